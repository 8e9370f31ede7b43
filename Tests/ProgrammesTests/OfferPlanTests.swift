import Almanac
import House
import Partners
import People
import Testing

@testable import Programmes

private func offer(_ change: (inout OfferEntry) -> Void = { _ in }) throws -> OfferEntry {
  var entry = OfferEntry()
  (entry.agency, entry.title, entry.field) = ("Dinas Perikanan", "Pembesaran lele bioflok", "Budidaya lele")
  (entry.kind, entry.level) = (.agribusiness, .beginner)
  (entry.start, entry.days, entry.lessonHours) = (Day("2025-06-09"), 24, 96)
  (entry.minimum, entry.maximum) = (6, 16)
  entry.pattern = WeekPattern(written: "Sen-Kam 13.30-15.30")
  change(&entry)
  return entry
}

private func plan(
  _ entries: [OfferEntry], _ cohorts: [Cohort] = [], people: [Cohort.ID: Int] = [:]
) throws -> OfferPlan {
  var programmes: [Programme] = []
  for cohort in cohorts where !programmes.contains(cohort.programme) { programmes.append(cohort.programme) }
  return OfferPlan(
    entries.enumerated().map { (row: $0.offset + 2, entry: $0.element) },
    known: .init(
      programmes: programmes, cohorts: cohorts, agencies: [], teachingDays: try .shipped(),
      houseNames: ["Rutan Contoh"], people: people)
  ) { (newID() as Cohort.ID).text }
}

private func recorded(_ entry: OfferEntry, _ status: Cohort.Status = .planned) throws -> Cohort {
  let cohort = try #require(try plan([entry]).steps.first?.cohort)
  return Cohort(
    id: cohort.id, programme: cohort.programme, agency: .init(id: AgencyID(number: 1), name: cohort.agency?.name ?? ""),
    start: cohort.start, days: cohort.days, pattern: cohort.pattern, min: cohort.min, seats: cohort.seats,
    quota: cohort.quota, status: status, ownPrerequisites: cohort.ownPrerequisites)
}

@Test func `an offer that nobody has seen is new and brings its programme`() throws {
  let step = try #require(try plan([try offer()]).steps.first)
  #expect(step.outcome == .added && step.addsProgramme)
  #expect(step.cohort?.agency?.name == "Dinas Perikanan")
}

@Test func `the same offer again is unchanged, whatever its case and blanks`() throws {
  let cohort = try recorded(try offer())
  let again = try offer { $0.title = "PEMBESARAN  lele bioflok" }
  #expect(try plan([again], [cohort]).steps.map(\.outcome) == [.unchanged])
}

@Test func `more seats are shown as a change, and held back once the cohort runs`() throws {
  let more = try offer { $0.maximum = 20 }
  let changed = try plan([more], [try recorded(try offer())]).steps.map(\.outcome)
  #expect(changed == [.changed([Difference(field: "seats", before: "16", after: "20")])])
  let begun = try plan([more], [try recorded(try offer(), .running)]).steps.map(\.outcome)
  #expect(begun == [.heldBack(.begun(.running))])
}

@Test func `a row that differs from a class with people, or from a cancelled one, is held back; the others go in`()
  throws
{
  var cohort = try recorded(try offer())
  let rows = [try offer { $0.maximum = 20 }, try offer { $0.start = Day("2025-09-01") }]
  let held = try plan(rows, [cohort], people: [cohort.id: 3]).steps.map(\.outcome)
  #expect(held == [.heldBack(.inUse(3)), .added])
  #expect(try plan([try offer()], [cohort], people: [cohort.id: 3]).steps.map(\.outcome) == [.unchanged])
  let day = cohort.start
  cohort.cancellation = Cancellation(
    day: day, side: .agency, reason: "Anggaran", commitment: nil, freed: 0, recordedOn: day, toldOn: nil)
  #expect(try plan([rows[0]], [cohort]).steps.map(\.outcome) == [.heldBack(.cancelled(day))])
}

@Test func `other hours of a programme whose class has people are held back`() throws {
  let cohort = try recorded(try offer())
  let other = try offer { ($0.start, $0.lessonHours) = (Day("2025-09-01"), 90) }
  #expect(
    try plan([other], [cohort], people: [cohort.id: 1]).steps.map(\.outcome) == [.heldBack(.programmeBegun(1))])
}

@Test func `other hours of a programme that has begun are held back`() throws {
  let later = try offer {
    $0.start = Day("2025-09-01")
    $0.lessonHours = 120
  }
  let steps = try plan([later], [try recorded(try offer(), .held)]).steps
  #expect(steps.map(\.outcome) == [.heldBack(.programmeBegun(1))])
}

@Test func `a row that repeats or contradicts an earlier one is held back and names it`() throws {
  let contradiction = try offer {
    $0.start = Day("2025-09-01")
    $0.lessonHours = 120
  }
  let steps = try plan([try offer(), try offer { $0.maximum = 20 }, contradiction]).steps
  #expect(steps[1].outcome == .heldBack(.repeats(row: 2)))
  let hours = Difference(field: "lesson_hours", before: "96", after: "120")
  #expect(steps[2].outcome == .heldBack(.contradicts(row: 2, [hours])))
}

@Test func `the house itself is no partner`() throws {
  for name in ["Rutan", "rutan contoh"] {
    #expect(try plan([try offer { $0.agency = name }]).steps.first?.agency == nil)
  }
}

@Test func `a row without what a cohort needs is held back and says what`() throws {
  let steps = try plan([try offer { $0.level = nil }]).steps
  #expect(steps.map(\.outcome) == [.heldBack(.incomplete([.level]))])
}

@Test func `what an offer asks goes with its cohort`() throws {
  let entry = try offer {
    $0.minimumEducation = "SMP"
    $0.sex = .male
    $0.maximumRisk = .low
  }
  #expect(
    try plan([entry]).steps.first?.cohort?.ownPrerequisites == [.education("SMP"), .risk(.low), .sex(.male)])
}
