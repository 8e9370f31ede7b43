import Almanac
import CXLSXWriter
import Foundation
import House

extension Workbook {
  /// Writes a workbook on a thread for files, for requests.
  ///
  /// - Throws: `SheetWriteError`, `BlockingPool.Busy`.
  package static func written(_ sheets: [SheetOut], created: Moment) async throws -> [UInt8] {
    try await BlockingPool.files.run { try xlsx(sheets, created: created) }
  }

  /// Writes a workbook; the same sheets give the same bytes, wherever and whenever they are written.
  ///
  /// - Parameter created: the moment the file says it was made.
  /// - Throws: `SheetWriteError`.
  package static func xlsx(_ sheets: [SheetOut], created: Moment = Moment(milliseconds: 0)) throws -> [UInt8] {
    // A folder of its own, closed to other users: what is written may be about people.
    let folder = FileManager.default.temporaryDirectory.appending(path: "bekal-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "sheets.xlsx")
    var options = lxw_workbook_options()
    options.constant_memory = 1
    guard let workbook = workbook_new_opt(file.path, &options) else { throw SheetWriteError.temporaryFile }
    var properties = lxw_doc_properties()
    // The library takes 0 for "now".
    properties.created = max(1, time_t(created.milliseconds / 1000))
    workbook_set_properties(workbook, &properties)
    var failure = LXW_NO_ERROR
    let formats = Formats(workbook)
    for (name, sheet) in zip(uniqueNames(sheets.map(\.name)), sheets) where failure == LXW_NO_ERROR {
      guard let worksheet = workbook_add_worksheet(workbook, name) else {
        failure = LXW_ERROR_PARAMETER_VALIDATION
        break
      }
      failure = XLSXSheet(worksheet, formats).write(sheet)
    }
    let closing = workbook_close(workbook)
    let worst = failure == LXW_NO_ERROR ? closing : failure
    guard worst == LXW_NO_ERROR else { throw SheetWriteError.refused(String(cString: lxw_strerror(worst))) }
    guard let data = FileManager.default.contents(atPath: file.path) else { throw SheetWriteError.temporaryFile }
    return Array(data)
  }

  /// Names that spreadsheet programs take: 1 to 31 characters, none of `[]:*?/\`, no two the same.
  static func uniqueNames(_ names: [String]) -> [String] {
    var taken: Set<String> = []
    return names.map { name in
      let clean = String(name.map { "[]:*?/\\'".contains($0) ? "-" : $0 }.prefix(27))
      let base = clean.isEmpty ? "Lembar" : clean
      var (unique, count) = (base, 1)
      while !taken.insert(unique.lowercased()).inserted {
        count += 1
        unique = "\(base) \(count)"
      }
      return unique
    }
  }
}

/// The formats of a workbook being written.
private struct Formats {
  let title: UnsafeMutablePointer<lxw_format>?
  let head: UnsafeMutablePointer<lxw_format>?
  let text: UnsafeMutablePointer<lxw_format>?
  let integer: UnsafeMutablePointer<lxw_format>?
  let day: UnsafeMutablePointer<lxw_format>?
  let rupiah: UnsafeMutablePointer<lxw_format>?
  let fraction: UnsafeMutablePointer<lxw_format>?

  init(_ workbook: UnsafeMutablePointer<lxw_workbook>) {
    func format(_ numbers: String? = nil, bold: Bool = false) -> UnsafeMutablePointer<lxw_format>? {
      let format = workbook_add_format(workbook)
      if let numbers { format_set_num_format(format, numbers) }
      if bold { format_set_bold(format) }
      format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
      return format
    }
    title = format(bold: true)
    head = format(bold: true)
    format_set_text_wrap(head)
    format_set_bottom(head, UInt8(LXW_BORDER_THIN.rawValue))
    text = format()
    format_set_text_wrap(text)
    integer = format("0")
    day = format("dd/mm/yyyy")
    rupiah = format("\"Rp\"#,##0;-\"Rp\"#,##0")
    fraction = format("0.00")
  }
}

/// Writes one sheet, row by row.
private struct XLSXSheet {
  private let worksheet: UnsafeMutablePointer<lxw_worksheet>
  private let formats: Formats

