import Diagnostics
import Disclosure
import TestSupport
import Testing

/// The pages of all notices by year and kind.
struct NoticesPagesTests {
  private static let template = """
    {% for jump in jumps %}{{ jump.text }} {{ jump.url }} {% endfor %}
    {%- for group in years %}|{{ group.anchor }} {{ group.count }}
    {%- if group.is_continued %} continued{% endif %}
    {%- for kind in group.kinds %} {{ kind.label }}
    {%- for item in kind.notices %} {{ item.title }}{% endfor %}{% endfor %}{% endfor %}
    {%- for step in pagination.pages %}|{{ step.url }}{% if step.is_current %} here{% endif %}
    {%- endfor %}
    """

  private func page(
    _ path: RelativePath,
    further count: Int = 0
  ) throws -> String? {
    var changes: [RelativePath: String?] = [:]
    for number in 0..<count {
      let path = try #require(RelativePath("notices/2022/n-\(1000 + number).md"))
      changes[path] = """
        ---
        标题: 【演示】通知\(1000 + number)
        类型: 通知
        发布: 2022-01-05 \(10 + number / 60):\(10 + number % 50)
        成文: 2022-01-05
        发文机关: 示例局
        名单: []
        ---

        请知悉。
        """
    }
    let site = try SampleSite(
      SampleContent.tree(changing: changes),
      asOf: "2024-01-31",
      templates: ["notices.html": Self.template]
    )
    #expect(site.codes() == [])
    return site.files[path]
  }

  @Test func aFewStandOnOnePage() throws {
    #expect(
      try page("notices/index.html")
        == "2023年 #y2023 |y2023 2 公示 【演示】关于示范平台拟认定名单的公示"
        + " 认定公告 【演示】关于认定示范平台的公告"
    )
  }

  @Test func manyAreDividedAndTheYearsLeadToTheirFirstPages() throws {
    let first = try #require(try page("notices/index.html", further: 199))
    #expect(first.hasPrefix("2023年 #y2023 2022年 #y2022 |y2023 2 公示 "))
    #expect(first.hasSuffix("|index.html here|index-2.html"))
    #expect(first.contains("|y2022 199 通知 "))
    #expect(first.split(separator: " ").count { $0.hasPrefix("【演示】通知") } == 198)
    let second = try #require(try page("notices/index-2.html", further: 199))
    #expect(
      second.hasPrefix("2023年 index.html#y2023 2022年 index.html#y2022 |y2022 199 continued 通知 ")
    )
    #expect(second.hasSuffix("|index.html|index-2.html here"))
    #expect(second.split(separator: " ").count { $0.hasPrefix("【演示】通知") } == 1)
  }
}
