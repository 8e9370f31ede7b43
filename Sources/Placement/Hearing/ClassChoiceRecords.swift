import House
import People
import Programmes
import Store

extension Connection {
  /// Keeps what the board chose for a class; again changes it.
  func keep(_ choice: ClassChoice, in hearing: Hearing.ID, at facility: Facility.ID) throws {
    let box = try vault(of: facility).seal(choice.reason, of: hearing, at: Place.choice(hearing, choice.cohort))
    _ = try run(
      """
      INSERT INTO placement_class_choice (facility_id, hearing_id, cohort_id, choice, reason)
      VALUES (\(facility), \(hearing), \(choice.cohort), \(choice.kind.rawValue), \(box))
      ON CONFLICT (facility_id, hearing_id, cohort_id) DO UPDATE SET choice = excluded.choice, reason = excluded.reason
      """)
  }

  /// What the board chose, by class.
  func classChoices(of hearing: Hearing.ID, at facility: Facility.ID) throws -> [ClassChoice] {
    try rows(
      """
      SELECT cohort_id, choice, reason FROM placement_class_choice
      WHERE facility_id = \(facility) AND hearing_id = \(hearing) ORDER BY cohort_id LIMIT 1000
      """
    ).map { row in
      let cohort: Cohort.ID = try row.get("cohort_id")
      return ClassChoice(
        cohort: cohort, kind: try row.get("choice"),
        reason: try vault(of: facility).open(row.get("reason"), of: hearing, at: Place.choice(hearing, cohort)))
    }
  }

  /// What the classes of a hearing lack, counting those approved whom nothing stops and those who sit there.
  func shortfalls(
    of openings: [Opening], counting rechecks: [PersonInCohort: Recheck], approved: [Verdict], at facility: Facility.ID
  ) throws -> [Cohort.ID: Shortfall] {
    let seated = openings.filter { $0.residents != nil }.flatMap(\.seated)
    let homes = try residences(of: seated, at: facility)
    let joining = Dictionary(
      grouping: approved.map(\.pair).filter { rechecks[$0]?.causes.isEmpty ?? false }, by: \.cohort)
    return Dictionary(
      openings.compactMap { opening in
        let region = opening.residents?.region
        let own = joining[opening.id] ?? []
        let residents =
          own.count { rechecks[$0]?.residence == region } + opening.seated.count { homes[$0] == region }
        return ClassRules.shortfall(
          approved: own.count, seated: opening.seated.count, residents: residents, of: opening
        ).map { (opening.id, $0) }
      }
    ) { first, _ in first }
  }

  private func residences(of people: [Person.ID], at facility: Facility.ID) throws -> [Person.ID: Region.Code] {
    try people.batches().reduce(into: [:]) { homes, some in
      for row in try rows(
        """
        SELECT id, regency_code FROM people_person
        WHERE facility_id = \(facility) AND id IN \(list: some) AND regency_code IS NOT NULL ORDER BY id LIMIT 500
        """)
      {
        homes[try row.get("id")] = try row.get("regency_code") as Region.Code
      }
    }
  }
}

extension Place {
  fileprivate static func choice(_ hearing: Hearing.ID, _ cohort: Cohort.ID) -> Place {
    Place("placement_class_choice", "reason", row: "\(hearing)/\(cohort)")
  }
}
