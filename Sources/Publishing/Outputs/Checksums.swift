extension Output {
  /// `/data/SHA256SUMS` and `/data/SHA256SUMS.binary`: what proves that a download is whole.
  static let checksums = Output(name: "checksums", pages: []) { _, _ in
    [
      PlannedFile(
        SitePath.checksums,
        .digests(
          { ChecksumList.bytes(of: $0, areReproducible: true) },
          areReproducible: true,
          round: 2
        )
      ),
      PlannedFile(
        SitePath.checksumsOfBinaries,
        .digests(
          { ChecksumList.bytes(of: $0, areReproducible: false) },
          areReproducible: false,
          round: 2
        )
      ),
    ]
  }
}
