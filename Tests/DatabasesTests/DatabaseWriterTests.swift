import Databases
import TestSupport
import Testing

struct DatabaseWriterTests {
  private func database(
    _ body: (borrowing DatabaseWriter) throws(DatabaseError) -> Void
  ) throws -> [UInt8] {
    try withTemporaryFolder { folder throws in
      let path = "\(folder)/a.sqlite"
      try write(path, body)
      #expect(try files(below: folder).keys.sorted() == ["a.sqlite"])
      return try bytes(of: path)
    }
  }

  private func write(
    _ path: String,
    _ body: (borrowing DatabaseWriter) throws(DatabaseError) -> Void
  ) throws(DatabaseError) {
    let writer = try DatabaseWriter(creating: path, applicationID: 0x476F_6E67, version: 3)
    try body(writer)
    try writer.finish()
  }

  private static func sample(_ writer: borrowing DatabaseWriter) throws(DatabaseError) {
    try writer.execute("CREATE TABLE a (id TEXT PRIMARY KEY, number INTEGER);")
    let rows = try writer.rows(of: "a", columns: 2)
    for number in 0..<1_000 { try rows.insert([.text("甲\(number)"), .integer(number)]) }
    try rows.insert([.text("没有"), .null])
  }

  @Test func whatIsWrittenIsRead() throws {
    try withTemporaryFolder { folder throws in
      let path = "\(folder)/a.sqlite"
      try write(path, Self.sample)
      let read = try DatabaseRead(path)
      #expect(
        try read.rows("SELECT id, number FROM a WHERE number > 997 OR number IS NULL ORDER BY id")
          == [["没有", nil], ["甲998", "998"], ["甲999", "999"]]
      )
      #expect(try read.rows("PRAGMA application_id") == [["1198485095"]])
      #expect(try read.rows("PRAGMA user_version") == [["3"]])
      #expect(try read.rows("PRAGMA page_size") == [["4096"]])
      #expect(try read.rows("PRAGMA integrity_check") == [["ok"]])
    }
  }

  @Test func equalCallsGiveEqualBytes() throws {
    let first = try database(Self.sample)
    let second = try database(Self.sample)
    #expect(first == second)
  }

  @Test func rowsMayNameTheirColumns() throws {
    try withTemporaryFolder { folder throws in
      let path = "\(folder)/a.sqlite"
      try write(path) { writer throws(DatabaseError) in
        try writer.execute("CREATE TABLE \"甲-乙\" (a TEXT, \"B\"\"c\" TEXT);")
        try writer.rows(of: "甲-乙", naming: ["B\"c"]).insert([.text("一")])
      }
      #expect(try DatabaseRead(path).rows("SELECT * FROM \"甲-乙\"") == [[nil, "一"]])
    }
  }

  @Test func aTextKeepsWhatStandsAroundANaughtAndTheEmptyTextIsOne() throws {
    try withTemporaryFolder { folder throws in
      let path = "\(folder)/a.sqlite"
      try write(path) { writer throws(DatabaseError) in
        try writer.execute("CREATE TABLE a (t TEXT);")
        let rows = try writer.rows(of: "a", columns: 1)
        try rows.insert([.text("a\0b")])
        try rows.insert([.text("")])
      }
      let rows = try DatabaseRead(path).rows("SELECT hex(t), typeof(t) FROM a")
      #expect(rows == [["610062", "text"], ["", "text"]])
    }
  }

  @Test func whatTheLibraryRefusesIsTold() throws {
    #expect(throws: DatabaseError.refused("UNIQUE constraint failed: a.id")) {
      try database { writer throws(DatabaseError) in
        try Self.sample(writer)
        try writer.rows(of: "a", columns: 2).insert([.text("甲1"), .null])
      }
    }
    #expect(throws: DatabaseError.refused("no such table: b")) {
      try database { writer throws(DatabaseError) in _ = try writer.rows(of: "b", columns: 1) }
    }
  }

  @Test func aFolderThatIsNotThereIsTold() throws {
    try withTemporaryFolder { folder throws in
      _ = #expect(throws: DatabaseError.unwritable(errno: 2)) {
        try write("\(folder)/none/a.sqlite", Self.sample)
      }
    }
  }

  @Test func marksInsideNamesAndTextsAreDoubled() {
    #expect(DatabaseWriter.quoted("a\"b") == "\"a\"\"b\"")
    #expect(DatabaseWriter.literal("a'b") == "'a''b'")
  }
}
