import CZip

/// Zips made for one test each, packed as spreadsheet programs pack them.
enum Zip {
  /// A zip of named parts.
  static func bytes(_ parts: [(name: String, content: [UInt8])]) -> [UInt8] {
    var error = zip_error_t()
    guard let buffer = zip_source_buffer_create(nil, 0, 0, &error) else { return [] }
    zip_source_keep(buffer)
    defer { zip_source_free(buffer) }
    guard let zip = zip_open_from_source(buffer, Int32(ZIP_TRUNCATE), &error) else { return [] }
    let copies = parts.map { part in
      let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, part.content.count), alignment: 1)
      copy.copyBytes(from: part.content)
      return copy
    }
    defer { for copy in copies { copy.deallocate() } }
    for (part, copy) in zip2(parts, copies) {
      let source = zip_source_buffer(zip, copy.baseAddress, UInt64(part.content.count), 0)
      if let source, zip_file_add(zip, part.name, source, 0) < 0 { zip_source_free(source) }
    }
    guard zip_close(zip) == 0 else { return [] }
    var stat = zip_stat_t()
    guard zip_source_stat(buffer, &stat) == 0, zip_source_open(buffer) == 0 else { return [] }
    defer { zip_source_close(buffer) }
    var bytes = [UInt8](repeating: 0, count: Int(stat.size))
    let count = zip_source_read(buffer, &bytes, UInt64(bytes.count))
    return count == Int64(bytes.count) ? bytes : []
  }

  private static func zip2<A, B>(_ left: [A], _ right: [B]) -> Zip2Sequence<[A], [B]> { Swift.zip(left, right) }

  private static let space =
    "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
    + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
  private static let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  /// The parts of a workbook with one sheet and two shared strings, to be changed by a test.
  static func workbook(_ data: String, styles: String = "") -> [String: String] {
    [
      "[Content_Types].xml": "<Types/>",
      "_rels/.rels":
        "<Relationships><Relationship Id=\"a\" Type=\"\(types)/officeDocument\" Target=\"xl/workbook.xml\"/>"
        + "</Relationships>",
      "xl/workbook.xml":
        "<workbook \(space)><sheets><sheet name=\"Data\" sheetId=\"1\" r:id=\"a\"/></sheets></workbook>",
      "xl/_rels/workbook.xml.rels": "<Relationships><Relationship Id=\"a\" Type=\"\(types)/worksheet\" "
        + "Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"b\" Type=\"\(types)/sharedStrings\" "
        + "Target=\"/xl/sharedStrings.xml\"/><Relationship Id=\"c\" Type=\"\(types)/styles\" Target=\"styles.xml\"/>"
        + "</Relationships>",
      "xl/sharedStrings.xml": "<sst \(space)><si><t>satu</t></si><si><r><t>du</t></r><r><t>a</t></r>"
        + "<rPh><t>x</t></rPh></si></sst>",
      "xl/styles.xml": "<styleSheet \(space)>\(styles)</styleSheet>",
      "xl/worksheets/sheet1.xml": "<worksheet \(space)><sheetData>\(data)</sheetData></worksheet>",
    ]
  }

  /// A workbook's bytes from its parts, in the order of their names.
  static func bytes(_ parts: [String: String]) -> [UInt8] {
    bytes(parts.sorted { $0.key < $1.key }.map { ($0.key, Array($0.value.utf8)) })
  }
}
