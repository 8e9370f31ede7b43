import Almanac
import House
import Language
import Page
import People
import Programmes
import Store
import StoreTesting
import Testing

@testable import Placement

private func objection(
  received: String = "2025-05-07", due: String = "2025-05-22", by decider: String = "Rina", answered: Bool = false
) -> Objection {
  Objection(
    id: PlacementHouse.newIdentity(), person: "p1", against: .placement("e1"), decidedBy: decider,
    text: "Saya minta lain",
    receivedOn: Sample.day(received), dueOn: Sample.day(due),
    answer: answered
      ? .init(outcome: .dismissed, text: "Tidak", day: Sample.day("2025-05-08"), by: "Budi") : nil)
}

private func officer(_ name: String) -> Actor {
  Actor(account: nil, name: name, office: "", facility: PlacementHouse.newIdentity(), agency: nil, permissions: [])
}

@Test func `an answer is due on the tenth working day, weekends and holidays apart`() {
  #expect(Objection.due(after: Sample.today) { _ in false } == Sample.day("2025-05-21"))
  let holiday = Sample.day("2025-05-12")
  #expect(Objection.due(after: Sample.today) { $0 == holiday } == Sample.day("2025-05-22"))
}

@Test func `an objection is turned down that lies ahead, promises too late, or waits already`() throws {
  let last = Sample.day("2025-05-22")
  func check(_ asked: Objection, beside waiting: [Objection] = []) throws(Objection.Refusal) {
    try asked.check("Arman", last: last, waiting: waiting, today: Sample.today)
  }
  try check(objection())
  try check(objection(), beside: [objection(answered: true)])
  #expect(throws: Objection.Refusal.dayAhead(Sample.day("2025-05-08"))) {
    try check(objection(received: "2025-05-08"))
  }
  #expect(throws: Objection.Refusal.dueTooLate(last: last)) { try check(objection(due: "2025-05-23")) }
  #expect(throws: Objection.Refusal.beforeReceived(Sample.today)) { try check(objection(due: "2025-05-06")) }
  #expect(throws: Objection.Refusal.alreadyOpen("Arman", due: last)) { try check(objection(), beside: [objection()]) }
}

@Test func `whoever decided does not answer, and nobody answers twice or ahead`() throws {
  let asked = objection()
  func answer(_ asked: Objection, _ name: String, on day: String = "2025-05-08") throws(Objection.Refusal) -> Objection
  {
    try asked.answered(
      .partly, "Kami tinjau", on: Sample.day(day), today: Sample.day("2025-05-09"), by: officer(name))
  }
  #expect(throws: Objection.Refusal.ownDecision("Rina")) { try answer(asked, "Rina") }
  let answered = try answer(asked, "Budi")
  #expect(answered.answer?.by == "Budi" && answered.answer?.outcome == .partly)
  #expect(throws: Objection.Refusal.alreadyAnswered(Sample.day("2025-05-08"))) { try answer(answered, "Budi") }
  #expect(throws: Objection.Refusal.dayAhead(Sample.day("2025-05-10"))) { try answer(asked, "Budi", on: "2025-05-10") }
  #expect(throws: Objection.Refusal.beforeReceived(Sample.today)) { try answer(asked, "Budi", on: "2025-05-06") }
}

@Suite struct ObjectionTests {
  @Test(arguments: TestStore.dialects)
  func `an objection stands on the first page until it is answered, urgent once it is late`(_ dialect: Dialect)
    async throws
  {
    try await PlacementHouse.with(dialect) { house in
      let (arman, cohort) = (try await house.person("Arman"), try await house.cohort(seats: 2))
      let place = try await house.enrolled([arman], in: cohort)[0]
      _ = try await house.ask(.post, "/enrolments/\(place.id)/withdrawal", ["on": "\(Sample.today)"])
      let causes = try await house.store.read { try $0.objectionCauses(of: arman, at: house.facility) }
      #expect(causes.map(\.against.kind) == [.end, .placement, .verdict, .proposal])
      for cause in causes {
        _ = try await house.ask(
          .post, "/people/\(arman)/objections",
          ["against": cause.against.key, "text": "Saya keberatan", "received_on": "\(Sample.today)"])
      }
      await #expect(throws: Missing.self) {
        try await house.ask(
          .post, "/people/\(arman)/objections",
          ["against": "placement:\(cohort.id)", "text": "x", "received_on": "\(Sample.today)"])
      }
      func items(on day: Day) async throws -> [ActionItem] {
        try await house.store.read {
          try placementReport($0, at: house.facility, on: day, for: house.actor).actionItems
            .filter { $0.path.hasPrefix("/objections/") }
        }
      }
      let lines = try await house.store.read { try $0.objectionLines(at: house.facility) }
      let due = try #require(lines.first).dueOn
      #expect(lines.count == 4 && due > Sample.today.adding(days: 12))
      #expect(try await items(on: due).map(\.weight) == Array(repeating: .today, count: 4))
      #expect(try await items(on: due.adding(days: 1)).allSatisfy { $0.weight == .urgent })
    }
  }

  @Test(arguments: TestStore.dialects)
  func `an answer is kept once, by somebody else, and becomes a letter`(_ dialect: Dialect) async throws {
    try await PlacementHouse.with(dialect) { house in
      let (arman, cohort) = (try await house.person("Arman"), try await house.cohort(seats: 2))
      let place = try await house.enrolled([arman], in: cohort)[0]
      _ = try await house.ask(.post, "/enrolments/\(place.id)/withdrawal", ["on": "\(Sample.today)"])
      let end = Objection.Against.end(place.id)
      _ = try await house.ask(
        .post, "/people/\(arman)/objections",
        ["against": end.key, "text": "Saya keberatan", "received_on": "\(Sample.today)"])
      let own = try #require(try await house.store.read { try $0.objectionLines(at: house.facility) }.first)
      let answer = ["outcome": "dismissed", "answer": "Anda sendiri yang mundur.", "answered_on": "\(Sample.today)"]
      await #expect(throws: Objection.Refusal.ownDecision("Siti")) {
        try await house.ask(.put, "/objections/\(own.id)/answer", answer)
      }
      try await house.store.write { db in
        let asked = try #require(try db.objection(own.id, at: house.facility))
        let answered = try asked.answered(
          .upheld, "Dikabulkan", on: Sample.today, today: Sample.today, by: officer("Budi"))
        #expect(try db.keepAnswer(of: answered, at: house.facility))
        #expect(try !db.keepAnswer(of: answered, at: house.facility))
      }
      let waiting = try await house.store.read { try $0.objectionLines(waiting: true, at: house.facility) }
      #expect(waiting.isEmpty)
      let causes = try await house.store.read { try $0.objectionCauses(of: arman, at: house.facility) }
      let file = try await house.store.read { db in
        let asked = try #require(try db.objection(own.id, at: house.facility))
        return ObjectionFile(
          objection: asked, person: .init(id: arman, name: "Arman", cell: "A-1"),
          cause: causes.first { $0.against == asked.against })
      }
      let paper = PaperHouse(superiors: [], name: "Rutan Contoh", place: "Serang", draft: nil)
      let words = PaperReading(try #require(file.document(house: paper, language: .indonesian, in: .wib))).text
      for word in ["Saya keberatan", "Dikabulkan", "Budi", "Las dasar"] { #expect(words.contains(word), "\(word)") }
      #expect(try await house.facts("placement.objected") == 1)
    }
  }
}
