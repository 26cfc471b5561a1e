package import Diagnostics
import Disclosure

extension CSVRecords {
  /// The credit code in a cell; nil for an empty cell or a wrong code, which is reported.
  func creditCode(_ row: Int, _ column: Column, findings: inout Findings) -> CreditCode? {
    let text = text(row, column)
    guard !text.isEmpty, !reportMangled(text, row, column, &findings) else { return nil }
    do throws(CreditCode.Flaw) {
      let (code, normalised) = try CreditCode.read(text)
      if normalised {
        findings.report(
          .normalisedCreditCode,
          "“\(text)”已经按 \(code) 读取；请核对，最好直接改正。",
          at: place(row, column)
        )
      }
      if !code.organisationCheckHolds {
        findings.report(
          .organisationCode,
          "\(code) 的第17位与组织机构代码的校验不符；少数在用的代码如此，请对照营业执照核对。",
          at: place(row, column)
        )
      }
      return code
    } catch {
      findings.report(
        .wrongCreditCode,
        "“\(text)”不是有效的统一社会信用代码：\(Self.reason(error))。",
        at: place(row, column),
        notes: Self.hints(text)
      )
      return nil
    }
  }

  private static func reason(_ flaw: CreditCode.Flaw) -> String {
    switch flaw {
    case .length(let length): "应当是18位，这里有\(length)位，请对照营业执照补正"
    case .character(let character, let position):
      "第\(position)位“\(character)”不会出现在代码里，请对照营业执照改正"
    case .check: "第18位校验码不符，某一位抄错了，请对照营业执照逐位核对"
    }
  }

  private static func hints(_ text: String) -> [String] {
    guard text.utf8.count == 18, text.utf8.allSatisfy({ (48...57).contains($0) }),
      text.hasSuffix("000")
    else { return [] }
    return ["末尾的 000 可能是 Excel 丢失的位数；请把这一列设为文本格式，再重新输入。"]
  }
}

extension DiagnosticKind {
  package static let wrongCreditCode = DiagnosticKind(
    "record/credit-code",
    .error,
    "统一社会信用代码（GB 32100-2015）共18位，最后一位由前17位算出，不用 I、O、S、V、Z。不符就是抄错了。"
      + "请对照营业执照逐位改正；不要改最后一位来凑。"
  )

  package static let organisationCode = DiagnosticKind(
    "record/credit-code-organisation",
    .warning,
    "代码的第9至17位是组织机构代码（GB 11714），第17位是它的校验码。少数早年发放的代码这一位不符，但确实在用。"
      + "请对照营业执照核对；确实如此的，在 allowed.csv 里登记。"
  )

  package static let normalisedCreditCode = DiagnosticKind(
    "record/credit-code-normalised",
    .note,
    "代码里有全角、小写、空格或者形近的字母（如 O 与 0），改成规范写法后校验相符，程序就按规范写法读取。请核对后直接改正原表。"
  )
}
