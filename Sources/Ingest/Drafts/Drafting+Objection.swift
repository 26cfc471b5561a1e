import Disclosure

/// Where one objects (异议), as a draft knows it.
struct DraftChannel {
  var department: String?
  var telephone: String?
  var address: String?
  var mail: String?
  var supervision: String?
  var requirement: String?
}

extension Drafting {
  /// What was said comes first, then the latest publicity of the programme, then the foot of the
  /// site. Nothing is invented.
  var channel: DraftChannel {
    let last = lastChannel
    let footer = content.site.footer
    let own = answers[.telephone]
    return DraftChannel(
      department: answers[.department] ?? last?.department,
      telephone: own ?? last.map(\.telephone) ?? footer.telephone,
      address: last.map(\.address) ?? footer.address,
      mail: last.map(\.mail) ?? footer.mail,
      supervision: last?.supervision,
      requirement: last?.requirement ?? Self.usualRequirement
    )
  }

  private static let usualRequirement = "单位反映的加盖公章，个人反映的署真实姓名，附证明材料；匿名、逾期的不予受理"

  private var lastChannel: ObjectionChannel? {
    dossier.notices.filter { notice in
      notice.objection != nil && !notice.isDraft
        && dossier.programme(governing: notice)?.id == programme.id
    }
    .max { $0.published < $1.published }?.objection
  }

  static func entry(_ channel: DraftChannel) -> String {
    YAMLText.mapping([
      ("部门", channel.department), ("电话", channel.telephone), ("地址", channel.address),
      ("邮箱", channel.mail), ("监督电话", channel.supervision), ("要求", channel.requirement),
    ])
  }
}
