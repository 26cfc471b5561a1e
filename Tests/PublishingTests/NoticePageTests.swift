import Diagnostics
import TestSupport
import Testing

/// The page of one notice in the official theme.
struct NoticePageTests {
  private func page(
    _ name: String,
    changing changes: [RelativePath: String?] = [:]
  ) throws -> String {
    let site = try GuardedSite(changing: changes, asOf: "2024-01-31")
    #expect(site.findings.filter { $0.severity == .error }.map(\.message) == [])
    let path = try #require(RelativePath("notices/\(name).html"))
    return String(decoding: try #require(site.files[path]), as: UTF8.self)
  }

  /// Where an award leaves the last day to the measure, the days that all its platforms have are told.
  @Test func anAwardTellsTheValidityThatAllItsPlatformsHave() throws {
    let told =
      #"<dt>有效期</dt><dd><time datetime="2023-06-29">2023年6月29日</time>至<time datetime="2026-06-29">2026年6月29日</time>"#
    let mark = #" <span class="mark">推算</span></dd>"#
    #expect(try page("p-award").contains(told + mark))
    let award = try #require(SampleContent.files["notices/2023/p-award.md"])
    let stated = award.replacing(
      "{日期: 2023-06-29}",
      with: "{日期: 2023-06-29, 有效期起: 2023-06-29, 有效期止: 2026-06-29}"
    )
    #expect(
      try page("p-award", changing: ["notices/2023/p-award.md": stated]).contains(told + "</dd>")
    )
    let rows = "平台编号,平台名称,运营单位,区县,有效期止\np-1,甲平台,甲公司,历下区,2026-06-29\np-2,乙平台,乙公司,历下区,2025-06-29\n"
    #expect(
      try !page("p-award", changing: ["records/demo/2023.csv": rows]).contains("<dt>有效期</dt>")
    )
  }

  @Test func aListTellsItsGrades() throws {
    let heading = #"<th scope="col">等级</th>"#
    let rows = "平台编号,平台名称,运营单位,区县,等级\np-1,甲平台,甲公司,历下区,AAA\np-2,乙平台,乙公司,历下区,\n"
    let page = try page("p-list", changing: ["records/demo/2023.csv": rows])
    #expect(page.contains(heading))
    #expect(page.contains(#"<td class="short" data-label="等级">AAA</td>"#))
    #expect(try !self.page("p-list").contains(heading))
  }
}
