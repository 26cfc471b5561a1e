import Diagnostics
import Files
import Glibc

/// Publishes one edition of a small site, to be killed at any moment while it does.
///
/// Usage: `TransactionProbe <output> <edition> <files> exchange|journal`; a byte on standard
/// output says that all files are put and the commit begins.
@main
enum TransactionProbe {
  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count == 5, let edition = Int(arguments[2]), let count = Int(arguments[3])
    else { exit(64) }
    do {
      let transaction = try SiteTransaction(
        output: arguments[1],
        exchanges: arguments[4] == "exchange",
        syncs: false
      )
      for number in 0..<count {
        guard let path = RelativePath("p/\(number % 7)/\(number).html") else { exit(70) }
        // A third is the same in every edition, and kept by a link.
        let text = number % 3 == 0 ? "always \(number)" : "edition \(edition), file \(number)"
        _ = try transaction.put(path, Array(text.utf8))
      }
      _ = try transaction.put("edition.txt", Array("\(edition)".utf8))
      // A file that only this edition has, so that every commit also removes one.
      guard let own = RelativePath("only/\(edition).txt") else { exit(70) }
      _ = try transaction.put(own, Array("\(edition)".utf8))
      _ = write(STDOUT_FILENO, "c", 1)
      _ = try transaction.commit()
    } catch {
      print(error.message)
      exit(74)
    }
  }
}
