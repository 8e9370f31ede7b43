import Almanac
import Import
import Language
import Sheet

/// What a row of a list of engagements says.
struct EngagementRow: Equatable, Sendable {
  var number = ""
  var name: String?
  var from: Day?
  var until: Day?
  var hours: Engagement.Hours?
  var kind: Engagement.Kind?
  var note: String?

  /// The entry of the row; nil where it lacks a day or a kind.
  var entry: Engagement.Entry? {
    guard let from, let kind else { return nil }
    return Engagement.Entry(kind: kind, from: from, until: until ?? from, hours: hours, note: note)
  }
}

/// The columns of such a list; the raw values are their names in reports.
enum EngagementColumn: String, CaseIterable, Codable, Sendable {
  case no, number, name, from, until, hours, kind, note
}

extension Engagement.Kind: CellValue {
  package var shown: Phrase { EngagementWords.kind(self) }
}

extension EngagementColumn: DescribedColumn {
  typealias Entry = EngagementRow
  typealias Code = EngagementCode

  var described: ColumnDescription<EngagementColumn> {
    switch self {
    case .no: derived(Phrase(id: "No urut", en: "Running number"), ["No", "No. Urut", "Nomor"], gives: [])
    case .number:
      field(
        EngagementFileWords.number, \.number,
        ["No. Reg", "No. Register", "Nomor Register", "No. Registrasi", "Register"], orElse: .numberMissing)
    case .name: text(EngagementWords.person, \.name, ["Nama", "Nama Lengkap", "Nama WBP", "Nama Penghuni"])
    case .from:
      day(
        EngagementWords.from, \.from, ["Tanggal", "Tgl", "Mulai", "Tgl Mulai", "Tanggal Mulai", "Hari/Tanggal"],
        orElse: .dayMissing)
    case .until:
      day(EngagementWords.until, \.until, ["Sampai", "S.d.", "Selesai", "Tgl Selesai", "Tanggal Selesai"])
    case .hours:
      derived(
        EngagementWords.hours, ["Jam", "Pukul", "Waktu"], value: { ReportValue($0.hours?.written) },
        read: { reader, row in row.hours = EngagementColumn.hours(&reader) })
    case .kind:
      word(
        EngagementWords.kind, \.kind, ["Jenis", "Jenis Acara", "Acara", "Keperluan", "Agenda"],
        choices: Engagement.Kind.allCases.map { EngagementWords.kind($0).id.lowercased() }, orElse: .kindUnknown,
        missing: .kindMissing, Engagement.Kind.init(written:))
    case .note: text(EngagementWords.note, \.note, ["Catatan", "Tempat", "Lokasi", "Keterangan", "Ket"])
    }
  }

  /// How a list is recognised: number, day and kind.
  static let table = TableKind<EngagementColumn>(required: [.number, .from, .kind], others: 0, runningNumber: .no)

  /// The hours of a cell; none for whole days.
  private static func hours(_ reader: inout Reader) -> Engagement.Hours? {
    guard let text = reader.text(.hours), text != "-" else { return nil }
    if text.hasSuffix("-") {
      reader.complain(.endMissing, in: .hours)
      return nil
    }
    do throws(Engagement.Refusal) { return try Engagement.Hours(written: text) } catch {
      reader.complain(error == .hoursBackwards(text) ? .hoursBackwards : .hoursUnreadable, in: .hours)
      return nil
    }
  }
}

/// What can be wrong with a cell of such a list, in order of precedence.
enum EngagementCode: String, TableCode, Codable {
  case cellError = "cell_error"
  case formulaWithoutValue = "formula_without_value"
  case numberMissing = "number_missing"
  case dateImpossible = "date_impossible"
  case dateUnreadable = "date_unreadable"
  case dayMissing = "day_missing"
  case endMissing = "end_missing"
  case hoursUnreadable = "hours_unreadable"
  case hoursBackwards = "hours_backwards"
  case kindUnknown = "kind_unknown"
  case kindMissing = "kind_missing"
  case cellConverted = "cell_converted"
  case characterLost = "character_lost"

  var severity: Severity {
    switch self {
    case .cellError, .formulaWithoutValue, .numberMissing, .dateImpossible, .dateUnreadable, .dayMissing, .endMissing,
      .hoursUnreadable, .hoursBackwards, .kindUnknown, .kindMissing:
      .error
    case .cellConverted, .characterLost: .warning
    }
  }
}

/// What one file says.
typealias EngagementReading = TableReading<EngagementColumn, EngagementCode, EngagementRow>

extension EngagementReading {
  /// Reads a list, or a calendar file as such a list, without keeping anything of it.
  ///
  /// - Throws: the rejection of the whole file.
  static func of(
    _ bytes: [UInt8], on today: Day, in zone: Zone, mending: Mending = Mending()
  ) throws(TableRejection) -> EngagementReading {
    let reader = TableReader(EngagementColumn.table, absent: .notACalendar, mending: mending)
    var (rows, leftOut): ([EngagementReading.Read], [EngagementReading.Read]) = ([], [])
    var problems: [CellProblem<EngagementColumn, EngagementCode>] = []
    let plain = EngagementColumn.allCases.compactMap(\.described.read)
    let summary = try reader.read(tabled(bytes, in: zone), asOf: .titles(otherwise: today)) { row, _ in
      var cells = CellReader<EngagementColumn, EngagementCode>(row)
      var entry = EngagementRow()
      for read in plain { read(&cells, &entry) }
      let read = EngagementReading.Read(
        sheet: row.layout.sheet, sheetIndex: row.layout.index, row: row.number, entry: entry)
      guard !row.isLeftOut else { return leftOut.append(read) }
      problems.append(contentsOf: cells.problems)
      rows.append(read)
    }
    return summary.reading(problems: problems, rows: rows, leftOut: leftOut)
  }

  /// Some rows of a file, mended where they were mended, as a sheet of their own.
  static func extract(
    _ places: Set<String>, of bytes: [UInt8], on today: Day, in zone: Zone, mending: Mending, named name: String
  ) throws(TableRejection) -> SheetOut {
    try TableReader(EngagementColumn.table, absent: .notACalendar, mending: mending)
      .extract(places, of: tabled(bytes, in: zone), asOf: .titles(otherwise: today), named: name)
  }

  private static func tabled(_ bytes: [UInt8], in zone: Zone) -> [UInt8] {
    CalendarText.isCalendar(bytes) ? CalendarText(bytes).table(in: zone) : bytes
  }
}
