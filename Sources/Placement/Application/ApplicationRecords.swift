import Almanac
import House
import People
import Programmes
import Store

extension Connection {
  /// The applications of a person, the open first, by rank; with the reasons only where asked for.
  func applications(of person: Person.ID, at facility: Facility.ID, opening: Bool = false) throws -> [ApplicationFile] {
    let files = try applications("AND a.person_id = \(person)", at: facility, opening: opening)
    return files.filter(\.state.isOpen) + files.filter { !$0.state.isOpen }.reversed()
  }

  /// One application, or nil where the facility has none of that identity.
  func application(_ id: Application.ID, at facility: Facility.ID) throws -> ApplicationFile? {
    try applications("AND a.id = \(id)", at: facility).first
  }

  /// The open applications of everybody who is here; those for one programme where named.
  func openApplications(
    for programme: Programme.ID? = nil, at facility: Facility.ID
  ) throws -> [ApplicationFile] {
    try applications(
      """
      AND (CAST(\(programme) AS text) IS NULL OR a.programme_id = \(programme))
      AND EXISTS (
        SELECT 1 FROM people_person w WHERE w.facility_id = a.facility_id AND w.id = a.person_id AND w.state = 'present')
      AND NOT EXISTS (
        SELECT 1 FROM placement_application_act n
        WHERE n.facility_id = a.facility_id AND n.application_id = a.id AND n.kind <> 'approved')
      """, at: facility
    ).filter(\.state.isOpen)
  }

  private func applications(
    _ condition: SQL, at facility: Facility.ID, opening: Bool = false
  ) throws -> [ApplicationFile] {
    let rows = try rows(
      """
      SELECT a.id, a.person_id, a.programme_id, a.cohort_id, a.asked_on, a.asked_by, a.place, p.title, p.field,
        c.start_day, k.id AS act_id, k.kind, k.day, k.source, k.reason, k.made_by, (
          SELECT min(e.from_day) FROM placement_enrolment e
            JOIN programmes_cohort d ON d.facility_id = e.facility_id AND d.id = e.cohort_id
          WHERE e.facility_id = a.facility_id AND e.person_id = a.person_id AND d.programme_id = a.programme_id
            AND e.from_day >= a.asked_on
            AND (e.end_reason IS NULL OR e.end_reason NOT IN \(list: Enrolment.Ending.undone))) AS placed_on
      FROM placement_application a
        JOIN programmes_programme p ON p.facility_id = a.facility_id AND p.id = a.programme_id
        LEFT JOIN programmes_cohort c ON c.facility_id = a.facility_id AND c.id = a.cohort_id
        LEFT JOIN placement_application_act k ON k.facility_id = a.facility_id AND k.application_id = a.id
      WHERE a.facility_id = \(facility) \(sql: condition)
      ORDER BY a.place, a.asked_on, a.id, k.day, k.id LIMIT 20000
      """)
    let vault = vault(of: facility)
    return try rows.reduce(into: []) { files, row in
      let application = try Application(row)
      if files.last?.application.id != application.id {
        files.append(
          ApplicationFile(
            application: application, title: try row.get("title"), field: try row.get("field"),
            classStart: try row.get("start_day"), acts: [], placedOn: try row.get("placed_on")))
      }
      guard let act: ApplicationAct.ID = try row.get("act_id") else { return }
      let box: [UInt8]? = opening ? try row.get("reason") : nil
      files[files.count - 1].acts.append(
        ApplicationAct(
          id: act, application: application.id, kind: try row.get("kind"), day: try row.get("day"),
          source: try row.get("source"),
          reason: try box.map { try vault.open($0, of: application.person, at: Place.act(act)) },
          recordedBy: try row.get("made_by")))
    }
  }

  /// Keeps an application.
  func insert(_ application: Application, by recorder: Recorder) throws {
    _ = try run(
      """
      INSERT INTO placement_application
        (facility_id, id, person_id, programme_id, cohort_id, asked_on, asked_by, place, made_at, made_by)
      VALUES
        (\(recorder.facility), \(application.id), \(application.person), \(application.programme), \(application.cohort),
         \(application.askedOn), \(application.asker), \(application.rank), \(recorder.now), \(recorder.name))
      """)
  }

  /// Keeps what was done about applications, the reasons sealed.
  func insert(
    _ acts: [(act: ApplicationAct, person: Person.ID)], at facility: Facility.ID, now: Moment
  ) throws {
    let vault = vault(of: facility)
    for some in acts.batches() {
      let rows = try some.map { act, person -> SQL in
        let box = try act.reason.map { try vault.seal($0, of: person, at: Place.act(act.id)) }
        return """
          (\(facility), \(act.id), \(act.application), \(act.kind), \(act.day), \(act.source), \(box), \(now),
           \(act.recordedBy))
          """
      }
      _ = try run(
        """
        INSERT INTO placement_application_act
          (facility_id, id, application_id, kind, day, source, reason, made_at, made_by)
        VALUES \(rows: rows)
        """)
    }
  }

  /// Whether a person sits in a class of a programme.
  func sits(_ person: Person.ID, in programme: Programme.ID, at facility: Facility.ID) throws -> Bool {
    try first(
      """
      SELECT e.id FROM placement_enrolment e
        JOIN programmes_cohort c ON c.facility_id = e.facility_id AND c.id = e.cohort_id
      WHERE e.facility_id = \(facility) AND e.person_id = \(person) AND e.is_live = \(true)
        AND c.programme_id = \(programme)
      ORDER BY e.id LIMIT 1
      """) != nil
  }
}

extension Enrolment.Ending {
  /// Ends that undo a place as if it had not been given: what was asked for is open again.
  static let undone: [Enrolment.Ending] = [.error, .classCancelled, .decree]
}

extension Place {
  fileprivate static func act(_ id: ApplicationAct.ID) -> Place {
    Place("placement_application_act", "reason", row: id)
  }
}

extension Application {
  fileprivate init(_ row: Row) throws {
    self.init(
      id: try row.get("id"), person: try row.get("person_id"), programme: try row.get("programme_id"),
      cohort: try row.get("cohort_id"), askedOn: try row.get("asked_on"), asker: try row.get("asked_by"),
      rank: try row.get("place"))
  }
}
