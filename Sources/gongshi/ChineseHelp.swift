/// The fixed words of the argument parser's help and usage errors, in Chinese.
///
/// The library has no translations; what is not listed here stays as the library says it.
enum ChineseHelp {
  static func translate(_ text: String) -> String {
    words.reduce(text) { $0.replacing($1.english, with: $1.chinese) }
  }

  private static let words: [(english: String, chinese: String)] = [
    ("OVERVIEW: ", "说明："), ("USAGE: ", "用法："), ("Usage: ", "用法："), ("ARGUMENTS:", "参数："),
    ("OPTIONS:", "选项："), ("SUBCOMMANDS:", "命令："), ("Help:  ", "说明："),
    ("Show help information.", "显示说明。"),
    ("Show subcommand help information.", "显示命令的说明。"), ("<subcommand>", "<命令>"),
    ("  See '", "  运行 "), ("' for more information.", " 查看说明。"),
    ("' for detailed help.", " 查看说明。"),
    ("Error: ", "错误："), ("Unexpected argument ", "不认识的参数 "), ("Unknown option ", "没有选项 "),
    ("Invalid option: ", "没有选项 "),
    ("Did you mean ", "是否要写 "), ("Missing value for ", "缺少值："),
    ("Missing expected argument ", "缺少参数 "), ("The value ", "值 "),
    ("'. 是否要写 '", "'。是否要写 '"), ("'?", "'？"), ("' or '", "' 或 '"),
    (" is invalid for ", " 不能用于 "), (" unexpected arguments: ", " 个多余的参数："),
    ("Please provide one of ", "请写 "), (" and 'json'", " 或 'json'"), ("(default: ", "(默认 "),
    ("(values: ", "(可写 "), ("default: ", "默认 "), ("default:", "默认"),
  ]
}
