import Almanac
import House
import Store

extension Connection {
  /// The hearings of a facility, the latest first.
  package func hearings(at facility: Facility.ID, limit: Int = 200) throws -> [Hearing] {
    try rows(
      """
      SELECT id, proposal_id, number, day, quorum, state FROM placement_hearing
      WHERE facility_id = \(facility) ORDER BY day DESC, id DESC LIMIT \(limit)
      """
    ).map { try Hearing($0) }
  }

  /// One hearing, or nil where the facility has none of that identity.
  package func hearing(_ id: Hearing.ID, at facility: Facility.ID) throws -> Hearing? {
    try first(
      """
      SELECT id, proposal_id, number, day, quorum, state FROM placement_hearing
      WHERE facility_id = \(facility) AND id = \(id)
      """
    ).map { try Hearing($0) }
  }

  /// Opens a hearing with its board and the proposed people as RENCANA.
  func insert(
    _ hearing: Hearing, board: [BoardSeat], verdicts: [Verdict],
    reserve: [(cohort: String, person: String, place: Int)],
    at facility: Facility.ID, by actor: Actor, now: Moment
  ) throws {
    _ = try run(
      """
      INSERT INTO placement_hearing (facility_id, id, proposal_id, number, day, quorum, state, made_at, made_by)
      VALUES
        (\(facility), \(hearing.id), \(hearing.proposal), \(hearing.number), \(hearing.day), \(hearing.quorum), 'open',
         \(now), \(actor.signature))
      """)
    for seat in board { try keep(seat, in: hearing.id, at: facility) }
    for verdict in verdicts { try keep(verdict, in: hearing.id, at: facility) }
    for entry in reserve {
      _ = try run(
        """
        INSERT INTO placement_reserve (facility_id, hearing_id, cohort_id, place, person_id)
        VALUES (\(facility), \(hearing.id), \(entry.cohort), \(entry.place), \(entry.person))
        """)
    }
  }

  /// Keeps who sits on the board; again for the same office changes it.
  func keep(_ seat: BoardSeat, in hearing: Hearing.ID, at facility: Facility.ID) throws {
    _ = try run(
      """
      INSERT INTO placement_member
        (facility_id, hearing_id, office_id, part, title, name, service_number, capacity, is_present, signed_at)
      VALUES
        (\(facility), \(hearing), \(seat.office), \(seat.part.rawValue), \(seat.title), \(seat.name),
         \(seat.serviceNumber), \(seat.capacity), \(seat.isPresent), \(seat.signedAt))
      ON CONFLICT (facility_id, hearing_id, office_id) DO UPDATE SET
        part = \(seat.part.rawValue), title = \(seat.title), name = \(seat.name),
        service_number = \(seat.serviceNumber), capacity = \(seat.capacity), is_present = \(seat.isPresent),
        signed_at = \(seat.signedAt)
      """)
  }

  /// The board of a hearing: chair, secretary, members.
  package func board(of hearing: Hearing.ID, at facility: Facility.ID) throws -> [BoardSeat] {
    try rows(
      """
      SELECT office_id, part, title, name, service_number, capacity, is_present, signed_at FROM placement_member
      WHERE facility_id = \(facility) AND hearing_id = \(hearing)
      ORDER BY CASE part WHEN 'chair' THEN 1 WHEN 'secretary' THEN 2 ELSE 3 END, title, office_id LIMIT 100
      """
    ).map { row in
      BoardSeat(
        office: try row.get("office_id"), part: try row.get("part"), title: try row.get("title"),
        name: try row.get("name"), serviceNumber: try row.get("service_number"), capacity: try row.get("capacity"),
        isPresent: try row.get("is_present"), signedAt: try row.get("signed_at"))
    }
  }

  /// Keeps a verdict; again for the same person and cohort changes it.
  func keep(_ verdict: Verdict, in hearing: Hearing.ID, at facility: Facility.ID) throws {
    let box = try verdict.reason.map {
      try vault(of: facility).seal($0, of: verdict.person, at: Place.reason(hearing, verdict.person, verdict.cohort))
    }
    _ = try run(
      """
      INSERT INTO placement_verdict (facility_id, hearing_id, person_id, cohort_id, verdict, is_proposed, reason)
      VALUES
        (\(facility), \(hearing), \(verdict.person), \(verdict.cohort), \(verdict.word.rawValue),
         \(verdict.isProposed), \(box))
      ON CONFLICT (facility_id, hearing_id, person_id, cohort_id)
        DO UPDATE SET verdict = \(verdict.word.rawValue), reason = \(box)
      """)
  }

  /// The verdicts of a hearing by cohort and person.
  package func verdicts(of hearing: Hearing.ID, at facility: Facility.ID, limit: Int = 10_000) throws -> [Verdict] {
    let vault = vault(of: facility)
    return try rows(
      """
      SELECT person_id, cohort_id, verdict, is_proposed, reason FROM placement_verdict
      WHERE facility_id = \(facility) AND hearing_id = \(hearing) ORDER BY cohort_id, person_id LIMIT \(limit)
      """
    ).map { row in
      let (person, cohort): (String, String) = (try row.get("person_id"), try row.get("cohort_id"))
      let box: [UInt8]? = try row.get("reason")
      return Verdict(
        person: person, cohort: cohort, word: try row.get("verdict"), isProposed: try row.get("is_proposed"),
        reason: try box.map { try vault.open($0, of: person, at: Place.reason(hearing, person, cohort)) })
    }
  }

  /// The reserve lists of a hearing in their order.
  package func reserve(
    of hearing: Hearing.ID, at facility: Facility.ID, limit: Int = 10_000
  ) throws -> [(cohort: String, person: String, place: Int)] {
    try rows(
      """
      SELECT cohort_id, person_id, place FROM placement_reserve
      WHERE facility_id = \(facility) AND hearing_id = \(hearing) ORDER BY cohort_id, place LIMIT \(limit)
      """
    ).map { (try $0.get("cohort_id"), try $0.get("person_id"), try $0.get("place")) }
  }

  /// Moves a hearing on; false where it was in another state.
  func move(_ hearing: Hearing.ID, from: Hearing.State, to: Hearing.State, at facility: Facility.ID) throws -> Bool {
    try count(
      """
      UPDATE placement_hearing SET state = \(to.rawValue)
      WHERE facility_id = \(facility) AND id = \(hearing) AND state = \(from.rawValue)
      """) == 1
  }
}

extension Place {
  fileprivate static func reason(_ hearing: Hearing.ID, _ person: String, _ cohort: String) -> Place {
    Place("placement_verdict", "reason", row: "\(hearing)/\(person)/\(cohort)")
  }
}

extension Hearing {
  fileprivate init(_ row: Row) throws {
    self.init(
      id: try row.get("id"), proposal: try row.get("proposal_id"), number: try row.get("number"),
      day: try row.get("day"), quorum: try row.get("quorum"), state: try row.get("state"))
  }
}
