/// Characters that nobody sees, and that change what a text says to a program (看不见的字符).
enum UnseenCharacter {
  /// What no escape may write.
  static func isRefused(_ value: UInt32) -> Bool {
    isControl(value) || isInvisible(value) || isNoncharacter(value)
  }

  /// Control characters other than tab and line ends.
  static func isControl(_ value: UInt32) -> Bool {
    switch value {
    case 9, 10, 13: false
    case 0..<0x20, 0x7F..<0xA0: true
    default: false
    }
  }

  /// Characters of no width, and those that turn the direction of writing: nobody sees them, and a
  /// name with one is found by no search.
  static func isInvisible(_ value: UInt32) -> Bool {
    switch value {
    case 0x200B, 0x200E...0x200F, 0x2028...0x202E, 0x2060...0x2069, 0xFEFF: true
    default: false
    }
  }

  /// What Unicode will never make a character (非字符): XML cannot hold the last two of them, and a
  /// reader of the data that meets one refuses the whole file.
  static func isNoncharacter(_ value: UInt32) -> Bool {
    (0xFDD0...0xFDEF).contains(value) || value & 0xFFFE == 0xFFFE
  }

  /// What a program writes for what it could not convert (替换符): `�`.
  static let replacement: UInt32 = 0xFFFD
}
