import Disclosure
import TestSupport
import Testing

struct CitationsCheckTests {
  private static let title = "示例市中小企业公共服务示范平台认定管理办法"

  private static func programme(_ number: String? = "示经信中小企业字〔2018〕32号") -> DossierPart {
    .programme(.plain(measures: [.plain().with(title: title, number: number, bases: [])]))
  }

  @Test func oneDocumentHasOneNumber() {
    let body = "根据《\(Self.title)》（示经信中小企字〔2018〕32号）。再根据《\(Self.title)》（示经信中小企字〔2018〕32号）。"
    #expect(
      LintedNotice().sentences(body, [Self.programme()]) == [
        "notices/n.md:100:4: 警告 [citation/number-differs] 《\(Self.title)》在这里引作"
          + "“示经信中小企字〔2018〕32号”，另一处是“示经信中小企业字〔2018〕32号”；请核对原件后统一。\n"
          + "    · 另一处：programmes/jn.yaml:10:5"
      ]
    )
  }

  @Test(arguments: [
    "《\(title)》（示经信中小企业字〔2018〕32号）", "《关于印发〈\(title)〉的通知》（示经信中小企业字〔2018〕32号）",
    "《关于印发\(title)的通知》（示经信中小企业字〔2018〕32号）", "《\(title)》（示经信字〔2015〕1号）", "《\(title)》",
    "《示例省\(title)》（示经信中小企业字〔2018〕32号）", "《认定管理办法》（示经信中小企业字〔2018〕32号）", "《办法》（示经信中小企业字〔2018〕32号）",
  ])
  func theSameDocumentPasses(body: String) {
    #expect(LintedNotice().findings("根据\(body)。", [Self.programme()]) == [])
  }

  @Test func oneNumberHasOneTitle() {
    let body = "根据《示例市中小企业公共服务示范平台评选办法》（示经信中小企业字〔2018〕32号）。"
    #expect(
      LintedNotice().sentences(body, [Self.programme()]) == [
        "notices/n.md:100:4: 警告 [citation/title-differs] 示经信中小企业字〔2018〕32号在这里称"
          + "《示例市中小企业公共服务示范平台评选办法》，另一处称《\(Self.title)》；请核对原件后统一。\n"
          + "    · 另一处：programmes/jn.yaml:10:5"
      ]
    )
  }

  @Test func titlesThatDifferInOneParticleAreTold() {
    let body = "根据《示例市中小企业公共服务示范平台认定的管理办法》。"
    #expect(
      LintedNotice().sentences(body, [Self.programme(nil)]) == [
        "notices/n.md:100:4: 警告 [citation/title-differs] 这里称"
          + "《示例市中小企业公共服务示范平台认定的管理办法》，另一处称《\(Self.title)》，疑为同一文件；"
          + "请核对原件后统一。\n    · 另一处：programmes/jn.yaml:10:5"
      ]
    )
  }

  @Test func noticesOfOneTitleHaveTheirOwnNumbers() {
    let again = LintedNotice(id: "again", number: "示工信字〔2023〕2号")
    let body = "见《关于示例事项的通知》（示工信字〔2023〕1号）和《关于示例事项的通知》（示工信字〔2023〕2号）"
    #expect(LintedNotice().findings(body, [.notice(again.notice(""))]) == [])
  }
}
