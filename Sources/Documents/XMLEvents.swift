import CExpat
import Glibc

/// What a reader of XML meets, in order.
package enum XMLEvent: Hashable, Sendable {
  /// An element begins; attributes by their names, all without prefixes.
  case start(Substring, [Substring: String])
  case text(String)
  case end(Substring)
}

/// Reads XML in one pass. A DOCTYPE is refused, and with it every entity of a document's own.
package enum XMLEvents {
  /// How deep elements may nest.
  package static let depthLimit = 256

  /// Hands every event to `receive`.
  package static func read(
    _ bytes: [UInt8],
    _ receive: (XMLEvent) -> Void
  ) throws(DocumentFlaw) {
    guard let parser = XML_ParserCreate(nil) else { throw .damaged }
    defer { XML_ParserFree(parser) }
    let outcome = withoutActuallyEscaping(receive) { receive in
      var walk = XMLWalk(parser: parser, receive: receive)
      return withUnsafeMutablePointer(to: &walk) { walk in
        XMLWalk.register(parser, walk)
        return parse(bytes, parser) ? nil : (walk.pointee.flaw ?? .damaged)
      } as DocumentFlaw?
    }
    if let outcome { throw outcome }
  }

  /// Feeds the parser in pieces: its sizes are 32 bits wide.
  private static func parse(_ bytes: [UInt8], _ parser: XML_Parser) -> Bool {
    let piece = 1 << 24
    var start = 0
    repeat {
      let end = min(start + piece, bytes.count)
      let isLast: Int32 = end == bytes.count ? 1 : 0
      let status = bytes.withUnsafeBytes { buffer in
        XML_Parse(
          parser,
          buffer.baseAddress?.advanced(by: start).assumingMemoryBound(to: CChar.self),
          Int32(end - start),
          isLast
        )
      }
      guard status == XML_STATUS_OK else { return false }
      start = end
    } while start < bytes.count
    return true
  }
}

/// The state behind the parser's callbacks.
private struct XMLWalk {
  let parser: XML_Parser
  let receive: (XMLEvent) -> Void
  var depth = 0
  var flaw: DocumentFlaw?

  static func register(_ parser: XML_Parser, _ walk: UnsafeMutablePointer<XMLWalk>) {
    XML_SetUserData(parser, walk)
    XML_SetElementHandler(
      parser,
      { data, name, attributes in
        guard let walk = XMLWalk.of(data), let name else { return }
        walk.pointee.start(name, attributes)
      },
      { data, name in
        guard let walk = XMLWalk.of(data), let name else { return }
        walk.pointee.depth -= 1
        walk.pointee.receive(.end(localName(String(cString: name))))
      }
    )
    XML_SetCharacterDataHandler(parser) { data, text, length in
      guard let walk = XMLWalk.of(data), let text, length > 0 else { return }
      let bytes = UnsafeRawBufferPointer(start: text, count: Int(length))
      walk.pointee.receive(.text(String(decoding: bytes, as: UTF8.self)))
    }
    XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in
      XMLWalk.of(data)?.pointee.refuse()
    }
  }

  private static func of(_ data: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<XMLWalk>? {
    data?.assumingMemoryBound(to: XMLWalk.self)
  }

  private mutating func start(
    _ name: UnsafePointer<CChar>,
    _ list: UnsafeMutablePointer<UnsafePointer<CChar>?>?
  ) {
    depth += 1
    guard depth <= XMLEvents.depthLimit else { return refuse() }
    var attributes: [Substring: String] = [:]
    var index = 0
    while let key = list?[index], let value = list?[index + 1] {
      attributes[localName(String(cString: key))] = String(cString: value)
      index += 2
    }
    receive(.start(localName(String(cString: name)), attributes))
  }

  private mutating func refuse() {
    flaw = .hostile
    XML_StopParser(parser, 0)
  }
}

/// A name without its prefix: the prefixes of office documents differ from program to program.
private func localName(_ name: String) -> Substring {
  guard let colon = name.utf8.lastIndex(of: UInt8(ascii: ":")) else { return name[...] }
  return name[name.utf8.index(after: colon)...]
}
