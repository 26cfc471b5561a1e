import Diagnostics

/// A document that is named with its title and, where it is given, its number (引用).
struct Citation: Sendable {
  /// As it is written.
  let title: String
  /// What is compared of the title.
  let name: String
  let number: DocumentNumber?
  let place: SourceLocation
  /// Whether this is the document itself, and not a citation of it.
  let isOwn: Bool

  init(_ title: String, number: DocumentNumber?, at place: SourceLocation, isOwn: Bool = false) {
    self.title = title
    name = Self.name(title)
    self.number = number
    self.place = place
    self.isOwn = isOwn
  }

  /// The title without spaces and without what is put round it: “关于印发〈…〉的通知” is cited for
  /// what it issues, “某局关于…” for what it is about.
  private static func name(_ title: String) -> String {
    let scalars = title.withoutSpaces.scalars
    let kept: ArraySlice<Unicode.Scalar>
    if let issue = scalars.places(of: "印发").last, scalars.count > issue + 8,
      scalars.has("的通知", at: scalars.count - 3)
    {
      kept = scalars[(issue + 2)..<(scalars.count - 3)]
    } else {
      let about = scalars.places(of: "关于").first
      kept = scalars[(about ?? 0)...]
    }
    return String(String.UnicodeScalarView(kept.filter { $0 != "〈" && $0 != "〉" }))
  }
}

extension Dossier {
  /// The documents that the content holds, then what is cited, by place.
  var citations: [Citation] {
    var own: [Citation] = []
    var cited: [Citation] = []
    for measure in programmes.flatMap(\.measures) {
      own.append(
        Citation(measure.title, written: measure.number, at: measure.location, isOwn: true)
      )
      for basis in measure.bases {
        let scalars = basis.scalars
        let number = DocumentNumber.all(in: scalars).last
        let end = number.map { $0.range.lowerBound - 1 } ?? scalars.count
        let title = scalars[0..<max(0, end)].filter { $0 != "《" && $0 != "》" }
        cited.append(
          Citation(
            String(String.UnicodeScalarView(title)),
            number: number,
            at: measure.location
          )
        )
      }
    }
    for notice in notices where notice.number != nil {
      let place = notice.places.number ?? notice.location
      own.append(Citation(notice.title, written: notice.number, at: place, isOwn: true))
    }
    for notice in notices { cited += Self.citations(in: notice) }
    return own + cited.sorted { $0.place < $1.place }
  }

  private static func citations(in notice: Notice) -> [Citation] {
    var cited: [Citation] = []
    for (index, basis) in notice.bases.enumerated() {
      guard case .document(let title, let number) = basis else { continue }
      cited.append(Citation(title, written: number, at: notice.place(ofBasis: index)))
    }
    for stretch in NoticeText(notice).stretches {
      for title in TitleMarks(stretch.scalars).titles {
        let name = stretch.text(title.range)
        // A short title is a short form, which many documents share.
        guard title.range.count >= 6 else { continue }
        cited.append(
          Citation(name, number: title.number, at: stretch.location(title.range.lowerBound))
        )
      }
    }
    return cited
  }
}

extension Citation {
  fileprivate init(
    _ title: String,
    written number: String?,
    at place: SourceLocation,
    isOwn: Bool = false
  ) {
    let number = number.flatMap { DocumentNumber(whole: $0) }
    self.init(title, number: number, at: place, isOwn: isOwn)
  }
}
