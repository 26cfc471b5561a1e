/// A word with places for values, such as `有效期至{day}`.
package struct WordTemplate: Sendable {
  private enum Part: Sendable {
    case text(String)
    case place(String)
  }

  private let parts: [Part]

  package init(_ text: String) {
    var parts: [Part] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      parts.append(.text(String(rest[..<open])))
      parts.append(.place(String(rest[rest.index(after: open)..<close])))
      rest = rest[rest.index(after: close)...]
    }
    parts.append(.text(String(rest)))
    self.parts = parts
  }

  /// The names of its places, in their order.
  package var names: [String] {
    parts.compactMap { part in
      if case .place(let name) = part { name } else { nil }
    }
  }

  /// The text with every place filled; a value that is not given is our mistake, for the theme was
  /// checked against the names.
  package func filled(_ values: KeyValuePairs<String, String>) -> String {
    var text = ""
    for part in parts {
      switch part {
      case .text(let fixed): text += fixed
      case .place(let name):
        guard let value = values.first(where: { $0.key == name })?.value else {
          preconditionFailure("no value is given for {\(name)}")
        }
        text += value
      }
    }
    return text
  }
}
