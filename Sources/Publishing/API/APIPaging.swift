import Diagnostics

/// One page of a list of the static API (分页), and the way to the others.
struct APIPaging: Sendable {
  /// Entries on one page; the demonstration's lists have one each.
  static let size = 500

  let edition: Edition
  let first: RelativePath
  let number: Int
  let count: Int
  let size: Int

  var path: RelativePath { SitePath.apiPage(number, of: first) }
  var pages: Int { max(1, (count + size - 1) / size) }

  /// The places of its entries in the whole list.
  var range: Range<Int> {
    let start = min((number - 1) * size, count)
    return start..<min(start + size, count)
  }

  /// Every page; an empty list has one.
  static func all(
    of count: Int,
    at first: RelativePath,
    size: Int = APIPaging.size,
    in edition: Edition
  ) -> [APIPaging] {
    let pages = max(1, (count + size - 1) / size)
    return (1...pages).map {
      APIPaging(edition: edition, first: first, number: $0, count: count, size: size)
    }
  }

  private func address(_ page: Int) -> DataValue {
    guard (1...pages).contains(page) else { return .empty }
    return .text(edition.address(of: SitePath.apiPage(page, of: first)))
  }
}

extension APIPaging {
  static let fields: [DataField<APIPaging>] = [
    DataField(DataColumn("count", "总数", "整个列表的条数", .integer, example: "1234")) {
      .integer($0.count)
    },
    DataField(DataColumn("page", "页码", "本文件是第几页", .integer, example: "1")) {
      .integer($0.number)
    },
    DataField(DataColumn("pages", "页数", nil, .integer, example: "3")) { .integer($0.pages) },
    DataField(.step("first", "第一页的地址")) { $0.address(1) },
    DataField(.step("prev", "上一页的地址", empty: "本页是第一页")) { $0.address($0.number - 1) },
    DataField(.step("next", "下一页的地址", empty: "本页是最后一页")) { $0.address($0.number + 1) },
    DataField(.step("last", "最后一页的地址")) { $0.address($0.pages) },
  ]
}

extension DataColumn {
  fileprivate static func step(_ name: String, _ label: String, empty: String? = nil) -> DataColumn
  {
    DataColumn(
      name,
      label,
      nil,
      .link,
      example: "https://gxj.example.gov.cn/gongshi/api/v1/districts/370102.json",
      empty: empty
    )
  }
}
