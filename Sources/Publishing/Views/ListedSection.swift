import Disclosure
import Rendering

/// What the list that a title rests on says of its platform (名单所载).
struct ListedSection: Sendable {
  let district: LinkedText?
  let recommender: String
  let category: String
  let grade: String
  let functions: [String]
  /// The public columns of the programme that are given.
  let figures: [LabelledText]

  init(_ candidacy: Candidacy, _ programme: Programme?, _ linker: Linker) {
    let facts = candidacy.facts
    district = facts.value.districtName.isEmpty ? nil : linker.district(of: candidacy)
    recommender = facts.value.recommender
    category = facts.value.category
    grade = facts.value.grade
    functions = facts.value.functions
    figures = (programme?.columns ?? []).enumerated().compactMap { place, column in
      guard column.isPublic, let figure = facts.value.figures[place] else { return nil }
      return LabelledText(column.name, figure.shown(in: column.unit))
    }
  }
}

extension View where Root == ListedSection {
  static var listedSection: View {
    View(
      "listed section",
      [
        .optionalRecord("district", "区县", .link) { $0.district },
        .text("recommender", "推荐单位") { $0.recommender },
        .text("category", "类别") { $0.category },
        .text("grade", "等级") { $0.grade },
        .texts("functions", "服务功能") { $0.functions },
        .list("figures", "公开的各列", .fact) { $0.figures },
      ]
    )
  }
}
