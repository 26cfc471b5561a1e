/// The names of some platforms (名称), to be found in a text: every name and every operator that a list
/// or a change has given them.
struct RegisteredNames {
  /// A name in a text, and whose it is.
  struct Mention {
    let name: String
    /// By the order of the lists.
    let platforms: [PlatformID]
    fileprivate let range: Range<Int>
  }

  /// By the name without spaces.
  private var owners: [String: [PlatformID]] = [:]
  /// The lengths of the names that begin with some characters, a bit for each.
  private var lengths: [Head: UInt64] = [:]
  /// Platforms with a name so short that a text may hold it by chance.
  private(set) var doubtful: Set<PlatformID> = []

  init(of platforms: Set<PlatformID>, in dossier: Dossier) {
    for batch in dossier.batches {
      for row in batch.rows where platforms.contains(row.id) {
        add(row.name, of: row.id)
        add(row.operator, of: row.id)
      }
    }
    for row in dossier.changes
    where (row.field == ChangeField.name || row.field == ChangeField.operator)
      && platforms.contains(row.platform)
    {
      add(row.old, of: row.platform)
      add(row.new, of: row.platform)
    }
  }

  private mutating func add(_ name: String, of platform: PlatformID) {
    let scalars = name.foldedName
    guard !scalars.isEmpty else { return }
    guard let head = Head(scalars, at: 0), (Self.shortest...Self.longest).contains(scalars.count)
    else {
      doubtful.insert(platform)
      return
    }
    lengths[head, default: 0] |= 1 << UInt64(scalars.count)
    let key = String(String.UnicodeScalarView(scalars))
    if owners[key]?.contains(platform) != true { owners[key, default: []].append(platform) }
  }

  /// Every name in a notice, from its title on, be it part of a longer one.
  func mentions(in text: NoticeText) -> [Mention] {
    text.stretches.flatMap { mentions(in: $0.text.foldedName) }
  }

  /// The same, without those that are part of a longer one.
  func wholeMentions(in text: NoticeText) -> [Mention] {
    text.stretches.flatMap { stretch in
      var end = 0
      return mentions(in: stretch.text.foldedName).filter { mention in
        guard mention.range.upperBound > end else { return false }
        end = mention.range.upperBound
        return true
      }
    }
  }

  /// By where they begin, of those that begin at one place the longest first.
  private func mentions(in text: [Unicode.Scalar]) -> [Mention] {
    var mentions: [Mention] = []
    for start in text.indices {
      guard let head = Head(text, at: start), let lengths = lengths[head] else { continue }
      for length in (Self.shortest...Self.longest).reversed()
      where lengths & (1 << UInt64(length)) != 0 && start + length <= text.count {
        let range = start..<start + length
        let name = String(String.UnicodeScalarView(text[range]))
        guard let platforms = owners[name] else { continue }
        mentions.append(Mention(name: name, platforms: platforms, range: range))
      }
    }
    return mentions
  }

  private static let shortest = 4
  private static let longest = 63

  /// The first characters of a name.
  private struct Head: Hashable {
    let value: UInt64

    init?(_ scalars: [Unicode.Scalar], at index: Int) {
      guard let first = scalars.at(index), let second = scalars.at(index + 1),
        let third = scalars.at(index + 2)
      else { return nil }
      value = UInt64(first.value) << 42 | UInt64(second.value) << 21 | UInt64(third.value)
    }
  }
}

extension NoticeText {
  /// All of it as names are compared.
  var foldedText: String {
    stretches.map { $0.text.foldedText }.joined(separator: "\n")
  }
}

extension String {
  /// A name, or a text, as names are compared.
  var foldedText: String { String(String.UnicodeScalarView(foldedName)) }

  /// A name as it is compared: without spaces, its letters and digits of half, its brackets of full
  /// width.
  fileprivate var foldedName: [Unicode.Scalar] {
    unicodeScalars.compactMap { scalar in
      switch scalar {
      case _ where scalar.isSpace: nil
      case "(", "（": "（"
      case ")", "）": "）"
      case "\u{FF01}"..."\u{FF5E}": Unicode.Scalar(scalar.value - 0xFEE0)
      default: scalar
      }
    }
  }
}

/// The names of the platforms of each programme, read when they are first asked for.
struct ProgrammeNames {
  private let dossier: Dossier
  private var names: [ProgrammeID: RegisteredNames] = [:]

  init(_ dossier: Dossier) { self.dossier = dossier }

  mutating func names(of programme: ProgrammeID) -> RegisteredNames {
    if let known = names[programme] { return known }
    var platforms: Set<PlatformID> = []
    for batch in dossier.batches where batch.key.programme == programme {
      platforms.formUnion(batch.rows.map(\.id))
    }
    let found = RegisteredNames(of: platforms, in: dossier)
    names[programme] = found
    return found
  }
}
