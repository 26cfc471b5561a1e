/// Mail addresses (电子邮箱): those at hosts that give anyone a mailbox are a person's.
///
/// An address at any other host may be an office's own, as those of `gov.cn` are; a firm's host
/// does not tell whose mailbox it is, and its address may stand in a list as its website does.
enum MailAddress {
  private static let freeHosts: Set = [
    "qq.com", "foxmail.com", "163.com", "126.com", "yeah.net", "188.com", "netease.com",
    "139.com", "189.cn", "wo.cn", "wo.com.cn", "sina.com", "sina.cn", "sina.com.cn", "sohu.com",
    "tom.com", "21cn.com", "263.net", "aliyun.com", "alibaba.net", "gmail.com", "googlemail.com",
    "outlook.com", "outlook.cn", "hotmail.com", "live.com", "live.cn", "msn.com", "msn.cn",
    "yahoo.com", "yahoo.com.cn", "yahoo.cn", "icloud.com", "me.com", "mac.com", "proton.me",
    "protonmail.com", "yandex.com", "mail.com", "mail.ru", "gmx.com", "zoho.com", "88.com",
    "111.com", "vip.com", "eyou.com", "2980.com", "petalmail.com",
  ]

  /// The personal address whose `@` stands at an offset.
  static func personal(in text: FoldedText, at sign: Int, _ next: Int) -> PersonalData? {
    let host = read(text, from: next, to: nil) { $0 == .letter || $0 == .digit || $0 == .hyphen }
    // Most signs of a site stand in its own structured data: `@type`.
    guard host.contains(UInt8(ascii: ".")) else { return nil }
    let name = String(decoding: host, as: UTF8.self)
    guard let free = freeHost(of: name) else { return nil }
    let local = read(text, from: start(of: sign, text.bytes), to: sign) {
      $0 != .other && $0 != .space
    }
    guard !local.isEmpty else { return nil }
    return PersonalData(kind: .mail, value: String(decoding: local, as: UTF8.self) + "@" + free)
  }

  /// Where to begin to read what stands before an `@`: not before a tag in which it stands.
  private static func start(of sign: Int, _ bytes: [UInt8]) -> Int {
    let before = max(0, sign - 160)..<sign
    guard let open = bytes[before].lastIndex(of: UInt8(ascii: "<")),
      !bytes[open..<sign].contains(UInt8(ascii: ">"))
    else { return before.lowerBound }
    return open + 1
  }

  /// The host where it is one that gives anyone a mailbox, or is below one. What follows it after
  /// a dot may be the next word: `a@qq.com.Tel`.
  private static func freeHost(of name: String) -> String? {
    let dot = UInt8(ascii: ".")
    let hasGap = zip(name.utf8, name.utf8.dropFirst()).contains { $0 == dot && $1 == dot }
    let host = hasGap ? name.split(separator: ".").joined(separator: ".") : name
    let dots = host.utf8.indices.filter { host.utf8[$0] == dot }
    for dropped in 0...min(1, dots.count) {
      let left = dots.dropLast(dropped)
      let end = dropped == 0 ? host.endIndex : dots[dots.count - 1]
      for count in [2, 3] {
        let before = left.dropLast(count - 1).last
        let start = before.map(host.utf8.index(after:)) ?? host.startIndex
        if freeHosts.contains(String(host[start..<end])) { return String(host[..<end]) }
      }
    }
    return nil
  }

  /// The characters before `end`, or after `start` where there is no end, as far as they hold
  /// together.
  private static func read(
    _ text: FoldedText,
    from start: Int,
    to end: Int?,
    _ belongs: (FoldedCharacter.Kind) -> Bool
  ) -> [UInt8] {
    var read: [UInt8] = []
    var index = start
    while read.count < 160, let (character, next) = text.character(at: index) {
      if let end, index >= end || next > end { break }
      let isPart =
        (belongs(character.kind) || character.kind == .dot) && character.byte != UInt8(ascii: "@")
      if isPart { read.append(character.byte) } else if end == nil { break } else { read = [] }
      index = next
    }
    while read.first == UInt8(ascii: ".") { read.removeFirst() }
    while end == nil, read.last == UInt8(ascii: ".") { read.removeLast() }
    return read
  }
}
