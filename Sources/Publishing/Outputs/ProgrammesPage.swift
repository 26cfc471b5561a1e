import Disclosure
import Rendering

/// The list of programmes, and what their measures ask for side by side.
struct ProgrammesPage: Sendable {
  fileprivate let programmes: [Entry]
  fileprivate let comparisons: [Comparison]

  fileprivate struct Entry: Sendable {
    let title: String
    let url: String
    let level: String
    let authority: String
    let count: Int
    let valid: Int
    let measure: MeasureSection?
  }

  /// A table with the links of its columns.
  fileprivate struct Comparison: Sendable {
    let table: ThresholdTable
    let columns: [Column]

    struct Column: Sendable {
      let column: ThresholdTable.Column
      let url: String
    }
  }

  init(_ shared: ProgrammeIndex, _ linker: Linker) {
    let edition = linker.edition
    let titles = Dictionary(grouping: edition.titles, by: \.title.programme)
    programmes = edition.dossier.programmes.map { programme in
      let mine = titles[programme.id] ?? []
      return Entry(
        title: programme.title,
        url: linker.link(SitePath.programme(programme.id)),
        level: programme.level.rawValue,
        authority: edition.state.authorities[programme.id] ?? "",
        count: mine.count,
        valid: mine.filter(\.title.standing.isValid).count,
        measure: programme.governingMeasure(on: edition.day).map { MeasureSection($0, edition) }
      )
    }
    comparisons = shared.comparisons.map { table in
      let columns = table.columns.map { column in
        Comparison.Column(
          column: column,
          url: linker.link(SitePath.programme(column.programme.id))
        )
      }
      return Comparison(table: table, columns: columns)
    }
  }

  static let kind = PageKind<ProgrammesPage>(
    "programmes",
    [
      .list("programmes", "认定事项", .entry) { $0.body.programmes },
      .list("comparisons", "各认定事项的条件对照，按认定对象", .comparison) { $0.body.comparisons },
    ]
  )
}

extension View where Root == ProgrammesPage.Entry {
  fileprivate static var entry: View {
    View(
      "programme entry",
      [
        .text("title", "名称") { $0.title },
        .text("url", "链接") { $0.url },
        .text("level", "层级") { $0.level },
        .text("authority", "认定机关") { $0.authority },
        .number("count", "称号数") { $0.count },
        .number("valid", "有效的称号数") { $0.valid },
        .optionalRecord("measure", "现行的办法；都已失效的，最后失效的一个", .measure) { $0.measure },
      ]
    )
  }
}

extension View where Root == ProgrammesPage.Comparison {
  fileprivate static var comparison: View {
    View(
      "comparison",
      [
        .text("subject", "认定对象：平台、企业等") { $0.table.subject.rawValue },
        .list("columns", "各认定事项", .comparedProgramme) { $0.columns },
        .list("conditions", "基本条件，每行一项", .comparedRow) { $0.table.conditions },
        .list("functions", "功能条件，每行一项功能", .comparedRow) { $0.table.functions },
      ]
    )
  }
}

extension View where Root == ProgrammesPage.Comparison.Column {
  fileprivate static var comparedProgramme: View {
    View(
      "compared programme",
      [
        .text("label", "地域；同一地域有几个的，名称") { $0.column.label },
        .text("title", "名称") { $0.column.programme.title },
        .text("level", "层级") { $0.column.programme.level.rawValue },
        .text("url", "链接") { $0.url },
        .record("measure", "现行的办法；都已失效的，最后失效的一个", .measure) { $0.column.measure },
        .optionalRecord("function_limit", "功能上限", .functionLimit) {
          $0.column.programme.functionLimit
        },
      ]
    )
  }
}

extension View where Root == ThresholdTable.Row {
  fileprivate static var comparedRow: View {
    View(
      "compared row",
      [
        .text("name", "条件") { $0.name },
        .list("cells", "各认定事项的要求", .comparedCell) { $0.cells },
      ]
    )
  }
}

extension View where Root == ThresholdTable.Cell {
  fileprivate static var comparedCell: View {
    View(
      "compared cell",
      [
        .text("label", "哪个认定事项") { $0.label },
        .list("rules", "要求；办法没有写的为空", .comparedRule) { $0.rules },
        .flag("is_absent", "办法是否没有这项功能") { $0.isAbsent },
      ]
    )
  }
}

extension View where Root == ThresholdTable.Rule {
  fileprivate static var comparedRule: View {
    View(
      "compared rule",
      [
        .optionalText("own_name", "名单里的列名；与这一行同名的没有") { $0.ownName },
        .text("text", "要求") { $0.text },
        .optionalText("article", "条款") { $0.article },
      ]
    )
  }
}
