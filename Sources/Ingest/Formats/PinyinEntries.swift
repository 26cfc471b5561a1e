import Pinyin

/// Reads how a site reads words aloud (拼音), such as `{单县: shan xian}`.
enum PinyinEntries {
  static func read(_ fields: inout YAMLFields) -> [SiteSettings.Reading]? {
    fields.allEntries().compactMap { entry in
      guard let text = fields.text(entry.key, entry.value) else { return nil }
      let syllables = text.split(separator: " ").map(String.init)
      if let flaw = flaw(of: syllables, for: entry.key) {
        fields.refuse(entry.key, entry.value, flaw)
        return nil
      }
      return SiteSettings.Reading(word: entry.key, syllables: syllables)
    }
  }

  private static func flaw(of syllables: [String], for word: String) -> String? {
    if let strange = syllables.first(where: { PinyinUnit(syllable: $0) == nil }) {
      return "“\(strange)”不是音节；请用小写字母写，不标声调，ü 写作 v，各音节之间空一格，例如 shan xian"
    }
    let count = word.unicodeScalars.count
    return syllables.count == count
      ? nil : "词有 \(count) 个字，音节有 \(syllables.count) 个；请给每个字写一个音节"
  }
}
