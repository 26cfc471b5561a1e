import Diagnostics
import Disclosure
import Testing

@testable import Ingest

struct HeaderWordsTests {
  private func words() throws -> HeaderWords {
    let content = try #require(try MarkedContent([:]).content)
    return HeaderWords(try #require(content.dossier.programmes.first))
  }

  @Test(arguments: [
    ("平台名称", "平台名称"), (" 平 台\n名 称 ", "平台名称"), ("＊单位名称：", "运营单位"), ("运营单位（全称）", "运营单位"),
    ("社会信用代码", "统一社会信用代码"), ("县（市、区）", "区县"), ("有效期至", "有效期止"), ("所在市（州）", "区县"), ("企业类型", "单位性质"),
    ("满意度（%）", "满意度(%)"),
    ("资产总额", "资产总额"), ("编号", "平台编号"),
  ])
  func knowsOtherWordsForAColumn(_ header: String, _ name: String) throws {
    #expect(try words().meaning(of: header) == .column(name))
  }

  @Test(arguments: ["序号", "No.", "序 号"])
  func runningNumbersAreNoColumn(_ header: String) throws {
    #expect(try words().meaning(of: header) == .sequence)
  }

  @Test(arguments: [("联系人", nil), ("运营单为", "运营单位"), ("满意率", "满意度")] as [(String, String?)])
  func namesTheNearestOfAnUnknownHeader(_ header: String, _ nearest: String?) throws {
    #expect(try words().meaning(of: header) == .unknown)
    #expect(try words().nearest(to: header) == nearest)
  }

  @Test func everyOtherWordMeansAColumn() throws {
    let words = try words()
    for name in words.names { #expect(words.meaning(of: name) == .column(name)) }
  }
}
