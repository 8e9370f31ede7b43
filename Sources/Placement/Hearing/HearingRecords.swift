import Access
import Almanac
import House
import Matching
import People
import Programmes
import Store

extension Connection {
  /// The hearings of a facility, the latest first; those of some states where named. Where there are more than the limit,
  /// those that wait for somebody are kept.
  package func hearings(
    at facility: Facility.ID, in states: [Hearing.State] = Hearing.State.allCases, limit: Int = 200
  ) throws -> [Hearing] {
    try hearings(
      """
      SELECT id, proposal_id, number, day, quorum, state, revision, turned_on, reason FROM placement_hearing
      WHERE facility_id = \(facility) AND state IN \(list: states)
      ORDER BY CASE WHEN state IN ('open', 'closed') THEN 0 ELSE 1 END, day DESC, id DESC LIMIT \(limit)
      """, at: facility
    ).sorted { ($0.day, $0.id) > ($1.day, $1.id) }
  }

  /// One hearing, or nil where the facility has none of that identity.
  package func hearing(_ id: Hearing.ID, at facility: Facility.ID) throws -> Hearing? {
    try hearings(
      """
      SELECT id, proposal_id, number, day, quorum, state, revision, turned_on, reason FROM placement_hearing
      WHERE facility_id = \(facility) AND id = \(id)
      """, at: facility
    ).first
  }

  /// The latest hearing on a proposal, also one that was withdrawn; nil where there was none.
  func hearing(on proposal: Proposal.ID, at facility: Facility.ID) throws -> Hearing? {
    try hearings(
      """
      SELECT id, proposal_id, number, day, quorum, state, revision, turned_on, reason FROM placement_hearing
      WHERE facility_id = \(facility) AND proposal_id = \(proposal) ORDER BY day DESC, id DESC LIMIT 1
      """, at: facility
    ).first
  }

  /// The minutes that bear a number already; nil where none do. Those of a withdrawn hearing are free again.
  func minutes(bearing number: String, at facility: Facility.ID) throws -> (number: String, NumberedPaper)? {
    let key = NumberedPaper.key(number)
    return try rows(
      """
      SELECT number, day FROM placement_hearing
      WHERE facility_id = \(facility) AND state <> 'withdrawn' ORDER BY day DESC, id DESC LIMIT 10000
      """
    ).lazy.map { (try $0.get("number") as String, try $0.get("day") as Day) }
      .first { NumberedPaper.key($0.0) == key }.map { ($0.0, .minutes(of: $0.1)) }
  }

  /// The hearings of a query, the keys of their reasons fetched at once.
  private func hearings(_ query: SQL, at facility: Facility.ID) throws -> [Hearing] {
    let (rows, vault) = (try rows(query), vault(of: facility))
    try vault.prepare(
      try rows.compactMap { row in
        try (row.get("reason") as [UInt8]?).map { _ in try row.get("id") as Hearing.ID }
      })
    return try rows.map { try Hearing($0, vault) }
  }

  /// Opens a hearing with its board and the proposed people as RENCANA.
  func insert(
    _ hearing: Hearing, board: [BoardSeat], verdicts: [Verdict],
    reserve: [Cohort.ID: [Person.ID]],
    at facility: Facility.ID, by actor: Actor, now: Moment
  ) throws {
    _ = try run(
      """
      INSERT INTO placement_hearing
        (facility_id, id, proposal_id, number, day, quorum, state, revision, made_at, made_by)
      VALUES
        (\(facility), \(hearing.id), \(hearing.proposal), \(hearing.number), \(hearing.day), \(hearing.quorum), 'open',
         0, \(now), \(actor.signature))
      """)
    try keep(board, in: hearing.id, at: facility)
    try keep(verdicts, in: hearing.id, at: facility)
    let places = reserve.flatMap { cohort, list in list.enumerated().map { (cohort, $1, $0 + 1) } }
    try insert(places, in: hearing.id, at: facility)
  }

