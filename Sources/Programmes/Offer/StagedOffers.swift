import Access
import Almanac
import House
import Import
import Language
import Page
import Partners
import People
import Sheet
import Store

/// A list of offers with its file read, before any transaction is opened for it.
struct StagedOffers: Sendable {
  let file: OfferFile
  let bytes: [UInt8]
  let mending: Mending
  private let list: OfferReading

  /// The list in the path of a request.
  static func open(_ context: RequestContext) async throws -> StagedOffers {
    let (file, bytes, mending) = try await context.read { db in
      try db.offerFile(context.id("id"), at: context.facility).orMissing()
    }
    let list = try await BlockingPool.reading.run { try reading(bytes, context.today, mending) }
    return StagedOffers(file: file, bytes: bytes, mending: mending, list: list)
  }

  /// Reads a file on a thread for files; why it is turned down as a whole is said at a field.
  static func read(
    _ bytes: [UInt8], named name: String, for field: String, on day: Day, _ mending: Mending = Mending()
  ) async throws -> OfferReading {
    do {
      return try await BlockingPool.reading.run { try reading(bytes, day, mending) }
    } catch let rejection as TableRejection {
      throw FormProblems([(field, ImportWords.cause(rejection, file: name))])
    }
  }

  /// The same; nil where the heads are those of another kind of file.
  static func recognised(
    _ bytes: [UInt8], named name: String, for field: String, on day: Day
  ) async throws -> OfferReading? {
    do {
      return try await BlockingPool.reading.run { try reading(bytes, day, Mending()) }
    } catch let rejection as TableRejection {
      guard rejection.cause == .notOffers else {
        throw FormProblems([(field, ImportWords.cause(rejection, file: name))])
      }
      return nil
    }
  }

  private static func reading(_ bytes: [UInt8], _ today: Day, _ mending: Mending) throws -> OfferReading {
    try OfferList.read(bytes, asOf: .titles(otherwise: today), regions: Regions.shipped(), mending: mending)
  }

  /// The file as it is kept now.
  ///
  /// - Throws: `StoreError.taken` where somebody has mended it since it was read.
  func unchanged(_ db: Connection, at facility: Facility.ID) throws -> OfferFile {
    let (now, _, mended) = try db.offerFile(file.id, at: facility).orMissing()
    guard mended == mending else { throw StoreError.taken(table: "programmes_offer_file", columns: ["mending"]) }
    return now
  }

  /// The file beside what is recorded now.
  func preview(_ context: RequestContext, _ db: Connection, _ hook: CohortHook) throws -> OfferPreview {
    let file = try unchanged(db, at: context.facility)
    let known = OfferPlan.Known(
      programmes: try db.programmes(at: context.facility), cohorts: try db.cohorts(at: context.facility),
      agencies: try db.agencies(at: context.facility), teachingDays: try db.teachingDays(at: context.facility),
      houseNames: try db.unit(context.facility).map { [$0.name] } ?? [],
      people: try hook.counts(db, context.facility))
    var random = SystemRandomNumberGenerator()
    var series = IDSeries(at: context.now, random: &random)
    let plan = OfferPlan(list.rows.map { (row: $0.row, entry: $0.entry) }, known: known) {
      (series.next(random: &random) as Cohort.ID).text
    }
    let (asked, names) = list.askingAboutAgencies(known.agencies.map(\.name))
    let table = TablePreview(
      asked,
      reason: { problem in
        problem.code == .agencyNear ? Words.agencyNear(names[problem.value] ?? "") : Words.problem(problem.code)
      }, naming: \.title)
    return OfferPreview(file: file, list, plan, table: table)
  }

  /// The problem rows of a preview with what stood in their cells.
  func problems(_ found: OfferPreview, _ context: RequestContext) throws -> [SheetOut] {
    let rows = try OfferList.extract(
      found.table.rowsInError, of: bytes, asOf: .titles(otherwise: context.today), mending: mending,
      named: Words.row(context.language))
    return found.table.problemSheets(rows, titled: Words.offersTitle(found), in: context.language)
  }
}

extension OfferReading {
  /// The list with a remark on each partner whose name is much like another's: one that is there, or one of an earlier row. The other
  /// name comes by the name as written.
  func askingAboutAgencies(_ known: [String]) -> (OfferReading, names: [String: String]) {
    let layoutOf = Dictionary(layouts.map { ($0.index, $0) }) { first, _ in first }
    var (asked, names, seen) = (self, [String: String](), known)
    for read in rows where !seen.contains(read.entry.agency) {
      let name = read.entry.agency
      if let near = seen.first(where: { AgencyName.isNear(name, $0) }) {
        names[name] = near
        let problem = layoutOf[read.sheetIndex]?.problem(
          OfferCode.agencyNear, .warning, in: .agency, row: read.row, value: name)
        if let problem { asked.problems = asked.problems.adding(problem) }
      } else {
        seen.append(name)
      }
    }
    return (asked, names)
  }
}
