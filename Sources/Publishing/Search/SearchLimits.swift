/// How the index is split (查询索引的分法).
package struct SearchLimits: Sendable {
  /// Rows in a file of rows, of introductions, of the order by name.
  package var rows: Int
  package var introductions: Int
  package var ranks: Int
  /// Rows above which three characters that follow each other have an entry of their own, with more
  /// of what follows.
  package var common: Int
  /// Postings above which a key has a file of its own.
  package var crowd: Int
  /// Postings in a file of grams, about.
  package var postings: Int
  /// The most files of grams of texts; the other kinds have a quarter of it and less.
  package var files: Int

  package init(
    rows: Int,
    introductions: Int,
    ranks: Int,
    common: Int,
    crowd: Int,
    postings: Int,
    files: Int
  ) {
    self.rows = rows
    self.introductions = introductions
    self.ranks = ranks
    self.common = common
    self.crowd = crowd
    self.postings = postings
    self.files = files
  }

  /// What keeps a query small, and all files together under 4,096, at any number of rows.
  package init(count: Int) {
    self.init(
      rows: max(10, (count + 1_999) / 2_000),
      introductions: max(64, count / 100),
      ranks: max(4_096, count / 30),
      common: max(100, count / 100),
      crowd: max(4_000, count / 18),
      postings: 700,
      files: 1_230
    )
  }
}
