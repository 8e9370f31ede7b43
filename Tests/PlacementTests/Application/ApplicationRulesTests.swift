import Almanac
import House
import Programmes
import Testing

@testable import Placement

private let asked = Sample.day("2025-05-01")

private func act(_ kind: ApplicationAct.Kind, _ day: String, because reason: String? = nil) -> ApplicationAct {
  ApplicationAct(
    id: PlacementHouse.newIdentity(), application: "a1", kind: kind, day: Sample.day(day), source: .officer,
    reason: reason, recordedBy: "Siti")
}

private func file(
  _ programme: Programme.ID, field: String = "Las", rank: Int = 1, on day: Day = asked, cohort: Cohort.ID? = nil,
  _ acts: [ApplicationAct] = [], placedOn: Day? = nil
) -> ApplicationFile {
  ApplicationFile(
    application: Application(
      id: PlacementHouse.newIdentity(), person: "p1", programme: programme, cohort: cohort, askedOn: day,
      asker: .person,
      rank: rank),
    title: "Pelatihan \(field)", field: field, classStart: nil, acts: acts, placedOn: placedOn)
}

@Test func `an application stands as its acts and places say, whatever the order they were recorded in`() {
  let (yes, no, back) = (act(.approved, "2025-05-02"), act(.declined, "2025-05-05"), act(.withdrawn, "2025-05-04"))
  let place = Sample.day("2025-05-20")
  let cases: [([ApplicationAct], Day?, Application.State)] = [
    ([], nil, .pending), ([yes], nil, .approved(on: yes.day)), ([yes, no], nil, .declined(on: no.day)),
    ([no, back], nil, .withdrawn(on: back.day)), ([back], place, .placed(on: place)),
    ([], place, .placed(on: place)),
  ]
  for (acts, placed, state) in cases {
    for order in [acts, acts.reversed()] { #expect(Application.state(acts: order, placedOn: placed) == state) }
  }
}

@Test func `wishes are the open applications by rank and day, then those of the assessment, each field once`() {
  let files = [
    file("g1", field: "Menjahit", rank: 2), file("g2", field: "Barista", rank: 2, on: asked.adding(days: -1)),
    file("g3", field: "Las", rank: 1), file("g4", field: "Sablon", rank: 1, [act(.declined, "2025-05-02")]),
    file("g5", field: "Tata boga", placedOn: asked),
  ]
  #expect(
    Application.wishes(files, assessed: ["menjahit", "Hidroponik", "Las"])
      == ["Las", "Barista", "Menjahit", "Hidroponik"])
  #expect(Application.wishes([], assessed: ["Las", "Hidroponik"]) == ["Las", "Hidroponik"])
}

@Test func `an application comes first in the fit, and the wish of the assessment after it`() {
  let opening = Sample.opening()
  func fit(_ files: [ApplicationFile]) -> FitWorking {
    let person = Sample.person { $0.interests = Application.wishes(files, assessed: ["Hidroponik", "Las"]) }
    return FitRules.working(of: person, in: opening, asOf: Sample.today, under: .draft)
  }
  #expect(fit([]).interestRank == 2)
  #expect(fit([file("g1", field: "Las")]).interestRank == 1)
  #expect(fit([file("g1", field: "Barista")]).interestRank == 3)
}

@Suite struct ApplicationRefusalTests {
  private let five = (1...5).map { number in
    file(PlacementHouse.newIdentity(), field: "Bidang \(number)", rank: number)
  }

  private func check(
    _ files: [ApplicationFile], programme: Programme.ID = "g9", isHere: Bool = true, sits: Bool = false,
    on day: Day = asked
  ) throws(Application.Refusal) {
    try file(programme, on: day).application.check(
      "Arman", title: "Las dasar", isHere: isHere, sits: sits, among: files, today: Sample.today)
  }

  @Test func `a sixth is refused by name with all that are open, and taken once one is closed`() throws {
    #expect(throws: Application.Refusal.tooMany("Arman", open: five.map(\.title))) { try check(five) }
    try check(Array(five.prefix(4)))
    var closed = five
    closed[0].acts = [act(.withdrawn, "2025-05-02")]
    try check(closed)
    #expect(Application.rank(nil, among: closed) == 1 && Application.rank(4, among: closed) == 4)
  }

  @Test func `nobody asks twice, for a class they are in, for a day to come, or from elsewhere`() {
    #expect(throws: Application.Refusal.alreadyAsked("Arman", title: "Las dasar", on: asked)) {
      try check([file("g9")])
    }
    #expect(throws: Application.Refusal.alreadySeated("Arman", title: "Las dasar")) { try check([], sits: true) }
    #expect(throws: Application.Refusal.notHere("Arman")) { try check([], isHere: false) }
    let ahead = Sample.today.adding(days: 1)
    #expect(throws: Application.Refusal.dayAhead(ahead)) { try check([], on: ahead) }
  }

  @Test func `only an open one is decided; a no needs a reason, a withdrawal none`() throws {
    let open = file("g1")
    #expect(throws: Application.Refusal.reasonMissing) { try open.check(.declined, reason: nil) }
    try open.check(.withdrawn, reason: nil)
    try open.check(.approved, reason: nil)
    let approved = file("g1", [act(.approved, "2025-05-02")])
    #expect(throws: Application.Refusal.alreadyApproved) { try approved.check(.approved, reason: nil) }
    try approved.check(.declined, reason: "Penuh")
    let gone = file("g1", [act(.withdrawn, "2025-05-02")])
    #expect(throws: Application.Refusal.notOpen(.withdrawn(on: Sample.day("2025-05-02")))) {
      try gone.check(.approved, reason: nil)
    }
  }
}

@Test func `an application declines itself when its class, or every class there was, has ended`() {
  func item(_ id: Cohort.ID, _ end: String, said: Bool = false, _ programme: Programme.ID = "g1") -> Application.Class {
    Application.Class(id: id, programme: programme, end: Sample.day(end), isSaidOver: said)
  }
  let today = Sample.day("2025-06-10")
  let (old, first, second) = (
    item("c0", "2025-04-01"), item("c1", "2025-06-01"), item("c2", "2025-07-01")
  )
  let any = file("g1").application
  let meant = file("g1", cohort: "c1").application
  #expect(any.endedOn([old, first, second], by: today) == nil)
  #expect(any.endedOn([old, first], by: today) == Sample.day("2025-06-02"))
  #expect(any.endedOn([old, item("c9", "2025-06-01", said: false, "g2")], by: today) == nil)
  #expect(meant.endedOn([old, first, second], by: today) == Sample.day("2025-06-02"))
  #expect(meant.endedOn([first], by: Sample.day("2025-06-01")) == nil)
  // Said to have ended before its days are over.
  #expect(meant.endedOn([item("c1", "2025-07-01", said: true)], by: today) == today)
}

@Test func `a cancelled class declines whoever meant it; whoever asked for the programme waits for its next class`() {
  var cancelled = Application.Class(id: "c1", programme: "g1", end: Sample.day("2025-07-01"), isSaidOver: false)
  cancelled.isCancelled = true
  let today = Sample.day("2025-06-10")
  #expect(file("g1", cohort: "c1").application.endedOn([cancelled], by: today) == today)
  #expect(file("g1").application.endedOn([cancelled], by: today) == nil)
}
