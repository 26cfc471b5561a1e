import Diagnostics
import Disclosure
import TestSupport
import Testing

struct PersonalDataScanTests {
  private func found(_ text: String) -> [String] {
    PersonalDataScan.values(in: Array(text.utf8)).map { "\($0.kind.rawValue) \($0.value)" }
  }

  @Test(
    "a mobile number is found however it is written",
    arguments: [
      "13800000000", "电话13800000000。", "138 0000 0000", "138-0000-0000", "1380000 0000",
      "138-00000000", "１３８００００００００", "１３８－００００－００００", "138\u{3000}0000\u{3000}0000",
      "+8613800000000", "+86 13800000000", "+86-138-0000-0000", "008613800000000",
      "0086 138 0000 0000", "8613800000000", "86138 0000 0000", "013800000000", "(+86)13800000000",
      "138 00 00 00 00", "138-00-00-00-00", "1 3 8 0 0 0 0 0 0 0 0", "138.0000.0000",
      "138·0000·0000", "138\u{2010}0000\u{2013}0000", "1380-000-0000",
      "Tel13800000000", "手机：13800000000/0531-00000000",
      "138\u{200B}0000\u{AD}0000", "138\u{FEFF}00000000",
      "138<b>0000</b>0000", "<b>1</b>3800000000", "<span class=\"x\">138</span>00000000",
      "138<wbr>0000<!-- 组 -->0000", "&#49;3800000000", "&#x31;&#x33;800000000",
      "138&nbsp;0000&nbsp;0000",
      "138&shy;00000000", "&#65297;3800000000", "\"\\u003138000\\u00300000\"",
      "\"说明\\n13800000000\"",
      "<a href=\"tel:%2B8613800000000\">", "<a href=\"tel:%31%33800000000\">",
      "https://example.gov.cn/?q=%E7%94%B513800000000", "<!-- 13800000000 -->",
      "<i title=\"13800000000\">", "占比50%13800000000", "2024-06-05 13800000000", "92%2013800000000",
      "12 13800000000 34", "13800000000-8001", "编号：00013 13800000000",
    ]
  )
  func mobile(text: String) {
    #expect(found(text) == ["手机号 13800000000"])
  }

  @Test(
    "what only looks like a mobile number is none",
    arguments: [
      "91370102MADEM00115", "913701380000000000", "0531-00000001", "025-83000000", "010-13800000",
      "000014349/2017-00110", "济工信〔2021〕13800000000a", "2024-06-05 09:00:00", "113800000000",
      "1380000000", "12800000000", "138000000001", "a13800000000", "13800000000b",
      "138,000,000,00", "3.13800000000", "13800000000.5", "370102-138-0000-0000",
      "138-0000-0000-0000", "1520 300 1000", "138\n00000000", "<td>138</td><td>00000000</td>",
      "9f86d081884c7d659a2f13800000000b5ad015a3", "978-7-138-0000-0000", "400-138-0000",
    ]
  )
  func noMobile(text: String) {
    #expect(found(text) == [])
  }

  /// Check characters by python-stdnum 2.1 (stdnum.cn.ric).
  @Test(
    "a resident ID is found however it is written",
    arguments: [
      ("37010219900307106X", "37010219900307106X"), ("37010219900307106x。", "37010219900307106X"),
      ("３７０１０２１９９００３０７１０６Ｘ", "37010219900307106X"),
      ("370102 19900307 106X", "37010219900307106X"),
      ("370102-19900307-106X", "37010219900307106X"),
      ("370102<b>19900307</b>106X", "37010219900307106X"),
      ("3701 0219 9003 0710 6X", "37010219900307106X"),
      ("身份证号110105194912310409", "110105194912310409"),
    ]
  )
  func residentID(text: String, value: String) {
    #expect(found(text) == ["身份证号 \(value)"])
  }

  @Test(
    "a wrong date, province, check character or border makes no resident ID",
    arguments: [
      "370102199003071061", "370102199002301062", "990102199003071065", "370102199013071063",
      "37010219900307106XA",
      "A37010219900307106X", "137010219900307106X", "370102199003071060",
    ]
  )
  func noResidentID(text: String) {
    #expect(found(text) == [])
  }

