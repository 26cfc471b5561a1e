import Diagnostics
import Disclosure

extension Drafting {
  /// The publicity of a list (公示): basis with its article, count, window, objection channel.
  func publicity() throws(DraftStop) -> DraftParts {
    let batch = try self.batch()
    let first = answers.day
    let rule = programme.governingMeasure(on: first ?? request.today)?.publicity
    let length = answers.days ?? rule?.length.value
    let channel = self.channel
    let bases: [DraftBasis] =
      first.map { self.bases(of: batch.key, on: $0) { $0.publicity?.article } } ?? []
    var missing: [DraftQuestion] = []
    if first == nil { missing.append(.day) }
    if length == nil { missing.append(.days) }
    if first != nil, bases.isEmpty { missing.append(.basis) }
    if channel.telephone == nil, channel.address == nil {
      if channel.department == nil { missing.append(.department) }
      missing.append(.telephone)
    }
    guard let first, let length, missing.isEmpty else { throw .missing(missing) }
    if let rule, let least = rule.length.value, length < least {
      throw refused(
        "办法要求公示\(least)个\(rule.unit.label)，--days \(length) 不够；请不写 --days，或者写得不少于它。",
        article: rule.article
      )
    }
    if let earlier = earlierPublicity(of: batch.key), !request.isRepeated {
      throw refused("名单 \(batch.key) 已经由 \(earlier.id) 公示；确实要再公示一次，请加 --again。")
    }
    let window = try self.window(from: first, length, rule)
    let outcome = dossier.outcome(of: batch.key, on: first)
    let (counted, sentence) = try told(window)
    let again = earlierPublicity(of: batch.key) == nil ? "" : "再次"
    return DraftParts(
      name: "publicity",
      title: "关于\(round(batch.key))\(programme.title)拟认定名单的\(again)公示",
      published: first,
      lists: [batch.key],
      bases: bases,
      matter: [("公示期", Self.entry(window, counted)), ("异议", Self.entry(channel))]
        + continuation(of: batch.key),
      body: [
        "根据\(bases.cited)，\(procedure(on: first))拟认定\(outcome.standing.count)\(counter)"
          + "\(programme.subject.rawValue)为\(round(batch.key))\(programme.title)，现予以\(again)公示。",
        "{名单}",
        "## 一、公示时间",
        "公示时间：\(sentence)。",
        "## 二、异议方式",
        "公示期内如有异议，请以书面形式反映。单位反映的应加盖公章，个人反映的应签署真实姓名，"
          + "并附有关证明材料。匿名或者逾期的异议不予受理，反映人的情况严格保密。",
      ]
    )
  }

  /// “经自愿申报、区县推荐、专家评审，”
  private func procedure(on day: Day) -> String {
    let steps = programme.governingMeasure(on: day)?.procedure.map(\.name) ?? []
    return steps.isEmpty ? "" : "经\(steps.joined(separator: "、"))，"
  }

  private func window(
    from first: Day,
    _ length: Int,
    _ rule: PublicityRule?
  ) throws(DraftStop) -> PublicityWindow {
    let unit = rule?.unit ?? .workingDay
    let counting = rule?.rule ?? .startCounted
    let working = try workingDay(onOrAfter: first)
    guard unit == .naturalDay || working == first else {
      throw refused(
        "\(first) 不是工作日；公示请从工作日开始，例如 --day \(working)。",
        article: rule?.article
      )
    }
    let last: Day
    switch unit {
    case .naturalDay:
      // A last day off is put off (民法典第二百零三条).
      last = try workingDay(
        onOrAfter: first.adding(days: length - (counting == .startCounted ? 1 : 0))
      )
    case .workingDay:
      do throws(UncoveredYear) {
        last = try calendar(on: first).lastDay(from: first, count: length, rule: counting)
      } catch {
        throw uncovered(error)
      }
    }
    guard let window = PublicityWindow(first: first, last: last, unit: unit, rule: counting) else {
      throw refused("公示期算不出来；请核对 --day 和 --days。")
    }
    return window
  }

  /// How long a window is, more than was asked for where its last day was put off, and in words.
  private func told(_ window: PublicityWindow) throws(DraftStop) -> (Int, String) {
    do throws(UncoveredYear) {
      let calendar = calendar(on: window.first)
      return (try window.length(in: calendar), try window.sentence(in: calendar))
    } catch {
      throw uncovered(error)
    }
  }

  private static func entry(_ window: PublicityWindow, _ length: Int) -> String {
    "{起: \(window.first), 止: \(window.last), 天数: \(length), 单位: \(window.unit.label), "
      + "计法: \(window.rule.label)}"
  }

  /// The earlier publicity of the same list, which this one continues.
  private func continuation(of key: BatchKey) -> [(key: String, value: String)] {
    earlierPublicity(of: key).map { [("接续", $0.id.string)] } ?? []
  }

  private func earlierPublicity(of key: BatchKey) -> Notice? {
    let earlier = dossier.notices.filter { notice in
      notice.kind == .publicity && !notice.isDraft && !dossier.isWithdrawn(notice.id)
        && notice.lists.contains { $0.key == key }
    }
    return earlier.max { $0.published < $1.published }
  }
}
