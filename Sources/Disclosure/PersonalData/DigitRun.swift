/// Groups of digits with nothing but one space, hyphen or dot between them (数字串).
struct DigitRun {
  struct Group {
    let offset: Int
    var digits: [UInt8]
    /// What stands between the group before and this one.
    let before: FoldedCharacter.Kind
    /// Whether a letter touches it, so that it is part of a code.
    var isGluedBefore = false
    var isGluedAfter = false
    /// Whether an `X` follows that nothing touches, as on a resident ID card.
    var endsWithX = false
  }

  private(set) var groups: [Group] = []
  private(set) var end: Int

  var digits: Int { groups.reduce(0) { $0 + $1.digits.count } }

  /// The run that begins with the digit at an offset.
  static func read(_ text: FoldedText, from start: Int) -> DigitRun {
    var run = DigitRun(end: start)
    var index = start
    var between: FoldedCharacter.Kind? = .other
    var isGlued = Self.isGlued(text, at: start)
    var separators = 0
    while let (character, next) = text.character(at: index) {
      switch character.kind {
      case .digit:
        if let before = between {
          run.groups.append(
            Group(offset: index, digits: [], before: before, isGluedBefore: isGlued)
          )
        }
        run.groups[run.groups.count - 1].digits.append(character.byte)
        (between, isGlued, separators) = (nil, false, 0)
        run.end = next
      case .space, .hyphen, .dot:
        separators += 1
        let kind = character.kind
        let isJoint =
          between == nil || (separators <= 3 && (between == .hyphen) != (kind == .hyphen))
        guard isJoint else { return run }
        between = between == .hyphen ? .hyphen : kind
      case .letter:
        run.endAtLetter(character, between, text, next)
        return run
      case .sign, .other: return run
      }
      index = next
    }
    return run
  }

  private init(end: Int) { self.end = end }

  /// An `X` may end an ID; any other letter makes the last group part of a code.
  private mutating func endAtLetter(
    _ letter: FoldedCharacter,
    _ between: FoldedCharacter.Kind?,
    _ text: FoldedText,
    _ next: Int
  ) {
    let follower = text.character(at: next)?.character.kind
    let last = groups.count - 1
    if letter.byte == UInt8(ascii: "x"), follower != .letter, follower != .digit {
      groups[last].endsWithX = true
    }
    if between == nil { groups[last].isGluedAfter = true }
  }

  /// Whether a letter stands right before a digit. The letters of `\n` and `%E7` and words such as
  /// `Tel` do not count.
  private static func isGlued(_ text: FoldedText, at index: Int) -> Bool {
    let bytes = text.bytes
    guard index > 0, !text.isPercentEscape(at: index - 3) else { return false }
    if index >= 3, bytes[index - 3] == 0xEF, (0xBC...0xBD).contains(bytes[index - 2]) {
      let scalar = UInt32(bytes[index - 2] & 0x3F) << 6 | UInt32(bytes[index - 1] & 0x3F)
      return FoldedCharacter(scalar: 0xF000 | scalar)?.kind == .letter
    }
    let letters = bytes[..<index].suffix(12).reversed().prefix { (97...122).contains($0 | 0x20) }
    guard !letters.isEmpty else { return bytes[index - 1] == UInt8(ascii: "_") }
    if letters.count == 1, index >= 2, bytes[index - 2] == UInt8(ascii: "\\") { return false }
    let word = String(decoding: letters.reversed().map { $0 | 0x20 }, as: UTF8.self)
    return !["tel", "phone", "mobile", "mob", "call", "wechat", "weixin", "wx", "vx", "qq"]
      .contains(word)
  }
}
