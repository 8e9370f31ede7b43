import Access
import Almanac
import House
import Matching
import People
import Programmes
import Store

extension Connection {
  /// Records a decree.
  func insert(_ decree: Decree, at facility: Facility.ID, by actor: Actor, now: Moment) throws {
    let reason = try decree.lateReason.map {
      try vault(of: facility).seal($0, of: decree.id, at: Place.late(decree.id))
    }
    _ = try run(
      """
      INSERT INTO placement_decree
        (facility_id, id, hearing_id, number, day, office_title, signatory, service_number, capacity, late_reason, made_at,
         made_by)
      VALUES
        (\(facility), \(decree.id), \(decree.hearing), \(decree.number), \(decree.day), \(decree.officeTitle),
         \(decree.signatory), \(decree.serviceNumber), \(decree.capacity.rawValue), \(reason), \(now),
         \(actor.signature))
      """)
  }

  /// The decree of a hearing, or nil.
  package func decree(of hearing: Hearing.ID, at facility: Facility.ID) throws -> Decree? {
    try first(
      """
      SELECT id, hearing_id, number, day, office_title, signatory, service_number, capacity, late_reason
      FROM placement_decree WHERE facility_id = \(facility) AND hearing_id = \(hearing)
      """
    ).map { row in
      let (id, box): (Decree.ID, [UInt8]?) = (try row.get("id"), try row.get("late_reason"))
      return Decree(
        id: id, hearing: try row.get("hearing_id"), number: try row.get("number"),
        day: try row.get("day"), officeTitle: try row.get("office_title"), signatory: try row.get("signatory"),
        serviceNumber: try row.get("service_number"), capacity: try row.get("capacity"),
        lateReason: try box.map { try vault(of: facility).open($0, of: id, at: Place.late(id)) },
        signature: try signatures(of: hearing, at: facility)[id.text])
    }
  }

  /// The decree that bears a number already; nil where none does.
  func decree(bearing number: String, at facility: Facility.ID) throws -> (number: String, NumberedPaper)? {
    let key = NumberedPaper.key(number)
    return try rows(
      """
      SELECT d.number, d.day, h.number AS hearing FROM placement_decree d
        JOIN placement_hearing h ON h.facility_id = d.facility_id AND h.id = d.hearing_id
      WHERE d.facility_id = \(facility) ORDER BY d.day DESC, d.id DESC LIMIT 10000
      """
    ).lazy.map { (try $0.get("number") as String, try $0.get("day") as Day, try $0.get("hearing") as String) }
      .first { NumberedPaper.key($0.0) == key }.map { ($0.0, .decree(of: $0.1, hearing: $0.2)) }
  }

  /// The live enrolments of a facility by cohort and seat.
  package func liveEnrolments(at facility: Facility.ID) throws -> [Enrolment] {
    try rows(
      """
      SELECT id, cohort_id, seat, person_id, decree_id, from_day, is_live, until_day, end_reason
      FROM placement_enrolment
      WHERE facility_id = \(facility) AND is_live = \(true) ORDER BY cohort_id, seat, id LIMIT 100000
      """
    ).map { try Enrolment($0) }
  }

  /// The live enrolments of some people, by person and cohort.
  func liveEnrolments(of people: [Person.ID], at facility: Facility.ID) throws -> [Enrolment] {
    try people.batches().flatMap {
      try rows(
        """
        SELECT id, cohort_id, seat, person_id, decree_id, from_day, is_live, until_day, end_reason
        FROM placement_enrolment
        WHERE facility_id = \(facility) AND person_id IN \(list: $0) AND is_live = \(true)
        ORDER BY person_id, cohort_id, id LIMIT 10000
        """)
    }.map { try Enrolment($0) }
  }

  /// The live enrolments of some cohorts, by cohort and seat.
  package func liveEnrolments(in cohorts: [Cohort.ID], at facility: Facility.ID) throws -> [Enrolment] {
    try cohorts.batches().flatMap {
      try rows(
        """
        SELECT id, cohort_id, seat, person_id, decree_id, from_day, is_live, until_day, end_reason
        FROM placement_enrolment
        WHERE facility_id = \(facility) AND cohort_id IN \(list: $0) AND is_live = \(true)
        ORDER BY cohort_id, seat, id LIMIT 100000
        """)
    }.map { try Enrolment($0) }
  }

