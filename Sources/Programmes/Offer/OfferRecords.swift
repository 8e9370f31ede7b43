import Almanac
import Foundation
import House
import Import
import Store

/// A file of offers as it was sent in.
package struct OfferFile: KeyOwner, Encodable, Sendable {
  package typealias ID = House.ID<OfferFile>

  package let id: ID
  /// The name it was sent under; only shown.
  package let name: String
  package let stagedAt: Moment
  package let officer: String
  package let appliedAt: Moment?
  let undoneAt: Moment?

  /// Whether its cohorts stand as it says.
  var isApplied: Bool { appliedAt != nil && undoneAt == nil }
}

/// What applying one row of a file did, so that it can be undone.
struct OfferTrace {
  let row: Int
  let cohort: Cohort.ID
  let isAdded: Bool
  let addedProgramme: Bool
  let beforeCohort: CohortTerms?
  let beforeProgramme: ProgrammeTerms?
}

extension Connection {
  /// Keeps a file of offers, sealed, until it is applied.
  func stage(_ file: OfferFile, _ content: [UInt8], at facility: Facility.ID) throws {
    let sealed = try vault(of: facility).seal(content, of: file.id, at: place("sealed", of: file.id, at: facility))
    _ = try run(
      """
      INSERT INTO programmes_offer_file (facility_id, id, name, sealed, mending, staged_at, officer)
      VALUES (\(facility), \(file.id), \(file.name), \(sealed), \(try box(Mending(), of: file.id, at: facility)),
        \(file.stagedAt), \(file.officer))
      """)
  }

  /// Keeps what was mended of a file.
  func mend(_ id: OfferFile.ID, _ mending: Mending, at facility: Facility.ID) throws {
    _ = try run(
      """
      UPDATE programmes_offer_file SET mending = \(try box(mending, of: id, at: facility))
      WHERE facility_id = \(facility) AND id = \(id)
      """)
  }

  private func box(_ mending: Mending, of id: OfferFile.ID, at facility: Facility.ID) throws -> [UInt8] {
    try vault(of: facility).seal(
      [UInt8](JSONEncoder().encode(mending)), of: id, at: place("mending", of: id, at: facility))
  }

  /// The files of offers of a facility, the latest first.
  func offerFiles(at facility: Facility.ID, limit: Int = 50) throws -> [OfferFile] {
    try rows(
      """
      SELECT id, name, staged_at, officer, applied_at, undone_at FROM programmes_offer_file
      WHERE facility_id = \(facility) ORDER BY staged_at DESC, id LIMIT \(limit)
      """
    ).map { try OfferFile($0) }
  }

  /// The files of offers that nobody has applied yet, the latest first.
  func waitingOfferFiles(at facility: Facility.ID, limit: Int = 50) throws -> [OfferFile] {
    try rows(
      """
      SELECT id, name, staged_at, officer, applied_at, undone_at FROM programmes_offer_file
      WHERE facility_id = \(facility) AND applied_at IS NULL ORDER BY staged_at DESC, id LIMIT \(limit)
      """
    ).map { try OfferFile($0) }
  }

  /// A file of offers with its content and what was mended of it, or nil where the facility has none of that identity.
  func offerFile(
    _ id: OfferFile.ID, at facility: Facility.ID
  ) throws -> (file: OfferFile, content: [UInt8], mending: Mending)? {
    let row = try first(
      """
      SELECT id, name, staged_at, officer, applied_at, undone_at, sealed, mending FROM programmes_offer_file
      WHERE facility_id = \(facility) AND id = \(id)
      """)
    guard let row else { return nil }
    let vault = vault(of: facility)
    let content = try vault.openBytes(row.get("sealed"), of: id, at: place("sealed", of: id, at: facility))
    let mending = try vault.openBytes(row.get("mending"), of: id, at: place("mending", of: id, at: facility))
    return (try OfferFile(row), content, try JSONDecoder().decode(Mending.self, from: Data(mending)))
  }

  /// Marks a file as applied, with what each row did.
  func markApplied(_ id: OfferFile.ID, _ traces: [OfferTrace], at facility: Facility.ID, now: Moment) throws {
    _ = try run(
      """
      UPDATE programmes_offer_file SET applied_at = \(now), undone_at = \(Moment?.none)
      WHERE facility_id = \(facility) AND id = \(id)
      """)
    for trace in traces {
      _ = try run(
        """
        INSERT INTO programmes_offer_row
          (facility_id, file_id, sheet_row, cohort_id, outcome, programme_added, before_cohort, before_programme)
        VALUES
          (\(facility), \(id), \(trace.row), \(trace.cohort), \(trace.isAdded ? "added" : "changed"),
           \(trace.addedProgramme), \(try trace.beforeCohort.map(Terms.text)),
           \(try trace.beforeProgramme.map(Terms.text)))
        """)
    }
  }

  /// What applying a file did, in the order of its rows.
  func traces(of id: OfferFile.ID, at facility: Facility.ID, limit: Int = 5000) throws -> [OfferTrace] {
    try rows(
      """
      SELECT sheet_row, cohort_id, outcome, programme_added, before_cohort, before_programme FROM programmes_offer_row
      WHERE facility_id = \(facility) AND file_id = \(id) ORDER BY sheet_row, cohort_id LIMIT \(limit)
      """
    ).map { row in
      let outcome: String = try row.get("outcome")
      let (cohort, programme): (String?, String?) = (try row.get("before_cohort"), try row.get("before_programme"))
      return OfferTrace(
        row: try row.get("sheet_row"), cohort: try row.get("cohort_id"), isAdded: outcome == "added",
        addedProgramme: try row.get("programme_added"), beforeCohort: try cohort.map(Terms.value),
        beforeProgramme: try programme.map(Terms.value))
    }
  }

  /// Marks a file as undone and forgets what it did.
  func markUndone(_ id: OfferFile.ID, at facility: Facility.ID, now: Moment) throws {
    _ = try run("DELETE FROM programmes_offer_row WHERE facility_id = \(facility) AND file_id = \(id)")
    _ = try run(
      "UPDATE programmes_offer_file SET undone_at = \(now) WHERE facility_id = \(facility) AND id = \(id)")
  }

  private func place(_ column: String, of id: OfferFile.ID, at facility: Facility.ID) -> Place {
    Place("programmes_offer_file", column, row: "\(facility)/\(id)")
  }
}

extension OfferFile {
  fileprivate init(_ row: Row) throws {
    self.init(
      id: try row.get("id"), name: try row.get("name"), stagedAt: try row.get("staged_at"),
      officer: try row.get("officer"), appliedAt: try row.get("applied_at"), undoneAt: try row.get("undone_at"))
  }
}
