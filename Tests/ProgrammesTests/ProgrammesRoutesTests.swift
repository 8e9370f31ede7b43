import Almanac
import House
import Language
import Page
import Partners
import Store
import StoreTesting
import Testing

@testable import Programmes

@Test(arguments: TestStore.dialects)
func `a cohort is offered and its page shows both ends and why`(_ dialect: Dialect) async throws {
  try await Desk.with(dialect) { desk in
    let programme = desk.see(try await desk.ask(.post, "/programmes", Desk.programme))
    let path = desk.see(
      try await desk.ask(.post, programme + "/cohorts", Desk.cohort, many: Desk.weekdays))
    let page = desk.html(try await desk.ask(.get, path))
    #expect(page.contains("80 JP perlu 30 pertemuan, bukan 20"))
    #expect(page.contains("Kenaikan"))
    #expect(page.contains("paling sedikit 80 % warga Kabupaten Serang"))
    #expect(desk.html(try await desk.ask(.get, path), in: .english).contains("80 JP need 30 meetings, not 20"))
    let cohort = try #require(try await desk.store.read { try $0.cohorts(at: contoh).first })
    #expect(cohort.quota == .init(region: "3604", percent: 80))
    #expect(cohort.prerequisites == [.education("SD")])
  }
}

@Test(arguments: TestStore.dialects)
func `the database refuses what the rules refuse`(_ dialect: Dialect) async throws {
  try await Desk.with(dialect) { desk in
    let programme = desk.see(try await desk.ask(.post, "/programmes", Desk.programme))
    var crowded = Desk.cohort
    crowded["min"] = "17"
    await #expect(throws: Cohort.Refusal.fewerSeatsThanMinimum(min: 17, seats: 16)) {
      try await desk.ask(.post, programme + "/cohorts", crowded, many: Desk.weekdays)
    }
    _ = try await desk.ask(.post, programme + "/cohorts", Desk.cohort, many: Desk.weekdays)
    let first = try #require(try await desk.store.read { try $0.cohorts(at: contoh).first })
    await #expect(throws: Cohort.Refusal.alreadyOffered(first.start)) {
      try await desk.ask(.post, programme + "/cohorts", Desk.cohort, many: Desk.weekdays)
    }
    await #expect(throws: StoreError.refused(constraint: "programmes_cohort_seats")) {
      try await desk.store.write { try $0.insert(first.with(min: 17), at: contoh, now: Moment(milliseconds: 2)) }
    }
    await #expect(throws: StoreError.self) {
      try await desk.store.write { try $0.insert(first.with(min: 8), at: contoh, now: Moment(milliseconds: 2)) }
    }
  }
}

extension Cohort {
  fileprivate func with(min: Int) -> Cohort {
    Cohort(
      id: newID(), programme: programme, agency: agency, start: start, days: days, pattern: pattern, min: min,
      seats: seats, quota: quota, status: status, ownPrerequisites: [])
  }
}

@Test(arguments: TestStore.dialects)
func `a cohort is changed with a reason until people hold places or it is over`(_ dialect: Dialect) async throws {
  try await Desk.with(dialect) { desk in
    let programme = desk.see(try await desk.ask(.post, "/programmes", Desk.programme))
    let path = desk.see(try await desk.ask(.post, programme + "/cohorts", Desk.cohort, many: Desk.weekdays))
    var change = Desk.cohort.merging(["reason": "Ruang lebih kecil", "seats": "12"]) { _, new in new }
    _ = try await desk.ask(.put, path, change, many: Desk.weekdays)
    #expect(desk.html(try await desk.ask(.get, path)).contains("Ruang lebih kecil"))
    let cohort = try #require(try await desk.store.read { try $0.cohorts(at: contoh).first })
    #expect(cohort.seats == 12)
    try await desk.enrol(in: cohort)
    change["seats"] = "10"
    await #expect(throws: Cohort.Refusal.inUse) { try await desk.ask(.put, path, change, many: Desk.weekdays) }
    var later = desk
    later.today = cohort.start
    _ = try await later.ask(.put, path + "/status", ["status": "PELAKSANAAN"])
    later.today = cohort.schedule(isOpen: try TeachingDays.shipped().isOpen).end
    _ = try await later.ask(.put, path + "/status", ["status": "TERLAKSANA"])
    await #expect(throws: Cohort.Refusal.over(.held)) {
      try await later.ask(.put, path, change, many: Desk.weekdays)
    }
  }
}

