import Almanac
import House
import People
import Programmes
import Store

extension Connection {
  /// What is true of a person's placement today, what the board said last, and what the latest proposal means; in one statement.
  ///
  /// - Parameter places: the person's places, the latest first.
  func standing(
    of person: Person.ID, with places: [PersonPlace], at facility: Facility.ID, on day: Day
  ) throws -> (standing: PersonStanding?, before: BoardBefore?, latest: LatestOutcome?) {
    let rows = try rows(
      """
      SELECT coalesce(o.person_id, x.id) AS person_id, o.proposal_id, o.body, p.as_of, p.made_at, p.policy_id, (
          SELECT max(h.id) FROM placement_hearing h
          WHERE h.facility_id = \(facility) AND h.proposal_id = p.id AND h.state IN ('closed', 'decreed')
        ) AS decided_in, w.hearing_id, w.heard_proposal, w.number, w.heard_on, w.state, w.cohort_id, w.word, w.place,
        w.reason, w.spoken_of, w.title, w.start_day, w.status, w.is_held, w.is_cancelled
      FROM people_person x
        LEFT JOIN placement_proposal p ON p.facility_id = x.facility_id AND p.id = (
          SELECT l.id FROM placement_proposal l WHERE l.facility_id = \(facility) AND l.state IN ('ready', 'heard')
          ORDER BY l.made_at DESC, l.id DESC LIMIT 1)
        LEFT JOIN placement_outcome o ON o.facility_id = p.facility_id AND o.proposal_id = p.id AND o.person_id = (
          SELECT r.person_id FROM placement_outcome r
          WHERE r.facility_id = p.facility_id AND r.proposal_id = p.id
            AND r.person_id IN \(sql: .records(of: person, at: facility))
          ORDER BY CASE WHEN r.person_id = \(person) THEN 0 ELSE 1 END, r.person_id LIMIT 1)
        LEFT JOIN (\(sql: boardWords(of: person, next: nil, at: facility))) w ON w.person_id = x.id
      WHERE x.facility_id = \(facility) AND x.id = \(person) ORDER BY w.place, w.title, w.cohort_id LIMIT 200
      """)
    var before: BoardBefore?
    for row in rows where try (row.get("hearing_id") as Hearing.ID?) != nil {
      before = try board(before, with: row, of: person, at: facility)
    }
    let said = before
    let latest = try rows.first.flatMap { try latestOutcome($0, at: facility) }
    if let board = said, latest.map({ $0.proposal == board.proposal }) ?? true {
      before = board.without(try closedToEntry(rows, since: board.proposal, at: facility, on: day))
    }
    return (PersonStanding(places: places, before: before, latest: latest), said, latest)
  }

  private func latestOutcome(_ row: Row, at facility: Facility.ID) throws -> LatestOutcome? {
    guard let id: Proposal.ID = try row.get("proposal_id") else { return nil }
    let outcome = try PlacementOutcome(row, of: id, vault(of: facility))
    return LatestOutcome(
      proposal: id, asOf: try row.get("as_of"), madeAt: try row.get("made_at"),
      isDraft: try (row.get("policy_id") as KeptPolicy.ID?) == nil,
      isDecided: try (row.get("decided_in") as Hearing.ID?) != nil, outcome: outcome,
      course: try outcome.course ?? outcome.place.flatMap { try summary(of: id, at: facility)?.openings[$0].title })
  }

  /// The classes of some rows that nobody can enter any more on a day, by their meetings as the board was told: a place on their reserve
  /// means nothing then.
  private func closedToEntry(
    _ rows: [Row], since proposal: Proposal.ID, at facility: Facility.ID, on day: Day
  ) throws -> Set<Cohort.ID> {
    let reserved = try rows.filter { try ($0.get("place") as Int) > 0 }
    guard !reserved.isEmpty else { return [] }
    let openings = try summary(of: proposal, at: facility)?.openings ?? []
    return Set(
      try reserved.compactMap { row in
        let (cohort, start): (Cohort.ID, Day) = (try row.get("cohort_id"), try row.get("start_day"))
        guard try !(row.get("is_cancelled") as Bool) else { return cohort }
        let isAhead: Bool
        switch try row.get("status") as Cohort.Status {
        case .planned, .running:
          switch EntryRules.entry(on: day, meetings: openings.first { $0.id == cohort }?.meetings ?? []) {
          case .onTime, .late: isAhead = true
          // A class that was moved on since begins on its new day.
          case .tooLate: isAhead = day < start
          }
        case .held, .finished: isAhead = false
        }
        return isAhead ? nil : cohort
      })
  }

  /// What a person asks for and has objected to, as the person's page shows it, in one statement: open applications by rank,
  /// objections that wait first.
  func requests(of person: Person.ID, at facility: Facility.ID) throws -> PersonRequests {
    let rows = try rows(
      """
      SELECT 'application' AS what, a.id, p.title AS words, a.place, a.asked_on AS first_day, (
          SELECT max(k.day) FROM placement_application_act k
          WHERE k.facility_id = a.facility_id AND k.application_id = a.id AND k.kind = 'approved') AS second_day,
        CAST(NULL AS text) AS outcome, CAST(NULL AS text) AS answered_on
      FROM placement_application a
        JOIN programmes_programme p ON p.facility_id = a.facility_id AND p.id = a.programme_id
      WHERE a.facility_id = \(facility) AND a.person_id = \(person) AND NOT EXISTS (
          SELECT 1 FROM placement_application_act n
          WHERE n.facility_id = a.facility_id AND n.application_id = a.id AND n.kind <> 'approved')
        AND NOT EXISTS (
          SELECT 1 FROM placement_enrolment e
            JOIN programmes_cohort d ON d.facility_id = e.facility_id AND d.id = e.cohort_id
          WHERE e.facility_id = a.facility_id AND e.person_id = a.person_id AND d.programme_id = a.programme_id
            AND e.from_day >= a.asked_on
            AND (e.end_reason IS NULL OR e.end_reason NOT IN \(list: Enrolment.Ending.undone)))
      UNION ALL
      SELECT 'objection', o.id, o.kind, CASE WHEN o.outcome IS NULL THEN 0 ELSE 1 END, o.received_on, o.due_on,
        o.outcome, o.answered_on
      FROM placement_objection o WHERE o.facility_id = \(facility) AND o.person_id = \(person)
      ORDER BY what, place, first_day, id LIMIT 100
      """)
    return try rows.reduce(into: PersonRequests()) { requests, row in
      guard try row.get("what") as String == "objection" else {
        let approved: Day? = try row.get("second_day")
        requests.wishes.append((try row.get("words"), approved.map { .approved(on: $0) } ?? .pending))
        return
      }
      requests.objections.append(
        ObjectionLine(
          id: try row.get("id"), person: nil, kind: try row.get("words"), receivedOn: try row.get("first_day"),
          dueOn: try row.get("second_day"), outcome: try row.get("outcome"), answeredOn: try row.get("answered_on")))
    }
  }
}
