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
    let asked = Set(people)
    let found = try rows(
      """
      SELECT w.* FROM (\(sql: boardWords(of: people.count == 1 ? one : nil, next: next, at: facility))) w
      ORDER BY w.person_id, w.place, w.title, w.cohort_id LIMIT 20000
      """
    ).map { (person: try $0.get("person_id") as Person.ID, row: $0) }.filter { asked.contains($0.person) }
    if asked.count > 1 {
      try vault(of: facility).prepare(
        Array(
          Set(
            try found.filter { try ($0.row.get("reason") as [UInt8]?) != nil }.map {
              try $0.row.get("spoken_of") as Person.ID
            })))
    }
    return try found.reduce(into: [:]) { before, found in
      before[found.person] = try board(before[found.person], with: found.row, of: found.person, at: facility)
    }
  }

  /// What the latest closed hearing said of each person, a row for each class; its reserve lists bear a place from 1. What was said of a
  /// record that was merged is said of the kept one; its reasons stay sealed under the former.
  ///
  /// - Parameters:
  ///   - person: nil for everybody.
  ///   - next: only hearings before this one; nil for all.
  func boardWords(of person: Person.ID?, next: Hearing.ID?, at facility: Facility.ID) -> SQL {
    """
    SELECT s.*, p.title, c.start_day, c.status, EXISTS (
        SELECT 1 FROM programmes_cancellation n WHERE n.facility_id = \(facility) AND n.cohort_id = s.cohort_id
      ) AS is_cancelled, EXISTS (
        SELECT 1 FROM placement_held d
        WHERE d.facility_id = \(facility) AND d.hearing_id = s.hearing_id AND d.person_id = s.spoken_of
          AND d.cohort_id = s.cohort_id AND d.step = CASE s.state WHEN 'decreed' THEN 'decree' ELSE 'minutes' END
      ) AS is_held
    FROM (
      SELECT u.*, dense_rank() OVER (PARTITION BY u.person_id ORDER BY u.heard_on DESC, u.hearing_id DESC) AS latest
      FROM (
        SELECT coalesce(m.kept_id, v.person_id) AS person_id, v.person_id AS spoken_of, h.id AS hearing_id, h.proposal_id AS heard_proposal, h.number, h.day AS heard_on, h.state,
          v.cohort_id, v.verdict AS word, 0 AS place, v.reason
        FROM placement_verdict v JOIN placement_hearing h ON h.facility_id = v.facility_id AND h.id = v.hearing_id
          LEFT JOIN people_merge m
            ON m.facility_id = v.facility_id AND m.former_id = v.person_id AND m.merged_on IS NOT NULL
        WHERE v.facility_id = \(facility) AND h.state IN ('closed', 'decreed') AND v.verdict <> 'RENCANA'
          \(sql: person.map { "AND v.person_id IN \(sql: .records(of: $0, at: facility))" } ?? "")
          AND (CAST(\(next) AS text) IS NULL OR h.id < \(next))
        UNION ALL
        SELECT coalesce(m.kept_id, r.person_id), r.person_id, h.id, h.proposal_id, h.number, h.day, h.state, r.cohort_id, 'RESERVE', r.place,
          CAST(NULL AS bytea)
        FROM placement_reserve r JOIN placement_hearing h ON h.facility_id = r.facility_id AND h.id = r.hearing_id
          LEFT JOIN people_merge m
            ON m.facility_id = r.facility_id AND m.former_id = r.person_id AND m.merged_on IS NOT NULL
        WHERE r.facility_id = \(facility) AND h.state IN ('closed', 'decreed')
          \(sql: person.map { "AND r.person_id IN \(sql: .records(of: $0, at: facility))" } ?? "")
          AND (CAST(\(next) AS text) IS NULL OR h.id < \(next))
      ) u
    ) s
      JOIN programmes_cohort c ON c.facility_id = \(facility) AND c.id = s.cohort_id
      JOIN programmes_programme p ON p.facility_id = c.facility_id AND p.id = c.programme_id
    WHERE s.latest = 1
    """
  }

  /// What was said so far, and the word of one row more.
  func board(
    _ known: BoardBefore?, with row: Row, of person: Person.ID, at facility: Facility.ID
  ) throws -> BoardBefore {
    let (hearing, cohort): (Hearing.ID, Cohort.ID) = (try row.get("hearing_id"), try row.get("cohort_id"))
    var board =
      try known
      ?? BoardBefore(
        hearing: hearing, proposal: row.get("heard_proposal"), number: row.get("number"), day: row.get("heard_on"),
        isDecreed: row.get("state") == Hearing.State.decreed, words: [])
    // Whoever was decided on stands on the reserve of that class no more.
    guard !board.words.contains(where: { $0.cohort == cohort }) else { return board }
    let box: [UInt8]? = try row.get("reason")
    board.words.append(
      .init(
        cohort: cohort, course: try row.get("title"), said: try BoardBefore.Said(row),
        reason: try box.map {
          let spoken: Person.ID = try row.get("spoken_of")
          return try vault(of: facility).open($0, of: spoken, at: Place.reason(hearing, spoken, cohort))
        }))
    return board
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
