import House
import Store

extension Connection {
  /// Seats taken by live enrolments, and the seats of the cohorts planned or running.
  package func seatCounts(at facility: Facility.ID) throws -> (taken: Int, seats: Int) {
    let row = try first("SELECT \(sql: seats(at: facility))")
    return (try row?.get("taken") ?? 0, try row?.get("seats") ?? 0)
  }

  private func seats(at facility: Facility.ID) -> SQL {
    """
    (SELECT CAST(count(*) AS bigint) FROM placement_enrolment
      WHERE facility_id = \(facility) AND is_live = \(true)) AS taken,
    (SELECT CAST(coalesce(sum(c.seats), 0) AS bigint) FROM programmes_cohort c
      WHERE c.facility_id = \(facility) AND c.status IN ('RENCANA', 'PELAKSANAAN') AND NOT EXISTS (
        SELECT 1 FROM programmes_cancellation x
        WHERE x.facility_id = c.facility_id AND x.cohort_id = c.id)) AS seats
    """
  }

  /// The same, and how much of what the first page tells waits, in one statement.
  func panelCounts(at facility: Facility.ID) throws -> PanelCounts {
    let row = try first(
      """
      SELECT
        \(sql: seats(at: facility)),
        (SELECT CAST(count(*) AS bigint) FROM placement_signature
          WHERE facility_id = \(facility) AND checked_at IS NULL) AS signatures,
        (SELECT CAST(count(*) AS bigint) FROM placement_objection
          WHERE facility_id = \(facility) AND outcome IS NULL) AS objections,
        (SELECT CAST(count(*) AS bigint) FROM placement_terms_change
          WHERE facility_id = \(facility) AND change_id IS NULL) AS terms,
        (SELECT CAST(count(*) AS bigint) FROM placement_place_question
          WHERE facility_id = \(facility) AND answer IS NULL) AS questions,
        (SELECT CAST(count(*) AS bigint) FROM placement_policy
          WHERE facility_id = \(facility) AND is_waiting) AS policies
      """)
    func count(_ name: String) throws -> Int { try row?.get(name) ?? 0 }
    return PanelCounts(
      taken: try count("taken"), seats: try count("seats"), signatures: try count("signatures"),
      objections: try count("objections"), terms: try count("terms"), questions: try count("questions"),
      policies: try count("policies"))
  }
}
