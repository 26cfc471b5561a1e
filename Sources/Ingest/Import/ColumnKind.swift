import Disclosure

/// How the cells of a column of a list are written (列的写法).
enum ColumnKind: Hashable {
  case id
  case creditCode
  case text
  /// Several words, joined with 、.
  case words
  case contact
  case day
  case number

  /// The kind of a column by its header in the CSV.
  init(_ header: String, _ columns: [Column]) {
    switch header {
    case "平台编号", "文件": self = .id
    case ChangeField.creditCode: self = .creditCode
    case ChangeField.functions: self = .words
    case ChangeField.hotline, ChangeField.website: self = .contact
    case ChangeField.validFrom, ChangeField.validTo: self = .day
    default:
      let name = header.prefix { $0 != "(" }
      switch columns.first(where: { $0.name == header || $0.name == name })?.type {
      case .day: self = .day
      case .decimal, .integer, .percentage: self = .number
      case .text, .flag, nil: self = .text
      }
    }
  }
}
