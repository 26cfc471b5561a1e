import Diagnostics
package import Disclosure

extension Register {
  /// The same register under the State Council's calendar with a local notice beside it.
  package func adding(_ notice: HolidayNotice) -> Register {
    Register(dossier.replacing(calendar: .stateCouncil(with: [notice])))
  }
}

extension HolidayNotice {
  /// A notice of an invented local government, in the calendar of its year.
  package static func local(
    _ number: String = "示例市通告",
    published: Day,
    in areas: [String] = ["济南市"],
    off: [Day] = [],
    working: [Day] = []
  ) -> HolidayNotice {
    HolidayNotice(
      number: number,
      published: published,
      areas: areas,
      off: Set(off),
      working: Set(working),
      location: SourceLocation("calendars/local.yaml", line: 9, column: 5)
    )
  }
}
