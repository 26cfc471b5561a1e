/// The forms of telephone numbers, mail addresses and web addresses as people write them.
enum ContactText {
  /// One or more numbers of 5 to 12 digits, such as `0531-00000001`, `（025）00000001转8001`.
  static func isTelephone(_ text: String) -> Bool {
    let numbers = text.unicodeScalars.split { "、/；; ".unicodeScalars.contains($0) }
    return !numbers.isEmpty
      && numbers.allSatisfy { number in
        let digits = number.filter { ("0"..."9").contains($0) }.count
        return number.allSatisfy {
          ("0"..."9").contains($0) || "-—()（）+转".unicodeScalars.contains($0)
        }
          && (5...17).contains(digits) && !hasLostItsZero(number, digits)
      }
  }

  /// A spreadsheet that takes `053100000001` for a number drops the zero: no number of ten or more
  /// digits in a row begins otherwise than with 0, 1, 400, 800, 86, 95 or 96.
  private static func hasLostItsZero(
    _ number: Substring.UnicodeScalarView.SubSequence,
    _ digits: Int
  ) -> Bool {
    guard digits == number.count, digits >= 10 else { return false }
    let text = Substring(number)
    return !["0", "1", "400", "800", "86", "95", "96"].contains(where: text.hasPrefix)
  }

  /// `name@host.cn`, in ASCII.
  static func isMail(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, parts[1].contains(UInt8(ascii: ".")) else {
      return false
    }
    return parts.allSatisfy { $0.allSatisfy(isAddressByte) }
  }

  /// `https://host/…` or `http://host/…`.
  static func isWebAddress(_ text: String) -> Bool {
    guard let host = host(of: text) else { return false }
    return host.utf8.contains(UInt8(ascii: "."))
      && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
      && text.ranges(of: "://").count == 1
  }

  /// The host of a web address.
  static func host(of text: String) -> Substring? {
    for scheme in ["https://", "http://"] where text.hasPrefix(scheme) {
      let host = text.dropFirst(scheme.count).prefix { !"/?#:".contains($0) }
      return host.isEmpty ? nil : host
    }
    return nil
  }

  static func isDigits(_ text: String, count: Int) -> Bool {
    text.utf8.count == count && text.utf8.allSatisfy { (48...57).contains($0) }
  }

  private static func isAddressByte(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
      || "._-+".utf8.contains(byte)
  }
}
