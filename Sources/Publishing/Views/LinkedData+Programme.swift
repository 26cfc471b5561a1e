import Diagnostics
import Disclosure
import Rendering

extension LinkedData {
  /// The measures of a programme as legislation, each with whether it is in force.
  static func programme(_ programme: Programme) -> LinkedData {
    LinkedData { linker, json in
      let page = linker.site.address(of: SitePath.programme(programme.id))
      for measure in programme.measures {
        json.object { json in
          json.field("@type", "Legislation")
          json.field("@id", "\(page)#\(measure.id)")
          json.field("url", page)
          json.field("name", measure.title)
          json.field("legislationIdentifier", ifGiven: measure.number)
          json.field("legislationDate", ifGiven: measure.issued?.description)
          json.field("temporalCoverage", ifGiven: measure.span)
          json.field("legislationLegalForce", ifGiven: linker.edition.force(of: measure))
          json.field("legislationJurisdiction", programme.area)
          json.field("inLanguage", "zh-CN")
        }
      }
    }
  }
}

extension Measure {
  /// When it holds, as far as it says; nil where it says neither end.
  fileprivate var span: String? {
    guard effective.value != nil || expires != nil else { return nil }
    return "\(effective.value?.description ?? "..")/\(expires?.description ?? "..")"
  }
}

extension Edition {
  /// Whether a measure is in force, in the words of schema.org.
  fileprivate func force(of measure: Measure) -> String? {
    state.measures[measure.id].map { state in
      "https://schema.org/" + (state == .inForce ? "InForce" : "NotInForce")
    }
  }
}
