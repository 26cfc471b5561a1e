import Disclosure

// The rules of a programme over its lists in plain words.

extension NamingRule {
  /// `以“平台”结尾，不得含“国家”“中国”等字样（（一）1）`.
  var sentence: String {
    let words = forbidden.map { "“\($0)”" }.joined()
    let parts = [
      ending.map { "以“\($0)”结尾" } ?? "", words.isEmpty ? "" : "不得含\(words)等字样",
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: "，") + article.inBrackets
  }
}

extension FunctionLimit {
  /// `上年度活动不超过6场的最多1项，不超过8场的最多2项，更多的最多3项`.
  var sentence: String {
    let sentences = tiers.map { tier in
      let bound = tier.upTo.map { "不超过\($0)场的" } ?? (tiers.count > 1 ? "更多的" : "")
      return bound + (tier.most == 0 ? "不能选" : "最多\(tier.most)项")
    }
    return "上年度活动" + sentences.joined(separator: "，") + article.inBrackets
  }
}

extension String? {
  fileprivate var inBrackets: String { map { "【\($0)】" } ?? "" }
}
