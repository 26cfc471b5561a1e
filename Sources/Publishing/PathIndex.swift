import Diagnostics

/// Where each path stands in a list (地址索引). It is asked for the bytes of a path: a site has a
/// hundred links for each of its platforms, and a string for each would cost more than the search.
struct PathIndex: Sendable {
  /// Those of all paths, one after the other: to compare them counts no reference.
  private let bytes: [UInt8]
  /// Where each path begins, and the end of the last.
  private let starts: [UInt32]
  /// At the hash of a path or soon after it: its place, or −1. At most half of it is taken.
  private let places: [Int32]

  /// Of paths of which no two are equal.
  init(_ paths: [RelativePath]) {
    var bytes: [UInt8] = []
    var starts: [UInt32] = []
    starts.reserveCapacity(paths.count + 1)
    for path in paths {
      starts.append(UInt32(clamping: bytes.count))
      bytes += path.string.utf8
    }
    starts.append(UInt32(clamping: bytes.count))
    self.bytes = bytes
    self.starts = starts
    var size = 16
    while size < 2 * paths.count { size *= 2 }
    var places = [Int32](repeating: -1, count: size)
    for (place, path) in paths.enumerated() {
      var slot = path.withBytes { Self.slot(of: $0, in: size) }
      while places[slot] >= 0 { slot = (slot + 1) & (size - 1) }
      places[slot] = Int32(clamping: place)
    }
    self.places = places
  }

  /// Nil where the list lacks it.
  func place(of path: RelativePath) -> Int? { path.withBytes { place(of: $0) } }

  /// Nil where the list has no path of these bytes.
  func place(of path: [UInt8]) -> Int? { path.withUnsafeBufferPointer { place(of: $0) } }

  private func place(of path: UnsafeBufferPointer<UInt8>) -> Int? {
    var slot = Self.slot(of: path, in: places.count)
    while places[slot] >= 0 {
      let place = Int(places[slot])
      if isPath(path, at: place) { return place }
      slot = (slot + 1) & (places.count - 1)
    }
    return nil
  }

  private func isPath(_ path: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
    let (start, end) = (Int(starts[place]), Int(starts[place + 1]))
    guard end - start == path.count else { return false }
    for index in 0..<path.count where bytes[start + index] != path[index] { return false }
    return true
  }

  /// FNV-1a, its upper half mixed in; `size` is a power of two.
  private static func slot(of path: UnsafeBufferPointer<UInt8>, in size: Int) -> Int {
    var hash: UInt64 = 14_695_981_039_346_656_037
    for byte in path { hash = (hash ^ UInt64(byte)) &* 1_099_511_628_211 }
    return Int(truncatingIfNeeded: hash ^ hash >> 32) & (size - 1)
  }
}
