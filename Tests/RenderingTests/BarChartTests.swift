import Rendering
import Testing

struct BarChartTests {
  @Test func drawsLabelsBarsAndNumbersOfWholeNumbersOnly() throws {
    let chart = BarChart(
      id: "years",
      title: "历年 <认定>",
      description: "共2行。",
      bars: [BarChart.Bar("2023年", [3]), BarChart.Bar("2024年", [0])]
    )
    #expect(
      chart.svg?.string == """
        <svg class="bars" role="img" aria-labelledby="years-title" \
        aria-describedby="years-description" width="100%" height="7.2em">\
        <title id="years-title">历年 &lt;认定&gt;</title><desc id="years-description">共2行。</desc>\
        <line class="grid" x1="0%" y1="0" x2="0%" y2="5.7em"/>\
        <text class="tick tick-first" x="0%" y="6.8em">0</text>\
        <line class="grid" x1="26.66%" y1="0" x2="26.66%" y2="5.7em"/>\
        <text class="tick" x="26.66%" y="6.8em">1</text>\
        <line class="grid" x1="53.33%" y1="0" x2="53.33%" y2="5.7em"/>\
        <text class="tick" x="53.33%" y="6.8em">2</text>\
        <line class="grid" x1="80%" y1="0" x2="80%" y2="5.7em"/>\
        <text class="tick" x="80%" y="6.8em">3</text>\
        <text x="0" y="1.2em">2023年</text>\
        <rect x="0%" y="1.65em" width="80%" height="0.85em" class="series-1"/>\
        <text class="value" x="80%" y="2.42em" dx="0.4em">3</text>\
        <text x="0" y="3.95em">2024年</text>\
        <text class="value" x="0%" y="5.17em" dx="0.4em">0</text></svg>
        """
    )
  }

  @Test func seriesHaveAHatchingEachAndStandOneBehindTheOther() throws {
    let chart = BarChart(
      id: "c",
      title: "t",
      description: "d",
      bars: [BarChart.Bar("甲", [1, 0, 3])]
    )
    let svg = try #require(chart.svg).string
    #expect(
      svg.contains(
        """
        <defs><pattern id="c-hatch-2" width="8" height="8" patternUnits="userSpaceOnUse">\
        <path class="hatch" d="M-2 2L2-2M0 8L8 0M6 10L10 6"/></pattern>\
        <pattern id="c-hatch-3" width="8" height="8" patternUnits="userSpaceOnUse">\
        <path class="hatch" d="M0 4H8"/></pattern></defs>
        """
      )
    )
    #expect(
      svg.hasSuffix(
        """
        <rect x="0%" y="1.65em" width="20%" height="0.85em" class="series-1"/>\
        <rect x="20%" y="1.65em" width="60%" height="0.85em" class="series-3"/>\
        <rect x="20%" y="1.65em" width="60%" height="0.85em" fill="url(#c-hatch-3)"/>\
        <text class="value" x="80%" y="2.42em" dx="0.4em">4</text></svg>
        """
      )
    )
    #expect(
      chart.key(ofSeries: 1).string == """
        <svg class="key" aria-hidden="true"><rect width="100%" height="100%" class="series-2"/>\
        <rect width="100%" height="100%" fill="url(#c-hatch-2)"/></svg>
        """
    )
    #expect(
      chart.key(ofSeries: 2).string == """
        <svg class="key" aria-hidden="true"><rect width="100%" height="100%" class="series-3"/>\
        <rect width="100%" height="100%" fill="url(#c-hatch-3)"/></svg>
        """
    )
  }

  @Test func nothingCountedIsNoPicture() {
    let empty = BarChart(id: "c", title: "t", description: "d", bars: [])
    #expect(empty.svg == nil)
    let zero = BarChart(id: "c", title: "t", description: "d", bars: [BarChart.Bar("甲", [0, 0])])
    #expect(zero.svg == nil)
  }

  @Test func aLongLabelIsCutToTheWidthOfANarrowScreen() throws {
    let name = "郑州航空港经济综合实验区郑州航空港经济"
    let labels = [name, "郑州航空港经济综合实验区abcdefghijkl", "郑州航空港经济综合实验区abcdefghijklm"]
    let chart = BarChart(
      id: "c",
      title: "t",
      description: "d",
      bars: labels.map { BarChart.Bar($0, [1]) }
    )
    let svg = try #require(chart.svg).string
    #expect(svg.contains(">郑州航空港经济综合实验区郑州航空港…<"))
    #expect(svg.contains(">郑州航空港经济综合实验区abcdefghijkl<"))
    #expect(svg.contains(">郑州航空港经济综合实验区abcdefghijk…<"))
  }

  @Test(
    "the axis has at most five round steps, and room for the longest bar",
    arguments: [
      (1, "0 1"), (5, "0 1 2 3 4 5"), (6, "0 2 4 6"), (11, "0 5 10 15"), (26, "0 10 20 30"),
      (100_000, "0 20000 40000 60000 80000 100000"),
    ]
  )
  func axis(most: Int, ticks: String) throws {
    let chart = BarChart(
      id: "c",
      title: "t",
      description: "d",
      bars: [BarChart.Bar("甲", [most])]
    )
    let svg = try #require(chart.svg).string
    let shown = svg.matches(of: #/class="tick[^>]*>(\d+)</#).map { String($0.1) }
    #expect(shown.joined(separator: " ") == ticks)
  }

  @Test func oneOfManyCanStillBeSeen() throws {
    let chart = BarChart(
      id: "c",
      title: "t",
      description: "d",
      bars: [BarChart.Bar("甲", [100_000]), BarChart.Bar("乙", [1])]
    )
    let svg = try #require(chart.svg).string
    #expect(
      svg.contains(#"<rect x="0%" y="4.4em" width="0.5%" height="0.85em" class="series-1"/>"#)
    )
  }
}
