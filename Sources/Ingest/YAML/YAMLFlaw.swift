package import Diagnostics
import Yams

/// What stops a YAML text from being read, in Chinese.
struct YAMLFlaw: Error {
  let kind: DiagnosticKind
  let message: String
  let place: TextPlace?

  static func alias(at place: TextPlace?) -> YAMLFlaw {
    YAMLFlaw(
      kind: .yamlAlias,
      message: "这里用了 YAML 的锚点（&）或引用（*）；请直接写出内容，文字以 & 或 * 开头时加引号。",
      place: place
    )
  }

  static func badKey(at place: TextPlace?) -> YAMLFlaw {
    YAMLFlaw(kind: .yaml, message: "冒号前面应当是一个简单的词；请改正键的写法。", place: place)
  }

  static func escape(_ scalar: Unicode.Scalar, at place: TextPlace?) -> YAMLFlaw {
    YAMLFlaw(
      kind: .controlCharacter,
      message: "引号里的转义写出了看不见的字符（U+\(String(scalar.value, radix: 16, uppercase: true))）；请删除它。",
      place: place
    )
  }

  private init(kind: DiagnosticKind, message: String, place: TextPlace?) {
    self.kind = kind
    self.message = message
    self.place = place
  }

  init(_ error: YamlError, text: String, firstLine: Int) {
    func place(_ mark: Mark) -> TextPlace {
      TextPlace(line: mark.line + firstLine - 1, column: mark.column)
    }
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _):
      self = Self.syntax(problem, place(mark))
    case .composer(_, let problem, let mark, _):
      self = problem.contains("alias") ? .alias(at: place(mark)) : .documents(at: place(mark))
    case .duplicatedKeysInMapping(let duplicates, let context):
      let keys = duplicates.joined(separator: "”“")
      self.init(
        kind: .duplicateKey,
        message: "“\(keys)”在同一层写了不止一次；请只保留一处。",
        place: place(context.mark)
      )
    case .reader(_, let offset, _, _):
      let before = Array(text.prefix(offset ?? 0).utf8)
      let inner = TextPlace(of: before.count, in: before)
      self.init(
        kind: .yaml,
        message: "这里有 YAML 不接受的字符；请删除它，或者重新输入。",
        place: TextPlace(line: inner.line + firstLine - 1, column: inner.column)
      )
    case .no, .memory, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
      self.init(kind: .yaml, message: "YAML 的写法不对；请核对缩进、冒号、引号和括号。", place: nil)
    }
  }

  private static func documents(at place: TextPlace) -> YAMLFlaw {
    YAMLFlaw(
      kind: .yaml,
      message: "一个文件里只能有一份内容；请删除中间的“---”分隔线，或者拆成几个文件。",
      place: place
    )
  }

  private static func syntax(_ problem: String, _ place: TextPlace) -> YAMLFlaw {
    let known = words.first { problem.contains($0.problem) }
    let message = known?.message ?? "这里的写法不对；请核对缩进、冒号后的空格、引号和括号是否成对。"
    return YAMLFlaw(kind: .yaml, message: message, place: place)
  }

  private static let words: [(problem: String, message: String)] = [
    ("mapping values are not allowed", "这里不应有冒号；一行只写一个“键: 值”，值里有“: ”时整个值加引号，并核对上一行。"),
    ("could not find expected ':'", "这一行没有写成“键: 值”；请补上半角冒号和空格。"),
    ("expected ',' or ']'", "方括号里的各项要用半角逗号隔开，最后用“]”合上；请核对。"),
    ("expected ',' or '}'", "花括号里的各项要用半角逗号隔开，最后用“}”合上；请核对。"),
    ("did not find expected key", "这一行的缩进与前面不一致，或者前面的引号、括号没有合上；请核对。"),
    ("did not find expected '-'", "这一行应当以“- ”开头，或者缩进与前面不一致；请核对。"),
    ("cannot start any token", "值不能以这个字符开头（缩进也不能用制表符）；请给整个值加双引号，或者改用空格缩进。"),
    ("unexpected end of stream", "引号没有合上；请在值的末尾补上引号。"),
    ("exceeded max", "括号套得太深；请减少层数。"),
    ("tab", "这里用了制表符；请改为空格。"),
  ]
}

extension DiagnosticKind {
  package static let yaml = DiagnosticKind(
    "format/yaml",
    .error,
    "YAML 文件（和文件正文前两条“---”之间的部分）一行一项，写成“键: 值”：冒号用半角，后面空一格，下一层用空格缩进。"
      + "引号、方括号、花括号必须成对。最常见的错误是输入了全角冒号“：”。"
  )

  package static let cutValue = DiagnosticKind(
    "format/cut-value",
    .warning,
    "YAML 把空格后面的“#”当作注释的开头，后面的字都不读，例如门牌“8号 #302室”只剩“8号”。值里有“ #”的，请给整个值加引号；"
      + "确是注释的，“#”后面空一格，就不再提示。"
  )

  package static let yamlAlias = DiagnosticKind(
    "format/yaml-alias",
    .error,
    "YAML 的锚点（&）和引用（*）使一处文字出现在多处，改一处会悄悄改动别处，所以不接受。请在每一处直接写出内容。"
      + "文字本身以 & 或 * 开头时，给整个值加双引号。"
  )

  package static let duplicateKey = DiagnosticKind(
    "format/duplicate-key",
    .error,
    "同一层里同一个键写了两次，程序不能替您决定用哪一个。请删去一个；内容都需要时合并为一个值。"
  )
}
