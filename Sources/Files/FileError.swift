import Glibc

/// Trouble with the machine: a folder that is not there, a disk that is full, a second build.
package enum FileError: Error, Hashable, Sendable {
  case notFound(String)
  case notAFolder(String)
  /// The folder of the theme that site.yaml names.
  case missingTheme(String)
  case unreadable(String, errno: Int32)
  case unwritable(String, errno: Int32)
  case noSpace(String)
  case tooLarge(String, size: Int, limit: Int)
  /// Another build holds this output folder.
  case busy(String)
  /// The output folder is a mount point, which no rename can exchange.
  case mountPoint(String)
  /// The output folder is the root of a repository, which publishing would destroy.
  case repository(String)

  /// What is wrong and what to do, for the clerk.
  package var message: String {
    switch self {
    case .notFound(let path): "找不到“\(path)”；请核对路径。"
    case .missingTheme(let path):
      "找不到主题文件夹“\(path)”；请核对 site.yaml 的“主题”，或者用 --theme 指明主题文件夹。"
    case .notAFolder(let path): "“\(path)”不是文件夹；请改用文件夹的路径。"
    case .unreadable(let path, let number):
      "无法读取“\(path)”：\(Self.reason(number))；请处理后重试。"
    case .unwritable(let path, let number):
      "无法写入“\(path)”：\(Self.reason(number))；请处理后重试，已发布的网站没有改动。"
    case .noSpace(let path): "写入“\(path)”时磁盘已满；请腾出空间后重试，已发布的网站没有改动。"
    case .tooLarge(let path, let size, let limit):
      "文件“\(path)”有 \(Self.amount(size))，超过上限 \(Self.amount(limit))；请压缩或者拆分。"
    case .busy(let path): "另一个生成任务正在写入“\(path)”；请等它结束后重试。"
    case .mountPoint(let path): "输出文件夹“\(path)”是挂载点，不能整体替换；请改为它里面的一个子文件夹。"
    case .repository(let path):
      "输出文件夹“\(path)”是版本库的根，生成会删除其中的版本记录；请改为它里面的一个子文件夹。"
    }
  }

  /// What a failed call that reads means.
  static func reading(_ path: String, errno number: Int32) -> FileError {
    number == ENOENT ? .notFound(path) : .unreadable(path, errno: number)
  }

  /// What a failed call that writes means.
  static func writing(_ path: String, errno number: Int32) -> FileError {
    number == ENOSPC || number == EDQUOT ? .noSpace(path) : .unwritable(path, errno: number)
  }

  private static func reason(_ number: Int32) -> String {
    switch number {
    case EACCES, EPERM: "没有权限"
    case ENOENT: "路径不存在"
    case EEXIST: "同名文件已经存在"
    case ENOTDIR: "上级路径不是文件夹"
    case EISDIR: "它是文件夹"
    case EINVAL: "它不是普通文件"
    case EROFS: "磁盘是只读的"
    case ENAMETOOLONG: "名称太长"
    case ELOOP: "链接指向链接，层数太多"
    case EMFILE, ENFILE: "打开的文件太多"
    case EFBIG: "文件太大"
    case EIO: "磁盘出错"
    default: "系统错误 \(number)"
    }
  }

  private static func amount(_ bytes: Int) -> String {
    guard bytes >= 1 << 10 else { return "\(bytes) 字节" }
    guard bytes >= 1 << 20 else { return "\(tenths(bytes, of: 1 << 10)) KB" }
    return "\(tenths(bytes, of: 1 << 20)) MB"
  }

  /// Rounded up, so that what is above a limit never reads as the limit.
  private static func tenths(_ bytes: Int, of unit: Int) -> String {
    let (whole, rest) = bytes.quotientAndRemainder(dividingBy: unit)
    let tenth = (rest * 10 + unit - 1) / unit
    return tenth == 10 ? "\(whole + 1)" : tenth == 0 ? "\(whole)" : "\(whole).\(tenth)"
  }
}
