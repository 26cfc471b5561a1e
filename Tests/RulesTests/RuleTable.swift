/// The rule table as a document.
enum RuleTable {
  static func markdown(_ rules: [Rule]) -> String {
    let head = """
      # The rules of the source documents

      Made from `Rules/*.txt` by `RECORD=1 swift test --filter RuleTableTests`; the tests fail where a row is empty or untrue.
      S0 济南 2020 申报通知, S1 济南 2021 办法, S2 郑州暂行办法, S3 平台信息报送填报指南, S4 聊城办法.
      S0-27 and S0-29 (help texts of another system) ask nothing of a disclosure site.

      | Rule | Article | What the program does | What shows it |
      |---|---|---|---|

      """
    return head + rules.map(row).joined(separator: "\n") + "\n"
  }

  private static func row(_ rule: Rule) -> String {
    let phrases = rule.phrases.map { "publish: [\($0.page)](../../site/\($0.page)) “\($0.words)”" }
    let checks =
      rule.codes.isEmpty
      ? []
      : [
        "check: \(rule.codes.map { "`\($0)`" }.joined(separator: ", ")), [case](Cases/\(rule.id).case)"
      ]
    let tests = rule.tests.map { test in
      "\(test.hasPrefix(Rule.plantedValues) ? "never publish" : "compute"): `\(test)`"
    }
    let evidence = (phrases + checks + tests).map(escaped).joined(separator: "<br>")
    return "| \(rule.id) | \(escaped(rule.article)) | \(escaped(rule.does)) | \(evidence) |"
  }

  private static func escaped(_ text: String) -> String {
    text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }
}