  @Test(
    "a bank card needs an issuer, its length and its check digit",
    arguments: [
      ("6222020000000000000", true), ("6222 0200 0000 0000 000", true),
      ("６２２２０２０００００００００００００", true), ("4111111111111111", true),
      ("5500-0000-0000-0004", true), ("9558800000000000000", true),
      ("6222020000000000001", false), ("7222020000000000000", false), ("62220200000000", false),
      ("41111111111111112", false), ("6222020000000000000a", false),
      ("0.6222020000000000000", false),
    ]
  )
  func bankCard(text: String, isCard: Bool) {
    let digits = String(
      String.UnicodeScalarView(
        text.unicodeScalars.compactMap { scalar in
          let half = scalar.value > 0xFF00 ? UnicodeScalar(scalar.value - 0xFEE0) : scalar
          return half.flatMap { $0.properties.numericType == .decimal ? $0 : nil }
        }
      )
    )
    #expect(found(text) == (isCard ? ["银行卡号 \(digits)"] : []))
  }

  @Test(
    "a mailbox at a host for anyone is found however it is written",
    arguments: [
      "abc@163.com", "ABC@163.com", "ａｂｃ＠１６３．ｃｏｍ", "邮箱abc@163.com。", "abc&#64;163.com",
      "abc&commat;163.com", "mailto:abc%40163.com", "\"abc\\u0040163.com\"", "abc<b>@</b>163.com",
      "<a href=\"mailto:abc@163.com\">abc@163.com</a>", "<a href=\"mailto:abc@163.com\">写信</a>",
      "abc@163.com.Tel", "abc@163..com", "abc\u{200B}@163.com",
    ]
  )
  func mail(text: String) {
    #expect(found(text) == ["个人邮箱 abc@163.com"])
  }

  @Test(
    "other addresses are offices' own",
    arguments: [
      "sme@gxj.example.gov.cn", "info@example.com", "@163.com", "a@my163.com",
      "a@163.com.cn.example",
      "https://163.com/@x", "a@qq", "@media (min-width: 40em)",
    ]
  )
  func officeMail(text: String) {
    #expect(found(text) == [])
  }

  /// One valid code in ten passes a card's check, one ID in 31 a code's.
  @Test func aCreditCodeOfDigitsIsNothingElse() {
    #expect(found("913701027000000470") == [])
    #expect(found("统一社会信用代码 91370102 70000004 70") == [])
    #expect(found("913701027000000471") == [])
    // Its last three groups alone would be a mobile number.
    #expect(found("9137010 138 0000 0021") == [])
    #expect(found("9137011 138 0000 0021") == ["手机号 13800000021"])
    #expect(found("110105194912310409") == ["身份证号 110105194912310409"])
  }

  @Test func severalValuesAreToldOnceAndInOrder() {
    #expect(
      found("13900000001、13800000000 13900000001，abc@qq.com, 138 0000 0000") == [
        "手机号 13900000001", "手机号 13800000000", "个人邮箱 abc@qq.com",
      ]
    )
  }

  @Test func aValueInATagInsideANumberIsFoundToo() {
    #expect(
      found("138<b title=\"13900000001\">0000</b>0000") == [
        "手机号 13800000000", "手机号 13900000001",
      ]
    )
  }

  @Test func aMaskShowsTooLittleToUse() {
    let text = "13812345678 37010219900307106X 6222020000000000000 abc@163.com"
    #expect(
      PersonalDataScan.values(in: Array(text.utf8)).map(\.masked) == [
        "138****5678", "3701**********106X", "6222***********0000", "a***@163.com",
      ]
    )
  }

  /// A look that went on to the end of the text from each piece would take far over a minute.
  @Test(
    arguments: [
      ("1<b>", 200_000), ("1 ", 25_000), ("&#49;", 200_000), ("<!--", 200_000), ("1-", 25_000),
      ("@a.", 200_000), ("%31", 200_000), ("1<!--", 20_000),
    ]
  )
  func aTextMadeToBeSlowIsNot(piece: String, count: Int) {
    let text = Array(String(repeating: piece, count: count).utf8)
    var values: [PersonalData] = []
    let time = duration { values = PersonalDataScan.values(in: text) }
    #expect(time < .seconds(60))
    #expect(values == [])
  }

  @Test(arguments: [
    ("“13800000001”不是区县", "“138****0001”不是区县"), ("“138 0000 0001”不是", "“*** **** ****”不是"),
    ("“１３８００００”不是 0531-00000001", "“１３８００００”不是 0531-00000001"),
  ])
  func findingsTellNoPrivateValue(message: String, shown: String) {
    let kind = DiagnosticKind("a/b", .error, "")
    #expect(Diagnostic(kind, message, at: nil).masked.message == shown)
  }
}
