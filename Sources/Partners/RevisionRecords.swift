import Almanac
import House
import Store

extension Connection {
  /// The changes made to a record of this room, the latest first.
  func partnerRevisions(of subject: String, at facility: Facility.ID, limit: Int = 200) throws -> [Revision] {
    try rows(
      """
      SELECT changed_at, officer, reason, field, before_value, after_value FROM partners_revision
      WHERE facility_id = \(facility) AND subject = \(subject) ORDER BY changed_at DESC, id LIMIT \(limit)
      """
    ).map { row in
      Revision(
        at: try row.get("changed_at"), officer: try row.get("officer"), reason: try row.get("reason"),
        difference: Difference(
          field: try row.get("field"), before: try row.get("before_value"), after: try row.get("after_value")))
    }
  }

  /// Keeps the changes made to a record of this room.
  func keep(_ revisions: [Revision], of subject: String, at facility: Facility.ID) throws {
    var random = SystemRandomNumberGenerator()
    for revision in revisions {
      _ = try run(
        """
        INSERT INTO partners_revision
          (facility_id, id, subject, changed_at, officer, reason, field, before_value, after_value)
        VALUES
          (\(facility), \(ID<Revision>(at: revision.at, random: &random)), \(subject), \(revision.at),
           \(revision.officer), \(revision.reason), \(revision.difference.field), \(revision.difference.before),
           \(revision.difference.after))
        """)
    }
  }
}
