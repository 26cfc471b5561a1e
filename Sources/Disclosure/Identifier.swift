/// The permanent short name of a thing (编号): `a-z`, `0-9` and `-`, at most 40 characters.
///
/// Such names are parts of public addresses; what they name is told apart by `Subject`.
package struct Identifier<Subject>: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let string: String

  /// Returns nil where `text` is empty, too long, reserved, or holds another character.
  package init?(_ text: String) {
    guard (1...40).contains(text.utf8.count), text.utf8.first != UInt8(ascii: "-"),
      !Self.isReserved(text)
    else { return nil }
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "-"):
        continue
      default: return nil
      }
    }
    string = text
  }

  package var description: String { string }

  package static func < (a: Self, b: Self) -> Bool { a.string < b.string }

  /// Whether a text would be the name of a list or of its further pages, `index` and `index-2`, or
  /// that of a device, which Windows takes for no file.
  package static func isReserved(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    if parts.first == "index", parts.count <= 2 {
      return parts.dropFirst().allSatisfy { $0.allSatisfy(\.isNumber) }
    }
    let isNumbered = text.utf8.count == 4 && ["com", "lpt"].contains(text.prefix(3))
    return ["con", "prn", "aux", "nul"].contains(text)
      || isNumbered && ("1"..."9").contains(text.suffix(1))
  }
}

/// What a `PlatformID` names (平台).
package enum PlatformSubject {}
/// What a `BatchID` names (批次).
package enum BatchSubject {}

package typealias PlatformID = Identifier<PlatformSubject>
package typealias ProgrammeID = Identifier<Programme>
package typealias MeasureID = Identifier<Measure>
package typealias BatchID = Identifier<BatchSubject>
package typealias NoticeID = Identifier<Notice>

/// A batch within its programme, written `programme/batch`.
package struct BatchKey: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let programme: ProgrammeID
  package let batch: BatchID

  package init(programme: ProgrammeID, batch: BatchID) {
    self.programme = programme
    self.batch = batch
  }

  package var description: String { "\(programme)/\(batch)" }

  /// The year in the batch's name (批次年度), from its first four digits; nil where it has none.
  package var year: Int? {
    let digits = batch.string.prefix(4)
    return digits.count == 4 ? Int(digits) : nil
  }

  package static func < (a: Self, b: Self) -> Bool {
    a.programme == b.programme ? a.batch < b.batch : a.programme < b.programme
  }
}
