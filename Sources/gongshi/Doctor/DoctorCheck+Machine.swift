import Diagnostics
import Files

extension DoctorCheck {
  /// Whether the site may be written where it goes.
  static var output: DoctorCheck {
    DoctorCheck("output") { patient in
      let parent = parent(of: patient.output)
      guard FolderRoom.isWritable(parent) else {
        return [(.blocked, parent, "没有写入的权限，网站生成不了；请换一个 --output，或者请管理员给权限。")]
      }
      return [(.good, parent, "可以写入。")]
    }
  }

  /// Old and new edition stand side by side for a moment.
  static var disk: DoctorCheck {
    DoctorCheck("disk") { patient in
      let parent = parent(of: patient.output)
      guard let free = FolderRoom.freeBytes(at: parent) else { return [] }
      let site = try SiteTransaction.existing(output: patient.output)
      let size = site?.entries.reduce(0) { $0 + $1.size } ?? 0
      let needed = size + 64 << 20
      let shown = "剩余 \(free >> 20) MB"
      if free < needed { return [(.blocked, parent, "\(shown)，不够写新的一版；请清理磁盘。")] }
      if free < 4 * needed { return [(.attention, parent, "\(shown)，不多了；请留意。")] }
      return [(.good, parent, "\(shown)。")]
    }
  }

  /// The programs that read the words of attached PDFs.
  static var readers: DoctorCheck {
    DoctorCheck("reader") { _ in
      let folders = ProgramFolders.ofEnvironment
      let missing = try ["pdftotext", "pdfinfo"].filter { name in
        try !folders.contains { try LooseFile.exists("\($0)/\(name)") }
      }
      guard !missing.isEmpty else { return [(.good, "PDF", "附件里的文字读得出来。")] }
      return [
        (
          .attention, "PDF",
          "没有装 \(missing.joined(separator: "、"))，PDF 附件里有没有个人信息查不出来；请安装 poppler-utils。"
        )
      ]
    }
  }

  /// Pages are shown with the reader's own fonts; only the preview and printing here need some.
  static var fonts: DoctorCheck {
    DoctorCheck("font") { _ in
      let places = ["/usr/share/fonts", "/usr/local/share/fonts", "/mnt/c/Windows/Fonts"]
      let names = try places.flatMap { path throws -> [Substring] in
        guard try LooseFile.exists(path) else { return [] }
        var unused: [Diagnostic] = []
        return try FileTree.folder(at: path, diagnostics: &unused).entries.map(\.path.name)
      }
      let chinese = ["cjk", "simsun", "simhei", "simfang", "fangsong", "sourcehan", "wqy", "uming"]
      let isThere = names.contains { name in chinese.contains { name.lowercased().contains($0) } }
      return isThere
        ? [(.good, "字体", "本机有中文字体，可以打印核对。")]
        : [(.attention, "字体", "本机没有找到中文字体，预览和打印会缺字；网站本身不受影响。可以安装 fonts-noto-cjk。")]
    }
  }

  private static func parent(of path: String) -> String {
    var parts = path.split(separator: "/").map(String.init)
    if !parts.isEmpty { parts.removeLast() }
    let joined = parts.joined(separator: "/")
    return path.hasPrefix("/") ? "/" + joined : joined.isEmpty ? "." : joined
  }
}
