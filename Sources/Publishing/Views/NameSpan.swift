import Disclosure
import Rendering

/// A name or an operator of a platform with the days on which it stood (历次名称).
struct NameSpan: Sendable {
  let value: String
  /// Nil for the first, which stood before the register began.
  let first: DayText?
  /// Nil for the present one.
  let last: DayText?
  /// The notice of the change that brought it.
  let notice: LinkedText?

  /// All of them, the present one first; none where nothing was replaced.
  static func all(
    _ former: [PlatformRecord.FormerValue],
    then present: String,
    _ linker: Linker
  ) -> [NameSpan] {
    guard !former.isEmpty else { return [] }
    let values = former.map(\.value) + [present]
    let spans = values.indices.map { index in
      let change = index > 0 ? former[index - 1] : nil
      return NameSpan(
        value: values[index],
        first: change?.until.shown,
        last: index < former.count ? former[index].until.previous.shown : nil,
        notice: change?.notice.flatMap(linker.notice)
      )
    }
    return spans.reversed()
  }
}

extension View where Root == NameSpan {
  static var nameSpan: View {
    View(
      "name span",
      [
        .text("value", "名称") { $0.value },
        .optionalRecord("first", "从何日起；最初的没有", .day) { $0.first },
        .optionalRecord("last", "到何日止；现用的没有", .day) { $0.last },
        .optionalRecord("notice", "变更公告", .link) { $0.notice },
      ]
    )
  }
}