  /// Keeps the reserve list of a cohort in its order, in place of the one before.
  func keep(
    reserve people: [Person.ID], for cohort: Cohort.ID, in hearing: Hearing.ID, at facility: Facility.ID
  ) throws {
    _ = try run(
      """
      DELETE FROM placement_reserve
      WHERE facility_id = \(facility) AND hearing_id = \(hearing) AND cohort_id = \(cohort)
      """)
    try insert(people.enumerated().map { (cohort, $1, $0 + 1) }, in: hearing, at: facility)
  }

  private func insert(
    _ reserve: [(cohort: Cohort.ID, person: Person.ID, place: Int)], in hearing: Hearing.ID, at facility: Facility.ID
  ) throws {
    for some in reserve.batches() {
      let rows = some.map { "(\(facility), \(hearing), \($0.cohort), \($0.place), \($0.person))" as SQL }
      _ = try run(
        "INSERT INTO placement_reserve (facility_id, hearing_id, cohort_id, place, person_id) VALUES \(rows: rows)")
    }
  }

  /// Keeps who sits on the board; again for the same office changes it.
  func keep(_ seats: [BoardSeat], in hearing: Hearing.ID, at facility: Facility.ID) throws {
    for some in seats.batches() {
      let rows = some.map { seat -> SQL in
        """
        (\(facility), \(hearing), \(seat.office), \(seat.part), \(seat.title), \(seat.name), \(seat.serviceNumber),
         \(seat.capacity), \(seat.isPresent), \(seat.signedAt), \(seat.signsAgain))
        """
      }
      _ = try run(
        """
        INSERT INTO placement_member
          (facility_id, hearing_id, office_id, part, title, name, service_number, capacity, is_present, signed_at,
           signs_again)
        VALUES \(rows: rows)
        ON CONFLICT (facility_id, hearing_id, office_id) DO UPDATE SET
          part = excluded.part, title = excluded.title, name = excluded.name,
          service_number = excluded.service_number, capacity = excluded.capacity, is_present = excluded.is_present,
          signed_at = excluded.signed_at, signs_again = excluded.signs_again
        """)
    }
  }

  /// The board of a hearing: chair, secretary, members.
  package func board(of hearing: Hearing.ID, at facility: Facility.ID) throws -> [BoardSeat] {
    try rows(
      """
      SELECT office_id, part, title, name, service_number, capacity, is_present, signed_at,
        signs_again
      FROM placement_member
      WHERE facility_id = \(facility) AND hearing_id = \(hearing)
      ORDER BY CASE part WHEN 'chair' THEN 1 WHEN 'secretary' THEN 2 ELSE 3 END, title, office_id LIMIT 100
      """
    ).map { row in
      BoardSeat(
        office: try row.get("office_id"), part: try row.get("part"), title: try row.get("title"),
        name: try row.get("name"), serviceNumber: try row.get("service_number"), capacity: try row.get("capacity"),
        isPresent: try row.get("is_present"), signedAt: try row.get("signed_at"),
        signsAgain: try row.get("signs_again"))
    }
  }

  /// Keeps verdicts; again for the same person and cohort changes one.
  ///
  /// - Parameter batch: the moment of the one act that they all come from, by which it can be taken back; nil for single ones.
  func keep(
    _ verdicts: [Verdict], in hearing: Hearing.ID, at facility: Facility.ID, asOne batch: Moment? = nil
  ) throws {
    let vault = vault(of: facility)
    try vault.prepare(verdicts.filter { $0.reason != nil }.map(\.person))
    for some in verdicts.batches() {
      let rows = try some.map { verdict -> SQL in
        let (person, cohort) = (verdict.person, verdict.cohort)
        let box = try verdict.reason.map { try vault.seal($0, of: person, at: Place.reason(hearing, person, cohort)) }
        return """
          (\(facility), \(hearing), \(person), \(cohort), \(verdict.word), \(verdict.isProposed), \(box), \(batch))
          """
      }
      _ = try run(
        """
        INSERT INTO placement_verdict
          (facility_id, hearing_id, person_id, cohort_id, verdict, is_proposed, reason, batch)
        VALUES \(rows: rows)
        ON CONFLICT (facility_id, hearing_id, person_id, cohort_id)
          DO UPDATE SET verdict = excluded.verdict, reason = excluded.reason, batch = excluded.batch
        """)
    }
  }

