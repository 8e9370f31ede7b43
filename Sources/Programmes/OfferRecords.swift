import Almanac
import House
import Partners
import Store

/// A file of offers as it was sent in.
package struct OfferFile: Encodable, Sendable {
  package typealias ID = House.ID<OfferFile>

  package let id: ID
  /// The name it was sent under; only shown.
  package let name: String
  package let stagedAt: Moment
  package let officer: String
  package let appliedAt: Moment?
  package let undoneAt: Moment?
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
    let sealed = try vault(of: facility).seal(content, of: file.id, at: place(of: file.id, at: facility))
    _ = try run(
      """
      INSERT INTO programmes_offer_file (facility_id, id, name, sealed, staged_at, officer)
      VALUES (\(facility), \(file.id), \(file.name), \(sealed), \(file.stagedAt), \(file.officer))
      """)
  }

  /// The files of offers of a facility, the latest first.
  package func offerFiles(at facility: Facility.ID, limit: Int = 50) throws -> [OfferFile] {
    try rows(
      """
      SELECT id, name, staged_at, officer, applied_at, undone_at FROM programmes_offer_file
      WHERE facility_id = \(facility) ORDER BY staged_at DESC, id LIMIT \(limit)
      """
    ).map { try OfferFile($0) }
  }

  /// A file of offers with its content, or nil where the facility has none of that identity.
  func offerFile(_ id: OfferFile.ID, at facility: Facility.ID) throws -> (file: OfferFile, content: [UInt8])? {
    let row = try first(
      """
      SELECT id, name, staged_at, officer, applied_at, undone_at, sealed FROM programmes_offer_file
      WHERE facility_id = \(facility) AND id = \(id)
      """)
    guard let row else { return nil }
    let content = try vault(of: facility).openBytes(row.get("sealed"), of: id, at: place(of: id, at: facility))
    return (try OfferFile(row), content)
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

  private func place(of id: OfferFile.ID, at facility: Facility.ID) -> Place {
    Place("programmes_offer_file", "sealed", row: "\(facility)/\(id)")
  }
}

extension OfferFile {
  fileprivate init(_ row: Row) throws {
    self.init(
      id: try row.get("id"), name: try row.get("name"), stagedAt: try row.get("staged_at"),
      officer: try row.get("officer"), appliedAt: try row.get("applied_at"), undoneAt: try row.get("undone_at"))
  }
}
