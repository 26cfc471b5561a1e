import Diagnostics

/// Where each path stands in a list (地址索引). It is asked for the bytes of a path: a site has a
/// hundred links for each of its platforms, and a string for each would cost more than the search.
struct PathIndex: Sendable {
  private let paths: [RelativePath]
  /// At the hash of a path or soon after it: its place, or −1. At most half of it is taken.
  private let places: [Int32]

  /// Of paths of which no two are equal.
  init(_ paths: [RelativePath]) {
    self.paths = paths
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
      if paths[place].withBytes({ $0.count == path.count && $0.elementsEqual(path) }) {
        return place
      }
      slot = (slot + 1) & (places.count - 1)
    }
    return nil
  }

  /// FNV-1a, its upper half mixed in; `size` is a power of two.
  private static func slot(of path: UnsafeBufferPointer<UInt8>, in size: Int) -> Int {
    var hash: UInt64 = 14_695_981_039_346_656_037
    for byte in path { hash = (hash ^ UInt64(byte)) &* 1_099_511_628_211 }
    return Int(truncatingIfNeeded: hash ^ hash >> 32) & (size - 1)
  }
}
