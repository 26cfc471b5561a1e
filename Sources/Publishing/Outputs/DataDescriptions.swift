extension Output {
  /// `/data/datapackage.json`, `/data/csv-metadata.json` and `/data/catalog.jsonld`: the data
  /// described for programs.
  static let dataDescriptions = Output(name: "data descriptions", pages: []) { edition, _ in
    [
      PlannedFile(
        SitePath.dataPackage,
        .digests({ DataPackage(edition, $0).bytes }, areReproducible: true)
      ),
      PlannedFile(SitePath.tableMetadata) { TableMetadata(edition: edition).bytes },
      PlannedFile(
        SitePath.catalogue,
        .digests({ Catalogue(edition, $0).bytes }, areReproducible: true)
      ),
    ]
  }
}
