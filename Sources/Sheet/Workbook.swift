/// A file of tables, whatever its name says: a workbook, a text table or an HTML table.
package struct Workbook {
  /// All sheets in the file's order, hidden ones too; a text or HTML file has one without a name.
  package let sheets: [Sheet]
  /// How its days are counted.
  package let dates: DateSystem

  /// Opens a file; its content alone decides what it is. The rows are read when asked for.
  ///
  /// - Throws: the cause why it cannot be read.
  package static func read(_ bytes: [UInt8], limits: SheetLimits = .policy) throws(SheetRefusal) -> Workbook {
    guard let likeliest = try ways(bytes, limits: limits).first else { throw .formatUnsupported }
    return likeliest
  }

  /// The ways in which a file can be read, the likeliest first: a text table has one for each separator, all else only one.
  ///
  /// - Throws: the cause why it cannot be read.
  package static func ways(_ bytes: [UInt8], limits: SheetLimits = .policy) throws(SheetRefusal) -> [Workbook] {
    guard !bytes.isEmpty else { throw .fileEmpty }
    guard bytes.count <= limits.fileBytes else { throw .fileTooLarge }
    switch FileKind(bytes) {
    case .zip: return [try workbook(bytes, limits: limits)]
    case .encrypted: throw .passwordProtected
    case .oldWorkbook: throw .formatOldXLS
    case .other: throw .formatUnsupported
    case .text:
      guard let text = TextEncoding.decode(bytes) else { throw .formatUnsupported }
      return text.isMarkup ? [try page(text.content)] : TextTable.ways(text.content, columns: limits.columns).map(table)
    }
  }

  private static func workbook(_ bytes: [UInt8], limits: SheetLimits) throws(SheetRefusal) -> Workbook {
    let archive = try Archive(bytes, limits: limits)
    let parts = try WorkbookParts(archive, limits: limits)
    for listed in parts.sheets where !archive.has(listed.part) { throw .workbookDamaged }
    let sheets = parts.sheets.map { listed in
      Sheet(name: listed.name, isHidden: listed.isHidden, content: .part(listed.part, archive, parts, limits))
    }
    return Workbook(sheets: sheets, dates: parts.dates)
  }

  private static func page(_ text: [UInt8]) throws(SheetRefusal) -> Workbook {
    guard let rows = HTMLTable.rows(text) else { throw .formatUnsupported }
    return Workbook(sheets: [Sheet(name: "", isHidden: false, content: .rows(rows))], dates: .since1900)
  }

  private static func table(_ table: TextTable) -> Workbook {
    Workbook(sheets: [Sheet(name: "", isHidden: false, content: .text(table))], dates: .since1900)
  }
}

/// One sheet; its rows stream past and are not kept.
package struct Sheet {
  package let name: String
  package let isHidden: Bool
  let content: Content

  enum Content {
    case part(String, Archive, WorkbookParts, SheetLimits)
    case text(TextTable)
    case rows([Row])
  }

  /// Shows every row that the file has, in its order; rows without any cell may be left out.
  ///
  /// - Throws: `workbookDamaged` and its like, after rows may have been shown.
  package func forEachRow(_ context: @escaping (Row) -> Void) throws(SheetRefusal) {
    switch content {
    case .rows(let rows): rows.forEach(context)
    case .text(let table): table.forEachRow(context)
    case .part(let part, let archive, let parts, let limits):
      try Worksheet(parts, limits: limits, context: context).read(part, in: archive)
    }
  }

  /// All rows at once; for files known to be small.
  ///
  /// - Throws: as `forEachRow`.
  package func rows() throws(SheetRefusal) -> [Row] {
    var rows: [Row] = []
    try forEachRow { rows.append($0) }
    return rows
  }
}
