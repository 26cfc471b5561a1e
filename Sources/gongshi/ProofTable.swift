import Rendering
import SearchProof

/// A proof as it is printed.
struct ProofTable {
  private let proof: SearchProof

  init(_ proof: SearchProof) { self.proof = proof }

  var text: String {
    let head = ["查询来自", "查询", "应查到", "查到", "召回率", "准确率", "先后不同"]
    let rows = proof.rows.map { row in
      [
        row.kind.rawValue, "\(row.queries)", "\(row.expected)", "\(row.found)",
        Self.share(row.right, of: row.expected), Self.share(row.right, of: row.found),
        "\(row.misordered)",
      ]
    }
    let sum = { (part: KeyPath<SearchProof.Row, Int>) in
      proof.rows.reduce(0) { $0 + $1[keyPath: part] }
    }
    let total = [
      "合计", "\(sum(\.queries))", "\(sum(\.expected))", "\(sum(\.found))",
      Self.share(sum(\.right), of: sum(\.expected)), Self.share(sum(\.right), of: sum(\.found)),
      "\(sum(\.misordered))",
    ]
    let differences = proof.differences.map { difference in
      "  " + (difference.query.map { "“\($0)”：" } ?? "") + difference.sentence
    }
    return TextTable.lines([head] + rows + [total], [.left, .right]).joined(separator: "\n")
      + (differences.isEmpty ? "" : "\n" + (["不同之处（先列前几处）："] + differences).joined(separator: "\n"))
  }

  var json: String {
    var json = JSONWriter()
    json.object { json in
      json.field("titles", proof.titles)
      json.field("files", proof.files)
      json.field("complete", proof.isComplete)
      json.array("fields") { json in
        for row in proof.rows {
          json.object { json in
            json.field("field", row.kind.rawValue)
            json.field("queries", row.queries)
            json.field("expected", row.expected)
            json.field("found", row.found)
            json.field("right", row.right)
            json.field("misordered", row.misordered)
          }
        }
      }
      json.array("differences") { json in
        for difference in proof.differences {
          json.object { json in
            json.field("query", difference.query)
            json.field("message", difference.sentence)
          }
        }
      }
    }
    return String(decoding: json.bytes, as: UTF8.self)
  }

  /// “1” only where nothing is missing: never rounded up.
  private static func share(_ part: Int, of whole: Int) -> String {
    guard whole > 0 else { return "—" }
    guard part < whole else { return "1" }
    let digits = String(part * 10_000 / whole)
    return "0." + String(repeating: "0", count: 4 - digits.utf8.count) + digits
  }
}
