import Disclosure
import Rendering

// The rules of a measure as they are recorded; the template words them.

extension View where Root == PublicityRule {
  static var publicityRule: View {
    View(
      "publicity rule",
      [
        .optionalNumber("days", "天数；办法没有写的没有") { $0.length.value },
        .text("unit", "工作日或自然日") { $0.unit.label },
        .flag("counts_first_day", "第一天是否计入") { $0.rule == .startCounted },
        .optionalText("place", "公示的网站或地点") { $0.place },
        .optionalText("article", "条款") { $0.article },
      ]
    )
  }
}

extension View where Root == AwardRule {
  static var awardRule: View {
    View(
      "award rule",
      [
        .flag("needs_no_objection", "是否须公示无异议；否为办法没有写") { $0.demandsNoObjection },
        .optionalText("article", "条款") { $0.article },
        .optionalNumber("per_year", "每年认定几次；办法没有写的没有") { $0.frequency?.perYear },
        .optionalText("per_year_article", "每年认定几次的条款") { $0.frequency?.article },
      ]
    )
  }
}

extension View where Root == ValidityRule {
  static var validityRule: View {
    View(
      "validity rule",
      [
        .number("years", "几年") { $0.years },
        .text("reading", "计至：corresponding_day、day_before 或 calendar_years") { $0.reading.name },
        .flag("is_retroactive", "是否也管此前认定的") { $0.isRetroactive },
        .optionalText("article", "条款") { $0.article },
      ]
    )
  }
}

extension ValidityReading {
  /// A name for templates to compare with.
  fileprivate var name: String {
    switch self {
    case .correspondingDay: "corresponding_day"
    case .dayBefore: "day_before"
    case .calendarYears: "calendar_years"
    }
  }
}

extension View where Root == ReapplicationRule {
  static var reapplicationRule: View {
    View(
      "reapplication rule",
      [
        .text("start", "期满当年或期满后") { $0.start.rawValue },
        .flag("is_final_year", "是否从期满当年起") { $0.start == .finalYear },
        .optionalText("article", "条款") { $0.article },
      ]
    )
  }
}

extension View where Root == Disclosure.Category {
  static var category: View {
    View(
      "category",
      [
        .text("name", "类别") { $0.name },
        .optionalNumber("at_least", "至少几项功能；办法没有写的没有") { $0.atLeast },
        .optionalText("article", "条款") { $0.article },
      ]
    )
  }
}

extension View where Root == FunctionRule {
  static var functionRule: View {
    View(
      "function rule",
      [
        .texts("names", "办法列出的服务功能") { $0.names },
        .optionalNumber("at_least", "至少几项；办法没有写的没有") { $0.atLeast },
        .flag("each_must_hold", "列出的各项是否都须满足") { $0.eachMustHold },
        .optionalText("article", "条款") { $0.article },
      ]
    )
  }
}

extension View where Root == Ground {
  static var ground: View {
    View(
      "ground",
      [
        .text("name", "情形") { $0.name },
        .text("word", "撤销或取消，按办法的用词") { $0.word },
        .optionalNumber("ban_years", "几年内不得申报；办法没有写的没有") { $0.banYears },
        .optionalText("article", "条款") { $0.article },
      ]
    )
  }
}

extension View where Root == CitedItem {
  static var cited: View {
    View(
      "cited item",
      [
        .text("text", "内容") { $0.text },
        .optionalText("article", "条款") { $0.article },
      ]
    )
  }
}

extension View where Root == NamingRule {
  static var namingRule: View {
    View(
      "naming rule",
      [
        .optionalText("ending", "名称以什么结尾") { $0.ending },
        .texts("forbidden", "名称不得含的字样") { $0.forbidden },
        .optionalText("article", "条款") { $0.article },
      ]
    )
  }
}

extension View where Root == FunctionLimit {
  static var functionLimit: View {
    View(
      "function limit",
      [
        .list("tiers", "各档，从少到多", .tier) { $0.tiers },
        .optionalText("article", "条款") { $0.article },
      ]
    )
  }
}

extension View where Root == FunctionLimit.Tier {
  fileprivate static var tier: View {
    View(
      "tier",
      [
        .optionalNumber("up_to", "活动不超过几场；最后一档没有") { $0.upTo },
        .number("most", "最多选几项功能") { $0.most },
      ]
    )
  }
}
