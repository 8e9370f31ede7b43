import Access
import Almanac
import Foundation
import House
import People
import Programmes
import Store

extension Connection {
  /// How many people of each class hold a place, or are approved by a board whose decree is not recorded.
  func peopleByClass(at facility: Facility.ID) throws -> [Cohort.ID: Int] {
    let rows = try rows(
      """
      SELECT cohort_id, CAST(count(*) AS bigint) AS people FROM (
        SELECT cohort_id, person_id FROM placement_enrolment WHERE facility_id = \(facility) AND is_live = \(true)
        UNION
        SELECT v.cohort_id, v.person_id FROM placement_verdict v
          JOIN placement_hearing h ON h.facility_id = v.facility_id AND h.id = v.hearing_id
        WHERE v.facility_id = \(facility) AND v.verdict = 'SETUJU' AND h.state IN ('open', 'closed')) p
      GROUP BY cohort_id ORDER BY cohort_id LIMIT 10000
      """)
    return Dictionary(
      try rows.map { (try $0.get("cohort_id") as Cohort.ID, try $0.get("people") as Int) }
    ) { first, _ in first }
  }

  /// Whom boards approved for a class, where no decree has followed yet.
  func approved(for cohort: Cohort.ID, at facility: Facility.ID) throws -> [Person.ID] {
    try rows(
      """
      SELECT DISTINCT v.person_id FROM placement_verdict v
        JOIN placement_hearing h ON h.facility_id = v.facility_id AND h.id = v.hearing_id
      WHERE v.facility_id = \(facility) AND v.cohort_id = \(cohort) AND v.verdict = 'SETUJU'
        AND h.state IN ('open', 'closed')
      ORDER BY v.person_id LIMIT 10000
      """
    ).map { try $0.get("person_id") }
  }

  /// For which other classes boards approved some people, where no decree has followed yet.
  func approvedElsewhere(
    _ people: [Person.ID], than cohort: Cohort.ID, at facility: Facility.ID
  ) throws -> [PersonInCohort] {
    try people.batches().flatMap {
      try rows(
        """
        SELECT DISTINCT v.person_id, v.cohort_id FROM placement_verdict v
          JOIN placement_hearing h ON h.facility_id = v.facility_id AND h.id = v.hearing_id
        WHERE v.facility_id = \(facility) AND v.person_id IN \(list: $0) AND v.cohort_id <> \(cohort)
          AND v.verdict = 'SETUJU' AND h.state IN ('open', 'closed')
        ORDER BY v.person_id, v.cohort_id LIMIT 10000
        """)
    }.map { PersonInCohort(person: try $0.get("person_id"), cohort: try $0.get("cohort_id")) }
  }

  /// Whose places a cancellation of the class ended.
  func freedFromPlaces(in cohort: Cohort.ID, at facility: Facility.ID) throws -> [Person.ID] {
    try rows(
      """
      SELECT DISTINCT person_id FROM placement_enrolment
      WHERE facility_id = \(facility) AND cohort_id = \(cohort) AND end_reason = \(Enrolment.Ending.classCancelled)
      ORDER BY person_id LIMIT 10000
      """
    ).map { try $0.get("person_id") }
  }

  /// Whom boards approved for a class and who never had a place in it.
  func approvedWithoutPlace(for cohort: Cohort.ID, at facility: Facility.ID) throws -> [Person.ID] {
    try rows(
      """
      SELECT DISTINCT v.person_id FROM placement_verdict v
        JOIN placement_hearing h ON h.facility_id = v.facility_id AND h.id = v.hearing_id
      WHERE v.facility_id = \(facility) AND v.cohort_id = \(cohort) AND v.verdict = 'SETUJU' AND h.state <> 'withdrawn'
        AND NOT EXISTS (
          SELECT 1 FROM placement_enrolment e
          WHERE e.facility_id = v.facility_id AND e.cohort_id = v.cohort_id AND e.person_id = v.person_id)
      ORDER BY v.person_id LIMIT 10000
      """
    ).map { try $0.get("person_id") }
  }

  /// The open hearings that decide on a class.
  func openHearings(decidingOn cohort: Cohort.ID, at facility: Facility.ID) throws -> [Hearing.ID] {
    try rows(
      """
      SELECT DISTINCT h.id FROM placement_hearing h
        JOIN placement_verdict v ON v.facility_id = h.facility_id AND v.hearing_id = h.id
      WHERE h.facility_id = \(facility) AND h.state = 'open' AND v.cohort_id = \(cohort) ORDER BY h.id LIMIT 1000
      """
    ).map { try $0.get("id") }
  }

  /// The decrees by which people hold places in a class, by day.
  func decrees(
    naming cohort: Cohort.ID, at facility: Facility.ID
  ) throws -> [(id: Decree.ID, number: String)] {
    try rows(
      """
      SELECT DISTINCT d.id, d.number, d.day FROM placement_decree d
        JOIN placement_enrolment e ON e.facility_id = d.facility_id AND e.decree_id = d.id
      WHERE d.facility_id = \(facility) AND e.cohort_id = \(cohort) AND e.is_live = \(true)
      ORDER BY d.day, d.id LIMIT 1000
      """
    ).map { (try $0.get("id"), try $0.get("number")) }
  }

