/// The state of one rendering: the root, the loops that are running, the value that was taken.
struct TemplateRun {
  private struct Loop {
    let elements: [Value]
    var index = 0
    /// The fields of the current element; none where the elements are texts.
    var fields: [Value]

    init(elements: [Value]) {
      self.elements = elements
      fields = elements[0].fields
    }
  }

  private let root: Value
  private let rootFields: [Value]
  private let slots: UnsafeBufferPointer<Int>
  private let texts: UnsafeBufferPointer<String>
  private var loops: [Loop] = []
  private var loaded = Value.none

  /// The template's slots and texts must outlive the run.
  init(
    root: Value,
    slots: UnsafeBufferPointer<Int>,
    texts: UnsafeBufferPointer<String>
  ) {
    self.root = root
    rootFields = root.fields
    self.slots = slots
    self.texts = texts
  }

  // MARK: Loops

  mutating func enter(_ depth: Int, _ list: TemplateOp.Source) -> Bool {
    guard case .list(let elements) = value(of: list) else { mismatch("a list") }
    guard !elements.isEmpty else { return false }
    loops.removeSubrange(min(depth, loops.count)...)
    loops.append(Loop(elements: elements))
    return true
  }

  mutating func advance(_ depth: Int) -> Bool {
    let index = loops[depth].index + 1
    guard index < loops[depth].elements.count else { return false }
    loops[depth].index = index
    loops[depth].fields = loops[depth].elements[index].fields
    return true
  }

  // MARK: Printing

  func print(_ source: TemplateOp.Source, to bytes: inout [UInt8]) {
    print(value(of: source), to: &bytes)
  }

  func printLoaded(to bytes: inout [UInt8]) { print(loaded, to: &bytes) }

  private func print(_ value: Value, to bytes: inout [UInt8]) {
    switch value {
    case .text(let text): appendEscaped(text, to: &bytes)
    case .html(let html): bytes.append(contentsOf: html.bytes)
    case .number(let number): bytes.append(contentsOf: String(number).utf8)
    case .flag, .list, .record, .none: mismatch("something printable")
    }
  }

  func printAddress(_ source: TemplateOp.Source, to bytes: inout [UInt8]) {
    printAddress(value(of: source), to: &bytes)
  }

  func printLoadedAddress(to bytes: inout [UInt8]) { printAddress(loaded, to: &bytes) }

  private func printAddress(_ value: Value, to bytes: inout [UInt8]) {
    guard case .text(let address) = value else { mismatch("a text") }
    appendEscaped(LinkScheme.checked(address), to: &bytes)
  }

  // MARK: Asking

  func answer(_ test: TemplateOp.Test) -> Bool {
    switch test {
    case .holds(let source): value(of: source).holds
    case .isPresent(let source): value(of: source).isPresent
    case .equals(let source, let text): equals(value(of: source), texts[text])
    }
  }

  private func equals(_ value: Value, _ text: String) -> Bool {
    guard case .text(let given) = value else { return false }
    return given.utf8.elementsEqual(text.utf8)
  }

  // MARK: Filters

  mutating func load(_ source: TemplateOp.Source) { loaded = value(of: source) }

  mutating func apply(_ filter: TemplateOp.Filter) {
    switch filter {
    case .join(let separator): loaded = .text(joined(loaded, with: texts[separator]))
    case .count: loaded = .number(count(of: loaded))
    case .fallback(let text): loaded = fallback(loaded, texts[text])
    case .segment: loaded = segment(loaded)
    }
  }

  private func joined(_ list: Value, with separator: String) -> String {
    guard case .list(let elements) = list else { mismatch("a list") }
    var joined = ""
    for (index, element) in elements.enumerated() {
      guard case .text(let text) = element else { mismatch("a text") }
      if index > 0 { joined += separator }
      joined += text
    }
    return joined
  }

  private func count(of list: Value) -> Int {
    guard case .list(let elements) = list else { mismatch("a list") }
    return elements.count
  }

  private func fallback(_ value: Value, _ text: String) -> Value {
    switch value {
    case .none: .text(text)
    case .text(let given): .text(given.isEmpty ? text : given)
    case .number, .flag, .html, .list, .record: value
    }
  }

  private func segment(_ value: Value) -> Value {
    guard case .text(let text) = value else { mismatch("a text") }
    return .text(percentEncodedSegment(text))
  }

  // MARK: Reading

  private func value(of source: TemplateOp.Source) -> Value {
    switch source {
    case .field(.root, let slot): rootFields[slot]
    case .field(.loop(let depth), let slot): loops[depth].fields[slot]
    case .path(let base, let path): value(at: slots[path.start..<path.end], from: base)
    case .text(let index): .text(texts[index])
    case .loopIndex(let depth): .number(loops[depth].index + 1)
    case .loopFirst(let depth): .flag(loops[depth].index == 0)
    case .loopLast(let depth): .flag(loops[depth].index + 1 == loops[depth].elements.count)
    }
  }

  private func value(
    at path: Slice<UnsafeBufferPointer<Int>>,
    from base: Reference.Base
  ) -> Value {
    var value =
      switch base {
      case .root: root
      case .loop(let depth): loops[depth].elements[loops[depth].index]
      }
    for slot in path {
      guard case .record(let fields) = value, slot < fields.count else { mismatch("a record") }
      value = fields[slot]
    }
    return value
  }
}

extension Value {
  fileprivate var fields: [Value] {
    if case .record(let fields) = self { return fields }
    return []
  }
}

/// The value does not have the shape that the template was compiled for: our own mistake.
private func mismatch(_ expected: String) -> Never {
  preconditionFailure("a template was given a value of another shape: expected \(expected)")
}
