import House

/// Why a file cannot be read as a table; the raw values are the codes of the import policy.
package enum SheetRefusal: String, Refusal, CaseIterable, Codable {
  /// 0 bytes.
  case fileEmpty = "file_empty"
  /// More bytes than `SheetLimits.fileBytes`, or more rows of a table than `SheetLimits.tableRows`.
  case fileTooLarge = "file_too_large"
  /// Neither a workbook nor a text table: a PDF, a picture, another office format.
  case formatUnsupported = "format_unsupported"
  /// A binary workbook of before 2007.
  case formatOldXLS = "format_old_xls"
  /// An OLE container with an encrypted workbook.
  case passwordProtected = "password_protected"
  /// The zip cannot be read, for example because it was half saved.
  case archiveDamaged = "archive_damaged"
  /// The name of an entry is absolute or climbs out of the archive.
  case archiveUnsafeName = "archive_unsafe_name"
  /// A part inflates beyond every measure.
  case archiveBomb = "archive_bomb"
  /// A part has a document type declaration; none is ever expanded.
  case xmlDoctype = "xml_doctype"
  /// A part is missing or breaks off, or a cell points past the shared strings.
  case workbookDamaged = "workbook_damaged"
}

/// How much of a file is read before it is refused (import policy, point 16).
package struct SheetLimits: Sendable {
  /// Bytes of the whole file.
  package var fileBytes = 20 * 1024 * 1024
  /// Entries of an archive.
  package var entries = 10_000
  /// A part is a bomb when it inflates to more than this many times its packed size …
  package var ratio = 200
  /// … and to more than this many bytes.
  var ratioBytes = 16 * 1024 * 1024
  /// Bytes of all parts of an archive together, inflated.
  package var inflatedBytes = 512 * 1024 * 1024
  /// Bytes of one cell, and of one XML token: far above what any spreadsheet program writes.
  var cellBytes = 1024 * 1024
  /// Depth of nested XML elements.
  package var depth = 256
  /// Columns of a row.
  package var columns = 16_384
  /// Rows of a sheet.
  package var rows = 1_048_576

  /// Cells that merged ones from above show beside other rows, and merged cells of a sheet.
  static let spans = 1_000_000
  /// Sheets of a workbook.
  package var sheets = 1000
  /// Shared strings of a workbook.
  package var strings = 5_000_000
  /// Cell formats of a workbook.
  package var formats = 65_536
  /// Rows of one import that are people or are set aside: more than twice what the policy calls fine.
  package var tableRows = 250_000

  /// The limits of the import policy.
  package static let policy = SheetLimits()
}
