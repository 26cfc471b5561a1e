/// The axis of a chart: round numbers from nothing to the largest bar or a little more.
struct ChartScale: Sendable {
  let step: Int
  let top: Int

  /// The share of the width, in hundredths of a percent, that `top` takes: the rest is for numbers.
  private static let reach = 8_000
  /// The shortest bar that one can see, in hundredths of a percent.
  static let least = 50

  /// A scale of at most five steps, each 1, 2 or 5 of a power of ten.
  ///
  /// - Parameter most: the largest count of things that are kept in memory, above nothing.
  init(reaching most: Int) {
    var power = 1
    while 25 * power < most { power *= 10 }
    step = [power, 2 * power, 5 * power].first { 5 * $0 >= most } ?? power
    top = (most + step - 1) / step * step
  }

  var ticks: [Int] { Array(stride(from: 0, through: top, by: step)) }

  /// Where a number stands, in hundredths of a percent of the width.
  func place(of value: Int) -> Int { value * Self.reach / top }

  static func percent(_ hundredths: Int) -> String { decimal(hundredths) + "%" }

  /// A number of hundredths with its point, without zeros at the end.
  static func decimal(_ hundredths: Int) -> String {
    let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
    guard rest > 0 else { return String(whole) }
    return rest % 10 == 0 ? "\(whole).\(rest / 10)" : "\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }
}
