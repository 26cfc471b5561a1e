/// Whether the first day of a period counts (计法).
package enum CountingRule: String, CaseIterable, Hashable, Sendable {
  /// 首日计入: the first day counts if it is a working day. The practice of every notice found
  /// that states a length in working days.
  case startCounted
  /// 首日不计: the statutory way (民法典第二百零一条).
  case excludeStart

  package var label: String {
    switch self {
    case .startCounted: "首日计入"
    case .excludeStart: "首日不计"
    }
  }
}

/// What a period is counted in (单位).
package enum PeriodUnit: String, CaseIterable, Hashable, Sendable {
  case workingDay
  case naturalDay

  package var label: String {
    switch self {
    case .workingDay: "工作日"
    case .naturalDay: "自然日"
    }
  }
}
