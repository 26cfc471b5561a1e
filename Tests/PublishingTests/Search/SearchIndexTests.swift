import Diagnostics
import Disclosure
import Files
import Publishing
import TestSupport
import Testing

struct SearchIndexTests {
  private let batch = """
    平台编号,平台名称,运营单位,统一社会信用代码,单位性质,区县,服务功能,资产总额,年服务企业数
    p-1,甲平台,甲公司,91370102MADEM00115,企业,市中区,信息服务,98765.4,120
    p-2,乙平台,乙公司,,企业,历下区,信息服务,,
    p-3,丙平台,丙公司,,企业,历下区,,,

    """

  private func site(_ batch: String) throws -> SampleSite {
    try SampleSite(
      SampleContent.tree(changing: [
        "vocabularies/districts.csv":
          "代码,名称,地域,起,止,后继\n370102,历下区,济南市,,,\n370103,市中区,济南市,,,\n",
        "records/demo/2023.csv": batch,
        "records/demo/changes.csv":
          "平台编号,事项,日期,字段,原值,新值,文件,批次,原因\np-3,更名,2023-08-01,平台名称,丙平台,丙新平台,,,\n",
      ]),
      asOf: #require(Day(iso: "2024-03-01"))
    )
  }

  /// A file of the index without schema and version.
  private func body(_ name: String, _ files: [RelativePath: String]) throws -> String {
    let path = try #require(RelativePath("api/v1/search/\(name).json"))
    let json = try #require(files[path])
    let head = #"{"schema":3,"version":"XXXX","#
    return String(json.dropFirst(head.count).dropLast())
  }

