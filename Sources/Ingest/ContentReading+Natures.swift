import Diagnostics
import Disclosure

extension ContentReading {
  /// A condition is relaxed (放宽) for kinds of unit that lists can name.
  mutating func reportUnknownNatures() {
    let known = vocabularies.natures.map(\.name)
    guard !known.isEmpty else { return }
    for id in programmes.keys.sorted() {
      for measure in programmes[id]?.measures ?? [] {
        var told: Set<String> = []
        for nature in measure.relaxedNatures
        where !known.contains(nature) && told.insert(nature).inserted {
          let nearest = nearestName(to: nature, among: known)
          let advice = nearest.map { "是不是“\($0)”？" } ?? "可以写：\(known.joined(separator: "、"))。"
          let message = "“放宽”的单位性质“\(nature)”不在词表里，不会对任何单位放宽；\(advice)"
          diagnostics.append(Diagnostic(.unknownNature, message, at: measure.location))
        }
      }
    }
  }
}

extension Measure {
  /// In the order of the conditions.
  fileprivate var relaxedNatures: [String] {
    let ofFunctions = functionConditions.flatMap { $0.routes.joined() }
    return (conditions + ofFunctions).flatMap { $0.relaxed?.natures ?? [] }
  }
}
