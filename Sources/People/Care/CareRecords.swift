import Almanac
import House
import Store

extension Connection {
  /// What officers wrote about a person, newest first, at most 200.
  func notes(of person: Person.ID, at facility: Facility.ID) throws -> [Person.Note] {
    let vault = vault(of: facility)
    return try rows(
      """
      SELECT id, text, made_at, made_by FROM people_note WHERE facility_id = \(facility) AND person_id = \(person)
      ORDER BY made_at DESC, id DESC LIMIT 200
      """
    ).compactMap { row in
      let id: Person.Note.ID = try row.get("id")
      guard let text = try vault.kept(row.get("text"), of: person, at: Place("people_note", "text", row: id)) else {
        return nil
      }
      return Person.Note(id: id, text: text, by: try row.get("made_by"), at: try row.get("made_at"))
    }
  }

  /// Keeps a note.
  func insert(_ note: Person.Note, about person: Person.ID, at facility: Facility.ID) throws {
    let box = try vault(of: facility).seal(note.text, of: person, at: Place("people_note", "text", row: note.id))
    try run(
      """
      INSERT INTO people_note (facility_id, id, person_id, text, made_at, made_by)
      VALUES (\(facility), \(note.id), \(person), \(box), \(note.at), \(note.by))
      """)
  }

  /// Keeps until when an officer expects a person to stay.
  func insert(
    _ expectation: Person.Expectation, id: Person.Note.ID, about person: Person.ID, at facility: Facility.ID,
    now: Moment
  ) throws {
    let box = try vault(of: facility).seal(
      expectation.reason, of: person, at: Place("people_expectation", "reason", row: id))
    try run(
      """
      INSERT INTO people_expectation (facility_id, id, person_id, until_day, reason, made_at, made_by)
      VALUES (\(facility), \(id), \(person), \(expectation.until), \(box), \(now), \(expectation.by))
      """)
  }

  /// Keeps a post.
  func insert(_ post: Person.Post, of person: Person.ID, at facility: Facility.ID) throws {
    try run(
      """
      INSERT INTO people_post (facility_id, id, person_id, kind, title, from_day, until_day, is_from_register)
      VALUES (\(facility), \(post.id), \(person), \(post.kind), \(post.title), \(post.from), \(post.until),
        \(post.isFromRegister))
      """)
  }

  /// Ends an open post; false where the person has none of that identity.
  func end(_ post: Person.Post.ID, of person: Person.ID, on day: Day, at facility: Facility.ID) throws -> Bool {
    try count(
      """
      UPDATE people_post SET until_day = CASE WHEN from_day > \(day) THEN from_day ELSE \(day) END
      WHERE facility_id = \(facility) AND id = \(post) AND person_id = \(person) AND until_day IS NULL
      """) == 1
  }

  /// Keeps what the clinic said; false where the person has no such limit.
  func answer(
    _ limit: Person.HealthLimit.ID, of person: Person.ID, _ answer: Person.HealthLimit.Answer, on day: Day, by: String,
    at facility: Facility.ID
  ) throws -> Bool {
    let answered = answer == .pending ? nil : day
    return try count(
      """
      UPDATE people_limit SET answer = \(answer), answered_on = \(answered), answered_by = \(answered == nil ? nil : by)
      WHERE facility_id = \(facility) AND id = \(limit) AND person_id = \(person)
      """) == 1
  }

  /// Writes down that a person left, or was entered by mistake.
  func depart(_ person: Person.ID, _ state: Person.State, on day: Day, at facility: Facility.ID) throws {
    try run(
      """
      UPDATE people_person SET state = \(state.kept.state), has_died = \(state.kept.hasDied), state_on = \(day)
      WHERE facility_id = \(facility) AND id = \(person)
      """)
  }

  /// Takes a departure back.
  func readmit(_ person: Person.ID, at facility: Facility.ID) throws {
    try run(
      """
      UPDATE people_person SET state = \(Person.State.present), has_died = \(false), state_on = NULL
      WHERE facility_id = \(facility) AND id = \(person)
      """)
  }

  /// Pairs that must be apart now, all of a facility.
  package func separations(at facility: Facility.ID) throws -> [Person.Separation] {
    try rows(
      """
      SELECT id, first_id, second_id, since_day FROM people_apart
      WHERE facility_id = \(facility) AND until_day IS NULL ORDER BY first_id, second_id, id LIMIT 100000
      """
    ).map(Person.Separation.init)
  }

  /// Who must be apart from a person now, with name and cell, the earliest first.
  func apart(from person: Person.ID, at facility: Facility.ID) throws -> [PersonView.Apart] {
    try rows(
      """
      SELECT a.id, a.since_day, p.id AS person_id, p.name, p.block, p.room
      FROM people_apart a JOIN people_person p
        ON p.facility_id = a.facility_id AND p.id IN (a.first_id, a.second_id) AND p.id <> \(person)
      WHERE a.facility_id = \(facility) AND a.until_day IS NULL AND (a.first_id = \(person) OR a.second_id = \(person))
      ORDER BY a.since_day, a.id LIMIT 500
      """
    ).map { row in
      let (block, room): (String?, String?) = (try row.get("block"), try row.get("room"))
      return PersonView.Apart(
        id: try row.get("id"), person: try row.get("person_id"), name: try row.get("name"),
        cell: [block, room].compactMap(\.self).joined(separator: "-"), since: try row.get("since_day"))
    }
  }

  /// Keeps two people apart; false where they are already.
  func insert(_ pair: Person.Separation, reason: String, at facility: Facility.ID) throws -> Bool {
    let box = try vault(of: facility).seal(
      reason, of: pair.first, at: Place("people_apart", "reason", row: pair.id))
    return try !run(
      """
      INSERT INTO people_apart (facility_id, id, first_id, second_id, reason, since_day)
      VALUES (\(facility), \(pair.id), \(pair.first), \(pair.second), \(box), \(pair.since))
      ON CONFLICT (facility_id, first_id, second_id) WHERE until_day IS NULL DO NOTHING RETURNING id
      """
    ).isEmpty
  }

  /// Ends a separation; false where a person has none of that identity.
  func end(_ pair: Person.Separation.ID, of person: Person.ID, on day: Day, at facility: Facility.ID) throws -> Bool {
    try count(
      """
      UPDATE people_apart SET until_day = \(day)
      WHERE facility_id = \(facility) AND id = \(pair) AND until_day IS NULL
        AND (first_id = \(person) OR second_id = \(person))
      """) == 1
  }

  /// Where a person is said to live and to go back to, newest first.
  func claims(of person: Person.ID, at facility: Facility.ID) throws -> [Person.Claim] {
    try rows(
      """
      SELECT kind, on_day, source, regency, regency_code FROM people_claim
      WHERE facility_id = \(facility) AND person_id = \(person) ORDER BY on_day DESC, kind, source LIMIT 100
      """
    ).map {
      Person.Claim(
        kind: try $0.get("kind"), regency: try $0.get("regency"), code: try $0.get("regency_code"),
        source: try $0.get("source"), on: try $0.get("on_day"))
    }
  }
}

extension Person.Separation {
  fileprivate init(_ row: Row) throws {
    self.init(
      id: try row.get("id"), first: try row.get("first_id"), second: try row.get("second_id"),
      since: try row.get("since_day"))
  }

  /// A pair in its order: the lesser identity first.
  init(_ id: ID, _ one: Person.ID, _ other: Person.ID, since: Day) {
    self.init(id: id, first: min(one, other), second: max(one, other), since: since)
  }
}
