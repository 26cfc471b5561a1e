import Disclosure
import TestSupport
import Testing

/// 郑州 art. 13, two failed in a row; 聊城 art. 20（四）, three complaints found true.
struct SupervisionCheckTests {
  private static let failedTwice = Ground(
    name: "连续两次不合格",
    word: "取消",
    article: "第十三条",
    banYears: nil,
    trigger: GroundTrigger(
      kinds: [.spotCheck, .assessment],
      result: .failed,
      count: 2,
      isConsecutive: true
    )
  )
  private static let complaints = Ground(
    name: "被投诉三次",
    word: "取消",
    article: "第二十条",
    banYears: 3,
    trigger: GroundTrigger(kinds: [.complaint], result: .verified, count: 3, isConsecutive: false)
  )

  private func findings(_ rows: DossierPart...) -> [String] {
    let programme = Programme.ruled(
      measures: [.plain(grounds: [Self.failedTwice, Self.complaints])],
      supervision: SupervisionRule(leastSamples: 10, article: "附件1")
    )
    let parts: [DossierPart] = [.programme(programme), .list("2023", ["jn-0001", "jn-0002"])]
    return Register(Dossier(parts + rows)).sentences.filter { $0.contains("supervision") }
  }

  @Test func twoFailuresInARowReachTheGround() {
    #expect(
      findings(
        .supervised(.spotCheck, "jn-0001", on: "2024-03-01", .failed),
        .supervised(.assessment, "jn-0001", on: "2024-09-01", .failed)
      ) == [
        "records/supervision.csv:3:1: 警告 [supervision/ground-reached] "
          + "监管记录已达到“连续两次不合格”的情形，可取消资格；请按程序处理，决定后记入 revocations.csv；"
          + "不予取消的请核对记录。（依据：《办法m》第十三条）"
      ]
    )
  }

  @Test func anotherResultOrAnotherPlatformInBetweenBeginsAnew() {
    #expect(
      findings(
        .supervised(.spotCheck, "jn-0001", on: "2024-03-01", .failed),
        .supervised(.spotCheck, "jn-0001", on: "2024-05-01", .passed),
        .supervised(.assessment, "jn-0001", on: "2024-09-01", .failed),
        .supervised(.assessment, "jn-0002", on: "2024-09-01", .failed)
      ) == []
    )
  }

  @Test func complaintsFoundTrueCountWhateverLiesBetween() {
    let complaint = { (day: Day, result: SupervisionRow.Result) in
      DossierPart.supervised(.complaint, "jn-0001", on: day, result)
    }
    #expect(
      findings(
        complaint("2024-01-01", .verified),
        complaint("2024-02-01", .notVerified),
        complaint("2024-03-01", .verified),
        complaint("2024-04-01", .verified)
      ).map { $0.prefix(28) } == ["records/supervision.csv:5:1:"]
    )
  }

  @Test func aDecisionOnTheGroundAnswersTheRecords() {
    #expect(
      findings(
        .supervised(.spotCheck, "jn-0001", on: "2024-03-01", .failed),
        .supervised(.spotCheck, "jn-0001", on: "2024-09-01", .failed),
        .ending(.cancelled, "jn-0001", on: "2024-10-01", ground: "连续两次不合格")
      ) == []
    )
  }

  @Test func aSurveyAsksTenAtLeast() {
    #expect(
      findings(.supervised(.survey, "jn-0001", on: "2024-03-01", samples: 9)) == [
        "records/supervision.csv:2:1: 警告 [supervision/too-few-samples] "
          + "满意度测评只抽了9家，应当随机抽取不少于10家；请补测，或核对样本数。（依据：《办法m》附件1）"
      ]
    )
    #expect(
      findings(.supervised(.survey, "jn-0001", on: "2024-03-01", samples: 9, satisfied: 8)) == [
        "records/supervision.csv:2:1: 警告 [supervision/too-few-samples] "
          + "满意度测评只抽了9家（满意度88%），应当随机抽取不少于10家；请补测，或核对样本数。（依据：《办法m》附件1）"
      ]
    )
    #expect(findings(.supervised(.survey, "jn-0001", on: "2024-03-01", samples: 10)) == [])
  }

  @Test func anUnlistedPlatformIsAnError() {
    #expect(
      findings(.supervised(.inspection, "jn-0003", on: "2024-03-01", .passed)) == [
        "records/supervision.csv:2:1: 错误 [table/unlisted-platform] "
          + "平台编号 jn-0003 不在 jn 的任何名单里，是否要写 jn-0001；请核对编号。"
      ]
    )
  }

  @Test func theBatchOfARowHoldsItsPlatform() {
    let row = { (batch: BatchID) in
      DossierPart.supervised(.survey, "jn-0001", on: "2023-04-01", of: batch)
    }
    let programme = Programme.ruled()
    let found = { (batch: BatchID) in
      Register(.programme(programme), .list("2023", ["jn-0001"]), row(batch)).sentences
        .filter { $0.contains("supervision") }
    }
    #expect(found("2023") == [])
    #expect(
      found("2022") == [
        "records/supervision.csv:2:1: 错误 [reference/unknown-batch] "
          + "平台 jn-0001 不在批次 jn/2022 的名单里；请核对批次。"
      ]
    )
  }
}
