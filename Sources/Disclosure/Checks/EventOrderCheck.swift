package import Diagnostics

extension RegisterCheck {
  /// What the register refuses: facts that cannot have happened in that order.
  static let eventOrder = RegisterCheck([.outOfOrder, .oldValueDiffers, .identityDiffers]) {
    register in
    let unread = register.dossier.unread
    let unlisted = register.dossier.platformsWithoutWindow
    let refused = register.outOfOrder().filter { event, reason in
      // A notice that was not read, or whose window is wrong, may have listed or awarded the platform.
      let mayBeUnread =
        reason.mayFollowFromAnUnreadNotice
        && (!unread.notices.isEmpty || unlisted.contains(event.platform))
      return !unread.mayHide(event.platform) && !mayBeUnread
    }
    let listings = refused.isEmpty ? [:] : register.dossier.listings
    return refused.compactMap { event, reason in
      if reason.followsFromAnUnknownName, event.speaksOfNothing(in: listings) { return nil }
      return finding(event, reason)
    }
  }

  private static func finding(
    _ event: RegisterEvent,
    _ reason: PlatformFold.Refusal
  ) -> Diagnostic {
    let id = event.platform
    let day = event.effect.chinese
    let kindAndMessage: (DiagnosticKind, String) =
      switch reason {
      case .notListed: (.outOfOrder, "\(day)时平台 \(id) 还不在该项目的名单里；请核对日期和批次。")
      case .notAwarded: (.outOfOrder, "\(day)时平台 \(id) 还没有认定，不能终止其称号；请核对日期。")
      case .alreadyEnded:
        (.outOfOrder, "\(day)时平台 \(id) 已没有有效的称号；请核对日期，或写明批次。")
      case .nothingToRestore: (.outOfOrder, "\(day)时平台 \(id) 没有可恢复的撤销或取消。")
      case .noOpenObjection:
        (.outOfOrder, "平台 \(id) 没有受理中的异议；请先登记“异议受理”。")
      case .refusedAfterAward:
        (.outOfOrder, "平台 \(id) 在\(day)之前已经认定；认定后应当用撤销，不能写不予认定。")
      case .differs(let field, let stands):
        (
          .oldValueDiffers,
          "\(field)的原值与登记册不符：登记册当时是“\(stands)”；请照登记册填写原值。"
        )
      case .identity(let field, let register, let list):
        (
          .identityDiffers,
          "平台 \(id) 的\(field)在登记册中是“\(register)”，这里写成“\(list)”；"
            + "同一编号必须一致，有变更请先登记更名或运营单位变更。"
        )
      }
    return Diagnostic(kindAndMessage.0, kindAndMessage.1, at: event.location)
  }
}

extension Dossier {
  /// The platforms of lists that the register lacks, since the window of their publicity cannot be
  /// told, which is a finding of its own.
  fileprivate var platformsWithoutWindow: Set<PlatformID> {
    let untold = notices.filter { $0.kind == .publicity && !$0.isDraft && window(of: $0) == nil }
    return Set(untold.flatMap(\.lists).flatMap { batch($0.key)?.rows.map(\.id) ?? [] })
  }
}

extension PlatformFold.Refusal {
  fileprivate var followsFromAnUnknownName: Bool {
    switch self {
    case .notListed, .notAwarded, .nothingToRestore: true
    case .alreadyEnded, .noOpenObjection, .refusedAfterAward, .differs, .identity: false
    }
  }

  fileprivate var mayFollowFromAnUnreadNotice: Bool {
    switch self {
    case .notListed, .notAwarded, .nothingToRestore, .noOpenObjection: true
    case .alreadyEnded, .refusedAfterAward, .differs, .identity: false
    }
  }
}

extension RegisterEvent {
  /// Whether its platform or batch is unknown altogether, which the references already tell.
  fileprivate func speaksOfNothing(in listings: [PlatformID: Set<BatchKey>]) -> Bool {
    guard let keys = listings[platform] else { return true }
    return batch.map { !keys.contains(BatchKey(programme: programme, batch: $0)) } ?? false
  }
}

extension DiagnosticKind {
  static let outOfOrder = DiagnosticKind(
    "register/out-of-order",
    .error,
    "登记的事项在当时不可能发生，例如认定之前撤销、同一称号终止两次。请核对日期、批次和平台编号。"
  )
  static let oldValueDiffers = DiagnosticKind(
    "register/old-value-differs",
    .error,
    "变更和更正要写原值，原值必须与登记册当时的值一致，否则可能改错了对象。"
  )
  package static let identityDiffers = DiagnosticKind(
    "register/identity-differs",
    .error,
    "平台编号永远指同一个平台。后来的名单里名称、运营单位、信用代码必须与登记册一致；"
      + "如有变化，先在 changes.csv 登记，或使用新的编号。"
  )
}
