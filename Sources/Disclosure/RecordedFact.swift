package import Diagnostics

/// A row of `changes.csv`: one fact about a platform under a programme (变更记录).
package struct ChangeRow: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case objectionAccepted = "异议受理"
    case objectionDismissed = "异议不成立"
    case refused = "不予认定"
    case applicationWithdrawn = "撤回申报"
    case renamed = "更名"
    case transferred = "运营单位变更"
    case updated = "信息变更"
    case regraded = "等级调整"
    case corrected = "更正"
  }

  package let programme: ProgrammeID
  package let platform: PlatformID
  package let kind: Kind
  package let day: Day
  package let field: String
  package let old: String
  package let new: String
  package let notice: NoticeReference?
  package let batch: BatchID?
  package let reason: String
  package let location: SourceLocation

  package init(
    programme: ProgrammeID,
    platform: PlatformID,
    kind: Kind,
    day: Day,
    field: String,
    old: String,
    new: String,
    notice: NoticeReference?,
    batch: BatchID?,
    reason: String,
    location: SourceLocation
  ) {
    self.programme = programme
    self.platform = platform
    self.kind = kind
    self.day = day
    self.field = field
    self.old = old
    self.new = new
    self.notice = notice
    self.batch = batch
    self.reason = reason
    self.location = location
  }
}

/// A row of `revocations.csv`: an end of a title, or its restoration (撤销记录).
package struct EndingRow: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case revoked = "撤销"
    case cancelled = "取消"
    case lapsed = "自动撤销"
    case waived = "自愿放弃"
    case deregistered = "注销"
    case terminated = "终止"
    case restored = "恢复"
  }

  package let programme: ProgrammeID
  package let platform: PlatformID
  package let kind: Kind
  package let day: Day
  /// The name of the ground (情形); empty where none is given.
  package let ground: String
  /// What happened, as the public may read it (事由).
  package let facts: String
  package let notice: NoticeReference?
  package let batch: BatchID?
  /// Whom the ban binds where it is not the operator of that day (禁报主体).
  package let barred: CreditCode?
  package let location: SourceLocation

  package init(
    programme: ProgrammeID,
    platform: PlatformID,
    kind: Kind,
    day: Day,
    ground: String,
    facts: String,
    notice: NoticeReference?,
    batch: BatchID?,
    barred: CreditCode?,
    location: SourceLocation
  ) {
    self.programme = programme
    self.platform = platform
    self.kind = kind
    self.day = day
    self.ground = ground
    self.facts = facts
    self.notice = notice
    self.batch = batch
    self.barred = barred
    self.location = location
  }
}

/// The words for the fields that a change may name (字段).
package enum ChangeField {
  package static let name = "平台名称"
  package static let `operator` = "运营单位"
  package static let creditCode = "统一社会信用代码"
  package static let listed = "列入"
  package static let grade = "等级"
  package static let district = "区县"
  package static let category = "类别"
  package static let functions = "服务功能"
  package static let nature = "单位性质"
  package static let recommender = "推荐单位"
  package static let hotline = "服务热线"
  package static let website = "网址"
  package static let introduction = "简介"
  package static let validFrom = "有效期起"
  package static let validTo = "有效期止"
}