  /// Takes a verdict on somebody who was not proposed off the record.
  func remove(_ verdict: Verdict, from hearing: Hearing.ID, at facility: Facility.ID) throws {
    _ = try run(
      """
      DELETE FROM placement_verdict
      WHERE facility_id = \(facility) AND hearing_id = \(hearing) AND person_id = \(verdict.person)
        AND cohort_id = \(verdict.cohort)
      """)
  }

  /// Takes every signature off, as what was signed changes; how many there were.
  func clearSignatures(of hearing: Hearing.ID, at facility: Facility.ID) throws -> Int {
    try count(
      """
      UPDATE placement_member SET signed_at = NULL, signs_again = \(true)
      WHERE facility_id = \(facility) AND hearing_id = \(hearing) AND signed_at IS NOT NULL
      """)
  }

  /// The verdicts of a hearing by cohort and person.
  package func verdicts(of hearing: Hearing.ID, at facility: Facility.ID, limit: Int = 10_000) throws -> [Verdict] {
    let rows = try rows(
      """
      SELECT person_id, cohort_id, verdict, is_proposed, reason FROM placement_verdict
      WHERE facility_id = \(facility) AND hearing_id = \(hearing) ORDER BY cohort_id, person_id LIMIT \(limit)
      """)
    let vault = vault(of: facility)
    try vault.prepare(
      try rows.compactMap { row in
        try (row.get("reason") as [UInt8]?).map { _ in try row.get("person_id") as Person.ID }
      })
    return try rows.map { row in
      let (person, cohort): (Person.ID, Cohort.ID) = (try row.get("person_id"), try row.get("cohort_id"))
      let box: [UInt8]? = try row.get("reason")
      return Verdict(
        person: person, cohort: cohort, word: try row.get("verdict"), isProposed: try row.get("is_proposed"),
        reason: try box.map { try vault.open($0, of: person, at: Place.reason(hearing, person, cohort)) })
    }
  }

  /// The reserve lists of a hearing in their order.
  package func reserve(
    of hearing: Hearing.ID, at facility: Facility.ID, limit: Int = 10_000
  ) throws -> [HearingView.Reserve] {
    try rows(
      """
      SELECT cohort_id, person_id, place FROM placement_reserve
      WHERE facility_id = \(facility) AND hearing_id = \(hearing) ORDER BY cohort_id, place LIMIT \(limit)
      """
    ).map {
      HearingView.Reserve(cohort: try $0.get("cohort_id"), person: try $0.get("person_id"), place: try $0.get("place"))
    }
  }

  /// Returns or withdraws a hearing; false where it is no more as it was.
  func turn(_ hearing: Hearing, from before: Hearing, at facility: Facility.ID) throws -> Bool {
    let box = try hearing.reason.map {
      try vault(of: facility).seal($0, of: hearing.id, at: Place.turn(hearing.id))
    }
    return try count(
      """
      UPDATE placement_hearing
      SET state = \(hearing.state.rawValue), revision = \(hearing.revision), turned_on = \(hearing.turnedOn),
        reason = \(box)
      WHERE facility_id = \(facility) AND id = \(hearing.id) AND state = \(before.state.rawValue)
        AND revision = \(before.revision)
      """) == 1
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
  fileprivate static func turn(_ hearing: Hearing.ID) -> Place { Place("placement_hearing", "reason", row: hearing) }
  static func reason(_ hearing: Hearing.ID, _ person: Person.ID, _ cohort: Cohort.ID) -> Place {
    Place("placement_verdict", "reason", row: "\(hearing)/\(person)/\(cohort)")
  }
}

extension Hearing {
  fileprivate init(_ row: Row, _ vault: Vault) throws {
    let id: Hearing.ID = try row.get("id")
    let box: [UInt8]? = try row.get("reason")
    self.init(
      id: id, proposal: try row.get("proposal_id"), number: try row.get("number"), day: try row.get("day"),
      quorum: try row.get("quorum"), state: try row.get("state"), revision: try row.get("revision"),
      turnedOn: try row.get("turned_on"), reason: try box.map { try vault.open($0, of: id, at: Place.turn(id)) })
  }
}
