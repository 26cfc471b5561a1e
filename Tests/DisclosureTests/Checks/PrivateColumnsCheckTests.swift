import Disclosure
import TestSupport
import Testing

struct PrivateColumnsCheckTests {
  private func sentences(_ name: String, isPublic: Bool = true) -> [String] {
    let column = Column(name: name, type: .text, unit: nil, isPublic: isPublic)
    return Register(.programme(.plain(columns: [column]))).sentences
  }

  @Test(
    "what the sources' forms keep private is not declared public",
    arguments: [
      ("手机", "个人信息"), ("联系人", "个人信息"), ("电子邮件", "个人信息"), ("法人身份证号", "个人信息"), ("学历", "个人信息"),
      ("职称", "个人信息"), ("被访人员姓名", "个人信息"), ("满意度测评联系电话", "个人信息"), ("投资方名称", "商业秘密"),
      ("投资比例", "商业秘密"), ("资产总额", "商业秘密"), ("上年末总资产（万元）", "商业秘密"), ("设备价格", "商业秘密"),
      ("营业收入", "商业秘密"), ("利润总额", "商业秘密"), ("上缴税金", "商业秘密"), ("服务收入占比", "商业秘密"),
    ]
  )
  func keptPrivate(name: String, reason: String) {
    #expect(
      sentences(name) == [
        "programmes/jn.yaml: 警告 [privacy/column-should-be-private] 列“\(name)”声明为公开，但它是\(reason)；"
          + "请改为“公开: false”。（依据：《政府信息公开条例》第十五条）"
      ]
    )
    #expect(sentences(name, isPublic: false) == [])
  }

  @Test(arguments: ["满意度", "年服务企业数", "线上注册企业数", "培训人次", "公益或低收费服务占比", "服务热线说明", "专业人员占比"])
  func whatCountsServicesMayBePublic(name: String) {
    #expect(sentences(name) == [])
  }
}
