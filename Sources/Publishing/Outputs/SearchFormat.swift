import Diagnostics
import Disclosure
import Ingest
import Rendering

extension Output {
  /// `/data/search.html` and `/data/search.py`: how anybody can query the published index.
  static let searchFormat = Output(
    name: "search format",
    pages: [SearchFormatPage.kind.template]
  ) { edition, site in
    let head = PageHead(
      title: site.words[.titleSearchFormat],
      description: site.words[.aboutSearchFormat],
      section: .data,
      trail: [(site.words[.sectionData], SitePath.data)]
    )
    let program = SearchExample.program(for: edition.address)
    return [
      SearchFormatPage.kind.file(SitePath.searchFormat, site, head) {
        let search = site.search.value
        return SearchFormatPage(
          $0,
          SearchFormatPage.counts(search.files),
          file: search.textFile,
          program: program
        )
      },
      PlannedFile(SitePath.searchProgram) { Array(program.utf8) },
    ]
  }
}

private struct SearchFormatPage: Sendable {
  let indexURL: String
  let groups: [Group]
  let example: Example?
  let program: String
  let programURL: String
  let address: String
  let licence: String?

  /// Files of one kind.
  struct Group: Sendable {
    let name: String
    let count: Int
    let explanation: String
    let url: String
  }

  /// `file` tells the number of the file of texts that holds a key.
  init(
    _ linker: Linker,
    _ counts: [String: Int],
    file: (_ key: String) -> Int?,
    program: String
  ) {
    indexURL = linker.link(SitePath.searchIndex)
    groups = Self.explanations.compactMap { name, explanation in
      guard let count = counts[name], count > 0 else { return nil }
      return Group(
        name: name,
        count: count,
        explanation: linker.word(explanation),
        url: linker.link(SitePath.searchFile(name, 1))
      )
    }
    example = Example(linker, file: file)
    self.program = program
    programURL = linker.link(SitePath.searchProgram)
    address = linker.edition.address
    licence = linker.edition.content.site.licence
  }

  /// How many files each group has, by their names, such as `text-12`.
  static func counts(_ files: [PlannedFile]) -> [String: Int] {
    let names = files.filter { $0.path.fileExtension == "json" }
      .compactMap { $0.path.stem.split(separator: "-").first }
    return Dictionary(grouping: names) { String($0) }.mapValues(\.count)
  }

  private static let explanations: [(String, Word)] = [
    ("rows", .searchRows), ("text", .searchText), ("code", .searchCode),
    ("pinyin", .searchPinyin), ("facets", .searchFacets), ("order", .searchOrder),
    ("heads", .searchHeads), ("intro", .searchIntroductions), ("intros", .searchIntroductionTexts),
  ]

  static let kind = PageKind<SearchFormatPage>(
    "search-format",
    [
      .text("index_url", "查询索引的链接") { $0.body.indexURL },
      .list("groups", "索引文件的组", .searchGroup) { $0.body.groups },
      .optionalRecord("example", "本版的一个例子；没有平台时没有", .searchExample) { $0.body.example },
      .text("program", "示例程序") { $0.body.program },
      .text("program_url", "示例程序的链接") { $0.body.programURL },
      .text("address", "网站地址") { $0.body.address },
      .optionalText("licence", "许可") { $0.body.licence },
    ]
  )
}

extension SearchFormatPage {
  /// A name of this edition, and where its first characters are found.
  struct Example: Sendable {
    let name: String
    let folded: String
    let word: String
    let grams: [Gram]

    struct Gram: Sendable {
      let text: String
      let key: String
      let digest: String
      let file: String
      let url: String
    }

    /// The word as a shell takes it, whatever characters it has.
    var argument: String { "'\(word.replacing("'", with: #"'\''"#))'" }

    /// As many characters as make three grams.
    private static let length = 5

    init?(_ linker: Linker, file: (_ key: String) -> Int?) {
      guard let name = linker.edition.titles.first?.record.name else { return nil }
      let folded = SearchText.folded(name).unicodeScalars
      guard folded.count >= 3 else { return nil }
      self.name = name
      self.folded = String(folded)
      let word = Array(folded.prefix(Self.length))
      self.word = Self.text(word[...])
      grams = (0...word.count - 3).compactMap { start in
        let key = word[start..<start + 2]
        let digest = key.reduce(2_166_136_261 as UInt32) { ($0 ^ $1.value) &* 16_777_619 }
        guard let number = file(Self.text(key)) else { return nil }
        return Gram(
          text: Self.text(word[start..<start + 3]),
          key: Self.text(key),
          digest: String(digest),
          file: "text-\(number)",
          url: linker.link(SitePath.searchFile("text", number))
        )
      }
    }

    private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
      String(String.UnicodeScalarView(scalars))
    }
  }
}

extension View where Root == SearchFormatPage.Group {
  fileprivate static var searchGroup: View {
    View(
      "search group",
      [
        .text("name", "组") { $0.name },
        .number("count", "文件数") { $0.count },
        .text("explanation", "内容") { $0.explanation },
        .text("url", "第一个文件的链接") { $0.url },
      ]
    )
  }
}

extension View where Root == SearchFormatPage.Example {
  fileprivate static var searchExample: View {
    View(
      "search example",
      [
        .text("name", "平台名称") { $0.name },
        .text("folded", "归一后的名称") { $0.folded },
        .text("word", "名称开头的几个字") { $0.word },
        .text("argument", "名称开头的几个字，作为命令的参数") { $0.argument },
        .list("grams", "每三个相连的字", .searchGram) { $0.grams },
      ]
    )
  }
}

extension View where Root == SearchFormatPage.Example.Gram {
  fileprivate static var searchGram: View {
    View(
      "search gram",
      [
        .text("text", "三个字") { $0.text },
        .text("key", "键") { $0.key },
        .text("digest", "键的 FNV-1a 值") { $0.digest },
        .text("file", "文件") { $0.file },
        .text("url", "文件的链接") { $0.url },
      ]
    )
  }
}
