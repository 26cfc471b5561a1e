import Disclosure

extension PublishedMoment {
  /// `2026-03-05T09:00:00+08:00` (RFC 3339): China has had one zone without summer time since 1992.
  var timestamp: String {
    let text = description
    return "\(text.prefix(10))T\(text.suffix(5)):00+08:00"
  }

  /// `20260305T010000Z`, the same moment in the zone of calendars (RFC 5545).
  var universalTimestamp: String {
    let shifted = (minute ?? 0) - 8 * 60
    let moment = PublishedMoment(
      day: shifted < 0 ? day.previous : day,
      minute: shifted < 0 ? shifted + 24 * 60 : shifted
    )
    let digits = String(moment.description.filter(\.isNumber))
    return "\(digits.prefix(8))T\(digits.suffix(4))00Z"
  }
}

extension Day {
  /// `20260305` (RFC 5545).
  var calendarDate: String { String(description.filter(\.isNumber)) }
}
