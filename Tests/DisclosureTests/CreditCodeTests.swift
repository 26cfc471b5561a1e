import Disclosure
import TestSupport
import Testing

struct CreditCodeTests {
  /// What reading a text gives, on one line.
  private func reading(_ text: String) -> String {
    do throws(CreditCode.Flaw) {
      let (code, normalised) = try CreditCode.read(text)
      return code.string + (normalised ? " normalised" : "")
        + (code.organisationCheckHolds ? "" : " wrong17")
    } catch {
      switch error {
      case .length(let count): return "length \(count)"
      case .character(let character, let position): return "character \(character) at \(position)"
      case .check(let expected): return "check \(expected)"
      }
    }
  }

  // Check characters computed by an implementation of GB 32100 and GB 11714 apart from this one.
  @Test(arguments: [
    "91370102MADEM00115",
    "91370103MADEM002XB",  // 17th is X: remainder 1 of GB 11714
    "91370102MADEM00708",  // 17th is 0: remainder 0
    "91370102MADEM00970",  // 18th is 0
    "91370102MADEM0206Y",  // 18th is Y, the last of the alphabet
    "91370102123456788X",  // digits before the check
    "123700004955700123",  // an institution, all digits
    "52370100MJD600009A",  // a private non-enterprise unit
    "91370102MAU520015X",
  ])
  func readsAValidCode(text: String) {
    #expect(reading(text) == text)
  }

  private static let flawed: [(text: String, reading: String)] = [
    ("91370102MADEM00116", "check 5"),  // wrong 18th
    ("91370102MADEM00151", "check H"),  // 17th and 18th swapped
    ("91370102MADEM00102", "91370102MADEM00102 wrong17"),  // right 18th over a wrong 17th
    ("", "length 0"),
    ("91370102MADEM0011", "length 17"),
    ("91370102MADEM001150", "length 19"),
    (String(repeating: "甲", count: 500_000), "length 500000"),
    ("9.13701E+17", "length 11"),  // what Excel makes of a code
    ("91370102MADEM0011!", "character ! at 18"),
    ("91370102MADEM00I16", "character I at 16"),  // a look-alike, but the check fails all the same
    ("91370102MADEM0011五", "character 五 at 18"),
  ]

  @Test(arguments: flawed)
  func tellsWhatIsWrong(text: String, expected: String) {
    #expect(reading(text) == expected)
  }

  private static let normalised: [(text: String, code: String)] = [
    ("91370102madem00115", "91370102MADEM00115"),  // lower case
    ("９１３７０１０２ＭＡＤＥＭ００１１５", "91370102MADEM00115"),  // full width
    ("９１３７０１０２ｍａｄｅｍ００１１５", "91370102MADEM00115"),  // both
    (" 9137 0102 MADEM00115\t", "91370102MADEM00115"),  // spaces
    ("91370102\u{3000}MADEM001－15", "91370102MADEM00115"),  // full-width space and hyphen
    ("91370102-MADEM001-15", "91370102MADEM00115"),
    ("9137O1O2MADEMOOI15", "91370102MADEM00115"),  // O for 0, I for 1
    ("91370102MADEM0011S", "91370102MADEM00115"),  // S for 5
    ("91370102MAV5Z0015X", "91370102MAU520015X"),  // V for U, Z for 2
  ]

  @Test(arguments: normalised)
  func readsACodeAsPeopleWriteIt(text: String, code: String) {
    #expect(reading(text) == code + " normalised")
  }

  @Test func knowsTheKindOfBody() {
    #expect(CreditCode("52370100MJD600009A").kindPrefix == "52")
  }
}
