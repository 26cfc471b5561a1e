import Disclosure

/// Reads the steps before publicity (程序): `{步骤: 推荐, 主体: 区县主管部门, 说明: …, 条款: 第十七条}`.
enum ProcedureEntries {
  static func readStep(_ fields: inout YAMLFields) -> ProcedureStep? {
    let name = fields.requiredText("步骤")
    let actor = fields.text("主体")
    let note = fields.text("说明")
    let article = fields.text("条款")
    return name.map { ProcedureStep(name: $0, actor: actor, note: note, article: article) }
  }
}
