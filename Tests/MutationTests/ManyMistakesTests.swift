import Diagnostics
import Disclosure
import Testing

struct ManyMistakesTests {
  @Test func tenThousandMistakesAreToldByKindInAFixedOrder() throws {
    let content = try ManyMistakes.content()
    let findings = try Specimen.earlyFindings(in: content)
    let list = findings.filter { $0.location?.file == "records/demo/2023.csv" }
    let codes = Set(list.map(\.code))
    #expect(codes.sorted() == ManyMistakes.codesOfRows)
    for code in codes {
      let rest = ManyMistakes.ofEachKind - findingsOfAKind
      let told = list.filter { $0.code == code }
      #expect(told.count == findingsOfAKind + 1, "\(code)")
      #expect(told.last?.message.hasPrefix("…还有 \(rest) 处同样的问题") == true, "\(code)")
    }
    let changes = findings.filter { $0.location?.file == "records/demo/changes.csv" }
    #expect(changes.filter { $0.code == "reference/unknown-notice" }.count == findingsOfAKind + 1)
    let slips = findings.filter { $0.code == "document-number/form" }
    #expect(Set(slips.compactMap(\.location?.file)).count == ManyMistakes.notices)
  }

  @Test func theOrderIsTheSameInEveryRun() throws {
    let content = try ManyMistakes.content(rows: 500, notices: 50)
    let findings = try Specimen.earlyFindings(in: content)
    #expect(findings.count > 300)
    #expect(try Specimen.earlyFindings(in: content) == findings)
  }
}