  /// The enrolments of some cohorts that are live or were on one of some days, by cohort and seat.
  func enrolments(
    in cohorts: [Cohort.ID], from first: Day, to last: Day, at facility: Facility.ID
  ) throws -> [Enrolment] {
    try cohorts.batches().flatMap {
      try rows(
        """
        SELECT id, cohort_id, seat, person_id, decree_id, from_day, is_live, until_day, end_reason
        FROM placement_enrolment
        WHERE facility_id = \(facility) AND cohort_id IN \(list: $0)
          AND (is_live = \(true) OR (from_day <= \(last) AND until_day > \(first)))
        ORDER BY cohort_id, seat, id LIMIT 100000
        """)
    }.map { try Enrolment($0) }
  }

  /// Everybody who ever had a place that counts against their need, with the day from which the last one was held: one given up by a
  /// withdrawal, a cancelled class, a revoked decree or by mistake does not.
  func lastPlaced(at facility: Facility.ID) throws -> [Person.ID: Day] {
    Dictionary(
      try rows(
        """
        SELECT person_id, max(from_day) AS from_day FROM placement_enrolment
        WHERE facility_id = \(facility) AND (end_reason IS NULL OR end_reason NOT IN \(list: Enrolment.Ending.uncounted))
        GROUP BY person_id ORDER BY person_id LIMIT 1000000
        """
      ).map { (try $0.get("person_id"), try $0.get("from_day")) }
    ) { first, _ in first }
  }

  /// Gives people seats, each with the number of seats of its cohort; a seat or a person that is taken, or a seat beyond
  /// the last, the database refuses.
  package func insert(_ enrolments: [(enrolment: Enrolment, seats: Int)], at facility: Facility.ID) throws {
    for some in enrolments.batches() {
      let rows = some.map { enrolment, seats -> SQL in
        """
        (\(facility), \(enrolment.id), \(enrolment.cohort), \(seats), \(enrolment.seat), \(enrolment.person),
         \(enrolment.decree), \(enrolment.from), \(true))
        """
      }
      _ = try run(
        """
        INSERT INTO placement_enrolment
          (facility_id, id, cohort_id, seats, seat, person_id, decree_id, from_day, is_live)
        VALUES \(rows: rows)
        """)
    }
  }

  /// The live enrolments of a cohort by seat.
  package func enrolments(in cohort: Cohort.ID, at facility: Facility.ID, limit: Int = 1000) throws -> [Enrolment] {
    try rows(
      """
      SELECT id, cohort_id, seat, person_id, decree_id, from_day, is_live, until_day, end_reason
      FROM placement_enrolment
      WHERE facility_id = \(facility) AND cohort_id = \(cohort) AND is_live = \(true) ORDER BY seat, id LIMIT \(limit)
      """
    ).map { try Enrolment($0) }
  }

  /// All enrolments of a person, the latest first.
  package func enrolments(of person: Person.ID, at facility: Facility.ID, limit: Int = 200) throws -> [Enrolment] {
    try rows(
      """
      SELECT id, cohort_id, seat, person_id, decree_id, from_day, is_live, until_day, end_reason
      FROM placement_enrolment
      WHERE facility_id = \(facility) AND person_id = \(person) ORDER BY from_day DESC, id DESC LIMIT \(limit)
      """
    ).map { try Enrolment($0) }
  }

  /// The places of a person with the titles and first days of their courses and what happened, the latest first; no notes.
  func places(of person: Person.ID, at facility: Facility.ID, limit: Int = 1000) throws -> [PersonPlace] {
    try rows(
      """
      SELECT e.id, e.cohort_id, e.seat, e.person_id, e.decree_id, e.from_day, e.is_live, e.until_day, e.end_reason,
        p.title, c.start_day, v.id AS v_id, v.enrolment_id AS v_enrolment_id, v.kind AS v_kind, v.day AS v_day,
        v.until_day AS v_until_day, v.has_premium AS v_has_premium, v.absence AS v_absence,
        v.end_reason AS v_end_reason, v.reopens_id AS v_reopens_id, v.source AS v_source, v.note AS v_note,
        v.made_at AS v_made_at, v.made_by AS v_made_by
      FROM placement_enrolment e
        JOIN programmes_cohort c ON c.facility_id = e.facility_id AND c.id = e.cohort_id
        JOIN programmes_programme p ON p.facility_id = c.facility_id AND p.id = c.programme_id
        LEFT JOIN placement_enrolment_event v ON v.facility_id = e.facility_id AND v.enrolment_id = e.id
      WHERE e.facility_id = \(facility) AND e.person_id = \(person)
      ORDER BY e.from_day DESC, e.id DESC, v.day, v.id LIMIT \(limit)
      """
    ).reduce(into: [PersonPlace]()) { places, row in
      let enrolment = try Enrolment(row)
      if places.last?.enrolment.id != enrolment.id {
        places.append(
          PersonPlace(
            enrolment: enrolment, title: try row.get("title"), start: try row.get("start_day"), events: []))
      }
      guard (try row.get("v_id") as String?) != nil else { return }
      places[places.count - 1].events.append(try EnrolmentEvent(row, under: "v_"))
    }
  }

