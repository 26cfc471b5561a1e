import Testing

@testable import Preview

struct MediaTypeTests {
  @Test(
    "a file is served as what the end of its name says",
    arguments: [
      ("csv", "text/csv; charset=utf-8"), ("CSV", "text/csv; charset=utf-8"),
      ("ndjson", "application/x-ndjson; charset=utf-8"),
      ("jsonld", "application/ld+json; charset=utf-8"),
      ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
      ("sqlite", "application/vnd.sqlite3"), ("", "application/octet-stream"),
      ("binary", "application/octet-stream"),
    ]
  )
  func type(end: String, type: String) {
    #expect(MediaType.of(extension: end) == type)
  }
}
