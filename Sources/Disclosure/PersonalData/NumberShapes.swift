/// What kinds of number a row of digits can be.
enum NumberShapes {
  /// A resident ID number (公民身份号码, GB 11643): province, birth date and check character hold.
  static func isResidentID(_ digits: [UInt8]) -> Bool {
    guard digits.count == 18, digits[..<17].allSatisfy({ (48...57).contains($0) }) else {
      return false
    }
    let values = digits[..<17].map { Int($0) - 48 }
    // 9 begins the number of a foreigner's permanent resident card, its province follows.
    let province = values[0] == 9 ? values[1] * 10 + values[2] : values[0] * 10 + values[1]
    let provinces = [11...15, 21...23, 31...37, 41...46, 50...54, 61...65, 71...71, 81...83]
    guard provinces.contains(where: { $0.contains(province) }) else { return false }
    let year = values[6..<10].reduce(0) { $0 * 10 + $1 }
    let month = values[10] * 10 + values[11]
    let day = values[12] * 10 + values[13]
    guard (1900...2100).contains(year), Day(year: year, month: month, day: day) != nil else {
      return false
    }
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    let sum = zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 }
    return digits[17] == Array("10X98765432".utf8)[sum % 11]
  }

  /// A unified social credit code of digits alone: its check character holds.
  static func isCreditCode(_ digits: [UInt8]) -> Bool {
    guard digits.count == 18, [1, 5, 9].contains(Int(digits[0]) - 48),
      digits.allSatisfy({ (48...57).contains($0) })
    else { return false }
    var weight = 1
    var sum = 0
    for digit in digits[..<17] {
      sum += (Int(digit) - 48) * weight
      weight = weight * 3 % 31
    }
    return (31 - sum % 31) % 31 == Int(digits[17]) - 48
  }

  /// A bank card (银行卡): an issuer's first digits with the lengths it uses, and the check digit
  /// of Luhn. Without the first digits one in ten of all long numbers would be a card.
  static func isBankCard(_ digits: [UInt8]) -> Bool {
    guard (16...19).contains(digits.count) else { return false }
    let values = digits.map { Int($0) - 48 }
    let head = values[..<4].reduce(0) { $0 * 10 + $1 }
    switch head {
    // 银联.
    case 6200...6299, 8100...8171: break
    // Visa, MasterCard, JCB: credit cards of banks here too.
    case 4000...4999, 5100...5599, 2221...2720, 3528...3589:
      guard digits.count == 16 else { return false }
    // Debit cards from before the 62: 工商银行 9558, 中国银行 6013 with 19 digits; 601382 and others.
    case 9558, 6013: guard digits.count == 19 else { return false }
    default: return false
    }
    let sum = values.reversed().enumerated().reduce(0) { sum, next in
      let doubled = next.offset % 2 == 1 ? next.element * 2 : next.element
      return sum + (doubled > 9 ? doubled - 9 : doubled)
    }
    return sum % 10 == 0
  }

  private static let mobilePrefixes: [[UInt8]] = [[], [56, 54], [48, 48, 56, 54], [48]]

  /// The number of digits before a mobile number: 86 with its zeros, or the 0 of long distance.
  static func mobilePrefix(_ digits: [UInt8]) -> Int? {
    for prefix in mobilePrefixes
    where digits.count == prefix.count + 11 && digits.starts(with: prefix) {
      let number = digits[prefix.count...]
      if number.first == 49, number.dropFirst().first.map({ (51...57).contains($0) }) == true {
        return prefix.count
      }
    }
    return nil
  }
}
