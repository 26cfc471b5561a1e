extension DigitRun {
  struct Value {
    let data: PersonalData
    let offset: Int
  }

  /// The numbers of people in a run. What is a credit code (统一社会信用代码) is nothing else, but for
  /// a resident ID: one ID in 31 holds as a code, and hardly any code as an ID.
  func values() -> [Value] {
    var taken = Array(repeating: false, count: groups.count)
    var values: [Value] = []
    for kind in [nil, .residentID, .bankCard, .mobile] as [PersonalData.Kind?] {
      for first in groups.indices where !taken[first] {
        guard let (last, value) = window(from: first, as: kind, taken) else { continue }
        for index in first...last { taken[index] = true }
        guard let kind else { continue }
        let data = PersonalData(kind: kind, value: String(decoding: value, as: UTF8.self))
        values.append(Value(data: data, offset: groups[first].offset))
      }
    }
    return values.sorted { $0.offset < $1.offset }
  }

  /// The groups from one on that together are a number of a kind; nil stands for a credit code.
  private func window(
    from first: Int,
    as kind: PersonalData.Kind?,
    _ taken: [Bool]
  ) -> (last: Int, value: [UInt8])? {
    guard !groups[first].isGluedBefore else { return nil }
    let lengths = Self.lengths(of: kind)
    var digits: [UInt8] = []
    for last in first..<groups.count {
      guard !taken[last], last == first || groups[last].before != .other else { return nil }
      digits += groups[last].digits
      guard digits.count <= lengths.upperBound else { return nil }
      if lengths.contains(digits.count), let value = value(digits, first...last, as: kind) {
        return (last, value)
      }
    }
    return nil
  }

  /// How many digits a number of a kind has, with what may stand before it.
  private static func lengths(of kind: PersonalData.Kind?) -> ClosedRange<Int> {
    switch kind {
    case nil: 18...18
    case .residentID: 17...18
    case .bankCard: 16...19
    case .mobile, .mail: 11...15
    }
  }

  private func value(
    _ digits: [UInt8],
    _ range: ClosedRange<Int>,
    as kind: PersonalData.Kind?
  ) -> [UInt8]? {
    let last = groups[range.upperBound]
    if kind == .residentID, last.endsWithX, digits.count == 17 {
      let number = digits + [UInt8(ascii: "X")]
      return NumberShapes.isResidentID(number) ? number : nil
    }
    guard !last.isGluedAfter else { return nil }
    switch kind {
    case nil:
      let isCode = NumberShapes.isCreditCode(digits)
      return isCode && (digits[0] == 57 || !NumberShapes.isResidentID(digits)) ? digits : nil
    case .residentID: return NumberShapes.isResidentID(digits) ? digits : nil
    case .bankCard:
      return NumberShapes.isBankCard(digits) && standsAlone(range) && isCardGrouping(range)
        ? digits : nil
    case .mobile:
      guard let prefix = NumberShapes.mobilePrefix(digits),
        standsAlone(range), isMobileGrouping(range, prefix: prefix)
      else { return nil }
      return Array(digits[prefix...])
    case .mail: return nil
    }
  }

  /// Whether no more of a longer number is joined on: the group before or after a hyphen, or the
  /// other side of a decimal point.
  private func standsAlone(_ range: ClosedRange<Int>) -> Bool {
    let isOne = range.count == 1
    let before = groups[range.lowerBound].before
    let after = range.upperBound + 1 < groups.count ? groups[range.upperBound + 1].before : .other
    if before == .dot || (after == .dot && isOne) { return false }
    if isOne { return true }
    let isCalled =
      range.lowerBound > 0 && Self.callPrefixes.contains(groups[range.lowerBound - 1].digits)
    return after != .hyphen && after != .dot && (before != .hyphen || isCalled)
  }

  private static let callPrefixes: [[UInt8]] = [[56, 54], [48, 48, 56, 54], [48]]

  private func isCardGrouping(_ range: ClosedRange<Int>) -> Bool {
    let sizes = groups[range].map(\.digits.count)
    return sizes.count <= 2 || sizes == [6, 6, 7] || sizes.dropLast().allSatisfy { $0 == 4 }
      || sizes.allSatisfy { $0 == 1 }
  }

  /// Whether a mobile number is written as people do; other groups are figures beside each other.
  private func isMobileGrouping(_ range: ClosedRange<Int>, prefix: Int) -> Bool {
    var sizes = groups[range].map(\.digits.count)
    if sizes[0] > prefix { sizes[0] -= prefix } else { sizes.removeFirst() }
    if [[11], [3, 4, 4], [3, 8], [7, 4], [3, 2, 2, 2, 2]].contains(sizes) { return true }
    if sizes.allSatisfy({ $0 == 1 }) { return true }
    let isHyphened = groups[range].dropFirst().allSatisfy { $0.before == .hyphen }
    return isHyphened && [[4, 3, 4], [4, 4, 3], [5, 6]].contains(sizes)
  }
}
