package import Diagnostics

/// A row of `supervision.csv` (监管记录): what was found of a platform, internal unless the
/// programme says otherwise.
package struct SupervisionRow: Hashable, Sendable {
  /// The matter (事项).
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case survey = "测评"
    case screening = "初审"
    case recommendation = "推荐"
    case annualReport = "年度总结"
    case halfYearReport = "半年总结"
    case inspection = "检查"
    case spotCheck = "抽查"
    case assessment = "考核"
    case complaint = "投诉"
    case activity = "服务活动"
  }

  package enum Result: String, CaseIterable, Hashable, Sendable {
    case passed = "合格"
    case failed = "不合格"
    case toRectify = "整改"
    case attended = "参加"
    case absent = "未参加"
    case submitted = "已报送"
    case notSubmitted = "未报送"
    case verified = "属实"
    case notVerified = "不属实"
  }

  package let programme: ProgrammeID
  package let platform: PlatformID
  package let kind: Kind
  package let day: Day
  package let result: Result?
  /// The year that a report is about (年度).
  package let year: Int?
  /// How many users a survey asked, and how many were satisfied; never who.
  package let samples: Int?
  package let satisfied: Int?
  package let notice: NoticeReference?
  package let batch: BatchID?
  package let location: SourceLocation

  package init(
    programme: ProgrammeID,
    platform: PlatformID,
    kind: Kind,
    day: Day,
    result: Result?,
    year: Int?,
    samples: Int?,
    satisfied: Int?,
    notice: NoticeReference?,
    batch: BatchID?,
    location: SourceLocation
  ) {
    self.programme = programme
    self.platform = platform
    self.kind = kind
    self.day = day
    self.result = result
    self.year = year
    self.samples = samples
    self.satisfied = satisfied
    self.notice = notice
    self.batch = batch
    self.location = location
  }

  /// The share of satisfied users in percent (满意度), rounded down.
  package var satisfaction: Int? {
    guard let samples, let satisfied, samples > 0 else { return nil }
    return satisfied * 100 / samples
  }
}

extension SupervisionRow.Kind {
  /// The results that it can have; none for what has only a day.
  package var results: [SupervisionRow.Result] {
    switch self {
    case .survey, .screening: [.passed, .failed]
    case .recommendation: []
    case .annualReport, .halfYearReport: [.submitted, .notSubmitted]
    case .inspection, .spotCheck, .assessment: [.passed, .failed, .toRectify, .absent]
    case .complaint: [.verified, .notVerified]
    case .activity: [.attended, .absent]
    }
  }

  /// Whether a row without a result says anything.
  package var needsResult: Bool { self != .survey && self != .recommendation }
}

/// What a programme says of its supervision (监管).
package struct SupervisionRule: Hashable, Sendable {
  /// How many users a survey must ask (样本).
  package let leastSamples: Int?
  package let article: String?

  package init(leastSamples: Int?, article: String?) {
    self.leastSamples = leastSamples
    self.article = article
  }
}

/// What supervision must find for a ground to apply (触发).
package struct GroundTrigger: Hashable, Sendable {
  package let kinds: [SupervisionRow.Kind]
  package let result: SupervisionRow.Result
  package let count: Int
  /// Whether another result of the same matters in between begins the count anew (连续).
  package let isConsecutive: Bool

  package init(
    kinds: [SupervisionRow.Kind],
    result: SupervisionRow.Result,
    count: Int,
    isConsecutive: Bool
  ) {
    self.kinds = kinds
    self.result = result
    self.count = count
    self.isConsecutive = isConsecutive
  }
}
