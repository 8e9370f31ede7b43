import Access
import Almanac
import House
import Page
import Partners
import Programmes
import Store
import Timetable

/// The weeks of the courses of March: where and by whom they are taught, and what came between.
struct DemoTimetable {
  let walk: DemoWalk

  /// Who teaches a course, and where.
  private struct Lesson {
    let course: String
    let trainer: String
    let place: String
    let escorts: Int
  }

  private static let lessons = [
    Lesson(course: "Hidroponik sayuran dasar", trainer: "Neneng Sumiati, S.P.", place: "Kebun hidroponik", escorts: 1),
    Lesson(course: "Las listrik dasar", trainer: "Bambang Setiadi", place: "Bengkel las", escorts: 1),
    Lesson(course: "Sablon", trainer: "Dedi Kurniawan", place: "Bengkel sablon", escorts: 1),
  ]

  /// What two of the courses are made of.
  private static let modules = [
    "Hidroponik sayuran dasar": """
    Pengenalan hidroponik; 6; ruang kelas; teori
    Semai dan pindah tanam; 18; kebun; praktik
    Merawat larutan dan tanaman; 36; kebun; praktik
    Panen dan pascapanen; 14; kebun; praktik
    """,
    "Las listrik dasar": """
    Keselamatan kerja las; 8; ruang kelas; teori
    Menyalakan busur dan rigi dasar; 32; bengkel; praktik
    Sambungan tumpul dan sudut; 40; bengkel; praktik
    Benda kerja dan penilaian; 16; bengkel
    """,
  ]

  private static let standIn = "Yayat Supriatna"

  private static let places: [(name: String, kinds: [String], capacity: Int)] = [
    ("Kebun hidroponik", ["kebun"], 20), ("Bengkel las", ["bengkel"], 10), ("Bengkel sablon", ["bengkel"], 12),
    ("Ruang kelas A", ["ruang kelas"], 20), ("Aula", ["aula", "ruang kelas"], 60),
  ]

  private static let hours = """
    buka blok; Sen-Min 06.30-12.30
    apel; Sen-Min 06.30-07.00
    kebersihan dan olahraga; Sen-Min 07.00-08.00
    makan; Sen-Min 08.00-08.30
    kunjungan tahanan; Sen,Rab 09.00-11.30
    kunjungan terpidana; Sel,Kam 09.00-11.30
    ibadah; Jum 11.30-13.00
    makan; Sen-Min 12.00-12.30
    apel; Sen-Min 13.00-13.15
    buka blok; Sen-Min 13.15-16.30
    makan; Sen-Min 16.30-17.00
    apel; Sen-Min 17.00-17.30
    """

  /// Places, trainers and the hours of the house, then the meetings of the decreed classes, arranged and published.
  func prepare() async throws {
    let facility = walk.unit.id
    let (cohorts, agencies) = try await walk.store.read { db in
      (try db.cohorts(at: facility), try db.agencies(at: facility))
    }
    try await equip(food: agencies.first { $0.name == DemoOffers.food }?.id)
    for programme in cohorts.map(\.programme) {
      guard let modules = DemoTimetable.modules[programme.title] else { continue }
      try await send(
        .put, "/programmes/\(programme.id)",
        [
          "title": .text(programme.title), "field": .text(programme.field), "kind": .text(programme.kind.rawValue),
          "level": .text(programme.level.rawValue), "lesson_hours": .integer(programme.lessonHours),
          "minutes_per_lesson": .integer(programme.minutesPerLesson),
          "theory_percent": .integer(programme.theoryPercent), "modules": .text(modules),
          "reason": .text("Modul menurut silabus mitra"),
        ], on: 10, 13, 30)
    }
    try await send(.post, "/timetable/meetings", on: 11, 9, 0)
    let (venues, trainers) = try await walk.store.read { db in
      (try db.venues(at: facility), try db.trainers(at: facility))
    }
    for (count, lesson) in DemoTimetable.lessons.enumerated() {
      guard let cohort = cohorts.first(where: { $0.programme.title == lesson.course }),
        let first = try await meetings(of: cohort.id).first,
        let venue = venues.first(where: { $0.name == lesson.place }),
        let trainer = trainers.first(where: { $0.name == lesson.trainer })
      else { continue }
      try await arrange(
        first, ["venue": .text(venue.id.text), "trainers": .texts([trainer.id.text]), "following": .flag(true)],
        on: 11, 9, 10 + count)
    }
    try await publish(cohorts.map(\.id), until: 80, on: 11, 9, 30)
  }

