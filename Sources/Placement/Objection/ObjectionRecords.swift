import Almanac
import House
import People
import Programmes
import Store

extension Connection {
  /// One objection with its words, or nil where the facility has none of that identity.
  func objection(_ id: Objection.ID, at facility: Facility.ID) throws -> Objection? {
    try objections("AND id = \(id)", at: facility).first
  }

  /// The objections of a person with their words, the latest first.
  func objections(of person: Person.ID, at facility: Facility.ID) throws -> [Objection] {
    try objections("AND person_id = \(person)", at: facility)
  }

  private func objections(_ condition: SQL, at facility: Facility.ID) throws -> [Objection] {
    let vault = vault(of: facility)
    return try rows(
      """
      SELECT id, person_id, kind, proposal_id, hearing_id, cohort_id, enrolment_id, decided_by, body, received_on, due_on,
        outcome, answer, answered_on, answered_by
      FROM placement_objection WHERE facility_id = \(facility) \(sql: condition)
      ORDER BY received_on DESC, id DESC LIMIT 200
      """
    ).map { try Objection($0, vault) }
  }

  /// Objections without their words: those that wait first, by the day on which they are due; then the latest answered.
  func objectionLines(
    of person: Person.ID? = nil, waiting: Bool = false, at facility: Facility.ID, limit: Int = 200
  ) throws -> [ObjectionLine] {
    try rows(
      """
      SELECT o.id, o.person_id, o.kind, o.received_on, o.due_on, o.outcome, o.answered_on, p.name, p.block, p.room
      FROM placement_objection o JOIN people_person p ON p.facility_id = o.facility_id AND p.id = o.person_id
      WHERE o.facility_id = \(facility) AND (CAST(\(person) AS text) IS NULL OR o.person_id = \(person))
        AND (o.outcome IS NULL OR \(waiting) = \(false))
      ORDER BY CASE WHEN o.outcome IS NULL THEN 0 ELSE 1 END, CASE WHEN o.outcome IS NULL THEN o.due_on END,
        o.answered_on DESC, o.id DESC LIMIT \(limit)
      """
    ).map { row in
      let cell = [try row.get("block") as String?, try row.get("room")].compactMap(\.self).joined(separator: "-")
      return ObjectionLine(
        id: try row.get("id"),
        person: Board.PersonName(id: try row.get("person_id"), name: try row.get("name"), cell: cell),
        kind: try row.get("kind"), receivedOn: try row.get("received_on"), dueOn: try row.get("due_on"),
        outcome: try row.get("outcome"), answeredOn: try row.get("answered_on"))
    }
  }

  /// What a person may object to: places and their ends, what boards said in closed minutes, the latest proposal.
  func objectionCauses(of person: Person.ID, at facility: Facility.ID) throws -> [ObjectionCause] {
    let places = try rows(
      """
      SELECT e.id, e.from_day, e.until_day, e.end_reason, e.is_live, p.title, d.made_by, (
          SELECT max(v.made_by) FROM placement_enrolment_event v
          WHERE v.facility_id = e.facility_id AND v.enrolment_id = e.id AND v.kind = 'ended' AND v.day = e.until_day
        ) AS ended_by
      FROM placement_enrolment e
        JOIN placement_decree d ON d.facility_id = e.facility_id AND d.id = e.decree_id
        JOIN programmes_cohort c ON c.facility_id = e.facility_id AND c.id = e.cohort_id
        JOIN programmes_programme p ON p.facility_id = c.facility_id AND p.id = c.programme_id
      WHERE e.facility_id = \(facility) AND e.person_id = \(person)
      ORDER BY e.from_day DESC, e.id DESC LIMIT 100
      """
    ).flatMap { row -> [ObjectionCause] in
      let id: Enrolment.ID = try row.get("id")
      let (title, made): (String, String) = (try row.get("title"), try row.get("made_by"))
      let place = ObjectionCause(
        against: .placement(id), course: title, day: try row.get("from_day"), decidedBy: made)
      guard try !(row.get("is_live") as Bool), let end: Day = try row.get("until_day") else { return [place] }
      let ended = ObjectionCause(
        against: .end(id), course: title, day: end, decidedBy: try row.get("ended_by") ?? made,
        ending: try row.get("end_reason"))
      return [ended, place]
    }
    let verdicts = try rows(
      """
      SELECT h.id, h.number, h.day, h.made_by, v.cohort_id, v.verdict, p.title FROM placement_verdict v
        JOIN placement_hearing h ON h.facility_id = v.facility_id AND h.id = v.hearing_id
        JOIN programmes_cohort c ON c.facility_id = v.facility_id AND c.id = v.cohort_id
        JOIN programmes_programme p ON p.facility_id = c.facility_id AND p.id = c.programme_id
      WHERE v.facility_id = \(facility) AND v.person_id = \(person) AND h.state IN ('closed', 'decreed')
        AND v.verdict <> 'RENCANA'
      ORDER BY h.day DESC, h.id DESC, p.title, v.cohort_id LIMIT 100
      """
    ).map { row in
      ObjectionCause(
        against: .verdict(try row.get("id"), try row.get("cohort_id")), course: try row.get("title"),
        day: try row.get("day"), decidedBy: try row.get("made_by"), number: try row.get("number"),
        word: try row.get("verdict"))
    }
    let latest = try first(
      """
      SELECT o.proposal_id FROM placement_outcome o
        JOIN placement_proposal p ON p.facility_id = o.facility_id AND p.id = o.proposal_id
      WHERE o.facility_id = \(facility) AND o.person_id = \(person) AND p.state IN ('ready', 'heard')
      ORDER BY p.made_at DESC, p.id DESC LIMIT 1
      """
    ).flatMap { try proposal($0.get("proposal_id"), at: facility) }
    return places + verdicts + [latest].compactMap { $0.map(ObjectionCause.init) }
  }

