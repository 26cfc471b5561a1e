import Diagnostics
import Rendering

/// The rows of one page of a long list, and the way to the others.
struct Pagination: Sendable {
  /// Rows on one page, where a list says nothing else.
  static let size = 100

  let number: Int
  let count: Int
  let total: Int
  let pages: [Step]

  struct Step: Sendable {
    let number: Int
    let url: String
    let isCurrent: Bool
  }

  /// One page number for each stretch of rows; an empty list has one empty page.
  static func stretches(
    of count: Int,
    by size: Int = size
  ) -> [(number: Int, rows: Range<Int>)] {
    guard count > 0 else { return [(1, 0..<0)] }
    return stride(from: 0, to: count, by: size).enumerated().map { index, start in
      (index + 1, start..<min(start + size, count))
    }
  }

  init(
    _ number: Int,
    total: Int,
    by size: Int = size,
    of list: RelativePath,
    _ linker: Linker
  ) {
    self.number = number
    self.total = total
    let count = max(1, (total + size - 1) / size)
    self.count = count
    pages = Self.neighbours(of: number, count: count).map { page in
      Step(
        number: page,
        url: linker.link(SitePath.page(page, of: list)),
        isCurrent: page == number
      )
    }
  }

  /// The first and last page and those within two of this one.
  private static func neighbours(of number: Int, count: Int) -> [Int] {
    guard count > 1 else { return [] }
    let near = (number - 2...number + 2).filter { (1...count).contains($0) }
    return Set([1, count] + near).sorted()
  }
}

extension View where Root == Pagination {
  static var pagination: View {
    View(
      "pagination",
      [
        .number("number", "第几页") { $0.number },
        .number("count", "共几页") { $0.count },
        .number("total", "共几条") { $0.total },
        .list("pages", "各页链接", .step) { $0.pages },
      ]
    )
  }
}

extension View where Root == Pagination.Step {
  fileprivate static var step: View {
    View(
      "page step",
      [
        .number("number", "页码") { $0.number },
        .text("url", "链接") { $0.url },
        .flag("is_current", "是否本页") { $0.isCurrent },
      ]
    )
  }
}
