import Diagnostics

extension RegisterCheck {
  /// One document is cited under one number and one title everywhere (引用一致).
  static let citations = RegisterCheck([.citationNumberDiffers, .citationTitleDiffers]) {
    register in
    let citations = register.dossier.citations
    return numbersOfOneTitle(citations) + titlesOfOneNumber(citations) + nearTitles(citations)
  }

  /// 济经信中小企业字〔2018〕32号 and 济经信中小企字〔2018〕32号: one title and year, two numbers.
  private static func numbersOfOneTitle(_ citations: [Citation]) -> [Diagnostic] {
    let owned = Set(citations.filter(\.isOwn).compactMap { $0.number?.canonical })
    return compare(
      citations,
      by: { citation in
        citation.number.map { "\(citation.name) \($0.year)" }
      }
    ) { citation, first in
      guard let number = citation.number, let other = first.number,
        number.canonical != other.canonical, !owned.contains(number.canonical)
      else { return nil }
      return Diagnostic(
        .citationNumberDiffers,
        "《\(citation.title)》在这里引作“\(number.canonical)”，另一处是“\(other.canonical)”；请核对原件后统一。",
        at: citation.place,
        notes: ["另一处：\(first.place)"]
      )
    }
  }

  private static func titlesOfOneNumber(_ citations: [Citation]) -> [Diagnostic] {
    compare(citations, by: { $0.number?.canonical }) { citation, first in
      guard let number = citation.number, citation.name != first.name, !citation.isOwn,
        !citation.name.hasSuffix(first.name), !first.name.hasSuffix(citation.name)
      else { return nil }
      return Diagnostic(
        .citationTitleDiffers,
        "\(number.canonical)在这里称《\(citation.title)》，另一处称《\(first.title)》；请核对原件后统一。",
        at: citation.place,
        notes: ["另一处：\(first.place)"]
      )
    }
  }

  /// 认定的管理办法 and 认定管理办法: titles that differ in 的 alone, where no number told them.
  private static func nearTitles(_ citations: [Citation]) -> [Diagnostic] {
    compare(citations, by: { String($0.name.filter { $0 != "的" }) }) { citation, first in
      guard citation.name != first.name, !citation.isOwn,
        citation.number == nil || citation.number?.canonical != first.number?.canonical
      else { return nil }
      return Diagnostic(
        .citationTitleDiffers,
        "这里称《\(citation.title)》，另一处称《\(first.title)》，疑为同一文件；请核对原件后统一。",
        at: citation.place,
        notes: ["另一处：\(first.place)"]
      )
    }
  }

  /// Compares each citation of a group with the one that leads it: a known document, else the
  /// first. Each difference is told once, at the first place that has it.
  private static func compare(
    _ citations: [Citation],
    by key: (Citation) -> String?,
    _ difference: (Citation, Citation) -> Diagnostic?
  ) -> [Diagnostic] {
    var leaders: [String: Citation] = [:]
    var told: Set<String> = []
    return citations.compactMap { citation in
      guard let key = key(citation) else { return nil }
      guard let leader = leaders[key] else {
        leaders[key] = citation
        return nil
      }
      guard let finding = difference(citation, leader) else { return nil }
      let variant = "\(key) \(citation.name) \(citation.number?.canonical ?? "")"
      return told.insert(variant).inserted ? finding : nil
    }
  }
}

extension DiagnosticKind {
  static let citationNumberDiffers = DiagnosticKind(
    "citation/number-differs",
    .warning,
    "同一个文件在两处引用了不同的文号，至少有一处抄错，读者会当成两个文件。请对照原件改正后一处；程序先认办法和本站公告自己的文号。"
  )
  static let citationTitleDiffers = DiagnosticKind(
    "citation/title-differs",
    .warning,
    "同一个文件在两处用了不同的名称。引用要用原件的全称，一字不差。请对照原件统一。"
  )
}
