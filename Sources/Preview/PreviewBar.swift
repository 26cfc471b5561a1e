import Diagnostics
import Disclosure
import Files
import Rendering

/// The bar at the foot of every page of the preview: the day, the findings, the drafts, and what
/// changes next. It is put in while a page is served, and never stands in a site.
///
/// It has a shadow tree of its own, so that neither the theme's style nor its scripts reach it.
struct PreviewBar {
  private let state: PreviewState
  private let token: String
  private let page: String
  private let draft: PreviewSite.Draft?

  /// How many findings of all, and how many reasons for the next change, it tells.
  private static let shownFindings = 200
  private static let shownReasons = 10

  /// The bar of the page at an address, which is a draft's where `draft` is given.
  init(
    _ state: PreviewState,
    token: String,
    page: String,
    draft: PreviewSite.Draft? = nil
  ) {
    self.state = state
    self.token = token
    self.page = page
    self.draft = draft
  }

  /// The page with the bar at its end, as it stands on the day that the preview shows.
  func added(to page: [UInt8]) -> [UInt8] {
    let page = Self.withoutLastDays(page)
    let end = Self.lastIndex(of: Array("</body>".utf8), in: page) ?? page.count
    return page[..<end] + bytes + page[end...]
  }

  /// The page without the last days by which the script of the site marks windows as ended: the
  /// reader's day is not the one that is previewed.
  private static func withoutLastDays(_ page: [UInt8]) -> [UInt8] {
    let attribute = Array(" data-last-day=".utf8)
    let renamed = Array(" data-preview-last-day=".utf8)
    var shown: [UInt8] = []
    shown.reserveCapacity(page.count)
    var rest = page[...]
    while let space = rest.firstIndex(of: attribute[0]) {
      shown += rest[..<space]
      rest = rest[space...]
      let isLastDay = rest.starts(with: attribute)
      shown += isLastDay ? renamed[...] : rest.prefix(1)
      rest = rest.dropFirst(isLastDay ? attribute.count : 1)
    }
    return shown + rest
  }

  /// What changes with the content: all but the frame.
  var content: HTML {
    let sections = [
      problems, drafts, next,
      HTML(element: "p", [("class", "hint")], content: HTML(escaping: "本栏只在预览里出现，不会写进网站。")),
    ]
    let summary = HTML(element: "summary", [("id", "counts")], content: HTML(escaping: counts))
    let room = HTML(
      element: "div",
      [("class", "room"), ("tabindex", "0"), ("role", "group"), ("aria-label", "预览的详情")],
      content: HTML.joined(sections)
    )
    return banner + days
      + HTML(
        element: "details",
        [("id", "more")] + (isOpen ? [("open", "")] : []),
        content: summary + room
      )
  }

  private var isOpen: Bool { state.isBroken || state.allFindings.hasErrors }

  private var bytes: [UInt8] {
    let inside = HTML(
      element: "section",
      [("id", "bar"), ("aria-label", "预览")],
      content: content
    )
    let said = HTML(
      element: "p",
      [("id", "said"), ("role", "status"), ("aria-live", "polite")],
      content: .empty
    )
    let template = HTML(
      element: "template",
      [("shadowrootmode", "open")],
      content: HTML(element: "link", [("rel", "stylesheet"), ("href", "/\(OwnPath.style)")])
        + inside + said
    )
    let host = HTML(
      element: "div",
      [("id", "gongshi-preview"), ("lang", "zh-CN"), ("data-state", state.label(token))],
      content: template
    )
    return host.bytes + Array("<script src=\"/\(OwnPath.script)\"></script>".utf8)
  }

  private var banner: HTML {
    guard let draft else { return .empty }
    let text = "草稿：还没有发布，只在预览里能看到。本页按 \(draft.day) 发布的样子显示（\(draft.source)）。"
    return HTML(element: "p", [("class", "draft")], content: HTML(escaping: text))
  }

  private static func lastIndex(of end: [UInt8], in page: [UInt8]) -> Int? {
    guard page.count >= end.count else { return nil }
    return (0...page.count - end.count).last { page[$0...].starts(with: end) }
  }
}

extension PreviewBar {
  /// Two forms, so that Enter in the field of the day goes to that day.
  private var days: HTML {
    let name = "\(state.day)（\(state.day.chineseWeekday)）"
    let steps =
      button("before", "前一天", state.day.previous.description)
      + HTML(element: "strong", [("id", "day")], content: HTML(escaping: name))
      + button("after", "后一天", state.day.next.description)
      + (state.isMoved ? button("start", "回到起始日", "") : .empty)
    let label = HTML(element: "label", [("for", "date")], content: HTML(escaping: "看哪一天"))
    let field = HTML(
      element: "input",
      [
        ("id", "date"), ("type", "date"), ("name", "day"), ("value", state.day.description),
        ("required", ""),
      ]
    )
    let go = HTML(element: "button", [("id", "go")], content: HTML(escaping: "去这一天"))
    return HTML(
      element: "div",
      [("class", "days")],
      content: form(steps) + form(label + field + go)
    )
  }