  /// Five places, four trainers, the house's own hours.
  private func equip(food: AgencyID?) async throws {
    let week = FormValue.texts(WeekSlot.usual.map(\.description))
    try await send(
      .post, "/timetable/hours",
      [
        "season": .text("usual"), "from": .day(day(10)), "lines": .text(DemoTimetable.hours),
        "reason": .text("Jadwal harian menurut kepala pengamanan"),
      ], on: 10, 13, 0)
    try await send(
      .put, "/timetable/hours/position", ["latitude": .text("-6,12"), "longitude": .text("106,15")], on: 10, 13, 2)
    for (count, place) in DemoTimetable.places.enumerated() {
      try await send(
        .post, "/timetable/places",
        [
          "name": .text(place.name), "kinds": .texts(place.kinds), "capacity": .integer(place.capacity),
          "openings": week,
        ], on: 10, 13, 5 + count)
    }
    for (count, name) in (DemoTimetable.lessons.map(\.trainer) + [DemoTimetable.standIn]).enumerated() {
      // The first comes from the agency that gives the course, the others are officers.
      let agency = count == 0 ? food : nil
      var fields: [String: FormValue] = [
        "name": .text(name), "kind": .text(agency == nil ? "officer" : "partner"), "openings": week,
      ]
      if let agency { fields["agency"] = .text(agency.text) }
      fields["needs_escort"] = .flag(agency != nil)
      try await send(.post, "/timetable/trainers", fields, on: 10, 13, 15 + count)
    }
  }

  /// What weeks are made of: a trainer who is away, one who did not come, a day put off; and the next weeks.
  func goOn() async throws {
    let facility = walk.unit.id
    let (cohorts, trainers, owed) = try await walk.store.read { db in
      (
        try db.cohorts(at: facility), try db.trainers(at: facility),
        try db.commitments(at: facility).first { $0.what == "Kunjungan penyuluh" }
      )
    }
    func course(_ index: Int) -> Cohort.ID? {
      cohorts.first { $0.programme.title == DemoTimetable.lessons[index].course }?.id
    }
    guard let garden = course(0), let weld = course(1),
      let away = trainers.first(where: { $0.name == DemoTimetable.lessons[1].trainer }),
      let stands = trainers.first(where: { $0.name == DemoTimetable.standIn })
    else { return }
    try await send(
      .post, "/timetable/trainers/\(away.id)/absences",
      ["from": .day(day(24)), "until": .day(day(27)), "gap_reason": .text("Berhalangan")], on: 23, 7, 40)
    for meeting in try await meetings(of: weld) where day(24) <= meeting.day && meeting.day <= day(27) {
      try await arrange(
        meeting, ["trainers": .texts([stands.id.text]), "why": .text("Pengajar tetap berhalangan")], on: 23, 7, 50)
    }
    if let missed = try await meetings(of: garden).first(where: { $0.day >= day(48) }) {
      var fields: [String: FormValue] = [
        "meetings": .texts([missed.ticket]), "why": .text("Penyuluh dipanggil dinas pada hari itu"),
      ]
      if let owed { fields["commitment"] = .text(owed.id.text) }
      try await send(.post, "/timetable/cancellations", fields, on: 45, 15, 0)
    }
    try await send(.post, "/timetable/meetings", on: 59, 8, 0)
    try await publish([weld], until: 77, on: 59, 8, 10)
    if let later = try await meetings(of: weld).first(where: { $0.day >= day(70) }) {
      try await arrange(
        later, ["day": .day(later.day.adding(days: 1)), "why": .text("Listrik padam bergilir")], on: 61, 10, 0)
    }
  }

  private func meetings(of cohort: Cohort.ID) async throws -> [Meeting] {
    let facility = walk.unit.id
    return try await walk.store.read { try $0.meetings(of: [cohort], at: facility) }
  }

  /// Publishes the drafts of some classes up to a day.
  private func publish(_ cohorts: [Cohort.ID], until last: Int, on number: Int, _ hour: Int, _ minute: Int) async throws
  {
    let facility = walk.unit.id
    let drafts = try await walk.store.read { try $0.meetings(of: cohorts, at: facility) }
      .filter { $0.state == .draft && $0.day <= day(last) }
    try await send(
      .post, "/timetable/publications", ["meetings": .texts(drafts.map(\.ticket))], on: number, hour, minute)
  }

  /// Sends the form of a meeting as it stands, but for some fields.
  private func arrange(
    _ meeting: Meeting, _ changed: [String: FormValue], on number: Int, _ hour: Int, _ minute: Int
  ) async throws {
    var fields: [String: FormValue] = [
      "day": .day(meeting.day), "from": .text(WeekPattern.clock(meeting.from)),
      "until": .text(WeekPattern.clock(meeting.until)), "trainers": .texts(meeting.trainers.map(\.text)),
      "escorts": .integer(1), "seen": .integer(meeting.version),
    ]
    if let venue = meeting.venue { fields["venue"] = .text(venue.text) }
    fields.merge(changed) { $1 }
    try await send(.put, "/timetable/meetings/\(meeting.id)", fields, on: number, hour, minute)
  }

  private func send(
    _ method: Page.Method, _ path: String, _ fields: [String: FormValue] = [:], on number: Int, _ hour: Int,
    _ minute: Int
  ) async throws {
    try await walk.send("training_officer", method, path, fields, at: DemoWalk.moment(day(number), hour, minute))
  }

  /// A day counted from 1 March 2025.
  private func day(_ number: Int) -> Day { Day(number: 20_147 + number) }
}