  init(_ worksheet: UnsafeMutablePointer<lxw_worksheet>, _ formats: Formats) {
    self.worksheet = worksheet
    self.formats = formats
  }

  func write(_ sheet: SheetOut) -> lxw_error {
    for (index, column) in sheet.columns.enumerated() where column.width > 0 {
      worksheet_set_column(worksheet, UInt16(index), UInt16(index), column.width, nil)
    }
    var row: UInt32 = 0
    for title in sheet.titles {
      let outcome = write(title, row, 0, formats.title)
      guard outcome == LXW_NO_ERROR else { return outcome }
      row += 1
    }
    if !sheet.titles.isEmpty { row += 1 }
    if !sheet.columns.isEmpty {
      let outcome = heads(sheet, at: row)
      guard outcome == LXW_NO_ERROR else { return outcome }
      row += 1
    }
    for cells in sheet.rows {
      for (column, cell) in cells.enumerated() {
        let outcome = write(cell, row, UInt16(clamping: column), wraps: !sheet.columns.isEmpty)
        guard outcome == LXW_NO_ERROR else { return outcome }
      }
      row += 1
    }
    return LXW_NO_ERROR
  }

  private func heads(_ sheet: SheetOut, at row: UInt32) -> lxw_error {
    for (index, column) in sheet.columns.enumerated() {
      let outcome = write(column.head, row, UInt16(clamping: index), formats.head)
      guard outcome == LXW_NO_ERROR else { return outcome }
    }
    worksheet_freeze_panes(worksheet, row + 1, 0)
    let last = row + UInt32(sheet.rows.count)
    worksheet_autofilter(worksheet, row, 0, last, UInt16(clamping: sheet.columns.count - 1))
    worksheet_set_landscape(worksheet)
    worksheet_repeat_rows(worksheet, row, row)
    worksheet_fit_to_pages(worksheet, 1, 0)
    return LXW_NO_ERROR
  }

  private func write(_ cell: CellOut, _ row: UInt32, _ column: UInt16, wraps: Bool) -> lxw_error {
    switch cell {
    case .empty: LXW_NO_ERROR
    case .text(let text): write(text, row, column, wraps ? formats.text : nil)
    case .integer(let value): worksheet_write_number(worksheet, row, column, Double(value), formats.integer)
    case .rupiah(let value): worksheet_write_number(worksheet, row, column, Double(value), formats.rupiah)
    case .thousandths(let value):
      worksheet_write_number(worksheet, row, column, Double(value) / 1000, formats.fraction)
    case .day(let day):
      worksheet_write_number(worksheet, row, column, Double(day.number + 25_569), formats.day)
    }
  }

  /// A string cell is never calculated, whatever it begins with. Characters that XML cannot hold are left out, and
  /// text that looks like the format's own escape, such as `_x0041_`, is escaped in turn.
  private func write(
    _ text: String, _ row: UInt32, _ column: UInt16, _ format: UnsafeMutablePointer<lxw_format>?
  ) -> lxw_error {
    let isAllowed = { (scalar: Unicode.Scalar) in
      scalar.value >= 0x20 ? ![0xFFFE, 0xFFFF].contains(scalar.value) : [0x09, 0x0A, 0x0D].contains(scalar.value)
    }
    let kept = String(String.UnicodeScalarView(text.unicodeScalars.filter(isAllowed)))
    let clean = kept.contains("_x") ? kept.replacing(/_(?=x[0-9A-Fa-f]{4}_)/, with: "_x005F_") : kept
    return clean.isEmpty ? LXW_NO_ERROR : worksheet_write_string(worksheet, row, column, clean, format)
  }
}

extension Workbook {
  /// The media type of an XLSX file.
  package static let mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
}