  private func form(_ content: HTML) -> HTML {
    HTML(
      element: "form",
      [("method", "post"), ("action", "/\(OwnPath.day)")],
      content: hidden("token", token) + hidden("page", page) + content
    )
  }

  private func hidden(_ name: String, _ value: String) -> HTML {
    HTML(element: "input", [("type", "hidden"), ("name", name), ("value", value)])
  }

  private func button(_ id: String, _ text: String, _ day: String) -> HTML {
    HTML(
      element: "button",
      [("id", id), ("name", "day"), ("value", day)],
      content: HTML(escaping: text)
    )
  }
}

extension PreviewBar {
  private var counts: String {
    let found = Severity.allCases.compactMap { severity in
      let count = state.allFindings.count { $0.severity == severity }
      return count == 0 ? nil : "\(count) 个\(severity.label)"
    }
    let drafts = state.site?.site.drafts.count ?? 0
    let parts = [
      state.trouble == nil ? nil : "读取失败",
      found.isEmpty ? (isChecked ? "没有问题" : nil) : found.joined(separator: "，"),
      state.isBroken || isChecked ? nil : "网页正在检查",
      drafts == 0 ? nil : "\(drafts) 份草稿",
      nextDay,
    ]
    return parts.compactMap(\.self).joined(separator: " · ")
  }

  private var isChecked: Bool { !state.isBroken && state.inspected != nil }

  private var nextDay: String {
    switch state.next {
    case .sought: "下一次变化正在查"
    case .found(nil): "没有已知的变化"
    case .found(let change?): "下一次变化 \(change.day)"
    }
  }

  private var problems: HTML {
    let sorted = state.allFindings.sortedByPlace()
    let findings = sorted.filter { $0.severity == .error } + sorted.filter { $0.severity != .error }
    var items =
      state.trouble.map { [HTML(element: "li", content: HTML(escaping: $0.message))] } ?? []
    items += findings.prefix(Self.shownFindings).map(item)
    let rest = findings.count - Self.shownFindings
    if rest > 0 {
      let text = "……另有 \(rest) 条；全部见 gongshi check。"
      items.append(HTML(element: "li", content: HTML(escaping: text)))
    }
    guard !items.isEmpty else { return .empty }
    let advice = HTML(
      element: "p",
      [("class", "broken")],
      content: HTML(escaping: "内容有错误，页面仍是改错以前的样子；改正并保存后自动更新。")
    )
    let isOld = state.isBroken && state.site != nil
    return heading("问题") + (isOld ? advice : .empty) + list("findings", items)
  }

  private func item(_ finding: Diagnostic) -> HTML {
    let place = finding.location.map { location in
      HTML(element: "code", content: HTML(escaping: location.description)) + HTML(escaping: " ")
    }
    let label = HTML(
      element: "strong",
      [("class", finding.severity.rawValue)],
      content: HTML(escaping: finding.severity.label)
    )
    let article = finding.article.map { "（依据：\($0)）" } ?? ""
    let notes = finding.notes.map { HTML(element: "li", content: HTML(escaping: $0)) }
    return HTML(
      element: "li",
      content: (place ?? .empty) + label + HTML(escaping: " \(finding.message)\(article) ")
        + HTML(element: "code", [("class", "kind")], content: HTML(escaping: finding.code))
        + (notes.isEmpty ? .empty : HTML(element: "ul", content: HTML.joined(notes)))
    )
  }

  private var drafts: HTML {
    let items = (state.site?.site.drafts ?? []).map { draft in
      let link = HTML(
        element: "a",
        [("href", "/\(draft.page)")],
        content: HTML(escaping: draft.title)
      )
      return HTML(
        element: "li",
        content: link + HTML(escaping: "（拟于 \(draft.day) 发布，\(draft.source)）")
      )
    }
    return items.isEmpty ? .empty : heading("草稿") + list("drafts", items)
  }

  private var next: HTML {
    guard case .found(let change?) = state.next else { return .empty }
    var items = change.reasons.prefix(Self.shownReasons).map {
      HTML(element: "li", content: HTML(escaping: $0))
    }
    let rest = change.reasons.count - Self.shownReasons
    if rest > 0 {
      let text = "……另有 \(rest) 项；全部见 gongshi next。"
      items.append(HTML(element: "li", content: HTML(escaping: text)))
    }
    return heading("下一次变化：\(change.day)（\(change.day.chineseWeekday)）") + list("next", items)
  }

  private func heading(_ text: String) -> HTML {
    HTML(element: "h2", content: HTML(escaping: text))
  }

  private func list(_ id: String, _ items: [HTML]) -> HTML {
    HTML(element: "ul", [("id", id)], content: HTML.joined(items))
  }
}
