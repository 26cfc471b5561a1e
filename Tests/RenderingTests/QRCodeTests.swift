import Rendering
import Testing

@Suite struct QRCodeTests {
  @Test func drawsTheModulesOfACodeWithItsQuietGround() throws {
    let svg = try #require(QRCode.svg(of: "1", label: "甲\"乙")).string
    // Version 1 has 21 modules a side; four more stand around it.
    #expect(
      svg.hasPrefix(
        "<svg class=\"qr\" viewBox=\"0 0 29 29\" role=\"img\" aria-label=\"甲&quot;乙\" "
          + "shape-rendering=\"crispEdges\"><rect class=\"qr-ground\" width=\"29\" height=\"29\"/>"
      )
    )
    // The finder pattern in the upper left corner: seven dark modules, then one at either side.
    #expect(svg.contains("d=\"M4 4h7v1h-7z"))
    #expect(svg.contains("M4 5h1v1h-1zM10 5h1v1h-1z"))
  }

  @Test func aTextThatNoCodeHoldsHasNone() {
    #expect(QRCode.svg(of: String(repeating: "长", count: 3000), label: "") == nil)
  }
}
