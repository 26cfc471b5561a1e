import CXlsxWriter

/// The formats of a workbook's cells (单元格格式).
struct SheetFormats {
  typealias Pointer = UnsafeMutablePointer<lxw_format>

  let heading: Pointer?
  private let locked: [SheetColumn.Format: Pointer]
  private let unlocked: [SheetColumn.Format: Pointer]

  init(_ workbook: UnsafeMutablePointer<lxw_workbook>) {
    heading = workbook_add_format(workbook)
    format_set_bold(heading)
    format_set_text_wrap(heading)
    format_set_align(heading, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
    format_set_bg_color(heading, 0xE8_EEF4)
    format_set_bottom(heading, UInt8(LXW_BORDER_THIN.rawValue))
    format_set_num_format(heading, "@")
    locked = Self.formats(workbook, isLocked: true)
    unlocked = Self.formats(workbook, isLocked: false)
  }

  func cell(_ format: SheetColumn.Format, isLocked: Bool = true) -> Pointer? {
    isLocked ? locked[format] : unlocked[format]
  }

  private static func formats(
    _ workbook: UnsafeMutablePointer<lxw_workbook>,
    isLocked: Bool
  ) -> [SheetColumn.Format: Pointer] {
    var formats: [SheetColumn.Format: Pointer] = [:]
    for kind in [SheetColumn.Format.text, .wrapped, .day, .integer] {
      guard let format = workbook_add_format(workbook) else { continue }
      format_set_num_format(format, code(kind))
      if kind == .wrapped {
        format_set_text_wrap(format)
        format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
      }
      if !isLocked { format_set_unlocked(format) }
      formats[kind] = format
    }
    return formats
  }

  private static func code(_ kind: SheetColumn.Format) -> String {
    switch kind {
    case .text, .wrapped: "@"
    case .day: "yyyy-mm-dd"
    case .integer: "0"
    }
  }
}
