import Almanac
import House
import Language
import Testing

@testable import Timetable

private func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }

private func engagement(
  _ kind: Engagement.Kind, _ from: String, until: String? = nil, _ hours: String? = nil
) throws -> Engagement {
  var random = SystemRandomNumberGenerator()
  let now = Moment(day("2025-05-07"), hour: 9, minute: 0, in: .wib)
  return Engagement(
    id: ID(at: now, random: &random), person: ID(at: now, random: &random), kind: kind, from: day(from),
    until: day(until ?? from), hours: try hours.map { text throws(Engagement.Refusal) in try .init(written: text) })
}

private func check(
  _ engagement: Engagement, isHere: Bool = true, arrived: Day? = nil, among others: [Engagement] = []
) throws(Engagement.Refusal) {
  try engagement.check("Arman", isHere: isHere, arrived: arrived, among: others)
}

@Test(arguments: [
  ("09.00-11.30", 540, 690), ("9:05-9:06", 545, 546), ("00.00-23.59", 0, 1439), ("13.30 - 15.00", 810, 900),
])
func `hours are read with point or colon`(_ text: String, _ from: Int, _ until: Int) throws {
  let hours = try Engagement.Hours(written: text)
  #expect((hours.from, hours.until) == (from, until))
  #expect(try Engagement.Hours(written: hours.written) == hours)
}

@Test(arguments: [
  "", "9", "09.00", "09.00-", "-09.00", "24.00-25.00", "09.60-10.00", "+9.00-10.00", "09.00-10.00-11.00", "٠٩.٠٠-١٠.٠٠",
])
func `hours that cannot be read are refused as they were written`(_ text: String) {
  #expect(throws: Engagement.Refusal.hoursUnread(text)) { try Engagement.Hours(written: text) }
}

@Test(arguments: ["11.00-09.00", "09.00-09.00"]) func `hours that end before they begin are refused`(_ text: String) {
  #expect(throws: Engagement.Refusal.hoursBackwards(text)) { try Engagement.Hours(written: text) }
}

@Suite struct EngagementRulesTests {
  @Test func `what ends before it begins, before arrival, or of somebody gone is refused by name`() throws {
    let backwards = try engagement(.hospital, "2025-05-09", until: "2025-05-08")
    #expect(throws: Engagement.Refusal.endsBeforeItBegins(from: day("2025-05-09"), until: day("2025-05-08"))) {
      try check(backwards)
    }
    let court = try engagement(.court, "2025-05-09", "09.00-11.00")
    try check(court, arrived: day("2025-05-09"))
    #expect(throws: Engagement.Refusal.beforeArrival("Arman", arrived: day("2025-05-10"))) {
      try check(court, arrived: day("2025-05-10"))
    }
    #expect(throws: Engagement.Refusal.notHere("Arman")) { try check(court, isHere: false) }
  }

  @Test func `a court day is of one day; a stay in hospital may last, but not for ever`() throws {
    for kind in Engagement.Kind.allCases {
      let two = try engagement(kind, "2025-05-09", until: "2025-05-10")
      switch kind {
      case .hospital, .importantReason, .isolation, .outsidePermit: try check(two)
      case .court, .verdict, .prosecutor, .clinic, .visit, .counsel:
        #expect(throws: Engagement.Refusal.oneDayOnly(kind)) { try check(two) }
      }
    }
    try check(try engagement(.hospital, "2025-05-01", until: "2025-07-31"))
    #expect(throws: Engagement.Refusal.tooLong(93)) {
      try check(try engagement(.hospital, "2025-05-01", until: "2025-08-01"))
    }
  }

  @Test func `the same kind at the same time is refused, another kind or hour is not`() throws {
    let court = try engagement(.court, "2025-05-09", "09.00-11.00")
    #expect(throws: Engagement.Refusal.alreadyThere("Arman", .court, on: day("2025-05-09"))) {
      try check(court, among: [try engagement(.court, "2025-05-09", "10.59-12.00")])
    }
    #expect(throws: Engagement.Refusal.alreadyThere("Arman", .court, on: day("2025-05-09"))) {
      try check(court, among: [try engagement(.court, "2025-05-09")])
    }
    var cancelled = try engagement(.court, "2025-05-09")
    cancelled.cancelled = .init(on: day("2025-05-08"), reason: "Ditunda")
    try check(
      court,
      among: [
        cancelled, try engagement(.court, "2025-05-09", "11.00-12.00"), try engagement(.visit, "2025-05-09"),
        try engagement(.court, "2025-05-10", "09.00-11.00"),
      ])
  }

  @Test func `it keeps somebody from a lesson only on its days and in its hours`() throws {
    let court = try engagement(.court, "2025-05-09", "09.00-11.00")
    #expect(court.keeps(on: day("2025-05-09"), from: 600, until: 720))
    #expect(!court.keeps(on: day("2025-05-09"), from: 660, until: 720))
    #expect(!court.keeps(on: day("2025-05-10"), from: 600, until: 720))
    var stay = try engagement(.hospital, "2025-05-09", until: "2025-05-12")
    #expect(stay.keeps(on: day("2025-05-12"), from: 0, until: 1))
    stay.cancelled = .init(on: day("2025-05-10"), reason: "Pulang")
    #expect(!stay.keeps(on: day("2025-05-12"), from: 0, until: 1))
  }

  @Test func `what is over, or was taken back, is not taken back again`() throws {
    var visit = try engagement(.visit, "2025-05-09")
    try visit.checkCancellation(on: day("2025-05-09"))
    #expect(throws: Engagement.Refusal.alreadyOver(until: day("2025-05-09"))) {
      try visit.checkCancellation(on: day("2025-05-10"))
    }
    visit.cancelled = .init(on: day("2025-05-08"), reason: "Salah orang")
    #expect(throws: Engagement.Refusal.alreadyCancelled(on: day("2025-05-08"))) {
      try visit.checkCancellation(on: day("2025-05-09"))
    }
  }
}

