import Glibc

extension UnsafeBufferPointer<UInt8> {
  /// Where a byte next stands, from an offset on; nil where it does not. The C library looks at many
  /// bytes at a time.
  package func place(of byte: UInt8, from start: Int) -> Int? {
    guard start >= 0, start < count, let baseAddress,
      let found = memchr(baseAddress + start, Int32(byte), count - start)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(baseAddress)
  }
}
