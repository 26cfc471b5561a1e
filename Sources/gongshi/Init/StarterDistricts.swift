import ArgumentParser

/// The districts that `--districts` names (区县), with a code before a name where one was given:
/// `370102历下区、市中区`.
struct StarterDistricts {
  struct Row {
    let code: String
    let name: String
  }

  let rows: [Row]

  init(_ text: String) throws {
    var names: Set<String> = []
    var codes: Set<String> = []
    rows = try text.split { "、,， ".contains($0) }.enumerated().map { index, district in
      let code = district.prefix { $0.isASCII && $0.isNumber }
      let name = district.dropFirst(code.count)
      guard code.isEmpty || code.count == 6 else {
        throw ValidationError("--districts 里的“\(district)”：行政区划代码是 6 位数字，如 370102历下区；没有代码的只写名称。")
      }
      guard !name.isEmpty, name.allSatisfy({ $0.isLetter || "（）()·".contains($0) }) else {
        throw ValidationError("--districts 里的“\(district)”缺名称，或者夹了别的符号；请写成 370102历下区 或者 历下区。")
      }
      guard names.insert(String(name)).inserted else {
        throw ValidationError("--districts 里“\(name)”写了两次；请删去一个。")
      }
      guard code.isEmpty || codes.insert(String(code)).inserted else {
        throw ValidationError("--districts 里代码 \(code) 写了两次；请改正，一个代码只代表一个区县。")
      }
      return Row(code: code.isEmpty ? "q-\(index + 1)" : String(code), name: String(name))
    }
  }
}
