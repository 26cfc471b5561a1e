/// A value of a YAML text, with its place.
indirect enum YAMLValue {
  /// A scalar as it is written: `000` and `1.10` stay what they are.
  case text(String, isQuoted: Bool, TextPlace)
  case list([YAMLValue], TextPlace)
  case map([YAMLEntry], TextPlace)

  var place: TextPlace {
    switch self {
    case .text(_, _, let place), .list(_, let place), .map(_, let place): place
    }
  }

  /// Whether nothing is written: a key without a value, or with YAML's word for none.
  var isEmpty: Bool {
    switch self {
    case .text(let text, let isQuoted, _):
      !isQuoted && ["", "~", "null", "Null", "NULL"].contains(text)
    case .list, .map: false
    }
  }

  /// Whether it is `[]`.
  var isEmptyList: Bool {
    if case .list(let items, _) = self { items.isEmpty } else { false }
  }
}

/// A key of a YAML mapping with its value.
struct YAMLEntry {
  let key: String
  let place: TextPlace
  let value: YAMLValue
}
