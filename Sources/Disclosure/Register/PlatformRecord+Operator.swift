extension PlatformRecord {
  /// Who ran the platform on a day (当日运营单位): the name, with the code where one was known.
  package func runner(on day: Day) -> (name: String, code: CreditCode?) {
    let name = formerOperators.first { day < $0.until }?.value ?? self.operator
    var code = creditCode
    for event in events.reversed() {
      guard case .changed(let change) = event.fact, change.field == ChangeField.creditCode,
        change.kind != .corrected, day < event.effect
      else { continue }
      code = (try? CreditCode.read(change.old))?.code
    }
    return (name, code)
  }
}
