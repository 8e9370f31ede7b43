import Almanac
import House
import People
import Programmes
import Store

extension Connection {
  /// The places that ended under a decree and that nobody of the reserve has taken, in classes planned or running.
  func vacancies(at facility: Facility.ID, in cohort: Cohort.ID? = nil) throws -> [Vacancy] {
    try rows(
      """
      SELECT e.id, e.cohort_id, e.seat, e.person_id, e.decree_id, e.from_day, e.is_live, e.until_day, e.end_reason,
        d.hearing_id, h.day AS heard_on
      FROM placement_enrolment e
        JOIN placement_decree d ON d.facility_id = e.facility_id AND d.id = e.decree_id
        JOIN placement_hearing h ON h.facility_id = d.facility_id AND h.id = d.hearing_id
        JOIN programmes_cohort c ON c.facility_id = e.facility_id AND c.id = e.cohort_id
      WHERE e.facility_id = \(facility) AND e.is_live = \(false) AND e.end_reason IN \(list: Vacancy.endings)
        AND c.status IN ('RENCANA', 'PELAKSANAAN') AND NOT EXISTS (
          SELECT 1 FROM programmes_cancellation x WHERE x.facility_id = c.facility_id AND x.cohort_id = c.id)
        AND (CAST(\(cohort) AS text) IS NULL OR e.cohort_id = \(cohort))
        AND NOT EXISTS (
          SELECT 1 FROM placement_seat_answer a
          WHERE a.facility_id = e.facility_id AND a.enrolment_id = e.id AND a.answer = 'taken')
      ORDER BY e.cohort_id, e.until_day, e.id LIMIT 1000
      """
    ).map { Vacancy(place: try Enrolment($0), hearing: try $0.get("hearing_id"), heardOn: try $0.get("heard_on")) }
  }

  /// Who of the reserve declined a seat of some classes.
  func declined(in cohorts: [Cohort.ID], at facility: Facility.ID) throws -> Set<PersonInCohort> {
    Set(
      try rows(
        """
        SELECT a.person_id, e.cohort_id FROM placement_seat_answer a
          JOIN placement_enrolment e ON e.facility_id = a.facility_id AND e.id = a.enrolment_id
        WHERE a.facility_id = \(facility) AND e.cohort_id IN \(list: cohorts) AND a.answer = 'declined'
        ORDER BY e.cohort_id, a.person_id LIMIT 10000
        """
      ).map { PersonInCohort(person: try $0.get("person_id"), cohort: try $0.get("cohort_id")) })
  }

  /// The reserve lists of some hearings for some classes, in the board's order; a record that was merged is its kept one.
  func reserves(
    of hearings: [Hearing.ID], for cohorts: [Cohort.ID], at facility: Facility.ID
  ) throws -> [(hearing: Hearing.ID, entry: HearingView.Reserve)] {
    try rows(
      """
      SELECT r.hearing_id, r.cohort_id, r.place, coalesce(m.kept_id, r.person_id) AS person_id
      FROM placement_reserve r
        LEFT JOIN people_merge m
          ON m.facility_id = r.facility_id AND m.former_id = r.person_id AND m.merged_on IS NOT NULL
      WHERE r.facility_id = \(facility) AND r.hearing_id IN \(list: hearings) AND r.cohort_id IN \(list: cohorts)
      ORDER BY r.hearing_id, r.cohort_id, r.place LIMIT 10000
      """
    ).map {
      (
        try $0.get("hearing_id"),
        HearingView.Reserve(
          cohort: try $0.get("cohort_id"), person: try $0.get("person_id"), place: try $0.get("place"))
      )
    }
  }

  /// Keeps what somebody of the reserve answered to a seat; the database refuses a second taker.
  ///
  /// - Parameter seated: the new place, where it was taken.
  func keep(
    _ answer: SeatAnswer, to vacated: Enrolment.ID, of person: Person.ID, seated: Enrolment.ID?,
    because reason: String?,
    by recorder: Recorder
  ) throws {
    let place = Place.answer(vacated, person)
    let box = try reason.map { try vault(of: recorder.facility).seal($0, of: person, at: place) }
    _ = try run(
      """
      INSERT INTO placement_seat_answer
        (facility_id, enrolment_id, person_id, answer, seated_id, reason, made_at, made_by)
      VALUES
        (\(recorder.facility), \(vacated), \(person), \(answer), \(seated), \(box), \(recorder.now), \(recorder.name))
      """)
  }
}

extension Place {
  /// Where the reason of an answer to a seat stands.
  static func answer(_ vacated: Enrolment.ID, _ person: Person.ID) -> Place {
    Place("placement_seat_answer", "reason", row: "\(vacated)/\(person)")
  }
}
