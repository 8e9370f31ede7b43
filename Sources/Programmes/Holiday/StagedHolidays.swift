import Almanac
import House
import Import
import Language
import Page
import Sheet
import Store

/// A list of holidays with its file read, before any transaction is opened for it.
struct StagedHolidays: Sendable {
  let file: HolidayFile
  let bytes: [UInt8]
  let mending: Mending
  private let list: HolidayReading

  /// The list in the path of a request.
  static func open(_ context: RequestContext) async throws -> StagedHolidays {
    let (file, bytes, mending) = try await context.read { db in
      try db.holidayFile(context.id("holidays"), at: context.facility).orMissing()
    }
    let today = context.today
    let list = try await BlockingPool.reading.run { try HolidayReading.of(bytes, on: today, mending: mending) }
    return StagedHolidays(file: file, bytes: bytes, mending: mending, list: list)
  }

  /// Reads a file on a thread for files; why it is turned down as a whole is said at a field.
  static func read(
    _ bytes: [UInt8], named name: String, for field: String, on today: Day, _ mending: Mending = Mending()
  ) async throws -> HolidayReading {
    do {
      return try await BlockingPool.reading.run { try HolidayReading.of(bytes, on: today, mending: mending) }
    } catch let rejection as TableRejection {
      throw FormProblems([(field, ImportWords.cause(rejection, file: name))])
    }
  }

  /// The file as it is kept now.
  ///
  /// - Throws: `StoreError.taken` where somebody has mended it since it was read.
  func unchanged(_ db: Connection, at facility: Facility.ID) throws -> HolidayFile {
    let (now, _, mended) = try db.holidayFile(file.id, at: facility).orMissing()
    guard mended == mending else { throw StoreError.taken(table: "programmes_holiday_file", columns: ["mending"]) }
    return now
  }

  /// What applying the file would do now.
  func plan(_ context: RequestContext, _ db: Connection) throws -> HolidayPlan {
    HolidayPlan(
      list.rows.map { (row: $0.row, entry: $0.entry) },
      known: try Holiday.shipped() + db.ownHolidays(at: context.facility), on: context.today)
  }

  /// The file beside what stands now.
  func preview(_ context: RequestContext, _ db: Connection) throws -> HolidayPreview {
    let table = TablePreview(list, reason: { HolidayWords.problem($0.code) }, naming: \.name)
    return HolidayPreview(file: try unchanged(db, at: context.facility), list, try plan(context, db), table: table)
  }

  /// The problem rows of a preview with what stood in their cells.
  func problems(_ found: HolidayPreview, _ context: RequestContext) throws -> [SheetOut] {
    let rows = try HolidayReading.extract(
      found.table.rowsInError, of: bytes, on: context.today, mending: mending,
      named: MendingWords.problemRows(context.language))
    return found.table.problemSheets(rows, titled: HolidayWords.title(found.counts), in: context.language)
  }
}
