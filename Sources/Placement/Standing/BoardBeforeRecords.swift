import Almanac
import House
import People
import Programmes
import Store

extension Connection {
  /// What the board said before of some people, by person: of each the latest hearing with closed minutes that spoke of them.
  ///
  /// - Parameter next: only what was said before this hearing; nil for all until today.
  func boardBefore(
    of people: [Person.ID], next: Hearing.ID? = nil, at facility: Facility.ID
  ) throws -> [Person.ID: BoardBefore] {
    guard let one = people.first else { return [:] }
    // One statement, however many are asked for: of more than one, those of the house are read.
    let only: Person.ID? = people.count == 1 ? one : nil
    let asked = Set(people)
    let found = try rows(
      """
      SELECT w.person_id, w.hearing_id, w.proposal_id, w.number, w.day, w.state, w.cohort_id, w.word, w.place, w.reason,
        p.title, EXISTS (
          SELECT 1 FROM placement_held d
          WHERE d.facility_id = \(facility) AND d.hearing_id = w.hearing_id AND d.person_id = w.person_id
            AND d.cohort_id = w.cohort_id
            AND d.step = CASE w.state WHEN 'decreed' THEN 'decree' ELSE 'minutes' END) AS is_held
      FROM (
        SELECT s.*, dense_rank() OVER (PARTITION BY s.person_id ORDER BY s.day DESC, s.hearing_id DESC) AS latest
        FROM (
          SELECT v.person_id, h.id AS hearing_id, h.proposal_id, h.number, h.day, h.state, v.cohort_id,
            v.verdict AS word, 0 AS place, v.reason
          FROM placement_verdict v JOIN placement_hearing h ON h.facility_id = v.facility_id AND h.id = v.hearing_id
          WHERE v.facility_id = \(facility) AND h.state IN ('closed', 'decreed') AND v.verdict <> 'RENCANA'
            AND (CAST(\(only) AS text) IS NULL OR v.person_id = \(only))
            AND (CAST(\(next) AS text) IS NULL OR h.id < \(next))
          UNION ALL
          SELECT r.person_id, h.id, h.proposal_id, h.number, h.day, h.state, r.cohort_id, 'RESERVE', r.place,
            CAST(NULL AS bytea)
          FROM placement_reserve r JOIN placement_hearing h ON h.facility_id = r.facility_id AND h.id = r.hearing_id
          WHERE r.facility_id = \(facility) AND h.state IN ('closed', 'decreed')
            AND (CAST(\(only) AS text) IS NULL OR r.person_id = \(only))
            AND (CAST(\(next) AS text) IS NULL OR h.id < \(next))
        ) s
      ) w
        JOIN programmes_cohort c ON c.facility_id = \(facility) AND c.id = w.cohort_id
        JOIN programmes_programme p ON p.facility_id = c.facility_id AND p.id = c.programme_id
      WHERE w.latest = 1 ORDER BY w.person_id, w.place, p.title, w.cohort_id LIMIT 20000
      """
    ).map { (person: try $0.get("person_id") as Person.ID, row: $0) }.filter { asked.contains($0.person) }
    return try boards(found, at: facility)
  }

  /// The words of each person put together; the keys of the reasons fetched at once.
  private func boards(_ found: [(person: Person.ID, row: Row)], at facility: Facility.ID) throws -> [Person.ID:
    BoardBefore]
  {
    let vault = vault(of: facility)
    try vault.prepare(
      Array(Set(try found.filter { try ($0.row.get("reason") as [UInt8]?) != nil }.map(\.person))))
    return try found.reduce(into: [:]) { before, found in
      let (person, row) = found
      let hearing: Hearing.ID = try row.get("hearing_id")
      let cohort: Cohort.ID = try row.get("cohort_id")
      var own =
        try before[person]
        ?? BoardBefore(
          hearing: hearing, proposal: row.get("proposal_id"), number: row.get("number"), day: row.get("day"),
          isDecreed: row.get("state") == Hearing.State.decreed, words: [])
      // Whoever was decided on stands on the reserve of that class no more.
      guard !own.words.contains(where: { $0.cohort == cohort }) else { return }
      let box: [UInt8]? = try row.get("reason")
      own.words.append(
        .init(
          cohort: cohort, course: try row.get("title"), said: try BoardBefore.Said(row),
          reason: try box.map { try vault.open($0, of: person, at: Place.reason(hearing, person, cohort)) }))
      before[person] = own
    }
  }

  /// What is true of a person's placement today, what the board said last, and what the latest proposal means.
  ///
  /// - Parameter places: the person's places, the latest first.
  func standing(
    of person: Person.ID, with places: [PersonPlace], at facility: Facility.ID, on day: Day
  ) throws -> (standing: PersonStanding?, before: BoardBefore?, latest: LatestOutcome?) {
    var before = try boardBefore(of: [person], at: facility)[person]
    if let board = before, !board.reserved.isEmpty {
      before = board.without(try closedToEntry(board.reserved, on: day, at: facility))
    }
    var latest = try latestOutcome(of: person, at: facility)
    if let known = latest, let place = known.outcome.place {
      latest?.course = try summary(of: known.proposal, at: facility)?.openings[place].title
    }
    return (PersonStanding(places: places, before: before, latest: latest), before, latest)
  }

  /// Those of some classes that nobody can enter any more on a day: a place on their reserve means nothing then.
  private func closedToEntry(_ ids: [Cohort.ID], on day: Day, at facility: Facility.ID) throws -> Set<Cohort.ID> {
    let teaching = try teachingDays(at: facility)
    return Set(
      try cohorts(ids, at: facility).filter { cohort in
        switch EntryRules.entry(on: day, meetings: cohort.schedule(isOpen: teaching.isOpen).meetings) {
        case .onTime, .late: false
        case .tooLate: true
        }
      }.map(\.id))
  }
}

extension BoardBefore.Said {
  fileprivate init(_ row: Row) throws {
    let place: Int = try row.get("place")
    guard place == 0 else {
      self = .reserve(place)
      return
    }
    switch try row.get("word") as Verdict.Word {
    case .approved: self = try row.get("is_held") ? .heldBack : .approved
    case .revised, .planned: self = .turnedDown
    }
  }
}