  /// Pairs kept apart who hold places in one class, by class and name.
  func partedTogether(at facility: Facility.ID, limit: Int = 20) throws -> [PartedPair] {
    try rows(
      """
      SELECT one.name AS one, other.name AS other, e.cohort_id, p.title, a.since_day FROM people_apart a
        JOIN placement_enrolment e ON e.facility_id = a.facility_id AND e.person_id = a.first_id
        JOIN placement_enrolment f
          ON f.facility_id = a.facility_id AND f.person_id = a.second_id AND f.cohort_id = e.cohort_id
        JOIN people_person one ON one.facility_id = a.facility_id AND one.id = a.first_id
        JOIN people_person other ON other.facility_id = a.facility_id AND other.id = a.second_id
        JOIN programmes_cohort c ON c.facility_id = a.facility_id AND c.id = e.cohort_id
        JOIN programmes_programme p ON p.facility_id = a.facility_id AND p.id = c.programme_id
      WHERE a.facility_id = \(facility) AND a.until_day IS NULL AND e.is_live = \(true) AND f.is_live = \(true)
        AND one.state = 'present' AND other.state = 'present' AND c.status IN ('RENCANA', 'PELAKSANAAN')
      ORDER BY p.title, one.name_key, a.id LIMIT \(limit)
      """
    ).map { row in
      PartedPair(
        first: try row.get("one"), second: try row.get("other"), cohort: try row.get("cohort_id"),
        course: try row.get("title"), since: try row.get("since_day"))
    }
  }

  /// Some enrolments, by identity.
  func enrolments(_ ids: [Enrolment.ID], at facility: Facility.ID) throws -> [Enrolment] {
    try ids.batches().flatMap {
      try rows(
        """
        SELECT id, cohort_id, seat, person_id, decree_id, from_day, is_live, until_day, end_reason
        FROM placement_enrolment WHERE facility_id = \(facility) AND id IN \(list: $0) ORDER BY id LIMIT 500
        """)
    }.map { try Enrolment($0) }
  }

  /// The places given by a decree, also those that have ended.
  func enrolments(under decree: Decree.ID, at facility: Facility.ID) throws -> [Enrolment] {
    try rows(
      """
      SELECT id, cohort_id, seat, person_id, decree_id, from_day, is_live, until_day, end_reason
      FROM placement_enrolment WHERE facility_id = \(facility) AND decree_id = \(decree)
      ORDER BY cohort_id, seat, id LIMIT 10000
      """
    ).map { try Enrolment($0) }
  }

  /// Everybody who has or had a place in a cohort, by seat, the live first.
  func everyone(in cohort: Cohort.ID, at facility: Facility.ID) throws -> [Enrolment] {
    try everyone(in: [cohort], at: facility)
  }

  /// The same of some cohorts, one after the other.
  func everyone(in cohorts: [Cohort.ID], at facility: Facility.ID) throws -> [Enrolment] {
    try cohorts.batches().flatMap {
      try rows(
        """
        SELECT id, cohort_id, seat, person_id, decree_id, from_day, is_live, until_day, end_reason
        FROM placement_enrolment WHERE facility_id = \(facility) AND cohort_id IN \(list: $0)
        ORDER BY cohort_id, is_live DESC, seat, id LIMIT 100000
        """)
    }.map { try Enrolment($0) }
  }

  /// Keeps what the events of an enrolment come to; false where another write was faster.
  func keep(_ after: Enrolment, from before: Enrolment, at facility: Facility.ID) throws -> Bool {
    try count(
      """
      UPDATE placement_enrolment
      SET is_live = \(after.isLive), seat = \(after.seat), until_day = \(after.until), end_reason = \(after.ending)
      WHERE facility_id = \(facility) AND id = \(before.id) AND is_live = \(before.isLive) AND seat = \(before.seat)
      """) == 1
  }
}

extension Place {
  fileprivate static func late(_ id: Decree.ID) -> Place { Place("placement_decree", "late_reason", row: id) }
}

extension Enrolment {
  /// An enrolment of a row.
  init(_ row: Row) throws {
    self.init(
      id: try row.get("id"), cohort: try row.get("cohort_id"), seat: try row.get("seat"),
      person: try row.get("person_id"), decree: try row.get("decree_id"), from: try row.get("from_day"),
      isLive: try row.get("is_live"), until: try row.get("until_day"), ending: try row.get("end_reason"))
  }
}
