/// The headers as a part of an nginx `server` block.
struct NginxTable {
  let headers: HostHeaders

  var text: String {
    ([opening, site] + (headers.root == "/" ? [] : [security])).joined(separator: "\n") + "\n"
  }

  private var opening: String {
    """
    # 公示网站的 nginx 设置，由 gongshi build --headers nginx 生成；每次生成都会覆盖，请不要手改。
    # 用法：在 server { … } 里写 root（网址 \(headers.root) 应当对应网站文件夹），再写
    #   include /etc/nginx/gongshi.conf;
    # 只管 \(headers.root) 下的内容，不影响同一主机的其他网页。要让别的主机嵌入网页，
    # 请改 frame-ancestors；全站改用 https 以后，请在 server 里另设 Strict-Transport-Security。

    """
  }

  private var site: String {
    let folders = HostHeaders.dataFolders.joined(separator: "|")
    let root = headers.root
    var lines = [
      "location ^~ \(root) {", "  index index.html;", "  error_page 404 \(root)404.html;",
      "  charset utf-8;", "  charset_types \(Self.charsetTypes);", "",
      "  # mime.types 里没有的类型。", "  include mime.types;", "  types {",
    ]
    lines +=
      Self.unknownEndings.map { "    \(HostHeaders.endings[$0] ?? "") \($0);" } + ["  }", ""]
    lines += ["  # 网页：每次向服务器核对，没有改动就不重新传送。"]
    lines += fields(HostHeaders.pageCaching, indent: "  ") + [""]
    lines += ["  # 样式、脚本和图片。"]
    lines += location("^~ \(root)assets/", fields(HostHeaders.assetCaching, indent: "    "))
    lines += ["", "  # 数据和订阅：别的网站的程序也可以读取。"]
    for file in headers.named {
      let type = ["    types { }", "    default_type \(file.type);"]
      lines += location("= \(root)\(file.path)", type + dataFields)
    }
    lines += location("~ ^\(Self.escaped(root))(\(folders))/", dataFields)
    return (lines + ["}"]).joined(separator: "\n")
  }

  /// The contact for weaknesses counts at the root of the host only (RFC 9116).
  private var security: String {
    """

    # 安全联系方式要放在主机的根上才有效。
    location = /.well-known/security.txt {
      rewrite ^ \(headers.root).well-known/security.txt last;
    }
    """
  }

  private var dataFields: [String] {
    fields(HostHeaders.dataCaching, indent: "    ") + [
      "    add_header \(HostHeaders.shared.name) \"\(HostHeaders.shared.value)\" always;"
    ]
  }

  /// A location does not inherit the headers of the one around it once it sets any, so each has all.
  private func fields(_ caching: String, indent: String) -> [String] {
    (HostHeaders.all + [("Cache-Control", caching)]).map { name, value in
      "\(indent)add_header \(name) \"\(value)\" always;"
    }
  }

  private func location(_ match: String, _ lines: [String]) -> [String] {
    ["  location \(match) {"] + lines + ["  }"]
  }

  /// What nginx's own table lacks.
  private static let unknownEndings = ["csv", "ics", "jsonld", "ndjson"]

  private static let charsetTypes = [
    "application/atom+xml", "application/feed+json", "application/javascript", "application/json",
    "application/ld+json",
    "application/opensearchdescription+xml", "application/x-ndjson", "image/svg+xml",
    "text/calendar", "text/css", "text/csv", "text/javascript", "text/plain", "text/xml",
  ].joined(separator: " ")

  /// A path in a regular expression; an address holds no other special character.
  private static func escaped(_ path: String) -> String {
    path.replacing(".", with: "\\.").replacing("+", with: "\\+")
  }
}
