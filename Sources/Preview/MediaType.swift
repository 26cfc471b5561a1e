/// The `Content-Type` of a file, by the end of its name.
enum MediaType {
  static func of(extension end: some StringProtocol) -> String {
    let end = end.lowercased()
    return texts[end].map { "\($0); charset=utf-8" } ?? others[end] ?? "application/octet-stream"
  }

  private static let texts = [
    "html": "text/html", "css": "text/css", "js": "text/javascript", "json": "application/json",
    "csv": "text/csv", "atom": "application/atom+xml", "xml": "application/xml",
    "txt": "text/plain", "svg": "image/svg+xml", "ics": "text/calendar",
    "ndjson": "application/x-ndjson", "jsonld": "application/ld+json",
  ]

  private static let others = [
    "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif",
    "webp": "image/webp", "pdf": "application/pdf", "sqlite": "application/vnd.sqlite3",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ]
}
