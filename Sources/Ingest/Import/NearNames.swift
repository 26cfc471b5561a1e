import Disclosure

/// Names of which one may be a slip of another (近似名称): the same without brackets, spaces and the
/// form of the company, or with one character more, less or other.
struct NearNames {
  private var byKey: [String: Int] = [:]
  private var byCut: [UInt64: Int] = [:]
  private var keys: [Int: String] = [:]

  /// Shorter names differ by one character as a rule.
  private static let shortest = 8

  /// Remembers a name; the first of two alike is found.
  mutating func insert(_ name: String, _ value: Int) {
    let key = Self.key(name)
    if byKey[key] == nil { byKey[key] = value }
    keys[value] = key
    for cut in Self.cuts(of: key) where byCut[cut] == nil { byCut[cut] = value }
  }

  /// What was remembered under a name like this one; names that differ in a number are two.
  func nearest(to name: String) -> Int? {
    let key = Self.key(name)
    if let same = byKey[key] { return same }
    let near = Self.cuts(of: key).lazy.compactMap { byCut[$0] }.first
    guard let near, Self.words(keys[near] ?? "") != Self.words(key) else { return nil }
    return near
  }

  /// A key without its numbers.
  private static func words(_ key: String) -> String {
    key.filter { !"0123456789一二三四五六七八九十零〇".contains($0) }
  }

  static func key(_ name: String) -> String {
    var key = ListText.folded(name).filter { !"()（）·".contains($0) }
    for form in ["有限责任公司", "股份有限公司", "有限公司", "公司"] where key.hasSuffix(form) {
      key.removeLast(form.count)
      break
    }
    return key
  }

  /// The hashes of the key and of the key without each one character: two keys that differ in one
  /// place share one.
  private static func cuts(of key: String) -> [UInt64] {
    let scalars = Array(key.unicodeScalars)
    guard (shortest...80).contains(scalars.count) else { return [] }
    return (-1..<scalars.count).map { left in
      var hash: UInt64 = 14_695_981_039_346_656_037
      for (index, scalar) in scalars.enumerated() where index != left {
        hash = (hash ^ UInt64(scalar.value)) &* 1_099_511_628_211
      }
      return hash
    }
  }
}
