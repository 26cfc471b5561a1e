import Diagnostics
import Disclosure
import Ingest
import Pinyin

/// The ways to browse the titles (分类浏览): by district, function, year, first letter.
struct Facets: Sendable {
  let districts: [Facet]
  let functions: [Facet]
  let years: [Facet]
  /// By the first letter of the platform's name (拼音首字母), each in the order of pinyin.
  let letters: [Facet]

  /// One value: where its list stands, and the places of its titles among those of the edition.
  struct Facet: Sendable {
    let path: RelativePath
    let label: String
    let titles: [Int32]
    /// What the list is called where the label alone would not say it.
    var title: String?
    /// What the value means, in the vocabulary's words; empty where it gives none.
    var explanation = ""
    /// The list that took this one's place.
    var successor: (label: String, path: RelativePath)?
  }

  /// `takenDown` are platforms as they were before something of them was taken down.
  init(_ edition: Edition, _ words: Words, takenDown: [PlatformRecord] = []) {
    let listed = ListedValues(edition, takenDown: takenDown)
    // The slowest first.
    let ways: [@Sendable () -> [Facet]] = [
      { Self.letters(edition, words, listed.formerNames) },
      { Self.functions(edition, listed.functions) },
      { Self.districts(edition, listed.districts) },
      { Self.years(edition, listed.years) },
    ]
    let found = concurrentMap(ways.count) { ways[$0]() }
    (letters, functions, districts, years) = (found[0], found[1], found[2], found[3])
  }

  /// All ways, each with the word for it.
  var kinds: [(label: Word, facets: [Facet])] {
    [
      (.facetDistrict, districts), (.facetFunction, functions), (.facetYear, years),
      (.facetLetter, letters),
    ]
  }

  private static func years(_ edition: Edition, _ listed: Set<Int>) -> [Facet] {
    let byYear = Dictionary(grouping: edition.placesOfTitles) { place in
      edition.titles[Int(place)].title.carrying.batch.year ?? 0
    }
    return listed.sorted(by: >).map { year in
      Facet(path: SitePath.year(year), label: "\(year)年", titles: byYear[year] ?? [])
    }
  }

  /// A page for every function of the vocabulary that is listed.
  private static func functions(_ edition: Edition, _ listed: Set<String>) -> [Facet] {
    var titles: [String: [Int32]] = [:]
    for place in edition.placesOfTitles {
      let functions = edition.titles[Int(place)].title.facts.value.functions
      for (index, function) in functions.enumerated()
      where !functions[..<index].contains(function) {
        titles[function, default: []].append(place)
      }
    }
    return edition.content.vocabularies.functions.compactMap { function in
      guard listed.contains(function.name), let path = SitePath.function(function.addressCode)
      else { return nil }
      return Facet(
        path: path,
        label: function.name,
        titles: titles[function.name] ?? [],
        explanation: function.explanation
      )
    }
  }

  /// A page for every code that is listed; the titles of a former district stand on that of what it
  /// became, too.
  private static func districts(_ edition: Edition, _ listed: Set<String>) -> [Facet] {
    let vocabulary = edition.dossier.districts
    var titles: [String: [Int32]] = [:]
    for place in edition.placesOfTitles {
      guard let code = edition.titles[Int(place)].title.carrying.districtCode else { continue }
      titles[code, default: []].append(place)
      if let successor = edition.state.successors[code] {
        titles[successor, default: []].append(place)
      }
    }
    return vocabulary.all.compactMap { district in
      guard listed.contains(district.code), let path = SitePath.district(district.code) else {
        return nil
      }
      let successor = edition.state.successors[district.code].flatMap { code in
        vocabulary[code].flatMap { current in
          SitePath.district(code).map { (current.name, $0) }
        }
      }
      return Facet(
        path: path,
        label: district.name,
        titles: titles[district.code] ?? [],
        successor: successor
      )
    }
  }

  /// A page for every letter that a name begins with, or a former one did, and one for names that
  /// begin with none.
  private static func letters(
    _ edition: Edition,
    _ words: Words,
    _ formerNames: Set<String>
  ) -> [Facet] {
    let order = PinyinOrder(
      of: edition.titles.map(\.record.name),
      by: edition.content.site.reader
    )
    let inOrder = edition.placesOfTitles.sorted {
      (order.ranks[Int($0)], $0) < (order.ranks[Int($1)], $1)
    }
    let byLetter = Dictionary(grouping: inOrder) { order.letters[Int($0)] }
    let former = PinyinOrder(of: formerNames.sorted(), by: edition.content.site.reader)
    let listed = Set(byLetter.keys).union(former.letters)
    return listed.sorted { $0 ?? .max < $1 ?? .max }.map { letter in
      let label = letter.map { String(UnicodeScalar($0)) }
      return Facet(
        path: SitePath.letter(letter),
        label: label ?? words[.facetLetterOther],
        titles: byLetter[letter] ?? [],
        title: label.map { words.sentence(.titleLetter, ["letter": $0]) }
          ?? words[.titleLetterOther]
      )
    }
  }

  /// The facets as links of one page: what has no title now is left out, and former districts are
  /// reached from their successors.
  func groups(_ linker: Linker) -> [FacetGroup] {
    kinds.map { label, facets in
      FacetGroup(
        label: linker.word(label),
        isLetters: label == .facetLetter,
        values: facets.filter { $0.successor == nil && !$0.titles.isEmpty }.map { facet in
          FacetValue(
            label: facet.label,
            url: linker.link(facet.path),
            count: facet.titles.count,
            isCurrent: facet.path == linker.page
          )
        }
      )
    }
  }
}

extension SiteSettings {
  /// Reads names as the site says (拼音), and otherwise as the program does.
  var reader: PinyinReader { PinyinReader(words: readings.map { ($0.word, $0.syllables) }) }
}

extension Vocabularies.Function {
  /// The function's part of its address: the code that the vocabulary gives it, else one made of
  /// its name alone (FNV-1a), so that it stays when others come or go.
  fileprivate var addressCode: String {
    if Identifier<Vocabularies.Function>(code) != nil { return code }
    return "f" + String(fnv1a(name), radix: 16)
  }
}
