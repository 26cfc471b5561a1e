import CZip
import Glibc

/// What a packed document may cost at most; beyond it a file is an attack or no document.
package struct ZIPLimits: Sendable {
  /// How many entries an archive may have.
  package let entries: Int
  /// How many bytes one entry may unpack to.
  package let entry: Int
  /// How many bytes all entries that are read may unpack to.
  package let total: Int
  /// How many times its packed size an entry above 1 MiB may unpack to: text reaches 100.
  package let ratio: Int

  package init(entries: Int, entry: Int, total: Int, ratio: Int) {
    self.entries = entries
    self.entry = entry
    self.total = total
    self.ratio = ratio
  }

  package static let document = ZIPLimits(
    entries: 2_000,
    entry: 128 << 20,
    total: 256 << 20,
    ratio: 200
  )
}

/// A ZIP archive in memory, read entry by entry under limits; nothing is ever written to disk, so
/// that names of entries are only names.
package struct ZIPArchive: ~Copyable {
  package let limits: ZIPLimits
  /// The names of the entries, in their order.
  package let names: [String]
  private let archive: OpaquePointer
  private var unpacked = 0

  package init(_ bytes: [UInt8], limits: ZIPLimits = .document) throws(DocumentFlaw) {
    let archive = try Self.opened(bytes)
    let count = Int(zip_get_num_entries(archive, 0))
    guard count <= limits.entries else {
      zip_discard(archive)
      throw .tooLarge
    }
    self.archive = archive
    self.limits = limits
    names = (0..<max(0, count)).map { index in
      zip_get_name(archive, zip_uint64_t(index), zip_flags_t(ZIP_FL_ENC_GUESS))
        .map { String(cString: $0) } ?? ""
    }
  }

  deinit { zip_discard(archive) }

  /// The bytes of the entry of a name; nil where there is none.
  ///
  /// The size that the archive states is not believed: reading goes on until the data end, and one
  /// byte too many or too few is a damaged file.
  package mutating func read(_ name: String) throws(DocumentFlaw) -> [UInt8]? {
    guard let index = names.firstIndex(of: name) else { return nil }
    var entry = zip_stat_t()
    guard zip_stat_index(archive, zip_uint64_t(index), 0, &entry) == 0 else { throw .damaged }
    guard entry.encryption_method == ZIP_EM_NONE else { throw .encrypted }
    guard entry.size <= UInt64(min(limits.entry, limits.total - unpacked)),
      entry.size <= 1 << 20 || entry.size / max(1, entry.comp_size) <= UInt64(limits.ratio)
    else { throw .tooLarge }
    guard let file = zip_fopen_index(archive, zip_uint64_t(index), 0) else { throw .damaged }
    defer { zip_fclose(file) }
    var bytes = [UInt8](repeating: 0, count: Int(entry.size) + 1)
    var filled = 0
    while filled < bytes.count {
      let count = bytes.withUnsafeMutableBytes { buffer in
        zip_fread(file, buffer.baseAddress?.advanced(by: filled), UInt64(buffer.count - filled))
      }
      guard count >= 0 else { throw .damaged }
      if count == 0 { break }
      filled += Int(count)
    }
    guard filled == Int(entry.size) else { throw .damaged }
    bytes.removeLast()
    unpacked += filled
    return bytes
  }

  private static func opened(_ bytes: [UInt8]) throws(DocumentFlaw) -> OpaquePointer {
    // libzip keeps the buffer for as long as the archive is open, and frees it.
    guard !bytes.isEmpty, let copy = malloc(bytes.count) else { throw .damaged }
    UnsafeMutableRawBufferPointer(start: copy, count: bytes.count).copyBytes(from: bytes)
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let source = zip_source_buffer_create(copy, UInt64(bytes.count), 1, &error) else {
      free(copy)
      throw .damaged
    }
    guard let archive = zip_open_from_source(source, ZIP_RDONLY, &error) else {
      zip_source_free(source)
      throw .damaged
    }
    return archive
  }
}
