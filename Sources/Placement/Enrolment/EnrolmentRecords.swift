import Almanac
import House
import Matching
import Store

extension Connection {
  /// Records a decree.
  func insert(_ decree: Decree, at facility: Facility.ID, by actor: Actor, now: Moment) throws {
    _ = try run(
      """
      INSERT INTO placement_decree
        (facility_id, id, hearing_id, number, day, office_title, signatory, service_number, capacity, made_at, made_by)
      VALUES
        (\(facility), \(decree.id), \(decree.hearing), \(decree.number), \(decree.day), \(decree.officeTitle),
         \(decree.signatory), \(decree.serviceNumber), \(decree.capacity), \(now), \(actor.signature))
      """)
  }

  /// The decree of a hearing, or nil.
  package func decree(of hearing: Hearing.ID, at facility: Facility.ID) throws -> Decree? {
    try first(
      """
      SELECT id, hearing_id, number, day, office_title, signatory, service_number, capacity FROM placement_decree
      WHERE facility_id = \(facility) AND hearing_id = \(hearing)
      """
    ).map { row in
      Decree(
        id: try row.get("id"), hearing: try row.get("hearing_id"), number: try row.get("number"),
        day: try row.get("day"), officeTitle: try row.get("office_title"), signatory: try row.get("signatory"),
        serviceNumber: try row.get("service_number"), capacity: try row.get("capacity"))
    }
  }

  /// All enrolments of a facility by cohort and seat, those that ended too.
  package func enrolments(at facility: Facility.ID) throws -> [Enrolment] {
    try rows(
      """
      SELECT id, cohort_id, seat, person_id, decree_id, from_day, is_live FROM placement_enrolment
      WHERE facility_id = \(facility) ORDER BY cohort_id, seat, id LIMIT 1000000
      """
    ).map { try Enrolment($0) }
  }

  /// The seats of a cohort that live enrolments hold.
  package func takenSeats(of cohort: String, at facility: Facility.ID) throws -> Set<Int> {
    Set(
      try rows(
        """
        SELECT seat FROM placement_enrolment
        WHERE facility_id = \(facility) AND cohort_id = \(cohort) AND is_live = \(true) ORDER BY seat LIMIT 10000
        """
      ).map { try $0.get("seat") })
  }

  /// Gives a person a seat; a seat or a person that is taken, or a seat beyond the last, the database refuses.
  package func insert(_ enrolment: Enrolment, seats: Int, at facility: Facility.ID) throws {
    _ = try run(
      """
      INSERT INTO placement_enrolment
        (facility_id, id, cohort_id, seats, seat, person_id, decree_id, from_day, is_live)
      VALUES
        (\(facility), \(enrolment.id), \(enrolment.cohort), \(seats), \(enrolment.seat), \(enrolment.person),
         \(enrolment.decree), \(enrolment.from), \(true))
      """)
  }

  /// The live enrolments of a cohort by seat.
  package func enrolments(in cohort: String, at facility: Facility.ID, limit: Int = 1000) throws -> [Enrolment] {
    try rows(
      """
      SELECT id, cohort_id, seat, person_id, decree_id, from_day, is_live FROM placement_enrolment
      WHERE facility_id = \(facility) AND cohort_id = \(cohort) AND is_live = \(true) ORDER BY seat, id LIMIT \(limit)
      """
    ).map { try Enrolment($0) }
  }

  /// All enrolments of a person, the latest first.
  package func enrolments(of person: String, at facility: Facility.ID, limit: Int = 200) throws -> [Enrolment] {
    try rows(
      """
      SELECT id, cohort_id, seat, person_id, decree_id, from_day, is_live FROM placement_enrolment
      WHERE facility_id = \(facility) AND person_id = \(person) ORDER BY from_day DESC, id DESC LIMIT \(limit)
      """
    ).map { try Enrolment($0) }
  }

  /// Seats taken by live enrolments, and the seats of the cohorts planned or running.
  package func seatCounts(at facility: Facility.ID) throws -> (taken: Int, seats: Int) {
    let row = try first(
      """
      SELECT
        (SELECT CAST(count(*) AS bigint) FROM placement_enrolment
          WHERE facility_id = \(facility) AND is_live = \(true)) AS taken,
        (SELECT CAST(coalesce(sum(seats), 0) AS bigint) FROM programmes_cohort
          WHERE facility_id = \(facility) AND status IN ('RENCANA', 'PELAKSANAAN')) AS seats
      """)
    return (try row?.get("taken") ?? 0, try row?.get("seats") ?? 0)
  }

  /// Ends a live enrolment with a reason; false where it was not live.
  package func end(_ enrolment: Enrolment.ID, on day: Day, reason: String, at facility: Facility.ID) throws -> Bool {
    try count(
      """
      UPDATE placement_enrolment SET is_live = \(false), until_day = \(day), end_reason = \(reason)
      WHERE facility_id = \(facility) AND id = \(enrolment) AND is_live = \(true)
      """) == 1
  }
}

extension Enrolment {
  fileprivate init(_ row: Row) throws {
    self.init(
      id: try row.get("id"), cohort: try row.get("cohort_id"), seat: try row.get("seat"),
      person: try row.get("person_id"), decree: try row.get("decree_id"), from: try row.get("from_day"),
      isLive: try row.get("is_live"))
  }
}
