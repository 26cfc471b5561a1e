import Rendering
import Testing

@Suite struct WordTemplateTests {
  @Test func fillsItsPlacesInTheirOrder() {
    let template = WordTemplate("{first}至{last}不得申报，{first}起算")
    #expect(template.names == ["first", "last", "first"])
    #expect(template.filled(["last": "乙", "first": "甲"]) == "甲至乙不得申报，甲起算")
  }

  @Test func aValueIsNotReadForPlaces() {
    #expect(WordTemplate("《{title}》").filled(["title": "{title}"]) == "《{title}》")
  }

  @Test(arguments: ["", "有效", "有效{", "有效}", "}{"])
  func aTextWithoutAPlaceStaysAsItIs(text: String) {
    #expect(WordTemplate(text).names == [])
    #expect(WordTemplate(text).filled([:]) == text)
  }
}
