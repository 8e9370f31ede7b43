import Access
import Foundation
import House
import Page
import Placement
import Server
import Testing

extension FilledHouse {
  /// A programme with two cohorts of two agencies, lists of offers that wait, and a closed day.
  mutating func offer() async throws {
    ids["programme"] = try await desk.made(
      .post, "/programmes",
      [
        "title": "Hidroponik \(mark)", "field": "Hidroponik", "kind": "agribusiness", "level": "beginner",
        "lesson_hours": "40", "minutes_per_lesson": "45", "theory_percent": "25", "modules": "Semai; 8; kebun; praktik",
      ])
    try await desk.done(
      .post, "/programmes/\(id("programme"))/units",
      ["code": "U.\(mark).01", "unit_title": "Satuan \(mark)", "decree": "SKKNI", "year": "2020"])
    for (key, agency, start) in [
      ("cohort", "agency", "2025-05-08"), ("cohort two", "agency two", "2025-05-08"),
      ("cohort free", "agency", "2025-06-16"),
    ] {
      ids[key] = try await desk.made(
        .post, "/programmes/\(id("programme"))/cohorts",
        [
          "agency": id(agency), "start": start, "days": "10", "from": "09.00", "until": "11.00", "min": "1",
          "seats": "2",
        ], many: ["weekdays": ["monday", "tuesday", "wednesday", "thursday"]])
    }
    for key in ["offers", "offers to apply"] {
      ids[key] = lastSegment(try await desk.taken("/offers", name: "\(key) \(mark).csv", offers(key)))
    }
    try await desk.done(.post, "/closures", ["day": closedDay, "closure_reason": "Kerja bakti \(mark)"])
  }

  /// The day on which only this house is closed.
  var closedDay: String { mark == "Sendiri" ? "2025-07-14" : "2025-07-15" }

  private func offers(_ key: String) -> [UInt8] {
    let heads = "Mitra;Pelatihan;Bidang;Jenis;Tingkat;Mulai;Hari;JP;Min peserta;Maks peserta;Jadwal"
    let row =
      "Dinas \(mark);Las \(key) \(mark);Las;Manufaktur;Pemula;19/05/2025;10;40;1;2;Senin-Kamis 13.00-15.00"
    return Array("\(heads)\n\(row)".utf8)
  }

  /// Three proposals: one to decide on, one before the board, one that went on to the decree.
  mutating func place() async throws {
    let paper = [
      "signed_on": "2025-05-01", "from": "2025-05-01", "decree_number": "SK-0-\(mark)",
      "signed_by": "Pejabat Kepala \(mark)",
    ]
    let policy = PlacementPolicy.draft.fields.merging(paper) { $1 }
    let held = try await desk.made(.post, "/placement/policy", policy)
    let own = house.actor(JourneyHouse.all)
    let second = Actor(
      account: Account.ID(id("account")), name: own.name, office: "", facility: own.facility, agency: nil,
      permissions: own.permissions)
    try await Caller(house.app, as: second).done(.post, "/placement/policy/\(held)/confirmation")
    ids["policy"] = try await desk.made(.post, "/placement/policy", policy.merging(["from": "2027-01-01"]) { $1 })
    ids["waived"] = id("person 4")
    try await desk.done(
      .post, "/cohorts/\(id("cohort free"))/waivers",
      ["person": id("waived"), "criterion": "education", "reason": FilledHouse.canary("izin", mark)])
    for key in ["proposal", "proposal heard", "proposal decreed"] {
      let path = try await desk.done(.post, "/proposals", ["title": "Usulan \(key) \(mark)"])
      try await desk.computed(path)
      ids[key] = lastSegment(path)
    }
    let board = try await desk.value("/proposals/\(id("proposal"))", BoardTwin.self)
    try #require(board.state == "ready" && board.pairs.count >= 4, "\(board.pairs)")
    try await decide(board)
    try await hear()
    try await request()
  }

