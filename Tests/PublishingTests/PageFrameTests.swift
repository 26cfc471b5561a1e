import Diagnostics
import Disclosure
import TestSupport
import Testing

/// What every page has around its own content.
struct PageFrameTests {
  private func page(
    _ path: RelativePath,
    _ name: String,
    _ changes: [RelativePath: String?] = [:],
    _ template: String
  ) throws -> String? {
    try SampleSite(
      SampleContent.tree(changing: changes),
      asOf: "2024-01-31",
      templates: [name: template]
    ).files[path]
  }

  @Test func theFooterLinksRecordNumbersToTheirRegisters() throws {
    let site = SampleContent.files["site.yaml"]?.replacing(
      "主办单位: 示例局",
      with: "ICP: 鲁ICP备00000000号-1, 公安备案: 鲁公网安备 37010202000000号"
    )
    #expect(
      try page(
        "index.html",
        "home.html",
        ["site.yaml": site],
        "{% for fact in site.footer %}{{ fact.label }} {{ fact.value }}"
          + "{% if fact.url %} {{ fact.url }}{% endif %};{% endfor %}"
      )
        == "site_code 3700000000;icp 鲁ICP备00000000号-1 https://beian.miit.gov.cn/;"
        + "police_record 鲁公网安备 37010202000000号 "
        + "https://beian.mps.gov.cn/#/query/webSearch?code=37010202000000;"
        + "contact_telephone 0531-00000000 tel:0531-00000000;"
    )
  }

  @Test func whatIsNoRecordNumberIsNoLink() throws {
    let site = SampleContent.files["site.yaml"]?.replacing(
      "主办单位: 示例局, 电话: 0531-00000000",
      with: "ICP: 演示站点，无备案号, 公安备案: 鲁公网安备 3701号"
    )
    #expect(
      try page(
        "index.html",
        "home.html",
        ["site.yaml": site],
        "{% for fact in site.footer %}{{ fact.label }}{% if fact.url %} !{% endif %};{% endfor %}"
      ) == "site_code;icp;police_record;"
    )
  }

  @Test func noTagIsEmpty() throws {
    let site = "格式: 1\n网站: {名称: 示例局, 网址: https://example.gov.cn/}\n"
    #expect(
      try page(
        "index.html",
        "home.html",
        ["site.yaml": site],
        "{% for tag in page.tags %}{{ tag.name }}={{ tag.content }};{% endfor %}"
      )
        == "SiteName=示例局;ColumnName=section_home;ColumnType=首页;"
        + "ColumnDescription=about_home;ColumnKeywords=keywords_home;"
    )
  }

  @Test(arguments: [(false, ""), (true, "平台二维码: true\n")])
  func platformsHaveAQRCodeWhereTheSiteAsks(hasCode: Bool, key: String) throws {
    let site = SampleContent.files["site.yaml"].map { "\($0)\n\(key)" }
    let page = try page(
      "platforms/p-1.html",
      "platform.html",
      ["site.yaml": site],
      "{% if page.qr %}{{ page.qr }}{% endif %}"
    )
    #expect(page?.hasPrefix("<svg") == hasCode)
  }

  @Test func noticesAlwaysHaveAQRCodeOfTheirPermanentAddress() throws {
    let template = "{% if page.qr %}{{ page.qr }}{% endif %}"
    let page = try page("notices/p-list.html", "notice.html", [:], template)
    #expect(page?.contains(#"aria-label="qr_code""#) == true)
  }
}
