import House

extension Connection {
  /// The changes made to a record, the latest first, at most 200.
  package func revisions<Noun>(of subject: ID<Noun>, at facility: Facility.ID) throws -> [Revision] {
    try rows(
      """
      SELECT changed_at, officer, reason, field, before_value, after_value FROM store_revision
      WHERE facility_id = \(facility) AND subject = \(subject) ORDER BY changed_at DESC, id LIMIT 200
      """
    ).map { row in
      Revision(
        at: try row.get("changed_at"), officer: try row.get("officer"), reason: try row.get("reason"),
        difference: Difference(
          field: try row.get("field"), before: try row.get("before_value"), after: try row.get("after_value")))
    }
  }

  /// Keeps the changes made to a record.
  package func keep<Noun>(_ revisions: [Revision], of subject: ID<Noun>, at facility: Facility.ID) throws {
    var random = SystemRandomNumberGenerator()
    for revision in revisions {
      try run(
        """
        INSERT INTO store_revision
          (facility_id, id, subject, changed_at, officer, reason, field, before_value, after_value)
        VALUES
          (\(facility), \(ID<Revision>(at: revision.at, random: &random)), \(subject), \(revision.at),
           \(revision.officer), \(revision.reason), \(revision.difference.field), \(revision.difference.before),
           \(revision.difference.after))
        """)
    }
  }
}
