import Ingest

extension SiteSettings {
  /// The lines at the foot of every page (页脚), those that are given.
  var footerFacts: [LabelledText] {
    [
      LabelledText("主办单位", ifGiven: footer.sponsor),
      LabelledText("网站标识码", ifGiven: code),
      LabelledText("ICP备案", ifGiven: footer.icp),
      LabelledText("公安备案", ifGiven: footer.police),
      LabelledText("联系电话", ifGiven: footer.telephone, footer.telephone.map { "tel:\($0)" }),
      LabelledText("电子邮箱", ifGiven: footer.mail, footer.mail.map { "mailto:\($0)" }),
      LabelledText("地址", ifGiven: footer.address),
      LabelledText("邮编", ifGiven: footer.postcode),
      footer.errorReport.map { LabelledText("网站纠错", "我为政府网站找错", $0) },
      footer.bodyMark.map { LabelledText("党政机关网站标识", "党政机关", $0) },
    ].compactMap(\.self)
  }
}
