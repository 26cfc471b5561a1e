extension Output {
  /// `/data/register.sqlite`: all tables in one database, with keys, indexes and a search.
  static let database = Output(name: "database", pages: []) { edition, _ in
    [DatabaseFile(edition).planned]
  }
}
