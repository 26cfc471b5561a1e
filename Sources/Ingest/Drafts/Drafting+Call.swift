import Disclosure

extension Drafting {
  /// The call for applications of a year (申报通知), with what the measure asks to be handed in.
  func call() throws(DraftStop) -> DraftParts {
    let channel = self.channel
    var missing: [DraftQuestion] = []
    if answers.day == nil { missing.append(.day) }
    if answers.until == nil { missing.append(.until) }
    if channel.telephone == nil { missing.append(.telephone) }
    guard let day = answers.day, let last = answers.until, missing.isEmpty else {
      throw .missing(missing)
    }
    guard day <= last else {
      throw refused("申报到\(last.chinese)截止，早于\(day.chinese)；请核对 --day 和 --until。")
    }
    let measure = programme.measureInForce(on: day)
    let bases = self.bases(on: day)
    guard !bases.isEmpty else { throw .missing([.basis]) }
    let materials = measure?.materials.map(\.text) ?? []
    let period = "{名称: 申报, 起: \(day), 止: \(last)}"
    let contact =
      "{名称: \(YAMLText.value(channel.department ?? "业务咨询")), 电话: "
      + "\(YAMLText.value(channel.telephone ?? ""))}"
    var matter = [("申报期", "[\(period)]")]
    if !materials.isEmpty { matter.append(("材料", YAMLText.list(materials))) }
    matter.append(("咨询", "[\(contact)]"))
    return DraftParts(
      name: "call",
      title: "关于组织申报\(day.year)年度\(programme.title)的通知",
      published: day,
      bases: bases,
      matter: matter.map { (key: $0.0, value: $0.1) },
      body: [
        "根据\(bases.cited)，现就\(day.year)年度\(programme.title)申报工作通知如下。",
        "## 一、申报范围",
        "符合办法规定条件的均可申报，申报自愿。",
        "## 二、申报时间",
        "申报自\(day.chinese)起至\(last.chinese)止。",
        "## 三、申报材料",
        materials.isEmpty ? "申报材料按办法的规定提交。申报单位对材料的真实性负责。" : "材料清单见本页。申报单位对材料的真实性负责。",
      ]
    )
  }

  /// Any other notice (通知).
  func notice() throws(DraftStop) -> DraftParts {
    let missing = [DraftQuestion.title, .text].filter { answers[$0] == nil }
    guard let day = answers.day, missing.isEmpty else {
      throw .missing((answers.day == nil ? [.day] : []) + missing)
    }
    return DraftParts(
      name: "notice",
      title: try text(.title),
      published: day,
      bases: statedBases,
      body: [try text(.text)]
    )
  }
}
