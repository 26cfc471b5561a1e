import Disclosure

/// The path from application to award and beyond (从申报到认定), in steps: those that the measure
/// orders, then what follows from its rules.
struct ProgrammePath: Sendable {
  let steps: [Step]
  /// Whether the last step leads back to the first.
  let returns: Bool

  struct Step: Sendable {
    let phase: Phase
    let title: String
    let actor: String?
    let note: String?
    let article: String?
  }

  /// What kind of step it is, for its colour.
  enum Phase: String, Sendable {
    case application
    case publicity
    case award
    case validity
    case reapplication
  }

  /// Nil where the measure says too little for a path.
  init?(_ measure: Measure, authority: String?, _ words: Words) {
    let before = measure.procedure.map { step in
      Step(
        phase: .application,
        title: step.name,
        actor: step.actor,
        note: step.note,
        article: step.article
      )
    }
    let after = [
      measure.publicity.map { Self.publicity($0, words) },
      measure.award.map { Self.award($0, authority, words) },
      measure.validity.value.map { Self.validity($0, words) },
      measure.reapplication.map { Self.reapplication($0, words) },
    ]
    steps = before + after.compactMap(\.self)
    returns = measure.reapplication != nil && !before.isEmpty
    if steps.count < 2 { return nil }
  }

  private static func publicity(_ rule: PublicityRule, _ words: Words) -> Step {
    let title = rule.length.value.map { days in
      words.sentence(.pathPublicityDays, ["days": "\(days)", "unit": rule.unit.label])
    }
    return Step(
      phase: .publicity,
      title: title ?? words[.pathPublicity],
      actor: nil,
      note: rule.place,
      article: rule.article
    )
  }

  private static func award(_ rule: AwardRule, _ authority: String?, _ words: Words) -> Step {
    Step(
      phase: .award,
      title: words[.pathAward],
      actor: authority,
      note: rule.demandsNoObjection ? words[.pathNoObjection] : nil,
      article: rule.article
    )
  }

  private static func validity(_ rule: ValidityRule, _ words: Words) -> Step {
    Step(
      phase: .validity,
      title: words.sentence(.pathValidity, ["years": "\(rule.years)"]),
      actor: nil,
      note: nil,
      article: rule.article
    )
  }

  private static func reapplication(_ rule: ReapplicationRule, _ words: Words) -> Step {
    Step(
      phase: .reapplication,
      title: words.sentence(.pathReapplication, ["start": rule.start.rawValue]),
      actor: nil,
      note: nil,
      article: rule.article
    )
  }
}
