import Almanac
import House
import People
import Store

extension Connection {
  /// How places stand toward their requirements on a day.
  func standings(
    of places: [Enrolment], in proposal: Proposal.ID? = nil, at facility: Facility.ID, on day: Day
  ) throws -> [Enrolment.ID: (standing: PlaceQuestion.Standing, changes: [FactChange])] {
    let live = places.filter(\.isLive)
    let checks = try rechecks(ofSeated: live, in: proposal, at: facility, on: day)
    let events = try live.isEmpty ? [:] : events(of: live, at: facility)
    return places.reduce(into: [:]) { standings, place in
      let check = checks[place.id]
      let unmet = (check?.causes ?? []).compactMap { cause -> Criterion? in
        if case .criterion(let rule) = cause { rule } else { nil }
      }
      let standing = PlaceQuestion.Standing(
        place: place, unmet: unmet, waived: check?.waived ?? [],
        isSuspended: Enrolment.suspension(on: day, in: events[place.id] ?? []) != nil)
      standings[place.id] = (standing: standing, changes: check?.changes ?? [])
    }
  }

  /// What is to be asked and what is answered, of everybody or of one person.
  func questionChanges(
    of person: Person.ID? = nil, at facility: Facility.ID, on day: Day
  ) throws -> PlaceQuestion.Changes {
    let open = try openQuestions(of: person, at: facility)
    let held = try person.map { try liveEnrolments(of: [$0], at: facility) } ?? liveEnrolments(at: facility)
    let over = Set(open.map(\.enrolment)).subtracting(held.map(\.id))
    let places = try held + (over.isEmpty ? [] : enrolments(over.sorted(), at: facility))
    return PlaceQuestion.changes(
      try standings(of: places, at: facility, on: day).values.map(\.standing).sorted { $0.place.id < $1.place.id },
      open: open)
  }

  /// Brings what is asked in step with what is true: of everybody, or of one person after an officer's act.
  func askOfPlaces(of person: Person.ID? = nil, by recorder: Recorder) throws {
    let changes = try questionChanges(of: person, at: recorder.facility, on: recorder.today)
    for (place, criterion) in changes.asked where try ask(criterion, of: place, by: recorder) {
      state(place.fact("placement.place_asked", ["criterion": .text(criterion.rawValue)]))
    }
    for (question, place, answer) in changes.answered where try keep(answer, to: question, by: recorder) {
      state(
        place.fact(
          "placement.place_answered",
          ["criterion": .text(question.criterion.rawValue), "answer": .text(answer.rawValue)]))
    }
  }

  /// All that was asked of a place, the latest first.
  func questions(of place: Enrolment.ID, at facility: Facility.ID) throws -> [PlaceQuestion] {
    try rows(
      """
      SELECT id, enrolment_id, criterion, asked_on, answer, answered_at, answered_by FROM placement_place_question
      WHERE facility_id = \(facility) AND enrolment_id = \(place) ORDER BY asked_on DESC, id DESC LIMIT 200
      """
    ).map { try PlaceQuestion($0) }
  }

  /// What waits, for the first page; the oldest first.
  func waitingQuestions(at facility: Facility.ID, limit: Int) throws -> [WaitingQuestion] {
    try rows(
      """
      SELECT q.enrolment_id, q.criterion, n.name, p.title FROM placement_place_question q
        JOIN placement_enrolment e ON e.facility_id = q.facility_id AND e.id = q.enrolment_id
        JOIN people_person n ON n.facility_id = e.facility_id AND n.id = e.person_id
        JOIN programmes_cohort c ON c.facility_id = e.facility_id AND c.id = e.cohort_id
        JOIN programmes_programme p ON p.facility_id = c.facility_id AND p.id = c.programme_id
      WHERE q.facility_id = \(facility) AND q.answer IS NULL AND e.is_live = \(true)
      ORDER BY q.asked_on, n.name_key, q.id LIMIT \(limit)
      """
    ).map {
      WaitingQuestion(
        enrolment: try $0.get("enrolment_id"), name: try $0.get("name"), course: try $0.get("title"),
        criterion: try $0.get("criterion"))
    }
  }

  private func openQuestions(of person: Person.ID?, at facility: Facility.ID) throws -> [PlaceQuestion] {
    try rows(
      """
      SELECT q.id, q.enrolment_id, q.criterion, q.asked_on, q.answer, q.answered_at, q.answered_by
      FROM placement_place_question q
        JOIN placement_enrolment e ON e.facility_id = q.facility_id AND e.id = q.enrolment_id
      WHERE q.facility_id = \(facility) AND q.answer IS NULL
        AND (CAST(\(person) AS text) IS NULL OR e.person_id = \(person))
      ORDER BY q.enrolment_id, q.id LIMIT 100000
      """
    ).map { try PlaceQuestion($0) }
  }

  /// False where it was asked at the same moment by somebody else.
  private func ask(_ criterion: Criterion.Kind, of place: Enrolment, by recorder: Recorder) throws -> Bool {
    var random = SystemRandomNumberGenerator()
    let id: PlaceQuestion.ID = House.ID(at: recorder.now, random: &random)
    return try count(
      """
      INSERT INTO placement_place_question (facility_id, id, enrolment_id, criterion, asked_on)
      VALUES (\(recorder.facility), \(id), \(place.id), \(criterion.rawValue), \(recorder.today))
      ON CONFLICT (facility_id, enrolment_id, criterion) WHERE answer IS NULL DO NOTHING
      """) == 1
  }

  private func keep(_ answer: PlaceQuestion.Answer, to question: PlaceQuestion, by recorder: Recorder) throws -> Bool {
    try count(
      """
      UPDATE placement_place_question
      SET answer = \(answer), answered_at = \(recorder.now), answered_by = \(recorder.name)
      WHERE facility_id = \(recorder.facility) AND id = \(question.id) AND answer IS NULL
      """) == 1
  }
}

extension PlaceQuestion {
  fileprivate init(_ row: Row) throws {
    self.init(
      id: try row.get("id"), enrolment: try row.get("enrolment_id"), criterion: try row.get("criterion"),
      askedOn: try row.get("asked_on"), answer: try row.get("answer"), answeredAt: try row.get("answered_at"),
      answeredBy: try row.get("answered_by"))
  }
}

extension Enrolment {
  fileprivate func fact(_ kind: String, _ payload: [String: FactValue]) -> Fact {
    Fact(
      kind, about: id, payload.merging(["person": .text(of: person), "cohort": .text(of: cohort)]) { own, _ in own })
  }
}
