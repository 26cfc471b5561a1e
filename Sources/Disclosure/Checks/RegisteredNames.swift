/// The names of some platforms (名称), to be found in some texts: every name and every operator that a
/// list or a change has given them.
///
/// A register holds very many more names than those texts do: a name that begins as nothing in them does
/// is left out before it is read to its end.
struct RegisteredNames {
  /// A name in a text, and whose it is.
  struct Mention {
    let name: String
    /// By the order of the lists.
    let platforms: [PlatformID]
    fileprivate let range: Range<Int>
  }

  /// By the name as it is compared.
  private var owners: [String: [PlatformID]] = [:]
  /// The lengths of the names that begin with some characters of the texts, a bit for each.
  private var lengths: [Head: UInt64]
  /// Platforms with a name so short that a text may hold it by chance, or too long to be looked for.
  private(set) var doubtful: Set<PlatformID> = []

  /// The names of all platforms where `platforms` is nil.
  init(of platforms: Set<PlatformID>? = nil, in dossier: Dossier, for texts: [ComparedText]) {
    lengths = Dictionary(uniqueKeysWithValues: Head.all(in: texts).map { ($0, 0) })
    let isAsked = { (platform: PlatformID) in platforms?.contains(platform) ?? true }
    for batch in dossier.batches {
      for row in batch.rows where isAsked(row.id) {
        add(row.name, of: row.id)
        add(row.operator, of: row.id)
      }
    }
    for row in dossier.changes
    where (row.field == ChangeField.name || row.field == ChangeField.operator)
      && isAsked(row.platform)
    {
      add(row.old, of: row.platform)
      add(row.new, of: row.platform)
    }
  }

  private mutating func add(_ name: String, of platform: PlatformID) {
    let scalars = name.unicodeScalars.lazy.compactMap(\.compared)
    let length = scalars.reduce(0) { count, _ in count + 1 }
    guard length > 0 else { return }
    guard (Self.shortest...Self.longest).contains(length), let head = Head(scalars.prefix(3)) else {
      doubtful.insert(platform)
      return
    }
    guard let known = lengths[head] else { return }
    lengths[head] = known | 1 << UInt64(length)
    let key = name.foldedText
    if owners[key]?.contains(platform) != true { owners[key, default: []].append(platform) }
  }

  /// Every name in a text, be it part of a longer one.
  func mentions(in text: ComparedText) -> [Mention] {
    text.stretches.flatMap { mentions(in: $0) { _ in true } }
  }

  /// The names in a text of those platforms that are asked for, without those that are part of a
  /// longer one of theirs.
  func wholeMentions(
    in text: ComparedText,
    of isAsked: (PlatformID) -> Bool
  ) -> [Mention] {
    text.stretches.flatMap { stretch in
      var end = 0
      return mentions(in: stretch, of: isAsked).filter { mention in
        guard mention.range.upperBound > end else { return false }
        end = mention.range.upperBound
        return true
      }
    }
  }

  /// By where they begin, of those that begin at one place the longest first.
  private func mentions(
    in text: [Unicode.Scalar],
    of isAsked: (PlatformID) -> Bool
  ) -> [Mention] {
    var mentions: [Mention] = []
    for start in text.indices {
      guard let head = Head(text[start...].prefix(3)), let lengths = lengths[head] else { continue }
      for length in (Self.shortest...Self.longest).reversed()
      where lengths & (1 << UInt64(length)) != 0 && start + length <= text.count {
        let range = start..<start + length
        let name = String(String.UnicodeScalarView(text[range]))
        let platforms = owners[name, default: []].filter(isAsked)
        guard !platforms.isEmpty else { continue }
        mentions.append(Mention(name: name, platforms: platforms, range: range))
      }
    }
    return mentions
  }

  private static let shortest = 4
  private static let longest = 63

  /// The first three characters of a name.
  private struct Head: Hashable {
    private let value: UInt64

    /// Nil where there are fewer.
    init?(_ scalars: some Sequence<Unicode.Scalar>) {
      var count = 0
      var value: UInt64 = 0
      for scalar in scalars {
        value = value << 21 | UInt64(scalar.value)
        count += 1
      }
      guard count == 3 else { return nil }
      self.value = value
    }

    /// What any place of some texts begins with.
    static func all(in texts: [ComparedText]) -> Set<Head> {
      var heads: Set<Head> = []
      for text in texts {
        for stretch in text.stretches {
          for start in stretch.indices {
            guard let head = Head(stretch[start...].prefix(3)) else { break }
            heads.insert(head)
          }
        }
      }
      return heads
    }
  }
}

/// What a notice says, from its title on, as names are compared (比对名称用的行文).
struct ComparedText {
  fileprivate let stretches: [[Unicode.Scalar]]

  init(_ text: NoticeText) {
    stretches = text.stretches.map { $0.text.unicodeScalars.compactMap(\.compared) }
  }

  /// All of it, a line a stretch.
  var string: String {
    stretches.map { String(String.UnicodeScalarView($0)) }.joined(separator: "\n")
  }
}

extension String {
  /// A name as names are compared.
  var foldedText: String {
    String(String.UnicodeScalarView(unicodeScalars.compactMap(\.compared)))
  }
}

extension Unicode.Scalar {
  /// As it is compared in names: no space, letters and digits of half, brackets of full width.
  fileprivate var compared: Unicode.Scalar? {
    switch self {
    case _ where isSpace: nil
    case "(", "（": "（"
    case ")", "）": "）"
    case "\u{FF01}"..."\u{FF5E}": Unicode.Scalar(value - 0xFEE0)
    default: self
    }
  }
}

/// The names of the platforms of each programme, in some texts.
struct ProgrammeNames {
  private let dossier: Dossier
  private let names: RegisteredNames
  private var platforms: [ProgrammeID: Set<PlatformID>] = [:]

  init(_ dossier: Dossier, for texts: [ComparedText]) {
    self.dossier = dossier
    names = RegisteredNames(in: dossier, for: texts)
  }

  /// Those in one of the texts of the platforms that a list of the programme has.
  mutating func mentions(
    in text: ComparedText,
    of programme: ProgrammeID
  ) -> [RegisteredNames.Mention] {
    let own = platforms[programme] ?? dossier.platforms(of: programme)
    platforms[programme] = own
    return names.wholeMentions(in: text, of: own.contains)
  }
}

extension Dossier {
  /// Those that a list of a programme has.
  fileprivate func platforms(of programme: ProgrammeID) -> Set<PlatformID> {
    var platforms: Set<PlatformID> = []
    for batch in batches where batch.key.programme == programme {
      platforms.formUnion(batch.rows.map(\.id))
    }
    return platforms
  }
}