@Test(arguments: TestStore.dialects)
func `a programme keeps its units, its history and a title of its own`(_ dialect: Dialect) async throws {
  try await Desk.with(dialect) { desk in
    let path = desk.see(try await desk.ask(.post, "/programmes", Desk.programme))
    await #expect(throws: Programme.Refusal.titleTaken("HIDROPONIK  dasar")) {
      try await desk.ask(
        .post, "/programmes", Desk.programme.merging(["title": "HIDROPONIK  dasar"]) { _, new in new })
    }
    let unit = ["code": "A.01.001", "unit_title": "Menyemai", "decree": "Kepmenaker 1", "year": "2019"]
    _ = try await desk.ask(.post, path + "/units", unit)
    await #expect(throws: Programme.Refusal.unitTaken("A.01.001")) { try await desk.ask(.post, path + "/units", unit) }
    let change = Desk.programme.merging(["theory_percent": "30", "reason": "Kurikulum baru"]) { _, new in new }
    _ = try await desk.ask(.put, path, change)
    let page = desk.html(try await desk.ask(.get, path))
    #expect(page.contains("A.01.001") && page.contains("Kurikulum baru") && page.contains("70 % praktik"))
  }
}

@Test(arguments: TestStore.dialects)
func `another facility sees none of it`(_ dialect: Dialect) async throws {
  try await Desk.with(dialect) { desk in
    let programme = desk.see(try await desk.ask(.post, "/programmes", Desk.programme))
    let cohort = desk.see(try await desk.ask(.post, programme + "/cohorts", Desk.cohort, many: Desk.weekdays))
    var stranger = desk
    stranger.facility = lain
    for path in [programme, cohort] {
      await #expect(throws: Missing.self) { try await stranger.ask(.get, path) }
    }
    await #expect(throws: Missing.self) {
      try await stranger.ask(.post, programme + "/cohorts", Desk.cohort, many: Desk.weekdays)
    }
    #expect(!(try desk.json(try await stranger.ask(.get, "/programmes")).contains("Hidroponik")))
  }
}

@Test(arguments: TestStore.dialects)
func `a regency that could be two is asked for`(_ dialect: Dialect) async throws {
  try await Desk.with(dialect) { desk in
    let programme = desk.see(try await desk.ask(.post, "/programmes", Desk.programme))
    let bare = Desk.cohort.merging(["quota_region": "Serang"]) { _, new in new }
    await #expect(throws: Cohort.Refusal.regionAmbiguous("Serang", ["Kabupaten Serang", "Kota Serang"])) {
      try await desk.ask(.post, programme + "/cohorts", bare, many: Desk.weekdays)
    }
    let night = Desk.cohort.merging(["until": "08.00"]) { _, new in new }
    await #expect(throws: Cohort.Refusal.hoursUnreadable) {
      try await desk.ask(.post, programme + "/cohorts", night, many: Desk.weekdays)
    }
  }
}

@Test(arguments: TestStore.dialects)
func `a closed day moves the cohorts and can be opened again`(_ dialect: Dialect) async throws {
  try await Desk.with(dialect) { desk in
    let programme = desk.see(try await desk.ask(.post, "/programmes", Desk.programme))
    let cohort = desk.see(try await desk.ask(.post, programme + "/cohorts", Desk.cohort, many: Desk.weekdays))
    _ = try await desk.ask(.post, "/closures", ["day": "2025-05-19", "closure_reason": "Panen <b>raya</b>"])
    let page = desk.html(try await desk.ask(.get, cohort))
    #expect(page.contains("Panen &lt;b&gt;raya"))
    #expect(page.contains("Selasa, 20 Mei 2025"))
    _ = try await desk.ask(.delete, "/closures/2025-05-19")
    #expect(!desk.html(try await desk.ask(.get, cohort)).contains("Panen"))
    await #expect(throws: Missing.self) { try await desk.ask(.delete, "/closures/2025-05-19") }
    // Meetings of a day that is past were held, or not: no closure moves them any more.
    let past = desk.today.adding(days: -1)
    await #expect(throws: Closure.Refusal.past(past)) {
      try await desk.ask(.post, "/closures", ["day": "\(past)", "closure_reason": "Panen"])
    }
    await #expect(throws: Closure.Refusal.past(past)) { try await desk.ask(.delete, "/closures/\(past)") }
  }
}

@Test(arguments: TestStore.dialects)
func `an empty room says what to do first, and a draft fills the form with its source`(_ dialect: Dialect) async throws
{
  try await Desk.with(dialect) { desk in
    #expect(desk.html(try await desk.ask(.get, "/programmes")).contains("Baca berkas penawaran"))
    let page = desk.html(try await desk.ask(.get, "/programmes/new", ["template": "taster"]))
    #expect(page.contains("value=\"24\""))
    #expect(page.contains("publisia 2800"))
    guard case .file(let bytes, _, _) = try await desk.ask(.get, "/programmes.xlsx").content else {
      Issue.record("the workbook is no file")
      return
    }
    #expect(bytes.prefix(2) == [0x50, 0x4B])
  }
}
