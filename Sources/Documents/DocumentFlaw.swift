/// Why a document could not be read, or not wholly (未能检查的原因).
package enum DocumentFlaw: Error, Hashable, Sendable {
  /// No reader for this kind of file.
  case format
  case encrypted
  case damaged
  /// Larger when unpacked than a document of words can be.
  case tooLarge
  /// A DOCTYPE, entities or a nesting that no office program writes.
  case hostile
  /// It holds pictures or other files that no reader opens.
  case embedded
  /// There are pages without any text: scans.
  case noText
  /// The program that reads this kind is not on this machine.
  case programMissing(String)
  case tookTooLong

  /// The reason in words, as part of a sentence.
  package var words: String {
    switch self {
    case .format: "程序不能读这种文件"
    case .encrypted: "文件加密"
    case .damaged: "文件损坏或者与扩展名不符"
    case .tooLarge: "文件展开后太大"
    case .hostile: "文件里有办公软件不会写的内容"
    case .embedded: "文件里嵌有图片或者别的文件"
    case .noText: "文件里没有文字，可能是扫描件"
    case .programMissing(let program): "本机没有 \(program)"
    case .tookTooLong: "读取超时"
    }
  }
}
