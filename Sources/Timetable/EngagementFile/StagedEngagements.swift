import Almanac
import House
import Import
import Language
import Page
import People
import Sheet
import Store

/// A list with its file read, before any transaction is opened for it.
struct StagedEngagements: Sendable {
  let file: EngagementFile
  let bytes: [UInt8]
  let mending: Mending
  private let list: EngagementReading

  /// The list in the path of a request.
  static func open(_ context: RequestContext) async throws -> StagedEngagements {
    let (file, bytes, mending) = try await context.read { db in
      try db.engagementFile(context.id("file"), at: context.facility).orMissing()
    }
    let (today, zone) = (context.today, context.zone)
    let list = try await BlockingPool.reading.run {
      try EngagementReading.of(bytes, on: today, in: zone, mending: mending)
    }
    return StagedEngagements(file: file, bytes: bytes, mending: mending, list: list)
  }

  /// Reads a file on a thread for files; why it is turned down as a whole is said at a field.
  static func read(
    _ bytes: [UInt8], named name: String, for field: String, _ context: RequestContext, _ mending: Mending = Mending()
  ) async throws -> EngagementReading {
    let (today, zone) = (context.today, context.zone)
    do {
      return try await BlockingPool.reading.run {
        try EngagementReading.of(bytes, on: today, in: zone, mending: mending)
      }
    } catch let rejection as TableRejection {
      throw FormProblems([(field, ImportWords.cause(rejection, file: name))])
    }
  }

  /// The file as it is kept now.
  ///
  /// - Throws: `StoreError.taken` where somebody has mended it since it was read.
  func unchanged(_ db: Connection, at facility: Facility.ID) throws -> EngagementFile {
    let (now, _, mended) = try db.engagementFile(file.id, at: facility).orMissing()
    guard mended == mending else { throw StoreError.taken(table: "timetable_engagement_file", columns: ["mending"]) }
    return now
  }

  /// What applying the file would do now.
  func plan(_ context: RequestContext, _ db: Connection) throws -> EngagementPlan {
    let keys = list.rows.map { RegisterNumber.key($0.entry.number) }
    let days = list.rows.compactMap { $0.entry.from }
    let from = days.min() ?? context.today
    let until = list.rows.compactMap { $0.entry.until }.max() ?? context.today
    return EngagementPlan(
      list.rows.map { (row: $0.row, entry: $0.entry) }, known: try db.bearers(of: keys, at: context.facility),
      calendar: try db.engagements(
        from: from, until: max(until, days.max() ?? from), at: context.facility, limit: 100_000)
    ) { context.newID() }
  }

  /// The file beside what is recorded now.
  func preview(_ context: RequestContext, _ db: Connection) throws -> EngagementPreview {
    let table = TablePreview(list, reason: { EngagementFileWords.problem($0.code) }, naming: \.number)
    return EngagementPreview(
      file: try unchanged(db, at: context.facility), list, try plan(context, db), table: table)
  }

  /// The problem rows of a preview with what stood in their cells.
  func problems(_ found: EngagementPreview, _ context: RequestContext) throws -> [SheetOut] {
    let rows = try EngagementReading.extract(
      found.table.rowsInError, of: bytes, on: context.today, in: context.zone, mending: mending,
      named: MendingWords.problemRows(context.language))
    return found.table.problemSheets(rows, titled: EngagementFileWords.title(found.counts), in: context.language)
  }
}
