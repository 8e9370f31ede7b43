import Almanac
import Import
import Language
import Sheet

/// What a row of a list of holidays says.
struct HolidayRow: Equatable, Sendable {
  var day: Day?
  var name = ""
  var kind: Holiday.Kind?
  var source: String?
}

extension Holiday.Kind: CellValue {
  package var shown: Phrase { HolidayWords.name(self) }

  /// What decrees write: libur nasional, cuti bersama.
  init?(written text: String) {
    switch CellText.folded(text) {
    case "liburnasional", "hariliburnasional", "libur", "harilibur", "public", "publicholiday": self = .public
    case "cutibersama", "cuti", "jointleave": self = .jointLeave
    case _: return nil
    }
  }
}

/// The columns of such a list; the raw values are their names in reports.
enum HolidayColumn: String, CaseIterable, Codable, Sendable {
  case no, day, name, kind, source
}

extension HolidayColumn: DescribedColumn {
  typealias Entry = HolidayRow
  typealias Code = HolidayCode

  var described: ColumnDescription<HolidayColumn> {
    switch self {
    case .no: derived(Phrase(id: "No urut", en: "Running number"), ["No", "No. Urut", "Nomor"], gives: [])
    case .day: day(Words.day, \.day, ["Tanggal", "Tgl", "Hari/Tanggal"], orElse: .dayMissing)
    case .name:
      field(
        HolidayWords.holiday, \.name, ["Nama", "Hari Libur", "Nama Hari Libur", "Keterangan", "Peringatan"],
        orElse: .nameMissing)
    case .kind:
      word(
        HolidayWords.kind, \.kind, ["Jenis", "Jenis Libur"], choices: ["libur nasional", "cuti bersama"],
        orElse: .kindUnknown, missing: .kindMissing, Holiday.Kind.init(written:))
    case .source: text(HolidayWords.source, \.source, ["Dasar", "Dasar Hukum", "SKB", "Sumber"])
    }
  }

  /// How a list is recognised: day, name and kind.
  static let table = TableKind<HolidayColumn>(required: [.day, .name, .kind], others: 0, runningNumber: .no)
}

/// What can be wrong with a cell of such a list, in order of precedence.
enum HolidayCode: String, TableCode, Codable {
  case cellError = "cell_error"
  case formulaWithoutValue = "formula_without_value"
  case dateImpossible = "date_impossible"
  case dateUnreadable = "date_unreadable"
  case dayMissing = "day_missing"
  case nameMissing = "name_missing"
  case kindUnknown = "kind_unknown"
  case kindMissing = "kind_missing"
  case cellConverted = "cell_converted"
  case characterLost = "character_lost"

  var severity: Severity {
    switch self {
    case .cellError, .formulaWithoutValue, .dateImpossible, .dateUnreadable, .dayMissing, .nameMissing, .kindUnknown,
      .kindMissing:
      .error
    case .cellConverted, .characterLost: .warning
    }
  }
}

/// What one file says.
typealias HolidayReading = TableReading<HolidayColumn, HolidayCode, HolidayRow>

extension HolidayReading {
  /// Reads a list without keeping anything of it.
  ///
  /// - Throws: the rejection of the whole file.
  static func of(_ bytes: [UInt8], on today: Day, mending: Mending = Mending()) throws(TableRejection) -> HolidayReading
  {
    let reader = TableReader(HolidayColumn.table, absent: .notHolidays, mending: mending)
    var (rows, leftOut): ([HolidayReading.Read], [HolidayReading.Read]) = ([], [])
    var problems: [CellProblem<HolidayColumn, HolidayCode>] = []
    let plain = HolidayColumn.allCases.compactMap(\.described.read)
    let summary = try reader.read(bytes, asOf: .given(today)) { row, _ in
      var cells = CellReader<HolidayColumn, HolidayCode>(row)
      var entry = HolidayRow()
      for read in plain { read(&cells, &entry) }
      let read = HolidayReading.Read(
        sheet: row.layout.sheet, sheetIndex: row.layout.index, row: row.number, entry: entry)
      guard !row.isLeftOut else { return leftOut.append(read) }
      problems.append(contentsOf: cells.problems)
      rows.append(read)
    }
    return summary.reading(problems: problems, rows: rows, leftOut: leftOut)
  }

  /// Some rows of a file, mended where they were mended, as a sheet of their own.
  static func extract(
    _ places: Set<String>, of bytes: [UInt8], on today: Day, mending: Mending, named name: String
  ) throws(TableRejection) -> SheetOut {
    try TableReader(HolidayColumn.table, absent: .notHolidays, mending: mending)
      .extract(places, of: bytes, asOf: .given(today), named: name)
  }
}