  /// What the one whom the board turned down asks for and objects to; somebody else than who decided answers.
  private mutating func request() async throws {
    let path = "/people/\(id("heard person"))"
    ids["application"] = try await desk.made(
      .post, path + "/applications",
      ["programme": id("programme"), "asked_by": "person", "asked_on": "2025-05-06", "rank": "1"])
    ids["objection"] = try await desk.made(
      .post, path + "/objections",
      [
        "against": "verdict:\(id("hearing decreed")):\(id("heard cohort"))", "received_on": "2025-05-07",
        "text": FilledHouse.canary("keberatan", mark),
      ])
    let head = Caller(
      house.app,
      as: Actor(
        account: Account.ID(id("account")[...]), name: "Kepala \(mark)", office: "", facility: house.unit.id,
        agency: nil,
        permissions: JourneyHouse.all))
    try await head.done(
      .put, "/objections/\(id("objection"))/answer",
      ["outcome": "dismissed", "answer": FilledHouse.canary("jawab", mark), "answered_on": "2025-05-07"])
  }

  private mutating func decide(_ board: BoardTwin) async throws {
    let item = try #require(board.placements.first { !$0.members.isEmpty })
    ids["placed"] = item.members[0].person.id
    ids["placed cohort"] = item.cohort
    try await desk.done(
      .post, "/proposals/\(board.id)/decisions",
      [
        "person": id("placed"), "cohort": item.cohort, "kind": "bar", "reason": FilledHouse.canary("putus", mark),
      ])
  }

  private mutating func hear() async throws {
    for (key, proposal) in [("hearing", "proposal heard"), ("hearing decreed", "proposal decreed")] {
      let path = try await desk.done(
        .post, "/proposals/\(id(proposal))/hearing",
        ["number": "BA-\(key)-\(mark)", "day": "2025-05-07", "quorum": "3"])
      ids[key] = lastSegment(path)
      let view = try await desk.value(path, SittingTwin.self)
      let first = try #require(view.verdicts.first)
      (ids["heard person"], ids["heard cohort"]) = (first.person, first.cohort)
      let other = try #require(view.verdicts.first { $0.person != first.person })
      (ids["going person"], ids["going cohort"]) = (other.person, other.cohort)
      try await desk.done(
        .put, path + "/verdicts",
        [
          "person": first.person, "cohort": first.cohort, "verdict": "REVISI",
          "reason": FilledHouse.canary("sidang", mark),
        ])
      guard key == "hearing decreed" else {
        try await desk.done(
          .put, path + "/recusals",
          [
            "office": id("office member"), "person": first.person, "kind": "relative",
            "reason": FilledHouse.canary("kerabat", mark),
          ])
        continue
      }
      for seat in view.board { try await desk.done(.put, path + "/members/\(seat.office)", ["present": "true"]) }
      try await desk.done(.post, path + "/approval")
      // One account records what all signed on paper, another confirms it.
      _ = try await second.taken(path + "/scans", name: "berita-acara.pdf", Array("%PDF-1.4 \(mark)".utf8))
      ids["scan"] = try await desk.value(path, SittingTwin.self).signing.papers.first?.scan.id
      try await desk.done(.post, path + "/scans/\(id("scan"))/confirmation")
      try await desk.done(.post, path + "/minutes")
      try await desk.done(
        .post, path + "/decree", ["number": "SK-\(mark)", "day": "2025-05-07", "office": id("office head")])
      try await change(path, classes: Set(view.verdicts.map(\.cohort)))
    }
  }

  /// One place is suspended, another ends by an amending decree.
  private mutating func change(_ path: String, classes: Set<String>) async throws {
    var places: [String] = []
    for cohort in classes.sorted() {
      let people = try await desk.value("/cohorts/\(cohort)/participants", ClassListTwin.self).people
      if places.isEmpty { (ids["seated cohort"], ids["seated person"]) = (cohort, people.first?.person.id) }
      places += people.map(\.enrolment)
    }
    try #require(places.count >= 2)
    ids["enrolment"] = places[0]
    try await desk.done(
      .post, "/enrolments/\(places[0])/suspension",
      ["from": "2025-05-07", "reason": FilledHouse.canary("tangguh", mark)])
    let decree = try #require(try await desk.value(path, SittingTwin.self).decree)
    ids["decree"] = decree.id
    try await desk.done(
      .post, "/decrees/\(decree.id)/amendment",
      [
        "number": "SK-ubah-\(mark)", "day": "2025-05-07", "office": id("office head"),
        "reason": FilledHouse.canary("ubah", mark),
      ], many: ["leaves": [places[1]]])
    ids["change"] = try await desk.value("/decrees/\(decree.id)", DecreeTwin.self).changes.first?.id
  }
}