  /// Keeps an objection, its words sealed.
  func insert(_ objection: Objection, by recorder: Recorder) throws {
    let box = try vault(of: recorder.facility).seal(
      objection.text, of: objection.person, at: Place.words("body", objection.id))
    let against = objection.against
    _ = try run(
      """
      INSERT INTO placement_objection
        (facility_id, id, person_id, kind, proposal_id, hearing_id, cohort_id, enrolment_id, decided_by, body,
         received_on, due_on, made_at, made_by)
      VALUES
        (\(recorder.facility), \(objection.id), \(objection.person), \(against.kind), \(against.proposal),
         \(against.hearing), \(against.cohort), \(against.enrolment), \(objection.decidedBy), \(box),
         \(objection.receivedOn), \(objection.dueOn), \(recorder.now), \(recorder.name))
      """)
  }

  /// Keeps the answer; false where another was faster.
  func keepAnswer(of objection: Objection, at facility: Facility.ID) throws -> Bool {
    guard let answer = objection.answer else { return false }
    let box = try vault(of: facility).seal(
      answer.text, of: objection.person, at: Place.words("answer", objection.id))
    return try count(
      """
      UPDATE placement_objection
      SET outcome = \(answer.outcome), answer = \(box), answered_on = \(answer.day), answered_by = \(answer.by)
      WHERE facility_id = \(facility) AND id = \(objection.id) AND outcome IS NULL
      """) == 1
  }
}

extension Place {
  fileprivate static func words(_ column: String, _ id: Objection.ID) -> Place {
    Place("placement_objection", column, row: id)
  }
}

extension ObjectionCause {
  /// That a proposal means what it means for the person.
  init(_ proposal: Proposal) {
    self.init(
      against: .proposal(proposal.id), course: "", day: proposal.asOf, decidedBy: proposal.madeBy,
      number: proposal.title)
  }
}

extension Objection.Against {
  fileprivate var proposal: Proposal.ID? { if case .proposal(let id) = self { id } else { nil } }
  fileprivate var hearing: Hearing.ID? { if case .verdict(let id, _) = self { id } else { nil } }
  fileprivate var cohort: Cohort.ID? { if case .verdict(_, let id) = self { id } else { nil } }
  fileprivate var enrolment: Enrolment.ID? {
    switch self {
    case .placement(let id), .end(let id): id
    case .proposal, .verdict: nil
    }
  }

  fileprivate init(_ row: Row) throws {
    switch try row.get("kind") as Kind {
    case .proposal: self = .proposal(try row.get("proposal_id"))
    case .verdict: self = .verdict(try row.get("hearing_id"), try row.get("cohort_id"))
    case .placement: self = .placement(try row.get("enrolment_id"))
    case .end: self = .end(try row.get("enrolment_id"))
    }
  }
}

extension Objection {
  fileprivate init(_ row: Row, _ vault: Vault) throws {
    let (id, person): (ID, Person.ID) = (try row.get("id"), try row.get("person_id"))
    let box: [UInt8]? = try row.get("answer")
    self.init(
      id: id, person: person, against: try Against(row), decidedBy: try row.get("decided_by"),
      text: try vault.open(row.get("body"), of: person, at: Place.words("body", id)),
      receivedOn: try row.get("received_on"), dueOn: try row.get("due_on"),
      answer: try box.map { box in
        Answer(
          outcome: try row.get("outcome"), text: try vault.open(box, of: person, at: Place.words("answer", id)),
          day: try row.get("answered_on"), by: try row.get("answered_by"))
      })
  }
}
