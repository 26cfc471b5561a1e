import Rendering
import Testing

@testable import Publishing

struct JSONSchemaTests {
  @Test(
    "a column tells what its values may be",
    arguments: [
      (
        DataColumn("id", "编号", "永久不变", .code, example: "p-1"),
        #"{"description":"编号；永久不变","type":"string","examples":["p-1"]}"#
      ),
      (
        DataColumn("number", "文号", example: "示〔2023〕1号", empty: "没有文号"),
        #"{"description":"文号；null：没有文号","type":["string","null"],"examples":["示〔2023〕1号"]}"#
      ),
      (
        DataColumn("year", "年度", nil, .integer, example: "2023", empty: "没有年度"),
        #"{"description":"年度；null：没有年度","type":["integer","null"],"examples":[2023]}"#
      ),
      (
        DataColumn("is_valid", "是否有效", nil, .flag, example: "true"),
        #"{"description":"是否有效","type":"boolean"}"#
      ),
      (
        DataColumn("day", "日期", nil, .day, example: "2023-06-27"),
        #"{"description":"日期","type":"string","format":"date","examples":["2023-06-27"]}"#
      ),
      (
        DataColumn("names", "名称", nil, .list, example: "甲、乙", empty: "没有"),
        #"{"description":"名称；空：没有","type":"array","items":{"type":"string"},"examples":[["甲","乙"]]}"#
      ),
      (
        DataColumn(
          "standing",
          "状态",
          nil,
          .code,
          example: "valid",
          empty: "没有",
          allowed: [.init(value: "valid", label: "有效"), .init(value: "撤销", label: "撤销")]
        ),
        #"{"description":"状态；valid 有效；null：没有","anyOf":[{"enum":["valid","撤销"]},"#
          + #"{"type":"null"}],"examples":["valid"]}"#
      ),
    ]
  )
  func columns(column: DataColumn, schema: String) {
    #expect(text(JSONSchema(column)) == schema)
  }

  @Test func anObjectHasAllItsKeysAndNoOther() {
    let object = JSONSchema.object([
      .init("a", .integer), .init("b", JSONSchema(.constant(1)), isRequired: false),
    ])
    #expect(
      text(object.orNull) == """
        {"type":["object","null"],"properties":{"a":{"type":"integer"},"b":{"const":1}},\
        "required":["a"],"additionalProperties":false}
        """
    )
    #expect(
      text(.open([.init("a", .any)])) == """
        {"type":"object","properties":{"a":{}},"required":["a"]}
        """
    )
  }

  @Test func whatAShapeWritesIsWhatItsSchemaSays() {
    let inner = JSONShape<Int>([
      DataField(DataColumn("n", "数", nil, .integer, example: "1")) { .integer($0) }
    ])
    let shape = JSONShape<[Int]> {
      JSONShape.constant("schema", "版本", 1)
      JSONShape.list("all", "全部", linePerElement: false, inner) { $0 }
      JSONShape.optional("first", "第一个", empty: "没有", inner) { $0.first }
      JSONShape.texts("texts", "文字") { $0.map { ("k\($0)", $0 > 1 ? "\($0)" : nil) } }
    }
    #expect(written(shape, []) == #"{"schema":1,"all":[],"first":null,"texts":{}}"#)
    #expect(
      written(shape, [1, 2])
        == #"{"schema":1,"all":[{"n":1},{"n":2}],"first":{"n":1},"texts":{"k1":null,"k2":"2"}}"#
    )
    let number = #"{"description":"数","type":"integer","examples":[1]}"#
    let object =
      #""properties":{"n":\#(number)},"required":["n"],"additionalProperties":false"#
    #expect(
      text(shape.schema) == """
        {"type":"object","properties":{"schema":{"description":"版本","const":1},\
        "all":{"description":"全部","type":"array","items":{"type":"object",\(object)}},\
        "first":{"description":"第一个；null：没有","type":["object","null"],\(object)},\
        "texts":{"description":"文字","type":"object",\
        "additionalProperties":{"type":["string","null"]}}},\
        "required":["schema","all","first","texts"],"additionalProperties":false}
        """
    )
  }

  private func text(_ schema: JSONSchema) -> String {
    var json = JSONWriter()
    json.object { schema.write(to: &$0) }
    return String(decoding: json.bytes, as: UTF8.self)
  }

  private func written<Value>(_ shape: JSONShape<Value>, _ value: Value) -> String {
    var json = JSONWriter()
    json.object { shape.write(value, &$0) }
    return String(decoding: json.bytes, as: UTF8.self)
  }
}