  @Test func rowsAreColumnsInTheOrderOfTheIndex() throws {
    #expect(
      try body("rows-1", site(batch).files) == """
        "first":0,"count":3,"id":["p-2","p-3","p-1"],\
        "name":["乙平台","丙新平台","甲平台"],"former_names":[[],["丙平台"],[]],\
        "operator":["乙公司","丙公司","甲公司"],"credit_code":["","","91370102MADEM00115"],\
        "functions":[[0],[],[0]],"category":[-1,-1,-1],"award":[0,1,2],\
        "awards":[[0,0,2023,0,-1,"2023-06-29","2023-06-29","2026-06-29",1],\
        [0,0,2023,1,-1,"2023-06-29","2023-06-29","2026-06-29",1],\
        [0,1,2023,1,-1,"2023-06-29","2023-06-29","2026-06-29",1]]}
        """
    )
  }

  @Test func theIndexNamesWordsAndFiles() throws {
    let index = try body("index", site(batch).files)
    let fold = try #require(index.firstRange(of: #""fold":{"#))
    let words = try #require(index.firstRange(of: #""programmes":"#))
    #expect(
      index[..<fold.lowerBound] == """
        "edition_day":"2024-02-01","licence":null,"source":"示例局","count":3,\
        "url":"platforms/{id}.html",
        """
    )
    let tail = index[words.lowerBound...].replacing(
      /"versions":"[^"]{4}"/,
      with: #""versions":"…""#
    )
    #expect(
      tail == """
        "programmes":[{"id":"demo","title":"示范平台（演示）","url":"programmes/demo.html"}],\
        "districts":[{"code":"370102","name":"历下区","url":"districts/370102.html"},\
        {"code":"370103","name":"市中区","url":"districts/370103.html"}],\
        "functions":["信息服务"],"categories":[],"standings":[{"code":"revoked","label":"已撤销"},\
        {"code":"valid","label":"有效"}],"pendings":[],"common":"","frequent":"-p公台司平123丙乙新甲","latin":"",\
        "numbered":"","syllables":"bing jia ping tai xin yi","bundle":64,"files":{\
        "rows":{"count":1,"size":10,"versions":"…"},\
        "text":{"count":1,"shared":1,"own":"","versions":"…"},\
        "pinyin":{"count":1,"shared":1,"own":"","versions":"…"},\
        "code":{"count":1,"shared":1,"own":"","versions":"…"},\
        "facets":{"count":2,"versions":"…"},"heads":{"count":1,"versions":"…"},\
        "order":{"count":1,"size":4096,"versions":"…"}}}
        """
    )
  }

  @Test func aTextEntryTellsWhichFieldsOfWhichRowsHoldIt() throws {
    let text = try body("text-1", site(batch).files)
    // Rows 0 and 2 have the name as it is, row 1 has 丙新平台 and had 丙平台.
    for entry in [
      #""平":".AAA..B","#,
      #""丙":"B..B.B","#,
      #""平台":{"":".AAA..B"}"#,
      #""丙平":{"台":"...B"}"#,
      #""丙新":{"平":"B"}"#,
      #""公司":{"":"..AAA"}"#,
      #""p-":{"1":"....C","2":"....A","3":"....B"}"#,
    ] {
      #expect(text.contains(entry), "\(entry) in \(text)")
    }
  }

  @Test func whereAPairStandsTwiceAllPositionsAreTold() throws {
    let text = try body("text-1", site(batch.replacing("甲平台", with: "检测检测平台")).files)
    #expect(text.contains(#""检测":{"平":".C....CBC","检":"C.....CBA"}"#))
    #expect(text.contains(#""平台":{"":".AAA..B..CBE"}"#))
    #expect(text.contains(#""检":"C","#))
  }

  @Test func rareCharactersAreOneCharacterEach() throws {
    // Two that the store of texts keeps in two units, and the last letter that it keeps in one.
    let text = try body("text-1", site(batch.replacing("甲平台", with: "𠮷﨎𠮷\u{D7FB}平台")).files)
    #expect(text.contains(#""𠮷﨎":{"𠮷":"C"}"#))
    #expect(text.contains("\"﨎𠮷\":{\"\u{D7FB}\":\".C\"}"))
    #expect(text.contains("\"𠮷\u{D7FB}\":{\"平\":\".C\"}"))
    #expect(text.contains(#""𠮷":"C","#))
  }

  @Test func latinTellsWhichLettersStandTogether() throws {
    let index = try body("index", site(batch.replacing("甲平台", with: "甲MES 5G平台")).files)
    #expect(index.contains(#""latin":"5g es me s5","numbered":"5g s5","#))
  }

  @Test func codesStandByPosition() throws {
    let code = try body("code-1", site(batch).files)
    #expect(code.contains(#""370":{"2":"C"}"#))
    #expect(code.contains(#""913":{"0":"C"}"#))
  }

  @Test func pinyinStandsByTheFirstLettersOfTwoSyllablesAndOfThree() throws {
    let pinyin = try body("pinyin-1", site(batch).files)
    #expect(pinyin.contains(#""ping'":".AAA""#))
    #expect(pinyin.contains(#""pt":{"ping tai":".AAA"}"#))
    #expect(pinyin.contains(#""bx":{"bing xin":".B"}"#))
    #expect(pinyin.contains(#""bxp":{"bing xin ping":".B"}"#))
  }

  @Test func chosenAndSortedByStretches() throws {
    #expect(
      try body("facets-1", site(batch).files) == """
        "programme":"CB","district":"BBAC","category":"CA","year":"Cn/B","standing":"ABBC",\
        "functions":"ABACAB","function_sets":[[0],[]]}
        """
    )
    #expect(
      try body("facets-2", site(batch).files) == """
        "awarded":"CC","valid_to":"CD","days":["","2023-06-29","2026-06-29"]}
        """
    )
  }

  @Test func namesAreOrderedByPinyin() throws {
    #expect(try body("order-1", site(batch).files) == #""first":0,"count":3,"ranks":"CAB"}"#)
  }

  @Test(arguments: ["甲平台", "𠮷平台"])
  func aNameThatBeginsMoreThanTenIsAHead(_ name: String) throws {
    let header = batch.prefix { $0 != "\n" }
    let names = [name] + (1...10).map { "\(name)\($0)期" } + ["乙平台"]
    let rows = names.enumerated().map { "p-\($0 + 1),\($1),公司,,企业,历下区,,," }
    let content = ([String(header)] + rows).joined(separator: "\n") + "\n"
    let site = try SampleSite(
      SampleContent.tree(changing: ["records/demo/2023.csv": content]),
      asOf: #require(Day(iso: "2024-03-01"))
    )
    // The rows are p-1, p-10, p-11, p-12, p-2 …; four rows have an id that begins with p-1.
    #expect(
      try body("heads-1", site.files)
        == #""names":"A","name_lengths":"D","ids":"","id_lengths":""}"#
    )
  }

  @Test func aScriptHoldsFilesAroundTheSameBytes() throws {
    let files = try site(batch).files
    let json = try #require(files["api/v1/search/rows-1.json"])
    #expect(files["api/v1/search/rows-b1.js"] == "gongshi.shard(\"rows-1\",\(json));\n")
    let index = try #require(files["api/v1/search/index.json"])
    #expect(files["api/v1/search/index.js"] == "gongshi.shard(\"index\",\(index));\n")
  }

  @Test func aVersionIsADigestOfWhatFollowsIt() throws {
    let json = try #require(try site(batch).files["api/v1/search/rows-1.json"])
    let version = json.dropFirst(#"{"schema":3,"version":""#.count).prefix(4)
    let start = try #require(json.firstRange(of: #""first":"#)).lowerBound
    let digest = try #require(
      UInt32(sha256(Array(json[start...].utf8)).description.prefix(6), radix: 16)
    )
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
    #expect(version == String([18, 12, 6, 0].map { digits[Int(digest >> $0 & 63)] }))
    let index = try #require(try site(batch).files["api/v1/search/index.json"])
    #expect(index.contains(#""rows":{"count":1,"size":10,"versions":"\#(version)"}"#))
  }

  @Test func theOrderOfRecordsMakesNoDifference() throws {
    let lines = batch.split(separator: "\n")
    let reversed = ([lines[0]] + lines[1...].reversed()).joined(separator: "\n")
    let search = { (files: [RelativePath: String]) in
      files.filter { $0.key.string.hasPrefix("api/v1/search/") }
    }
    let files = search(try site(batch).files)
    #expect(search(try site(reversed).files) == files)
    #expect(files.count == 17)
  }

  @Test(
    "an index of any size has at most 4,096 files",
    arguments: [0, 1, 1_000, 10_000, 100_000, 1_000_000, 50_000_000]
  )
  func files(rows: Int) {
    let limits = SearchLimits(count: rows)
    let stretched = [limits.rows, limits.introductions, limits.ranks].map { (rows + $0 - 1) / $0 }
    let keyed = [1, 3, 6, 32].map { limits.files / $0 }
    let files = (stretched + keyed + [1, 2]).reduce(0, +)
    let scripts = (stretched + keyed + [1, 2]).reduce(0) { $0 + ($1 + 63) / 64 }
    #expect(files + scripts + 2 <= 4_096)
  }
}
