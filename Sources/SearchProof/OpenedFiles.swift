/// The files of the index, each read once (索引文件).
struct OpenedFiles {
  let index: PublishedIndex
  private var keyed: [String: [[UInt8]: JSONValue]] = [:]
  private var split: [String: JSONValue] = [:]
  private var introductions: [Int: (first: Int, texts: [Text])] = [:]

  init(_ index: PublishedIndex) { self.index = index }

  /// What a keyed group has under a key; nil where nothing is.
  mutating func value(of key: Text, in group: String) throws(IndexFault) -> JSONValue? {
    guard let number = index.number(ofFileWith: key, in: group) else { return nil }
    let name = "\(group)-\(number)"
    if keyed[name] == nil {
      guard let grams = try index.file(group, number)["grams"]?.members else {
        throw IndexFault(name, .form)
      }
      keyed[name] = grams
    }
    return keyed[name]?[key.utf8]
  }

  /// The lists of all entries under a key whose further text is wanted, together.
  mutating func lists(
    under key: Text,
    in group: String,
    where isWanted: (_ further: [UInt8]) -> Bool
  ) throws(IndexFault) -> GramLists {
    var found = GramLists.none
    for (further, lists) in try entries(under: key, in: group) where isWanted(further) {
      found.add(lists)
    }
    return found
  }

  /// The lists under a key by their further text, in its order; an entry that has none has "".
  mutating func entries(
    under key: Text,
    in group: String
  ) throws(IndexFault) -> [(further: [UInt8], lists: GramLists)] {
    let entries: [(further: [UInt8], entry: JSONValue)] =
      switch try value(of: key, in: group) {
      case nil: []
      case .object(let members): members.map { ($0.key, $0.value) }
      case let entry?: [([], entry)]
      }
    var read: [(further: [UInt8], lists: GramLists)] = []
    for (further, entry) in entries.sorted(by: { $0.further.lexicographicallyPrecedes($1.further) })
    {
      guard let lists = GramLists(entry) else {
        throw IndexFault("\(group)-\(index.number(ofFileWith: key, in: group) ?? 0)", .form)
      }
      read.append((further, lists))
    }
    return read
  }

  /// The file of a group split by rows that holds a row, and the row's place in it.
  mutating func file(
    with row: Int,
    in group: String
  ) throws(IndexFault) -> (file: JSONValue, index: Int) {
    guard let place = index.place(of: row, in: group) else { throw IndexFault(group, .missing) }
    return (try file(place.number, of: group), place.index)
  }

  /// A file of a group, from 1.
  mutating func file(_ number: Int, of group: String) throws(IndexFault) -> JSONValue {
    let name = "\(group)-\(number)"
    if let known = split[name] { return known }
    let file = try index.file(group, number)
    split[name] = file
    return file
  }

  /// The introductions of a file, folded, and the row of the first.
  mutating func introductions(
    _ number: Int
  ) throws(IndexFault) -> (first: Int, texts: [Text]) {
    if let known = introductions[number] { return known }
    let file = try index.file("intros", number)
    guard let texts = file["introduction"]?.texts, let first = file["first"]?.number else {
      throw IndexFault("intros-\(number)", .form)
    }
    let read = (first, texts.map(index.fold.folded))
    introductions[number] = read
    return read
  }
}
