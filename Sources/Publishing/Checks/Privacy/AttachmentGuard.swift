import Diagnostics
import Disclosure
import Documents

extension AttachmentGuard {
  /// What a file that a notice offers holds that must not be public: in its name, its title, its
  /// properties and its text.
  static func look(_ offered: OfferedFile, _ bytes: [UInt8], _ build: SiteBuild) -> [Sighting] {
    let words = words(of: offered, bytes, build)
    var sightings = texts(of: offered, words).flatMap { text in
      PersonalDataScan.values(in: Array(text.utf8)).map { $0.sighting(at: offered.place) }
    }
    func add(_ kind: DiagnosticKind, _ subject: String) {
      sightings.append(Sighting(kind: kind, subject: subject, place: offered.place))
    }
    if !words.flaws.isEmpty {
      add(.attachmentNotExamined, words.flaws.map(\.words).joined(separator: "，"))
    }
    for author in Set(words.authors.compactMap(PersonName.masked)).sorted() {
      add(.documentAuthor, author)
    }
    if bytes.isEmpty { add(.attachmentEmpty, "") }
    if holdsScript(offered, bytes) { add(.attachmentWithScript, "") }
    if let kind = NeverPublished.kind(of: offered) { add(.attachmentNeverPublished, kind) }
    for column in PersonalColumns.filled(in: words.parts.map(\.text)) {
      add(.personalColumn, column)
    }
    return sightings
  }

  /// All that a file says, for a search.
  static func texts(of offered: OfferedFile, _ bytes: [UInt8], _ build: SiteBuild) -> [String] {
    texts(of: offered, words(of: offered, bytes, build))
  }

  private static func texts(of offered: OfferedFile, _ words: DocumentWords) -> [String] {
    [offered.file, offered.title]
      + (words.parts + words.properties).map { "\($0.name)\n\($0.text)" }
  }

  /// Whether a page or a drawing runs something where it is opened: it would be under the address of
  /// the site.
  private static func holdsScript(_ offered: OfferedFile, _ bytes: [UInt8]) -> Bool {
    guard ["html", "htm", "xhtml", "svg", "xml"].contains(offered.fileExtension) else {
      return false
    }
    let text = String(decoding: bytes, as: UTF8.self).lowercased()
    return [
      "<script", "javascript:", " onload=", " onclick=", " onerror=", " onfocus=", " onmouseover=",
      " onsubmit=", " onbegin=",
    ].contains(where: text.contains)
  }

  private static func words(
    of offered: OfferedFile,
    _ bytes: [UInt8],
    _ build: SiteBuild
  ) -> DocumentWords {
    DocumentReader(programFolders: build.programFolders)
      .words(of: bytes, kind: offered.fileExtension)
  }
}

/// The guard over the files that notices offer (附件检查).
enum AttachmentGuard {
  static let kinds: [DiagnosticKind] = [
    .attachmentNotExamined, .documentAuthor, .attachmentNeverPublished, .attachmentEmpty,
    .attachmentWithScript,
  ]

  /// The findings that are not about a value.
  static func findings(_ sighted: [Sighted]) -> [Diagnostic] {
    sighted.compactMap { seen in
      let (subject, place) = (seen.sighting.subject, seen.sighting.place)
      let file = seen.firstPath.name
      switch seen.sighting.kind {
      case .attachmentNotExamined:
        let advice = "请人工核对没有个人信息和商业秘密再公开"
        return Diagnostic(
          .attachmentNotExamined,
          "附件“\(file)”没有检查或没有全部检查（\(subject)）；\(advice)。",
          at: place
        )
      case .documentAuthor:
        return Diagnostic(
          .documentAuthor,
          "附件“\(file)”的文件属性里有人名“\(subject)”；请在“文件—检查文档”里删除作者等个人信息后另存。",
          at: place
        )
      case .attachmentNeverPublished:
        return Diagnostic(
          .attachmentNeverPublished,
          "附件“\(file)”看起来是\(subject)，这类材料不公开；请撤下，只公开空白样式的请在标题里写明“样式”。",
          at: place,
          article: "《政府信息公开条例》第十五条"
        )
      case .attachmentEmpty:
        return Diagnostic(.attachmentEmpty, "附件“\(file)”是空文件；请换成正确的文件。", at: place)
      case .attachmentWithScript:
        return Diagnostic(
          .attachmentWithScript,
          "附件“\(file)”里有脚本，打开时会以本网站的名义运行；请改为 PDF，或者删去脚本。",
          at: place
        )
      case .personalColumn:
        return PersonalColumns.finding("附件“\(file)”的表格", subject, at: place)
      default: return nil
      }
    }
  }
}

/// The names of people in the properties of documents (作者).
enum PersonName {
  /// The name with all but its first character covered; nil for what is no person's name.
  static func masked(_ author: String) -> String? {
    let name = author.unicodeScalars.filter { $0 != " " }
    guard (2...4).contains(name.count), name.allSatisfy({ (0x4E00...0x9FFF).contains($0.value) })
    else { return nil }
    let text = String(String.UnicodeScalarView(name))
    let others = ["用户", "管理", "微软", "作者", "未知", "单位", "中心", "公司", "办公", "部门", "电脑"]
    let bodies = "局处科室部办院委会厅站所府省市县区社"
    guard !others.contains(where: text.contains), let last = text.last, !bodies.contains(last),
      let first = text.first
    else { return nil }
    return "\(first)" + String(repeating: "*", count: name.count - 1)
  }
}

extension DiagnosticKind {
  static let attachmentNotExamined = DiagnosticKind(
    "privacy/attachment-not-examined",
    .warning,
    "程序能读 txt、md、csv、html、docx、xlsx 和有文字的 pdf（要装 poppler-utils）。别的格式、加密或损坏的文件、图片和扫描件读不了，"
      + "里面的个人信息查不出来。请人工核对，或者改用能读的格式。"
  )
  static let attachmentEmpty = DiagnosticKind(
    "attachment/empty",
    .warning,
    "附件一个字节也没有，公众下载了打不开。多半是复制没有完成。请换成正确的文件。"
  )
  static let attachmentWithScript = DiagnosticKind(
    "attachment/with-script",
    .warning,
    "网页和 SVG 图里可以有脚本，在本网站的网址下打开就会运行，本网站对自己网页的限制管不到它。附件请用 PDF、Word、Excel。"
  )
  static let documentAuthor = DiagnosticKind(
    "privacy/document-author",
    .warning,
    "Word、Excel、PDF 会在文件属性和批注里记下作者、最后保存者的姓名，下载的人都能看到。请用“检查文档”功能删除后另存。"
  )
  static let attachmentNeverPublished = DiagnosticKind(
    "privacy/attachment-of-a-kind-never-published",
    .warning,
    "从文件名或标题看，这是申报单位的证明材料或者含个人信息的名册（签到表、身份证、社保清单、审计报告等）。"
      + "公告只列出要交哪些材料，材料本身不公开；空白样式可以公开。"
  )
}
