import Diagnostics

extension NoticeRule {
  /// A space inside a title, left by a broken line of the original (标题里的空格).
  static let straySpaces = NoticeRule([.straySpace]) { _, text, _ in
    text.titles.compactMap { title in
      let scalars = title.scalars
      let place = scalars.indices.first { index in
        scalars[index].isSpace && isOfTheTitle(scalars.at(index - 1))
          && isOfTheTitle(scalars.at(scalars.skippingSpaces(from: index)))
      }
      return place.map { place in
        Diagnostic(
          .straySpace,
          "标题里多了空格（第\(place + 1)字），多半是原件换行留下的；请删去。",
          at: title.location(place)
        )
      }
    }
  }

  /// Chinese characters and digits, between which a title has no space.
  private static func isOfTheTitle(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return false }
    return scalar.isHan || ("0"..."9").contains(scalar)
  }
}

extension DiagnosticKind {
  static let straySpace = DiagnosticKind(
    "text/stray-space",
    .warning,
    "公文标题的汉字和数字之间不空格。从 PDF 或者 Word 复制时，换行会变成空格，检索时就找不到。请删去。"
  )
}