@Suite struct EngagementBlockTests {
  @Test func `a list copied from a sheet is read line by line, with or without heads`() throws {
    let text = """
      No. Register\tTanggal\tJam\tJenis\tCatatan
      AIII.12/2025\t12/5/2025\t09.00-12.00\tSidang\tPN  Serang, agenda saksi

      BI.7/2024;2025-05-13;-;Rumah sakit
      BI.8/2024; 13.5.2025 s.d. 15.5.2025; ; rawat inap; RSUD
      """
    let (lines, faults) = EngagementBlock.read(text)
    #expect(faults.isEmpty)
    #expect(lines.map(\.number) == [2, 4, 5])
    #expect(lines.map(\.person) == ["AIII.12/2025", "BI.7/2024", "BI.8/2024"])
    #expect(lines.map(\.entry.kind) == [.court, .hospital, .hospital])
    #expect(lines[0].entry.note == "PN Serang, agenda saksi" && lines[1].entry.note == nil)
    #expect(lines[0].entry.hours?.written == "09.00-12.00" && lines[1].entry.hours == nil)
    #expect((lines[2].entry.from, lines[2].entry.until) == (day("2025-05-13"), day("2025-05-15")))
  }

  @Test func `each line that cannot be read says why, by its number`() throws {
    let (lines, faults) = EngagementBlock.read(
      "BI.1/2025;12/5/2025\nBI.2/2025;31/2/2025;-;sidang\nBI.3/2025;12/5/2025;9-12;sidang\nBI.4/2025;12/5/2025;-;piknik"
    )
    #expect(lines.isEmpty)
    #expect(faults.map(\.line) == [1, 2, 3, 4])
    #expect(
      faults.map(\.fault) == [
        .parts(2), .day("31/2/2025"), .hours(.hoursUnread("9-12")), .kind("piknik"),
      ])
    let words = EngagementWords.faults(faults)
    #expect(words.id.hasPrefix("Belum ada yang disimpan. Perbaiki baris 1: hanya 2 bagian"))
  }

  @Test func `every kind is read back from its own words in both languages`() {
    for kind in Engagement.Kind.allCases {
      #expect(Engagement.Kind(written: EngagementWords.kind(kind).id) == kind, "\(kind)")
      #expect(Engagement.Kind(written: EngagementWords.kind(kind).en) == kind, "\(kind)")
    }
  }

  @Test func `hostile text is read without a trap`() {
    for text in [
      "", ";;;;", "\u{0};\u{0};\u{0};\u{0}", String(repeating: ";", count: 100_000),
      "a;99999999999999999999/1/2025;-;sidang",
    ] {
      #expect(EngagementBlock.read(text).lines.isEmpty)
    }
  }
}
