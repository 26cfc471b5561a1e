import Rendering

/// The theme's texts of the words that are assembled here.
struct Words: Sendable {
  private let texts: [Word: WordTemplate]
  private let labels: [Word: String]

  init(_ theme: Theme) {
    labels = Dictionary(
      uniqueKeysWithValues: Word.allCases.map { ($0, theme.word($0.rawValue) ?? "") }
    )
    texts = labels.filter { !$0.key.placeholders.isEmpty }.mapValues(WordTemplate.init)
  }

  /// A label as it stands in the theme.
  subscript(word: Word) -> String { labels[word] ?? "" }

  /// The title of a page of a list, from 1.
  func title(_ title: String, page number: Int) -> String {
    number == 1 ? title : sentence(.furtherPage, ["title": title, "number": "\(number)"])
  }

  func title(_ word: Word, page number: Int) -> String { title(self[word], page: number) }

  /// A sentence of the theme with its values.
  func sentence(_ word: Word, _ values: KeyValuePairs<String, String>) -> String {
    texts[word]?.filled(values) ?? self[word]
  }
}

extension Linker {
  var words: Words { site.words }

  /// A label as it stands in the theme.
  func word(_ word: Word) -> String { site.words[word] }

  /// A labelled value; nil where there is no value, for a page shows no empty line.
  func fact(_ label: Word, _ value: String?, _ url: String? = nil) -> LabelledText? {
    LabelledText(word(label), ifGiven: value, url)
  }
}
