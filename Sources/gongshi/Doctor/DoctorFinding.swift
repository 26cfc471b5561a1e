import Rendering

/// What `gongshi doctor` says of one thing (体检结果).
struct DoctorFinding {
  enum State: String {
    case good
    case attention
    /// The next publication cannot be made, or would be wrong.
    case blocked

    var mark: String {
      switch self {
      case .good: "✓ 通过"
      case .attention: "! 注意"
      case .blocked: "✗ 要改"
      }
    }
  }

  /// Permanent, for programs: `calendar`.
  let check: String
  let state: State
  let place: String
  /// What is so, and what to do.
  let message: String

  var text: String { "\(state.mark)  \(place)：\(message)" }

  var json: String {
    var json = JSONWriter()
    json.object { json in
      json.field("check", check)
      json.field("state", state.rawValue)
      json.field("place", place)
      json.field("message", message)
    }
    return String(decoding: json.bytes, as: UTF8.self)
  }
}
