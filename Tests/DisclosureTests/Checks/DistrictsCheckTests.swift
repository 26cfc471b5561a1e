import Disclosure
import TestSupport
import Testing

struct DistrictsCheckTests {
  private func register(_ district: String) -> Register {
    Register(
      .district("370102", "历下区"),
      .district("370181", "章丘市", last: "2016-12-25"),
      .list("2023", [ListedRow("jn-0001", district: district)]),
      .publicity("p", of: ["2023"], from: "2023-06-05", to: "2023-06-12")
    )
  }

  @Test func anUnknownDistrictIsAnError() {
    #expect(
      register("历下").sentences == [
        "records/jn/2023.csv:2:1: 错误 [record/unknown-district] “历下”不是济南市的区县，是否要写“历下区”；"
          + "请改正，或在 vocabularies/districts.csv 里补上。"
      ]
    )
  }

  @Test func anAreaWithoutDistrictsIsToldOnceForAList() {
    let register = Register(
      .list(
        "2023",
        [
          ListedRow("jn-0001"), ListedRow("jn-0002", district: "历下区"),
          ListedRow("jn-0003", district: "天桥区"),
        ]
      ),
      .publicity("p", of: ["2023"], from: "2023-06-05", to: "2023-06-12"),
      .change(.updated, "jn-0001", on: "2023-07-01", "区县", "", "无此区")
    )
    #expect(
      register.sentences.filter { $0.contains("records/changes") }.map { $0.prefix(58) } == [
        "records/changes.csv:2:1: 错误 [record/unknown-district] “无此区"
      ]
    )
    #expect(
      register.sentences.filter { $0.contains("records/jn/2023") } == [
        "records/jn/2023.csv:3:1: 错误 [record/unknown-district] vocabularies/districts.csv 里没有济南市的区县，"
          + "这张名单有 2 行写了区县；请按国家的区划代码补上各区县，或者核对认定事项的地域。"
      ]
    )
  }

  @Test(arguments: ["历下区", ""])
  func aKnownOrNoDistrictPasses(district: String) {
    #expect(register(district).marks == [])
  }

  @Test func aDistrictThatHadEndedIsTold() {
    #expect(
      register("章丘市").sentences == [
        "records/jn/2023.csv:2:1: 警告 [record/district-of-other-days] “章丘市”已于2016年12月25日后撤并，"
          + "名单公布于2023年6月5日；请核对，写当时的区县。"
      ]
    )
  }

  @Test(arguments: [
    ("天桥区", ["error record/unknown-district"]), ("历下区", []),
  ])
  func aChangeNamesAKnownDistrict(new: String, marks: [String]) {
    let register = Register(
      .district("370102", "历下区"),
      .list("2023", ["jn-0001"]),
      .publicity("p", of: ["2023"], from: "2023-06-05", to: "2023-06-12"),
      .change(.corrected, "jn-0001", on: "2023-07-01", "区县", "", new)
    )
    #expect(register.marks == marks)
  }
}
