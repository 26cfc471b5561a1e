/// A value of a cell of a database.
package enum DatabaseValue: Hashable, Sendable {
  case null
  case text(String)
  case integer(Int)
}
