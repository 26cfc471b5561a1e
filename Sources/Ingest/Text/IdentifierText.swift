import Disclosure

/// What an identifier may be written as (编号的写法).
enum IdentifierText {
  /// What to write instead of a text that is none.
  static func advice(for text: String) -> String {
    PlatformID.isReserved(text)
      ? "“index”是网站各目录的首页，con、nul、com1 等是 Windows 的设备名，都不能用作编号，请换一个"
      : "编号只用小写字母、数字和“-”，最多 40 个字符"
  }
}
