package import Diagnostics
package import Disclosure

/// All that a content folder says (内容), as values with their places.
package struct Content: Sendable {
  package let site: SiteSettings
  package let dossier: Dossier
  package let vocabularies: Vocabularies
  /// The files below each notice's folder of attachments, by their paths in the content folder.
  package let attachments: [NoticeID: [RelativePath]]
  package let allowed: [AllowedValue]
  package let takedowns: [Takedown]
}

/// The words that a site's records may use (词表).
package struct Vocabularies: Hashable, Sendable {
  /// A service function (服务功能).
  package struct Function: Hashable, Sendable {
    package let name: String
    /// Its part of an address; empty where the vocabulary gives none.
    package let code: String
    package let explanation: String
  }

  /// A kind of unit (单位性质) and how the credit codes of such units begin.
  package struct Nature: Hashable, Sendable {
    package let name: String
    package let prefix: String
  }

  /// A row of the code table of services (服务分类).
  package struct Service: Hashable, Sendable {
    package let majorCode: String
    package let majorName: String
    package let minorCode: String
    package let minorName: String
    package let explanation: String
  }

  package internal(set) var functions: [Function] = []
  package internal(set) var natures: [Nature] = []
  package internal(set) var services: [Service] = []
}

/// A value that the privacy checks may pass (例外), until a day where one is given.
package struct AllowedValue: Hashable, Sendable {
  package let value: String
  package let reason: String
  package let until: Day?
  package let location: SourceLocation

  /// What it lets pass.
  package var personalData: [PersonalData] { PersonalDataScan.values(in: Array(value.utf8)) }
}

/// What was taken down from every edition (撤下).
package struct Takedown: Hashable, Sendable {
  /// A notice's id, a platform's id, or a public path.
  package let target: String
  /// The field that is gone; nil where the whole page is.
  package let field: String?
  package let day: Day
  package let reason: String
  package let basis: String
  package let location: SourceLocation
}
