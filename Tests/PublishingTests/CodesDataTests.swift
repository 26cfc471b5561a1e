import Diagnostics
import Disclosure
import Publishing
import TestSupport
import Testing

struct CodesDataTests {
  private func site() throws -> SampleSite {
    try SampleSite(
      SampleContent.tree(changing: [
        "vocabularies/services.csv":
          "大类代码,大类名称,中类代码,中类名称,说明\n10,信息服务,,,\"推送,宣讲\"\n11,投融资服务,1101,银行信贷服务,\n"
          + "11,投融资服务,1102,信托服务,\n"
      ]),
      asOf: #require(Day(iso: "2024-03-01"))
    )
  }

  @Test func servicesAreClassesWithTheirServices() throws {
    #expect(
      try site().files["api/v1/codes/services.json"] == """
        {"schema":1,"edition_day":"2024-02-01","licence":null,"source":"示例局",\
        "title":"中小企业专业服务分类代码表","count":2,"classes":[
        {"code":"10","name":"信息服务","explanation":"推送,宣讲","services":[]},
        {"code":"11","name":"投融资服务","explanation":null,"services":[\
        {"code":"1101","name":"银行信贷服务","explanation":null},\
        {"code":"1102","name":"信托服务","explanation":null}]}
        ],"version":1,"self":"https://example.gov.cn/gongshi/api/v1/codes/services.json"}

        """
    )
  }

  @Test func aCodeThatIsThereTwiceIsTheFirst() throws {
    let site = try SampleSite(
      SampleContent.tree(changing: [
        "vocabularies/services.csv":
          "大类代码,大类名称,中类代码,中类名称,说明\n11,投融资服务,1101,银行,\n11,投融资服务,1101,银行信贷,\n"
      ]),
      asOf: "2024-03-01"
    )
    #expect(
      site.files["data/codes.csv"]?.split(separator: "\n").filter { $0.hasPrefix("services,1101,") }
        == ["services,1101,银行,11,,,,,2024-02-01"]
    )
  }

  @Test func servicesAreATableToo() throws {
    #expect(
      try site().files["data/services.csv"] == """
        major_code,major_name,minor_code,minor_name,explanation,edition_day
        10,信息服务,,,"推送,宣讲",2024-02-01
        11,投融资服务,1101,银行信贷服务,,2024-02-01
        11,投融资服务,1102,信托服务,,2024-02-01

        """
    )
  }

  @Test func functionsAndDistrictsAreCodes() throws {
    let files = try site().files
    let functions = try #require(files["api/v1/codes/functions.json"])
    let districts = try #require(files["api/v1/codes/districts.json"])
    #expect(
      functions.contains(#"{"name":"信息服务","code":"information","explanation":null}"#)
    )
    #expect(
      districts.contains(
        #"{"code":"370102","name":"历下区","area":"济南市","first":null,"last":null,"successor":null}"#
      )
    )
  }

  @Test func withoutAVocabularyThereIsNoFile() throws {
    let site = try SampleSite(asOf: #require(Day(iso: "2024-03-01")))
    #expect(site.files["api/v1/codes/services.json"] == nil)
    #expect(site.files["data/services.csv"] == nil)
  }
}
