/// How many functions a platform may choose by its activities of the year before (功能上限).
package struct FunctionLimit: Hashable, Sendable {
  /// The column of the list that gives the number of activities (列).
  package let column: String?
  /// The attached table whose rows are counted where the list gives no number (附表).
  package let table: AttachedTableID?
  /// By rising numbers of activities; the last has no bound (档).
  package let tiers: [Tier]
  /// Numbers of activities of which the source says two things (存疑).
  package let doubtful: [Int]
  package let article: String?

  package struct Tier: Hashable, Sendable {
    /// The highest number of activities to which it applies (不超过).
    package let upTo: Int?
    package let most: Int

    package init(upTo: Int?, most: Int) {
      self.upTo = upTo
      self.most = most
    }
  }

  package init(
    column: String?,
    table: AttachedTableID?,
    tiers: [Tier],
    doubtful: [Int],
    article: String?
  ) {
    self.column = column
    self.table = table
    self.tiers = tiers
    self.doubtful = doubtful
    self.article = article
  }

  /// How many functions a number of activities allows; nil where no tier reaches so far.
  package func most(forActivities count: Int) -> Int? {
    tiers.first { tier in tier.upTo.map { count <= $0 } ?? true }?.most
  }
}
