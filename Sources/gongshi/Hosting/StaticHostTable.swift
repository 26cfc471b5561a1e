import Diagnostics

/// The headers as the `_headers` file of static hosts. Where rules overlap these hosts join the
/// values, so no header stands in two rules of one file.
struct StaticHostTable {
  let headers: HostHeaders

  var text: String {
    let root = headers.root
    let folders = HostHeaders.dataFolders.flatMap {
      rule("\(root)\($0)/*", [HostHeaders.shared])
    }
    let types = headers.typed.flatMap { file in
      rule("\(root)\(file.path)", [("Content-Type", "\(file.type); charset=utf-8")])
    }
    let lines =
      opening + rule("\(root)*", HostHeaders.all)
      + ["", "# 样式、脚本和图片；网页用主机的默认设置，每次核对。"]
      + rule("\(root)assets/*", [("Cache-Control", HostHeaders.assetCaching)])
      + ["", "# 数据和订阅：别的网站的程序也可以读取。"] + folders
      + ["", "# 主机不认识的类型。"] + types
    return lines.joined(separator: "\n") + "\n"
  }

  private var opening: [String] {
    [
      "# 公示网站的响应头，由 gongshi build --headers static 生成；每次生成都会覆盖，请不要手改。",
      "# 用法：发布时把本文件放在发布文件夹的根上（Netlify、Cloudflare Pages 等读取它）。",
      "# 找不到网页时这些主机自动用 404.html。", "",
    ]
  }

  private func rule(_ path: String, _ fields: [(name: String, value: String)]) -> [String] {
    [path] + fields.map { "  \($0.name): \($0.value)" }
  }
}
