import Diagnostics
import Disclosure
import Ingest

extension SiteCheck {
  /// No file of the site shows what identifies a person or reaches one in private (个人信息).
  static let privacy = SiteCheck(
    kinds: PersonalData.Kind.allCases.map(\.finding) + AttachmentGuard.kinds
      + [.personalColumn, .allowanceUnused, .allowanceEndsSoon],
    look: { path, bytes, build in
      if let offered = build.offered[path] { return AttachmentGuard.look(offered, bytes, build) }
      guard PrivacyGuard.isText(path) else { return [] }
      return PersonalDataScan.values(in: bytes).map { $0.sighting(at: nil) }
    },
    conclude: { PrivacyGuard.findings($0, $1) }
  )
}

/// The guard over everything that is about to be public (隐私检查).
///
/// It reads files as they will be served, whatever output made them. Files that are packed, such as
/// XLSX and SQLite, hold the values of the CSV and JSON beside them, and pictures hold none.
enum PrivacyGuard {
  private static let packed: Set = [
    "xlsx", "sqlite", "db", "zip", "gz", "br", "pdf", "png", "jpg", "jpeg", "gif", "webp", "avif",
    "ico", "woff", "woff2", "ttf", "otf",
  ]

  static func isText(_ path: RelativePath) -> Bool {
    !packed.contains(path.fileExtension.lowercased())
  }

  static func findings(_ sighted: [Sighted], _ build: SiteBuild) -> [Diagnostic] {
    let values = sighted.compactMap { seen in
      PersonalData(seen.sighting).map { (data: $0, seen: seen) }
    }
    let allowances = build.allowances
    let barred = values.filter { value in
      allowances.row(for: value.data).map { !allowances.holds($0) } ?? true
    }
    let places = SourceSearch(build.edition.content).places(of: Set(barred.map(\.data)))
    // A page that names a file and the file itself have the value from one place.
    var placed: [PersonalData: Set<SourceLocation>] = [:]
    let told = barred.compactMap { value -> Diagnostic? in
      let place = value.seen.sighting.place ?? places[value.data]
      if let place, !placed[value.data, default: []].insert(place).inserted { return nil }
      return finding(value.data, value.seen, at: place, allowances)
    }
    return told + AttachmentGuard.findings(sighted) + drafts(build)
      + PersonalColumns.findings(in: build.edition.dossier.notices)
      + allowances.findings(used: Set(values.map(\.data)))
  }

  private static func finding(
    _ data: PersonalData,
    _ seen: Sighted,
    at place: SourceLocation?,
    _ allowances: Allowances
  ) -> Diagnostic {
    let until = allowances.row(for: data)?.until
    let ended = until.map { "allowed.csv 允许公开到 \($0) 为止，已经到期" }
    return Diagnostic(
      data.kind.finding,
      "\(seen.files)里有\(data.kind.rawValue) \(data.masked)\(ended.map { "（\($0)）" } ?? "")；"
        + "请删去，确需公开的按原值写进 allowed.csv 并写明理由。",
      at: place,
      article: "《个人信息保护法》第二十五条"
    )
  }

  /// A draft is not on the site yet; what would stop it there is told now.
  private static func drafts(_ build: SiteBuild) -> [Diagnostic] {
    build.edition.dossier.notices.filter(\.isDraft).flatMap { notice -> [Diagnostic] in
      SourceSearch.texts(of: notice).flatMap { text in
        PersonalDataScan.values(in: Array(text.text.utf8)).filter {
          build.allowances.row(for: $0).map { !build.allowances.holds($0) } ?? true
        }.map { data in
          Diagnostic(
            data.kind.finding,
            "这里有\(data.kind.rawValue) \(data.masked)；请删去，确需公开的按原值写进 allowed.csv 并写明理由。",
            at: text.place,
            article: "《个人信息保护法》第二十五条"
          ).ofDraft
        }
      }
    }
  }
}

extension PersonalData {
  func sighting(at place: SourceLocation?) -> Sighting {
    Sighting(kind: kind.finding, subject: value, place: place)
  }

  /// The value of a sighting; nil for one of another kind.
  fileprivate init?(_ sighting: Sighting) {
    guard let kind = Kind.allCases.first(where: { $0.finding == sighting.kind }) else { return nil }
    self.init(kind: kind, value: sighting.subject)
  }
}

extension PersonalData.Kind {
  var finding: DiagnosticKind {
    switch self {
    case .mobile: .mobileNumber
    case .residentID: .residentID
    case .bankCard: .bankCard
    case .mail: .personalMail
    }
  }
}

extension DiagnosticKind {
  static let mobileNumber = DiagnosticKind(
    "privacy/mobile-number",
    .error,
    "网页、数据、附件里都不能有手机号，换了写法（全角、空格、连字符、+86）也一样。办公电话请用座机。"
      + "确需公开的，把号码写进 allowed.csv，写明理由和有效至。"
  )
  static let residentID = DiagnosticKind(
    "privacy/resident-id",
    .error,
    "出现了校验码和出生日期都对的身份证号。身份证号属于敏感个人信息，任何页面和附件都不应公开。请删去；附件请换成不含这一列的。"
  )
  static let bankCard = DiagnosticKind(
    "privacy/bank-card",
    .error,
    "出现了符合银行卡编号规则和校验码的号码。银行账户属于敏感个人信息，不应公开。如果它其实是别的编号，请写进 allowed.csv 并说明。"
  )
  static let personalMail = DiagnosticKind(
    "privacy/personal-mail",
    .error,
    "出现了 qq.com、163.com 等免费邮箱的地址，多半是个人邮箱。请改用单位邮箱。"
      + "单位确实以它作为对外邮箱的，写进 allowed.csv 并说明。"
  )
}
