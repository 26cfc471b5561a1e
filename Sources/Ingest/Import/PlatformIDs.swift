import Diagnostics
import Disclosure

/// Ids for the rows of a list that have none (编号的拟定): that of the register where it has the
/// platform, else the next of the programme's.
struct PlatformIDs {
  /// One id for one row.
  struct Proposal {
    let row: Int
    let id: PlatformID
    let isKnown: Bool
  }

  private var idsByCode: [CreditCode: Set<PlatformID>] = [:]
  private var idsByNames: [[String]: PlatformID] = [:]
  private var names: [PlatformID: String] = [:]
  private var all: Set<PlatformID> = []
  private let prefix: String
  private var width = 4
  private var last = 0

  init(_ register: RegisterView, _ dossier: Dossier, _ programme: Programme, prefix: String?) {
    self.prefix = prefix ?? Self.usualPrefix(dossier, programme)
    for batch in dossier.batches {
      for row in batch.rows {
        all.insert(row.id)
        if let code = row.creditCode { idsByCode[code, default: []].insert(row.id) }
        idsByNames[[row.name, row.operator]] = row.id
        names[row.id] = row.name
      }
    }
    for record in register.records {
      if let code = record.creditCode { idsByCode[code, default: []].insert(record.id) }
      idsByNames[[record.name, record.operator]] = record.id
      names[record.id] = record.name
    }
    all.formUnion(dossier.changes.map(\.platform))
    all.formUnion(dossier.endings.map(\.platform))
    all.formUnion(dossier.supervision.map(\.platform))
    all.formUnion(dossier.attachedRows.map(\.platform))
  }

  /// Counts on behind the ids of the register and those that the list itself gives.
  mutating func startCounting(after given: [String]) {
    let used = all.map(\.string) + given
    let numbers = used.compactMap { Self.split($0) }.filter { $0.prefix == prefix }
    last = numbers.map(\.number).max() ?? 0
    width = max(numbers.map(\.width).max() ?? 4, 1)
  }

  /// The platform of the register that a row speaks of; nil where it has none. Several are
  /// `unclear`.
  func known(_ name: String, _ operatorName: String, _ code: CreditCode?) -> Known? {
    guard let code else { return idsByNames[[name, operatorName]].map { .one($0) } }
    guard let ids = idsByCode[code] else { return nil }
    if ids.count == 1, let id = ids.first { return .one(id) }
    let named = ids.filter { names[$0] == name }
    if named.count == 1, let id = named.first { return .one(id) }
    return .unclear(ids.sorted())
  }

  enum Known: Equatable {
    case one(PlatformID)
    case unclear([PlatformID])
  }

  /// The next id of the programme; nil where its form allows no further one.
  mutating func next() -> PlatformID? {
    last += 1
    let digits = String(last)
    return PlatformID(
      prefix + String(repeating: "0", count: max(0, width - digits.count)) + digits
    )
  }

  /// The beginning of most ids that only this programme has, else of most that it has, else of its
  /// own id.
  private static func usualPrefix(_ dossier: Dossier, _ programme: Programme) -> String {
    var elsewhere: Set<PlatformID> = []
    var here: Set<PlatformID> = []
    for batch in dossier.batches {
      let ids = batch.rows.map(\.id)
      if batch.key.programme == programme.id {
        here.formUnion(ids)
      } else {
        elsewhere.formUnion(ids)
      }
    }
    for ids in [here.subtracting(elsewhere), here] {
      var counts: [String: Int] = [:]
      for id in ids { if let split = split(id.string) { counts[split.prefix, default: 0] += 1 } }
      let most = counts.max { $0.value == $1.value ? $0.key > $1.key : $0.value < $1.value }
      if let most { return most.key }
    }
    return (programme.id.string.split(separator: "-").first.map(String.init) ?? "p") + "-"
  }

  /// `jn-0060` as `jn-`, 60 and the width of its digits.
  private static func split(_ id: String) -> (prefix: String, number: Int, width: Int)? {
    let digits = id.reversed().prefix { ("0"..."9").contains($0) }.count
    guard (1...9).contains(digits), let number = Int(id.suffix(digits)) else { return nil }
    return (String(id.dropLast(digits)), number, digits)
  }
}
