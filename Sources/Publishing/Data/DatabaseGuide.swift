/// How to ask the database (查询示例): statements that run as they stand, each with what it answers.
enum DatabaseGuide {
  static let examples: [(key: String, label: String, sql: String)] = [
    (
      "example_word", "名称、曾用名称或运营单位里有“济南”的平台（两个字直接写）",
      """
      SELECT platforms.id, name FROM platforms
      WHERE serial IN (SELECT rowid FROM search WHERE search MATCH '济南') ORDER BY serial;
      """
    ),
    (
      "example_longer_word", "三个字以上拆成相邻的两字，写成短语：“济南市”是“济南 南市”；name: 只查现名称",
      """
      SELECT platforms.id, name FROM platforms
      WHERE serial IN (SELECT rowid FROM search WHERE search MATCH 'name: "济南 南市"') ORDER BY serial;
      """
    ),
    (
      "example_one_character", "只有一个字时在引号后加星号",
      """
      SELECT platforms.id, name FROM platforms
      WHERE serial IN (SELECT rowid FROM search WHERE search MATCH '"泉"*') ORDER BY serial;
      """
    ),
    (
      "example_any_word", "由任意一个词得出短语；把第一行的词换掉（半角、小写、不留空格）",
      """
      WITH RECURSIVE word (text) AS (SELECT '示范平台'),
      pair (place, phrase) AS (
        SELECT 1, substr(text, 1, 2) FROM word
        UNION ALL
        SELECT place + 1, phrase || ' ' || substr(text, place + 1, 2) FROM pair, word
        WHERE place + 2 <= length(text)
      ),
      question (asked) AS (
        SELECT '"' || replace(phrase, '"', '""') || '"' || iif(length(phrase) = 1, '*', '')
        FROM pair ORDER BY place DESC LIMIT 1
      )
      SELECT platforms.id, name FROM platforms
      WHERE serial IN (SELECT rowid FROM search, question WHERE search MATCH question.asked)
      ORDER BY serial;
      """
    ),
    (
      "example_revocations", "各区县每年提前终止的称号和依据的条款",
      """
      SELECT district_name, ended_year, article, name, end_kind FROM v_revocations
      ORDER BY district_name, ended_year, name;
      """
    ),
    (
      "example_functions", "每项服务功能有多少个有效称号",
      """
      SELECT function, count(*) AS titles FROM title_functions JOIN titles USING (id, programme)
      WHERE standing IN ('valid', 'valid_final_year') GROUP BY function ORDER BY titles DESC, function;
      """
    ),
  ]

  static let conventions: [(key: String, label: String, text: String)] = [
    ("convention_empty", "空值", "没有值的格是 NULL，含义见 dictionary 表的 empty_means。"),
    ("convention_days", "日期", "日期是文本，写作 2026-03-05，可以直接比较大小。"),
    ("convention_flags", "是否", "1 是，0 否。"),
    ("convention_lists", "多值", "一格里的多个值在单独的表里各占一行；视图里用“、”连接。"),
    ("convention_views", "视图", "v_platforms、v_revocations 与同名 CSV 的列和行相同。"),
    (
      "convention_search", "全文检索",
      "search 表收平台名称、曾用名称和运营单位，rowid 是 platforms.serial；"
        + "收录前统一全角半角、大小写、括号和引号并去掉空格，查询的词也要这样写；写法见各 example。"
    ),
  ]
}
