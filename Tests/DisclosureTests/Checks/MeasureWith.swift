import Disclosure

extension Measure {
  /// The same measure with another title, number, and what it rests on.
  func with(title: String? = nil, number: String?, bases: [String]) -> Measure {
    Measure(
      id: id,
      title: title ?? self.title,
      number: number,
      issued: issued,
      effective: effective,
      expires: expires,
      publicity: publicity,
      award: award,
      validity: validity,
      reapplication: reapplication,
      categories: categories,
      functions: functions,
      conditions: conditions,
      functionConditions: functionConditions,
      grounds: grounds,
      reports: reports,
      materials: materials,
      articles: articles,
      bases: bases,
      interpreter: interpreter,
      location: location
    )
  }
}
