import Almanac
import House
import Language
import Page
import Programmes
import Store
import Testing

@testable import Placement
@testable import Timetable

/// Two decreed classes at the same hours, one of whose people sits in both; two places and two trainers.
struct MeetingHouse: Sendable {
  let desk: Desk
  let classes: [Cohort.ID]
  let venues: [Venue.ID]
  let trainers: [Trainer.ID]

  static func with(_ dialect: Dialect, _ test: (MeetingHouse) async throws -> Void) async throws {
    try await Desk.with(dialect) { desk in try await test(MeetingHouse(desk)) }
  }

  static func id<Noun>(_ number: UInt64) -> ID<Noun> { ID(number: 900 + number) }

  init(desk: Desk, classes: [Cohort.ID], venues: [Venue.ID], trainers: [Trainer.ID]) {
    (self.desk, self.classes, self.venues, self.trainers) = (desk, classes, venues, trainers)
  }

  private init(_ desk: Desk) async throws {
    self.desk = desk
    let classes: [Cohort.ID] = [Self.id(1), Self.id(2)]
    try await desk.store.write { db in
      for (index, cohort) in classes.enumerated() {
        let programme = Programme(
          id: Self.id(10 + UInt64(index)), title: ["Hidroponik", "Las dasar"][index], field: "Las", kind: .manufacture,
          level: .beginner, lessonHours: 36)
        try db.insert(programme, at: contoh, now: desk.now)
        let pattern = try #require(WeekPattern(days: [.monday, .wednesday], from: 540, until: 660))
        try db.insert(
          Cohort(
            id: cohort, programme: programme, agency: nil, start: Day(number: 20_220), days: 6, pattern: pattern,
            min: 1, seats: 4, quota: nil, status: .planned, ownPrerequisites: []), at: contoh, now: desk.now)
      }
      try Self.decree(classes, db)
    }
    self.classes = classes
    for (name, capacity) in [("Kelas 1", "20"), ("Kelas 2", "1")] {
      try await desk.ask(
        .post, "/timetable/places", ["name": name, "capacity": capacity],
        many: ["kinds": ["kelas"], "openings": ["monday/1", "tuesday/1", "wednesday/1", "thursday/1"]])
    }
    for name in ["Budi", "Rini"] {
      try await desk.ask(
        .post, "/timetable/trainers", ["name": name, "kind": "officer"],
        many: ["openings": ["monday/1", "tuesday/1", "wednesday/1", "thursday/1"]])
    }
    venues = try await desk.store.read { try $0.venues(at: contoh).map(\.id) }
    trainers = try await desk.store.read { try $0.trainers(at: contoh).map(\.id) }
  }

  /// A decree by which one person sits in each class and one in both.
  private static func decree(_ classes: [Cohort.ID], _ db: Connection) throws {
    let (proposal, hearing, decree) = ("p", "h", id(30) as Decree.ID)
    _ = try db.run(
      """
      INSERT INTO placement_proposal
        (facility_id, id, title, as_of, state, study, instance, instance_hash, lottery, made_at, made_by)
      VALUES (\(contoh), \(proposal), 'P', '2025-05-07', 'failed', \([UInt8](repeating: 1, count: 1)), '', '', 0, 0, '')
      """)
    _ = try db.run(
      """
      INSERT INTO placement_hearing (facility_id, id, proposal_id, number, day, quorum, state, revision, made_at, made_by)
      VALUES (\(contoh), \(hearing), \(proposal), '1', '2025-05-07', 1, 'decreed', 0, 0, '')
      """)
    _ = try db.run(
      """
      INSERT INTO placement_decree
        (facility_id, id, hearing_id, number, day, office_title, signatory, service_number, capacity, made_at, made_by)
      VALUES (\(contoh), \(decree), \(hearing), 'SK', '2025-05-07', '', '', '', 'appointed', 0, '')
      """)
    for (index, places) in [[0], [1], [0, 1]].enumerated() {
      let person = "0196a000-0000-7000-8000-00000000030\(index)"
      _ = try db.run(
        """
        INSERT INTO people_person
          (facility_id, id, name, name_key, register_number, number_key, is_life, state, as_of, seen_on)
        VALUES (\(contoh), \(person), 'A', 'a', \(person), \(person), \(false), 'present', '2025-05-07', '2025-05-07')
        """)
      for place in places {
        let enrolment: Enrolment.ID = id(40 + UInt64(index * 2 + place))
        _ = try db.run(
          """
          INSERT INTO placement_enrolment
            (facility_id, id, cohort_id, seats, seat, person_id, decree_id, from_day, is_live)
          VALUES
            (\(contoh), \(enrolment), \(classes[place]), 4, \(index + 1), \(person), \(decree), '2025-05-07', \(true))
          """)
      }
    }
  }

  /// All meetings, by day and hour.
  func meetings() async throws -> [Meeting] {
    try await desk.store.read { try $0.meetings(from: Day(number: 0), to: Day(number: 30_000), at: contoh) }
  }

  /// The meetings of a class that are ahead.
  func meetings(of index: Int) async throws -> [Meeting] {
    try await meetings().filter { $0.cohort == classes[index] }
  }

  /// Does something with meetings as they are now.
  func act(_ what: String, _ meetings: [Meeting], _ fields: [String: String] = [:]) async throws {
    try await desk.ask(.post, "/timetable/\(what)", fields, many: ["meetings": meetings.map(\.ticket)])
  }

  /// Arranges a meeting.
  func arrange(
    _ meeting: Meeting, day: Day? = nil, venue: Int? = nil, trainer: Int? = nil, _ fields: [String: String] = [:]
  ) async throws {
    var sent = [
      "day": (day ?? meeting.day).description, "from": "09.00", "until": "11.00", "escorts": "1",
      "seen": String(meeting.version),
    ].merging(fields) { $1 }
    sent["venue"] = venue.map { venues[$0].text } ?? meeting.venue?.text
    let teachers = trainer.map { [trainers[$0].text] } ?? meeting.trainers.map(\.text)
    try await desk.ask(.put, "/timetable/meetings/\(meeting.id)", sent, many: ["trainers": teachers])
  }

  /// Does the night of a day.
  func night(_ day: Day) async throws {
    let clock = Moment(day, hour: 3, minute: 0, in: .wib)
    let plan = NightlyPlan([MeetingJobs.nightly], clock: { clock }) { _ in [(contoh.text, .wib)] }
    try await JobWorker(desk.store, [], plan: plan, now: { clock }).drain()
  }
}
