import Foundation

/// Reads the lines of a backup one after another.
struct BackupContent {
  private(set) var contents: Backup.Contents?
  private(set) var rows = 0
  private var table: Catalogue.Table?
  private var total: Int?

  private struct Mark: Decodable {
    let table: String?
    let rows: Int?
  }

  /// Reads one line; a row is handed on with its table.
  ///
  /// - Throws: `BackupError.damaged` where it is not what may stand there, or what `give` throws.
  mutating func take(_ line: ArraySlice<UInt8>, _ give: (Catalogue.Table, [SQLValue]) throws -> Void) throws {
    guard total == nil else { throw BackupError.damaged }
    guard let contents else {
      contents = try decoded(line)
      return
    }
    if line.first == 0x5B {
      guard let table else { throw BackupError.damaged }
      let cells: [Cell] = try decoded(line)
      guard cells.count == table.columns.count else { throw BackupError.damaged }
      rows += 1
      try give(table, zip(cells, table.columns).map { try $0.value(in: $1, of: table.name) })
    } else {
      let mark: Mark = try decoded(line)
      total = mark.rows
      table = contents.tables.first { $0.name == mark.table }
      guard table != nil || total != nil else { throw BackupError.damaged }
    }
  }

  /// The first line, once the last one has been read and counts the same rows.
  func finished() throws -> Backup.Contents {
    guard let contents, total == rows else { throw BackupError.damaged }
    return contents
  }

  private func decoded<Value: Decodable>(_ line: ArraySlice<UInt8>) throws -> Value {
    do { return try JSONDecoder().decode(Value.self, from: Data(line)) } catch { throw BackupError.damaged }
  }
}

/// One value of a row.
private enum Cell: Decodable {
  case text(String), integer(Int64), flag(Bool), null

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let number = try? container.decode(Int64.self) {
      self = .integer(number)
    } else {
      self = .flag(try container.decode(Bool.self))
    }
  }

  func value(in column: Catalogue.Column, of table: String) throws -> SQLValue {
    guard let type = SQLType(rawValue: column.type) else {
      throw BackupError.columnType(table: table, column: column.name)
    }
    switch (self, type) {
    case (.null, _): return .null(type)
    case (.text(let text), .text): return .text(text)
    case (.text(let text), .real): return try Double(text).map(SQLValue.real) ?? refuse()
    case (.text(let text), .bytes): return try Data(base64Encoded: text).map { .bytes([UInt8]($0)) } ?? refuse()
    case (.integer(let number), .integer): return .integer(number)
    case (.flag(let flag), .flag): return .flag(flag)
    case (.text, .integer), (.text, .flag), (.integer, _), (.flag, _): return try refuse()
    }
  }

  private func refuse() throws -> SQLValue { throw BackupError.damaged }
}
