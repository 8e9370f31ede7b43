import Almanac
import House
import Page
import People
import Store
import StoreTesting
import Testing

@testable import Timetable

extension Desk {
  /// A person present since 2 January 2025.
  fileprivate func person(_ name: String, _ number: String, in facility: Facility.ID = contoh) async throws -> Person.ID
  {
    var random = SystemRandomNumberGenerator()
    let id: Person.ID = ID(at: now, random: &random)
    try await store.write { [today] db in
      _ = try db.run(
        """
        INSERT INTO people_person
          (facility_id, id, name, name_key, register_number, number_key, register_class, sex, entry_date, is_life, state,
           as_of, seen_on)
        VALUES
          (\(facility), \(id), \(name), \(name), \(number), \(RegisterNumber.key(number)), 'AIII', 'male',
           \(Day(year: 2025, month: 1, day: 2)), \(false), 'present', \(today), \(today))
        """)
    }
    return id
  }

  fileprivate func all() async throws -> [Engagement] {
    let days = (today.adding(days: -400), today.adding(days: 400))
    return try await store.read {
      try $0.engagements(from: days.0, until: days.1, isCancelledToo: true, opening: true, at: contoh)
    }
  }
}

@Suite struct EngagementTests {
  @Test(arguments: TestStore.dialects)
  func `a court day is entered, shown to who may see cases, and taken back with a reason`(_ dialect: Dialect)
    async throws
  {
    try await Desk.with(dialect) { desk in
      let arman = try await desk.person("Arman", "AIII.1/2025")
      try await desk.ask(
        .post, "/people/\(arman)/engagements",
        ["kind": "court", "from": "2025-05-12", "hours": "09.00-12.00", "note": "PN Serang"])
      let entry = try #require(try await desk.all().first)
      #expect(entry.note == "PN Serang" && entry.hours?.written == "09.00-12.00" && entry.until == entry.from)
      let page = desk.html(try await desk.ask(.get, "/engagements"))
      #expect(page.contains("Arman") && page.contains("formulir 5.38") && page.contains("PN Serang"))
      await #expect(throws: Engagement.Refusal.alreadyThere("Arman", .court, on: entry.from)) {
        try await desk.ask(.post, "/people/\(arman)/engagements", ["kind": "court", "from": "2025-05-12"])
      }
      try await desk.ask(.delete, "/engagements/\(entry.id)", ["reason": "Ditunda hakim"])
      #expect(try await desk.all().first?.cancelled == .init(on: desk.today, reason: "Ditunda hakim"))
      #expect(!desk.html(try await desk.ask(.get, "/engagements")).contains("Arman"))
      #expect(desk.html(try await desk.ask(.get, "/people/\(arman)/engagements")).contains("Ditunda hakim"))
      await #expect(throws: Engagement.Refusal.alreadyCancelled(on: desk.today)) {
        try await desk.ask(.delete, "/engagements/\(entry.id)", ["reason": "Lagi"])
      }
    }
  }

  @Test(arguments: TestStore.dialects)
  func `whoever may not see cases sees that somebody is called away, not for what`(_ dialect: Dialect) async throws {
    try await Desk.with(dialect) { desk in
      let arman = try await desk.person("Arman", "AIII.1/2025")
      try await desk.ask(
        .post, "/people/\(arman)/engagements", ["kind": "court", "from": "2025-05-12", "note": "PN Serang"])
      var warden = desk
      warden.permissions = [.readEngagements]
      let page = warden.html(try await warden.ask(.get, "/engagements"))
      #expect(page.contains("Arman") && page.contains("ada acara"))
      #expect(!page.contains("PN Serang") && !page.contains("Sidang") && !page.contains("5.38"))
    }
  }

  @Test(arguments: TestStore.dialects)
  func `of a pasted list all lines are kept or none`(_ dialect: Dialect) async throws {
    try await Desk.with(dialect) { desk in
      _ = try await desk.person("Arman", "AIII.1/2025")
      _ = try await desk.person("Budi", "BI.2/2025")
      _ = try await desk.person("Lain", "BI.9/2025", in: lain)
      let good = "AIII 1/2025;12/5/2025;09.00-12.00;sidang;PN Serang"
      for (bad, word) in [
        ("BI.9/2025;12/5/2025;-;klinik", "Tidak ada penghuni"), ("BI.2/2025;1/1/2025;-;klinik", "baru masuk"),
        ("AIII.1/2025;12/5/2025;10.00-11.00;sidang", "sudah punya acara"),
        ("BI.2/2025;12/5/2025;-;pesta", "tidak dikenal"),
      ] {
        do {
          try await desk.ask(.post, "/engagements", ["lines": good + "\n" + bad])
          Issue.record("taken: \(bad)")
        } catch let problems as FormProblems {
          let said = problems.problems.map(\.phrase.id).joined()
          #expect(said.contains("baris 2") && said.contains(word), "\(said)")
        }
        #expect(try await desk.all().isEmpty, "\(bad)")
      }
      try await desk.ask(.post, "/engagements", ["lines": good + "\nBI.2/2025;8/5/2025 s.d. 10/5/2025;-;rumah sakit"])
      #expect(try await desk.all().map(\.kind) == [.hospital, .court])
    }
  }

  @Test(arguments: TestStore.dialects)
  func `nobody is entered for a person of another house`(_ dialect: Dialect) async throws {
    try await Desk.with(dialect) { desk in
      let other = try await desk.person("Lain", "BI.9/2025", in: lain)
      await #expect(throws: Missing.self) {
        try await desk.ask(.post, "/people/\(other)/engagements", ["kind": "visit", "from": "2025-05-12"])
      }
      #expect(try await desk.all().isEmpty)
    }
  }
}
