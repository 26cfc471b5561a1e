import CZip
import Glibc

extension ZIPArchive {
  /// The archive of `bytes` with some entries replaced or added; the others stay as they are
  /// packed. New entries bear the first day that the format knows.
  static func replacing(
    _ entries: [(name: String, bytes: [UInt8])],
    in bytes: [UInt8]
  ) throws(DocumentFlaw) -> [UInt8] {
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let copy = duplicate(bytes) else { throw .damaged }
    guard let source = zip_source_buffer_create(copy, UInt64(bytes.count), 1, &error) else {
      free(copy)
      throw .damaged
    }
    defer { zip_source_free(source) }
    // Closing the archive lets go of the source once, reading its bytes needs it again.
    zip_source_keep(source)
    guard let archive = zip_open_from_source(source, 0, &error) else {
      zip_source_free(source)
      throw .damaged
    }
    for entry in entries {
      guard add(entry.name, entry.bytes, to: archive) else {
        zip_discard(archive)
        throw .damaged
      }
    }
    guard zip_close(archive) == 0 else {
      zip_discard(archive)
      throw .damaged
    }
    return try written(source)
  }

  private static func add(_ name: String, _ bytes: [UInt8], to archive: OpaquePointer) -> Bool {
    guard let copy = duplicate(bytes),
      let source = zip_source_buffer(archive, copy, UInt64(bytes.count), 1)
    else { return false }
    let flags = zip_flags_t(ZIP_FL_OVERWRITE) | zip_flags_t(ZIP_FL_ENC_UTF_8)
    let index = zip_file_add(archive, name, source, flags)
    guard index >= 0 else {
      zip_source_free(source)
      return false
    }
    // 1980-01-01, 0:00.
    return zip_set_file_compression(archive, UInt64(index), Int32(ZIP_CM_DEFLATE), 0) == 0
      && zip_file_set_dostime(archive, UInt64(index), 0, 0x21, 0) == 0
  }

  private static func written(_ source: OpaquePointer) throws(DocumentFlaw) -> [UInt8] {
    guard zip_source_open(source) == 0 else { throw .damaged }
    defer { zip_source_close(source) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = piece.withUnsafeMutableBytes {
        zip_source_read(source, $0.baseAddress, UInt64($0.count))
      }
      guard count >= 0 else { throw .damaged }
      if count == 0 { return bytes }
      bytes += piece.prefix(Int(count))
    }
  }

  /// A copy that libzip frees.
  private static func duplicate(_ bytes: [UInt8]) -> UnsafeMutableRawPointer? {
    guard let copy = malloc(max(1, bytes.count)) else { return nil }
    UnsafeMutableRawBufferPointer(start: copy, count: bytes.count).copyBytes(from: bytes)
    return copy
  }
}
