/// A text of the records as it stands in the body of a draft (正文里的文字): signs that Markdown reads as
/// marks get a backslash, so that a name is printed as it is.
enum MarkdownText {
  private static let marks = Set("\\`*_[]<>&~|")

  static func plain(_ text: String) -> String {
    var plain = ""
    var isStart = true
    for character in text {
      if marks.contains(character) || isStart && "#+-=".contains(character)
        || !isStart && ".)".contains(character) && plain.allSatisfy(\.isNumber)
      {
        plain.append("\\")
      }
      plain.append(character.isNewline ? " " : character)
      isStart = false
    }
    return plain
  }
}
