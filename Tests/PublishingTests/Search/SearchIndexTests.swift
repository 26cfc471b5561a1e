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

  @Test func rowsAreColumnsInTheOrderOfTheIndex() throws {
    #expect(
      try site(batch).files["api/v1/search/rows-1.json"] == """
        {"schema":1,"version":"3c830c50","first":0,"count":3,"id":["p-2","p-3","p-1"],\
        "name":["乙平台","丙新平台","甲平台"],"former_names":[[],["丙平台"],[]],\
        "operator":["乙公司","丙公司","甲公司"],"credit_code":["","","91370102MADEM00115"],\
        "programme":[0,0,0],"district":[0,0,1],"functions":[[0],[],[0]],"category":[-1,-1,-1],\
        "year":[2023,2023,2023],"standing":[0,1,1],"pending":[-1,-1,-1],\
        "awarded":["2023-06-29","2023-06-29","2023-06-29"],\
        "valid_from":["2023-06-29","2023-06-29","2023-06-29"],\
        "valid_to":["2026-06-29","2026-06-29","2026-06-29"],"valid_to_computed":[1,1,1]}

        """
    )
  }

  @Test func theIndexNamesWordsAndParts() throws {
    let index = try #require(try site(batch).files["api/v1/search/index.json"])
    let fold = try #require(index.firstRange(of: #""fold":{"#))
    let words = try #require(index.firstRange(of: #""programmes":"#))
    #expect(
      index[..<fold.lowerBound] == """
        {"schema":1,"version":"5fe4e4e7","edition_day":"2024-02-01","licence":null,"source":"示例局",\
        "count":3,"url":"platforms/{id}.html",
        """
    )
    #expect(
      index[words.lowerBound...] == """
        "programmes":[{"id":"demo","title":"示范平台（演示）","url":"programmes/demo.html"}],\
        "districts":[{"code":"370102","name":"历下区","url":"districts/370102.html"},\
        {"code":"370103","name":"市中区","url":"districts/370103.html"}],\
        "functions":["信息服务"],"categories":[],"standings":[{"code":"revoked","label":"已撤销"},\
        {"code":"valid","label":"有效"}],"pendings":[],"parts":[
        {"name":"rows-1","version":"3c830c50","first":0,"count":3,"json":"api/v1/search/rows-1.json",\
        "js":"api/v1/search/rows-1.js"}
        ]}

        """
    )
  }

  @Test(
    "a script is one call around the same bytes",
    arguments: ["index", "rows-1"]
  )
  func scripts(name: String) throws {
    let folder: RelativePath = "api/v1/search"
    let data = try #require(RelativePath("\(name).json"))
    let files = try site(batch).files
    let json = try #require(files[folder.appending(data)])
    #expect(
      files[SitePath.script(of: folder.appending(data))] == "gongshi.shard(\"\(name)\",\(json));\n"
    )
  }

  @Test func aVersionIsTheDigestOfTheFileWithoutIt() throws {
    let json = try #require(try site(batch).files["api/v1/search/rows-1.json"])
    let digest = sha256(Array(json.replacing("3c830c50", with: "").utf8)).prefix(8)
    #expect(json.contains(#""version":"\#(digest)""#))
  }

  @Test func theOrderOfRecordsMakesNoDifference() throws {
    let lines = batch.split(separator: "\n")
    let reversed = ([lines[0]] + lines[1...].reversed()).joined(separator: "\n")
    let search = { (files: [RelativePath: String]) in
      files.filter { $0.key.string.hasPrefix("api/v1/search/") }
    }
    let files = search(try site(batch).files)
    #expect(search(try site(reversed).files) == files)
    #expect(files.count == 4)
  }

  @Test(
    "a part has a thousand rows, the last what is left",
    arguments: [(0, []), (1, [0..<1]), (1_000, [0..<1_000]), (1_001, [0..<1_000, 1_000..<1_001])]
  )
  func stretches(count: Int, parts: [Range<Int>]) {
    #expect(SearchIndex.stretches(of: count) == parts)
  }
}