  /// Marks the proposals that offer a class as not computed with what was decided since.
  func markDecided(offering cohort: Cohort.ID, at facility: Facility.ID, now: Moment) throws {
    try markDecided(
      proposals(at: facility, in: [.computing, .ready]).map(\.id).filter { id in
        let offered = try summary(of: id, at: facility)?.openings ?? study(of: id, at: facility)?.openings
        return offered?.contains { $0.id == cohort } ?? false
      }, at: facility, now: now)
  }

  /// Keeps what papers say of a class until its terms change.
  func keep(_ line: CohortLine, of cohort: Cohort.ID, until moment: Moment, at facility: Facility.ID) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let text = String(decoding: try encoder.encode(line), as: UTF8.self)
    _ = try run(
      """
      INSERT INTO placement_former_class (facility_id, cohort_id, changed_at, line)
      VALUES (\(facility), \(cohort), \(moment), \(text))
      ON CONFLICT (facility_id, cohort_id, changed_at) DO NOTHING
      """)
  }

  /// What papers of a moment say of classes whose terms have changed since.
  func formerLines(
    of cohorts: [Cohort.ID], at moment: Moment, in facility: Facility.ID
  ) throws -> [Cohort.ID: CohortLine] {
    let rows = try cohorts.batches().flatMap {
      try self.rows(
        """
        SELECT cohort_id, line FROM placement_former_class
        WHERE facility_id = \(facility) AND cohort_id IN \(list: $0) AND changed_at >= \(moment)
        ORDER BY cohort_id, changed_at LIMIT 10000
        """)
    }
    return Dictionary(
      try rows.map { row in
        let text: String = try row.get("line")
        return (try row.get("cohort_id"), try JSONDecoder().decode(CohortLine.self, from: Data(text.utf8)))
      }
    ) { first, _ in first }
  }

  /// Notes that a decree names terms that no longer hold. One note stands for several changes, and none where all is as before.
  func owe(
    _ decree: Decree.ID, for cohort: Cohort.ID, from former: String, to current: String, as id: TermsChange.ID,
    at facility: Facility.ID, now: Moment
  ) throws {
    _ = try run(
      """
      INSERT INTO placement_terms_change (facility_id, id, decree_id, cohort_id, former, current, made_at)
      VALUES (\(facility), \(id), \(decree), \(cohort), \(former), \(current), \(now))
      ON CONFLICT (facility_id, decree_id, cohort_id) WHERE change_id IS NULL
        DO UPDATE SET current = excluded.current, made_at = excluded.made_at
      """)
    _ = try run(
      """
      DELETE FROM placement_terms_change
      WHERE facility_id = \(facility) AND decree_id = \(decree) AND cohort_id = \(cohort) AND change_id IS NULL
        AND former = current
      """)
  }

  /// What decrees name and no amending decree has changed yet, the oldest first; of one decree where it is named.
  func owedTerms(of decree: Decree.ID? = nil, at facility: Facility.ID, limit: Int = 100) throws -> [TermsChange] {
    try rows(
      """
      SELECT t.id, t.decree_id, t.cohort_id, t.former, t.current, d.number, p.title FROM placement_terms_change t
        JOIN placement_decree d ON d.facility_id = t.facility_id AND d.id = t.decree_id
        JOIN programmes_cohort c ON c.facility_id = t.facility_id AND c.id = t.cohort_id
        JOIN programmes_programme p ON p.facility_id = c.facility_id AND p.id = c.programme_id
      WHERE t.facility_id = \(facility) AND t.change_id IS NULL AND t.decree_id = coalesce(\(decree), t.decree_id)
        AND NOT EXISTS (
          SELECT 1 FROM placement_decree_change r
          WHERE r.facility_id = t.facility_id AND r.decree_id = t.decree_id AND r.kind = 'revoked' AND NOT EXISTS (
              SELECT 1 FROM placement_signature s
              WHERE s.facility_id = r.facility_id AND s.subject_id = r.id AND s.checked_at IS NULL))
        AND NOT EXISTS (
          SELECT 1 FROM programmes_cancellation x
          WHERE x.facility_id = t.facility_id AND x.cohort_id = t.cohort_id)
      ORDER BY t.made_at, t.id LIMIT \(limit)
      """
    ).map { row in
      TermsChange(
        id: try row.get("id"), decree: try row.get("decree_id"), decreeNumber: try row.get("number"),
        cohort: try row.get("cohort_id"), title: try row.get("title"), former: try row.get("former"),
        current: try row.get("current"))
    }
  }

  /// Notes which paper amended them; false where one was amended meanwhile.
  func amend(_ terms: [TermsChange.ID], by change: DecreeChange.ID, at facility: Facility.ID) throws -> Bool {
    try terms.batches().reduce(0) { sum, some in
      try sum
        + count(
          """
          UPDATE placement_terms_change SET change_id = \(change)
          WHERE facility_id = \(facility) AND id IN \(list: some) AND change_id IS NULL
          """)
    } == terms.count
  }
}
