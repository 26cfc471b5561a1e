/// A piece of a credit code (信用代码的查找): its grams of three characters with their positions.
struct CodeWord {
  /// Shorter pieces would match by chance.
  static let shortest = 4

  private let grams: [Text]

  /// Nil for a word that is too short.
  init?(_ word: Text) {
    guard word.count >= Self.shortest else { return nil }
    grams = (0...word.count - 3).map { Array(word[$0..<$0 + 3]) }
  }

  func rows(in files: inout OpenedFiles) throws(IndexFault) -> [Int] {
    var positions: [[Int: [Int]]] = []
    for gram in grams {
      positions.append(try Self.positions(of: gram, in: &files))
    }
    guard let first = positions.first else { return [] }
    var found: Set<Int> = []
    for (start, rows) in first {
      var rows = rows
      for (offset, more) in positions.enumerated().dropFirst() {
        rows = inBoth(rows, more[start + offset] ?? [])
      }
      found.formUnion(rows)
    }
    return found.sorted()
  }

  private static func positions(
    of gram: Text,
    in files: inout OpenedFiles
  ) throws(IndexFault) -> [Int: [Int]] {
    var positions: [Int: [Int]] = [:]
    for (position, list) in try files.value(of: gram, in: "code")?.members ?? [:] {
      guard let position = Int(String(decoding: position, as: UTF8.self)),
        let rows = list.bytes.flatMap(PackedNumbers.readRows)
      else { throw IndexFault("code", .form) }
      positions[position] = rows
    }
    return positions
  }
}
