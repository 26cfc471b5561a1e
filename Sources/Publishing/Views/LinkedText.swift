import Rendering

/// A text that may be a link.
struct LinkedText: Sendable {
  let text: String
  let url: String?

  init(_ text: String, _ url: String?) {
    self.text = text
    self.url = url
  }
}

/// A label and its value: one line of a table of facts.
struct LabelledText: Sendable {
  let label: String
  let value: String
  let url: String?
  /// Of a value that is a day or a moment: the same for `<time>`.
  let time: String?

  init(_ label: String, _ value: String, _ url: String? = nil, time: String? = nil) {
    self.label = label
    self.value = value
    self.url = url
    self.time = time
  }

  /// Nil where there is no value: a page shows no empty line.
  init?(_ label: String, ifGiven value: String?, _ url: String? = nil) {
    guard let value, !value.isEmpty else { return nil }
    self.init(label, value, url)
  }
}

/// A day as a page shows it: in words and for `<time>`.
struct DayText: Sendable {
  let text: String
  let iso: String
}

extension View where Root == LinkedText {
  static var link: View {
    View(
      "link",
      [
        .text("text", "文字") { $0.text },
        .optionalText("url", "链接，可能没有") { $0.url },
      ]
    )
  }
}

extension View where Root == LabelledText {
  static var fact: View {
    View(
      "fact",
      [
        .text("label", "名称") { $0.label },
        .text("value", "内容") { $0.value },
        .optionalText("url", "链接，可能没有") { $0.url },
        .optionalText("time", "内容是日期的，供 <time> 用的写法") { $0.time },
      ]
    )
  }
}

extension View where Root == DayText {
  static var day: View {
    View(
      "day",
      [
        .text("text", "2026年3月5日") { $0.text },
        .text("iso", "2026-03-05") { $0.iso },
      ]
    )
  }
}
