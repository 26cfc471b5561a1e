import Disclosure
import TestSupport
import Testing

struct ProgrammeReferencesCheckTests {
  private func register(_ other: ProgrammeID) -> Register {
    Register(.programme(.ruled(recommendsTo: other)), .programme(.plain("sd-sme")))
  }

  @Test func anUnknownProgrammeIsAnErrorThatNamesTheNearest() {
    #expect(
      register("sd-sne").sentences.filter { $0.contains("reference/") } == [
        "programmes/jn.yaml:7:6: 错误 [reference/unknown-programme] "
          + "“推荐至”的认定事项 sd-sne 不存在，是否要写 sd-sme；请核对编号。"
      ]
    )
  }

  @Test func noProgrammeRecommendsToItself() {
    #expect(register("jn").marks.contains("error reference/unknown-programme"))
  }

  @Test func aKnownProgrammePasses() {
    #expect(!register("sd-sme").marks.contains("error reference/unknown-programme"))
  }
}
