import Almanac
import House
import Partners
import Store

extension Connection {
  /// The changes made to a programme or cohort, the latest first.
  func programmeRevisions(of subject: String, at facility: Facility.ID, limit: Int = 200) throws -> [Revision] {
    try rows(
      """
      SELECT changed_at, officer, reason, field, before_value, after_value FROM programmes_revision
      WHERE facility_id = \(facility) AND subject = \(subject) ORDER BY changed_at DESC, id LIMIT \(limit)
      """
    ).map { row in
      Revision(
        at: try row.get("changed_at"), officer: try row.get("officer"), reason: try row.get("reason"),
        difference: Difference(
          field: try row.get("field"), before: try row.get("before_value"), after: try row.get("after_value")))
    }
  }

  /// Keeps the changes made to a programme or cohort.
  func keep(_ revisions: [Revision], of subject: String, at facility: Facility.ID) throws {
    var random = SystemRandomNumberGenerator()
    for revision in revisions {
      _ = try run(
        """
        INSERT INTO programmes_revision
          (facility_id, id, subject, changed_at, officer, reason, field, before_value, after_value)
        VALUES
          (\(facility), \(ID<Revision>(at: revision.at, random: &random)), \(subject), \(revision.at),
           \(revision.officer), \(revision.reason), \(revision.difference.field), \(revision.difference.before),
           \(revision.difference.after))
        """)
    }
  }
}
