import Diagnostics
import Disclosure
import TestSupport
import Testing

/// The drawing of a platform's holdings.
struct PlatformPictureTests {
  private let day = Day.lastDay(ofYear: 2024)

  @Test func anEndBeforeItsTimeIsCutAndABanHasItsOwnBar() throws {
    let strips = try PlatformPageText("p-2", asOf: day).strips
    #expect(strips.count == 2)
    #expect(
      strips.first == [
        #"<svg class="strip" width="100%" height="5.2em" aria-hidden="true" focusable="false">"#,
        #"<line class="today" x1="21.68%" y1="0.0em" x2="21.68%" y2="100%"/>"#,
        #"<rect class="planned" x="21.68%" y="1.4em" width="48.19%" height="0.8em"/>"#,
        #"<rect class="past" x="9.80%" y="1.4em" width="11.88%" height="0.8em"/>"#,
        #"<line class="cut" x1="21.68%" y1="1.1em" x2="21.68%" y2="2.5em"/>"#,
        #"<text x="9.80%" y="1.1em" dx="0" text-anchor="start">2023 推算 撤销</text>"#,
        #"<rect class="ban" x="21.68%" y="4.0em" width="60.08%" height="0.8em" fill="url(#ban-hatching)"/>"#,
        #"<text x="21.68%" y="3.7em" dx="0" text-anchor="start">禁报期</text>"#,
      ]
    )
  }

  @Test func theAxisTellsItsYearsAndTheEditionDay() throws {
    let axis = try PlatformPageText("p-1", asOf: day).strips.last
    #expect(
      axis?.filter { $0.hasPrefix("<text") } == [
        #"<text x="0.00%" y="1.1em" dx="0.2em" text-anchor="start">2023</text>"#,
        #"<text x="24.98%" y="1.1em" dx="0.2em" text-anchor="start">2024</text>"#,
        #"<text x="50.03%" y="1.1em" dx="0.2em" text-anchor="start">2025</text>"#,
        #"<text x="75.01%" y="1.1em" dx="0.2em" text-anchor="start">2026</text>"#,
        #"<text x="27.10%" y="2.5em" dx="0.35em" text-anchor="start">截至</text>"#,
      ]
    )
  }

  @Test func aChangeIsMarkedOnceADay() throws {
    let page = try PlatformPageText(
      "p-1",
      changing: [
        "records/demo/changes.csv": """
        平台编号,事项,日期,字段,原值,新值,文件,批次,原因
        p-1,运营单位变更,2024-01-05,运营单位,甲公司,丙公司,,,转让
        p-1,运营单位变更,2024-01-05,统一社会信用代码,91370102MADEM00115,91370103MADEM002XB,,,转让
        """
      ],
      asOf: day
    )
    #expect(page.strips.count == 3)
    #expect(
      page.strips.first?.dropFirst(2) == [
        #"<line class="change" x1="25.25%" y1="0.2em" x2="25.25%" y2="2.4em"/>"#,
        #"<text x="25.25%" y="1.1em" dx="0.35em" text-anchor="start">运营单位变更</text>"#,
      ]
    )
  }

  @Test func anEndThatIsNotStatedRunsOutOfThePicture() throws {
    let page = try PlatformPageText(
      "p-1",
      changing: [
        "programmes/demo.yaml": SampleContent.files["programmes/demo.yaml"]?
          .replacing("有效期: {年: 3, 计至: 对应日, 条款: 第二十三条}", with: "有效期: 未载明")
      ],
      asOf: day
    )
    #expect(
      page.strips.first?.dropFirst(2) == [
        #"<rect class="running" x="24.48%" y="1.4em" width="77.52%" height="0.8em"/>"#,
        #"<text x="24.48%" y="1.1em" dx="0" text-anchor="start">2023</text>"#,
      ]
    )
    #expect(page.section("holdings").contains { $0.contains("右端敞开的是有效期止未载明") })
  }

  @Test func whatHasNotBegunIsEmpty() throws {
    let award = try #require(SampleContent.files["notices/2023/p-award.md"])
      .replacing("认定: {日期: 2023-06-29}", with: "认定: {日期: 2023-06-29, 有效期起: 2024-01-01}")
    let changes: [RelativePath: String?] = [
      "notices/2023/p-award.md": award, "records/demo/revocations.csv": nil,
    ]
    let page = try PlatformPageText(
      "p-1",
      changing: changes,
      asOf: #require(Day(iso: "2023-12-31"))
    )
    #expect(page.strips.first?.contains { $0.hasPrefix(#"<rect class="coming""#) } == true)
    #expect(page.section("holdings").contains { $0.contains("，空心条是还没有生效的；") })
    let begun = try PlatformPageText("p-1", changing: changes, asOf: day)
    #expect(begun.strips.first?.contains { $0.hasPrefix(#"<rect class="running""#) } == true)
    #expect(!begun.section("holdings").contains { $0.contains("空心条") })
  }

  @Test func withoutAnAwardThereIsNoPicture() throws {
    let page = try PlatformPageText("p-1", asOf: #require(Day(iso: "2023-06-20")))
    #expect(page.strips == [])
    #expect(page.section("holdings") == [])
  }
}
