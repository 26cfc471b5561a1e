import Diagnostics
import Disclosure
import Ingest
import Rendering

/// A document of the static API (接口文件): what it is about, where it stands, in which edition.
struct APIDocument<Body: Sendable>: Sendable {
  let body: Body
  let head: APIHead

  init(_ body: Body, at path: RelativePath, in edition: Edition) {
    self.body = body
    head = APIHead(path: path, edition: edition)
  }

  /// The document as a file of the plan.
  func file(_ shape: JSONShape<APIDocument>, isTwin: Bool = false) -> PlannedFile {
    PlannedFile(head.path, isTwin: isTwin, .made { bytes(shape) })
  }

  /// A document for each item, as files of the plan.
  static func files<Item: Sendable>(
    of items: [Item],
    in edition: Edition,
    at path: (Item) -> RelativePath,
    areTwins: Bool = false,
    _ shape: JSONShape<APIDocument>,
    _ body: @escaping @Sendable (Item) -> Body
  ) -> [PlannedFile] {
    PlannedFile.family(items, at: path, areTwins: areTwins) {
      APIDocument(body($0), at: $1, in: edition).bytes(shape)
    }
  }

  private func bytes(_ shape: JSONShape<APIDocument>) -> [UInt8] {
    var json = JSONWriter()
    json.object { shape.write(self, &$0) }
    json.lineBreak()
    return json.bytes
  }
}

/// What every document says of itself.
struct APIHead: Sendable {
  /// The form of the documents; it grows only where a key changes its meaning.
  static let schema = 1

  let path: RelativePath
  let edition: Edition
}

extension APIHead {
  /// The first keys of a document.
  static let shape = JSONShape<APIHead> {
    schemaVersion
    ownVersion
    JSONShape(editionFields)
  }

  /// The first keys of the documents of platforms and codes, as the contract has them; what it does
  /// not name follows at the end, as `contractTail`.
  static let contractHead = JSONShape<APIHead> {
    schemaVersion
    JSONShape(editionFields)
  }
  static let contractTail = ownVersion

  private static let schemaVersion = JSONShape<APIHead>.constant(
    "schema",
    "文件格式的版本",
    schema
  )

  private static let ownVersion = JSONShape<APIHead> {
    JSONShape.constant("version", "数据的版本：增加字段时加一", DataTable.version)
    DataField<APIHead>(
      DataColumn(
        "self",
        "本文件的地址",
        nil,
        .link,
        example: "https://gxj.example.gov.cn/gongshi/api/v1/index.json"
      )
    ) { .text($0.edition.address(of: $0.path)) }
  }

  private static let editionFields: [DataField<APIHead>] = [
    DataField(DataTable.editionDay) { .day($0.edition.day) },
    DataField(.licence) {
      .given($0.edition.content.site.licence)
    },
    DataField(.source) {
      let site = $0.edition.content.site
      return .text(site.source ?? site.name)
    },
  ]
}

extension JSONShape where Value: Sendable {
  /// The document that has these keys behind those of every document.
  var document: JSONShape<APIDocument<Value>> {
    JSONShape<APIDocument<Value>> {
      APIHead.shape.of { $0.head }
      of { $0.body }
    }
  }

  /// The same for a document whose first keys are the contract's.
  var contractDocument: JSONShape<APIDocument<Value>> {
    JSONShape<APIDocument<Value>> {
      APIHead.contractHead.of { $0.head }
      of { $0.body }
      APIHead.contractTail.of { $0.head }
    }
  }
}

extension Edition {
  /// The permanent address of a file.
  func address(of path: RelativePath) -> String {
    path.name == "index.html"
      ? address + (path.parent.map { "\($0)/" } ?? "") : address + path.string
  }
}

extension DataColumn {
  static let licence = DataColumn("licence", "许可", "使用条件", example: "可自由使用，注明来源", empty: "没有说明")
  static let source = DataColumn("source", "数据来源", example: "示例市工业和信息化局")

  /// Where the document of a row stands, among its other columns.
  static func api(_ example: String) -> DataColumn {
    DataColumn("api", "接口文件", "这一条的 JSON 的地址，从网站根目录算起", .link, example: example)
  }

  /// The page for people that shows the same.
  static let html = DataColumn(
    "html",
    "网页",
    "内容相同的网页的地址",
    .link,
    example: "https://gxj.example.gov.cn/gongshi/districts/370102.html"
  )
}
