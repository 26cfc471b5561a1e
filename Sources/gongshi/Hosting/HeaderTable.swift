import ArgumentParser
import Diagnostics
import Files
import Publishing

/// A form in which the headers are written next to the site (响应头表).
enum HeaderTable: String, CaseIterable {
  case nginx
  /// `_headers`, as Netlify, Cloudflare Pages and other static hosts read it.
  case `static`

  private var file: RelativePath {
    switch self {
    case .nginx: "nginx.conf"
    case .static: "_headers"
    }
  }

  private func text(_ headers: HostHeaders) -> String {
    switch self {
    case .nginx: NginxTable(headers: headers).text
    case .static: StaticHostTable(headers: headers).text
    }
  }

  /// Writes the tables into a folder of their own beside the site, in one step.
  ///
  /// - Returns: the folder.
  static func write(
    _ tables: [HeaderTable],
    of build: SiteBuild,
    beside output: String
  ) throws(FileError) -> String {
    let slashes = output.reversed().prefix { $0 == "/" }.count
    let folder = "\(output.dropLast(slashes)).headers"
    let headers = HostHeaders(build)
    let transaction = try SiteTransaction(output: folder)
    for table in tables {
      _ = try transaction.put(table.file, Array(table.text(headers).utf8))
    }
    _ = try transaction.commit()
    return folder
  }
}

/// One or more tables, such as `nginx,static`.
struct HeaderTables: ExpressibleByArgument {
  let tables: [HeaderTable]

  init?(argument: String) {
    let names = argument.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    let named = names.compactMap(HeaderTable.init(rawValue:))
    guard named.count == names.count else { return nil }
    tables = HeaderTable.allCases.filter(named.contains)
  }

  static let allValueStrings = HeaderTable.allCases.map(\.rawValue) + ["nginx,static"]
}
