import Diagnostics
import Disclosure
import Files
import Ingest

/// Finds where in the content a value of the finished site was typed.
struct SourceSearch {
  /// A text that a clerk typed, and where it begins.
  struct Text {
    let text: String
    let place: SourceLocation
  }

  private let content: Content
  /// The content folder: of the site and its programmes the lines are searched.
  private let files: FileTree

  init(_ build: SiteBuild) {
    content = build.edition.content
    files = build.files
  }

  /// The first place of each value, as far as the content has it.
  func places(of wanted: Set<PersonalData>) -> [PersonalData: SourceLocation] {
    var places: [PersonalData: SourceLocation] = [:]
    guard !wanted.isEmpty else { return places }
    for text in texts where places.count < wanted.count {
      for data in PersonalDataScan.values(in: Array(text.text.utf8))
      where wanted.contains(data) && places[data] == nil {
        places[data] = text.place
      }
    }
    return places
  }

  /// The first place of each text that holds one of the phrases.
  func places(of phrases: Phrases) -> [String: SourceLocation] {
    var places: [String: SourceLocation] = [:]
    guard !phrases.isEmpty else { return places }
    for text in texts {
      for phrase in phrases.found(in: Array(text.text.utf8)) where places[phrase] == nil {
        places[phrase] = text.place
      }
    }
    return places
  }

  private var texts: some Sequence<Text> {
    let dossier = content.dossier
    let notices = dossier.notices.lazy.filter { !$0.isDraft }.flatMap { Self.texts(of: $0) }
    let rows = dossier.batches.lazy.flatMap { $0.rows.lazy.map(Self.text) }
    let changes = dossier.changes.lazy.map { row in
      Text(text: [row.old, row.new, row.reason].joined(separator: "\n"), place: row.location)
    }
    let endings = dossier.endings.lazy.map { Text(text: $0.facts, place: $0.location) }
    let parts: [AnySequence<Text>] = [
      AnySequence(notices), AnySequence(rows), AnySequence(changes), AnySequence(endings),
      AnySequence(settings),
    ]
    return parts.lazy.joined()
  }

  /// What a notice says, each text with its place; of the body each line.
  static func texts(of notice: Notice) -> [Text] {
    let objection = notice.objection.map { channel in
      let words = [
        channel.department, channel.telephone, channel.address, channel.mail, channel.supervision,
      ]
      return Text(
        text: words.compactMap(\.self).joined(separator: "\n"),
        place: channel.location
      )
    }
    let head =
      [notice.title, notice.issuer, notice.number, notice.addressees, notice.indexNumber]
      .compactMap(\.self) + notice.materials + notice.contacts.map { "\($0.label)\n\($0.value)" }
    let files = notice.attachments.map { Text(text: "\($0.file)\n\($0.title)", place: $0.location) }
    let body = notice.body.markdown.split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated().filter { !$0.element.isEmpty }.map { number, line in
        Text(
          text: String(line),
          place: SourceLocation(
            notice.location.file,
            line: notice.body.firstLine + number,
            column: 1
          )
        )
      }
    let first = Text(text: head.joined(separator: "\n"), place: notice.location)
    return [first] + [objection].compactMap(\.self) + files + body
  }

  private static func text(of row: ListedPlatform) -> Text {
    let words = [
      row.name, row.operator, row.nature, row.recommender, row.category, row.hotline, row.website,
      row.introduction, row.grade,
    ]
    let figures = row.figures.given.map(\.text)
    return Text(text: (words + figures).joined(separator: "\n"), place: row.location)
  }

  /// The lines of `site.yaml` and of the programmes; what cannot be read has been told.
  private var settings: [Text] {
    files.entries.map(\.path).filter {
      $0 == "site.yaml" || $0.string.hasPrefix("programmes/") && $0.fileExtension == "yaml"
    }.flatMap { file -> [Text] in
      let bytes = (try? files.read(file)) ?? []
      return bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        .enumerated().map { number, line in
          Text(
            text: String(decoding: line, as: UTF8.self),
            place: SourceLocation(file, line: number + 1, column: 1)
          )
        }
    }
  }
}
