import Diagnostics
import Rendering

/// A list under headings that stands on one page while it is short, and in pages when it is long
/// (长名单).
struct LongList<Line: Sendable>: Sendable {
  /// Where its first page stands.
  let path: RelativePath
  let lines: [Line]

  /// How many lines a page holds.
  private static var pageSize: Int { 200 }

  /// The pages as files of the plan; `page` makes one of its number and the lines on it.
  func files(_ page: (_ number: Int, _ path: RelativePath, Range<Int>) -> PlannedFile)
    -> [PlannedFile]
  {
    Pagination.stretches(of: lines.count, by: Self.pageSize).map { number, stretch in
      page(number, SitePath.page(number, of: path), stretch)
    }
  }

  func pagination(_ number: Int, _ linker: Linker) -> Pagination {
    Pagination(number, total: lines.count, by: Self.pageSize, of: path, linker)
  }

  /// The stretches of lines that stand under one heading, in their order.
  func stretches<Key: Equatable>(
    in range: Range<Int>? = nil,
    by key: (Line) -> Key
  ) -> [Range<Int>] {
    var stretches: [Range<Int>] = []
    for place in range ?? lines.indices {
      if let last = stretches.last, key(lines[last.lowerBound]) == key(lines[place]) {
        stretches[stretches.count - 1] = last.lowerBound..<place + 1
      } else {
        stretches.append(place..<place + 1)
      }
    }
    return stretches
  }

  /// The way from a page to a heading, at the line with which it begins.
  func jump(_ text: String, to anchor: String, at line: Int, _ linker: Linker) -> Jump {
    let page = SitePath.page(line / Self.pageSize + 1, of: path)
    return Jump(text: text, url: (page == linker.page ? "" : linker.link(page)) + "#\(anchor)")
  }
}

/// The way to a heading of a long list (跳转).
struct Jump: Sendable {
  let text: String
  let url: String
}

extension View where Root == Jump {
  static var jump: View {
    View("jump", [.text("text", "标题") { $0.text }, .text("url", "链接") { $0.url }])
  }
}
