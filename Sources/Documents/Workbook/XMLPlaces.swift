import CExpat
import Glibc

/// An element of an XML text and where its tags stand in the bytes, so that something can be put in
/// without writing the rest anew.
struct XMLPlace {
  let name: Substring
  /// Its prefix with the colon; nothing where it has none.
  let prefix: String
  let attributes: [Substring: String]
  /// 1 for the root.
  let depth: Int
  /// Where its first tag begins.
  let start: Int
  /// Where its last tag begins; behind its only tag, where it is empty.
  fileprivate(set) var end: Int
}

/// Finds the elements of an XML text with their places, in the order of their first tags.
enum XMLPlaces {
  /// The elements down to a depth.
  static func read(
    _ bytes: [UInt8],
    depth: Int
  ) throws(DocumentFlaw) -> [XMLPlace] {
    guard isUTF8(bytes), let parser = XML_ParserCreate(nil) else { throw .format }
    defer { XML_ParserFree(parser) }
    var walk = PlaceWalk(parser: parser, limit: depth)
    let isWhole = withUnsafeMutablePointer(to: &walk) { walk in
      PlaceWalk.register(parser, walk)
      return bytes.withUnsafeBytes { buffer in
        XML_Parse(
          parser,
          buffer.baseAddress?.assumingMemoryBound(to: CChar.self),
          Int32(clamping: buffer.count),
          1
        ) == XML_STATUS_OK
      }
    }
    guard isWhole else { throw .damaged }
    return walk.places
  }

  /// Whether what is put in as UTF-8 is read as such.
  private static func isUTF8(_ bytes: [UInt8]) -> Bool {
    let head = String(decoding: bytes.prefix(200), as: UTF8.self).lowercased()
    guard !bytes.starts(with: [0xFF, 0xFE]), !bytes.starts(with: [0xFE, 0xFF]) else { return false }
    guard head.hasPrefix("<?xml"), let end = head.firstIndex(of: ">"),
      head[..<end].contains("encoding")
    else { return true }
    return head[..<end].contains("utf-8")
  }
}

private struct PlaceWalk {
  let parser: XML_Parser
  let limit: Int
  var places: [XMLPlace] = []
  /// The open elements, by their number among the places; nil for one that is too deep.
  var open: [Int?] = []

  static func register(_ parser: XML_Parser, _ walk: UnsafeMutablePointer<PlaceWalk>) {
    XML_SetUserData(parser, walk)
    XML_SetElementHandler(
      parser,
      { data, name, attributes in
        guard let name else { return }
        PlaceWalk.of(data)?.pointee.start(name, attributes)
      },
      { data, _ in PlaceWalk.of(data)?.pointee.end() }
    )
    XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in
      guard let walk = PlaceWalk.of(data) else { return }
      XML_StopParser(walk.pointee.parser, 0)
    }
  }

  private static func of(_ data: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<PlaceWalk>? {
    data?.assumingMemoryBound(to: PlaceWalk.self)
  }

  private mutating func start(
    _ name: UnsafePointer<CChar>,
    _ list: UnsafeMutablePointer<UnsafePointer<CChar>?>?
  ) {
    guard open.count < XMLEvents.depthLimit else {
      XML_StopParser(parser, 0)
      return
    }
    guard open.count < limit else { return open.append(nil) }
    var attributes: [Substring: String] = [:]
    var index = 0
    while let key = list?[index], let value = list?[index + 1] {
      attributes[Substring(String(cString: key))] = String(cString: value)
      index += 2
    }
    let whole = String(cString: name)
    let colon = whole.lastIndex(of: ":").map(whole.index(after:)) ?? whole.startIndex
    let place = Int(XML_GetCurrentByteIndex(parser))
    open.append(places.count)
    places.append(
      XMLPlace(
        name: whole[colon...],
        prefix: String(whole[..<colon]),
        attributes: attributes,
        depth: open.count,
        start: place,
        end: place
      )
    )
  }

  private mutating func end() {
    guard let last = open.popLast(), let index = last else { return }
    places[index].end = Int(XML_GetCurrentByteIndex(parser))
  }
}

/// Texts to be put into the bytes of an XML text.
struct XMLInsertions {
  private var insertions: [(offset: Int, length: Int, text: String)] = []

  /// Puts `text` before what stands at an offset.
  mutating func insert(_ text: String, at offset: Int) { insertions.append((offset, 0, text)) }

  /// Puts `text` behind what an element holds.
  mutating func append(_ text: String, to place: XMLPlace, of bytes: [UInt8]) {
    guard place.end >= 2, place.end <= bytes.count, bytes[place.end - 1] == UInt8(ascii: ">"),
      bytes[place.end - 2] == UInt8(ascii: "/"), place.end > place.start,
      !bytes[place.end...].starts(with: Array("</\(place.prefix)\(place.name)".utf8))
    else { return insert(text, at: place.end) }
    // An empty element gets two tags.
    insertions.append((place.end - 2, 2, ">\(text)</\(place.prefix)\(place.name)>"))
  }

  /// The bytes with all that is put in.
  func applied(to bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var copied = 0
    for (_, insertion) in insertions.enumerated().sorted(by: { a, b in
      (a.element.offset, a.offset) < (b.element.offset, b.offset)
    }) {
      result += bytes[copied..<insertion.offset]
      result += Array(insertion.text.utf8)
      copied = insertion.offset + insertion.length
    }
    return result + bytes[copied...]
  }
}
