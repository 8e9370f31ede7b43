import Almanac
import House
import People
import Programmes
import Store

extension Connection {
  /// The number of a hearing without a decree that decides on a person or names them as reserve; nil where there is none.
  func openHearing(of person: Person.ID, at facility: Facility.ID) throws -> String? {
    try first(
      """
      SELECT h.number FROM placement_hearing h
      WHERE h.facility_id = \(facility) AND h.state IN ('open', 'closed') AND (
        EXISTS (SELECT 1 FROM placement_verdict v
          WHERE v.facility_id = h.facility_id AND v.hearing_id = h.id AND v.person_id = \(person))
        OR EXISTS (SELECT 1 FROM placement_reserve r
          WHERE r.facility_id = h.facility_id AND r.hearing_id = h.id AND r.person_id = \(person)))
      ORDER BY h.day, h.id LIMIT 1
      """)?.get("number")
  }

  /// Moves places with their notes, waivers and answers to seats, and marks the plans that wait as not computed with it.
  func movePlaces(_ pair: MergePair, by recorder: Recorder) throws {
    let facility = recorder.facility
    try reseal(
      "note", of: "placement_enrolment_event",
      where: """
        enrolment_id IN (
          SELECT e.id FROM placement_enrolment e WHERE e.facility_id = \(facility) AND e.person_id = \(pair.former))
        """, pair, at: facility)
    try run(
      """
      UPDATE placement_enrolment SET person_id = \(pair.kept)
      WHERE facility_id = \(facility) AND person_id = \(pair.former)
      """)
    try moveWaivers(pair, at: facility)
    try moveAnswers(pair, at: facility)
    try moveRequests(pair, at: facility)
    try declineBeyond(pair.kept, by: recorder)
    try run(
      """
      UPDATE placement_proposal SET decided_at = \(recorder.now)
      WHERE facility_id = \(facility) AND state IN ('computing', 'ready')
      """)
  }

  /// Seals one column of some rows under the kept record's key; `rows` names the table and which of its rows are the former record's.
  private func reseal(
    _ column: String, of table: String, where rows: SQL, _ pair: MergePair, at facility: Facility.ID
  ) throws {
    let vault = vault(of: facility)
    let found = try self.rows(
      SQL(composed: "SELECT id, \(column) AS box FROM \(table) WHERE facility_id = ") + "\(facility) AND " + rows
        + SQL(composed: " AND \(column) IS NOT NULL ORDER BY id LIMIT 10000"))
    // A person has a handful of such rows, and each has a box of its own.
    for row in found {
      let id: String = try row.get("id")
      let place = Place(table, column, row: id)
      let box = try vault.resealed(row.get("box"), from: pair.former, at: place, to: pair.kept, at: place)
      try run(
        SQL(composed: "UPDATE \(table) SET \(column) = ") + "\(box) WHERE facility_id = \(facility) AND id = \(id)")
    }
  }

  /// Of the open applications of both records the oldest stay, one a programme and no more than may be open; the others are declined.
  private func declineBeyond(_ person: Person.ID, by recorder: Recorder) throws {
    let open = try applications(of: person, at: recorder.facility).filter(\.state.isOpen)
    let beyond = Application.beyond(open)
    try keep(
      beyond.map { file in
        (
          file,
          recorder.act(.declined, on: file.application.id, on: recorder.today, .officer, ApplicationWords.merged)
        )
      }, by: recorder)
  }

  /// Moves applications and objections with their sealed words.
  private func moveRequests(_ pair: MergePair, at facility: Facility.ID) throws {
    try reseal(
      "reason", of: "placement_application_act",
      where: """
        application_id IN (
          SELECT a.id FROM placement_application a WHERE a.facility_id = \(facility) AND a.person_id = \(pair.former))
        """, pair, at: facility)
    for column in ["body", "answer"] {
      try reseal(column, of: "placement_objection", where: "person_id = \(pair.former)", pair, at: facility)
    }
    for table in ["placement_application", "placement_objection"] {
      try run(
        SQL(composed: "UPDATE \(table) SET person_id = ") + "\(pair.kept) WHERE facility_id = \(facility)"
          + " AND person_id = \(pair.former)")
    }
  }

  private func moveWaivers(_ pair: MergePair, at facility: Facility.ID) throws {
    let vault = vault(of: facility)
    let found = try rows(
      """
      SELECT w.cohort_id, w.criterion, w.reason FROM placement_waiver w
      WHERE w.facility_id = \(facility) AND w.person_id = \(pair.former) AND NOT EXISTS (
        SELECT 1 FROM placement_waiver k WHERE k.facility_id = w.facility_id AND k.person_id = \(pair.kept)
          AND k.cohort_id = w.cohort_id AND k.criterion = w.criterion)
      ORDER BY w.cohort_id, w.criterion LIMIT 1000
      """)
    for row in found {
      let (cohort, kind): (Cohort.ID, Criterion.Kind) = (try row.get("cohort_id"), try row.get("criterion"))
      let (old, new) = (
        Waiver(person: pair.former, cohort: cohort, criterion: kind),
        Waiver(person: pair.kept, cohort: cohort, criterion: kind)
      )
      let box = try vault.resealed(row.get("reason"), from: pair.former, at: old.place, to: pair.kept, at: new.place)
      try run(
        """
        UPDATE placement_waiver SET person_id = \(pair.kept), reason = \(box)
        WHERE facility_id = \(facility) AND person_id = \(pair.former) AND cohort_id = \(cohort)
          AND criterion = \(kind.rawValue)
        """)
    }
  }

  private func moveAnswers(_ pair: MergePair, at facility: Facility.ID) throws {
    let vault = vault(of: facility)
    let found = try rows(
      """
      SELECT a.enrolment_id, a.reason FROM placement_seat_answer a
      WHERE a.facility_id = \(facility) AND a.person_id = \(pair.former) AND NOT EXISTS (
        SELECT 1 FROM placement_seat_answer k WHERE k.facility_id = a.facility_id AND k.person_id = \(pair.kept)
          AND k.enrolment_id = a.enrolment_id)
      ORDER BY a.enrolment_id LIMIT 1000
      """)
    for row in found {
      let (seat, box): (Enrolment.ID, [UInt8]?) = (try row.get("enrolment_id"), try row.get("reason"))
      let moved = try box.map {
        try vault.resealed(
          $0, from: pair.former, at: Place.answer(seat, pair.former), to: pair.kept, at: Place.answer(seat, pair.kept))
      }
      try run(
        """
        UPDATE placement_seat_answer SET person_id = \(pair.kept), reason = \(moved)
        WHERE facility_id = \(facility) AND enrolment_id = \(seat) AND person_id = \(pair.former)
        """)
    }
  }
}
