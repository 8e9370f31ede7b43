import Access
import Almanac
import Foundation
import House
import Language
import Page
import People
import Programmes
import Store
import StoreTesting
import Testing

@testable import Matching
@testable import Placement

extension OpenHearing {
  /// The workspace as the officer sees it.
  func page(_ language: Language = .indonesian, choosing person: Person.ID? = nil) async throws -> String {
    var fields = ["cohort": cohort.id.text]
    fields["person"] = person?.text
    return try await shown(path, fields, language)
  }

  /// A page of the hearing as HTML.
  func shown(_ path: String, _ fields: [String: String], _ language: Language = .indonesian) async throws -> String {
    let answer = try await house.ask(.get, path, fields)
    guard case .page(_, let content) = answer.content else { throw Missing() }
    let place = Screen.Place(
      name: "Rutan Contoh", today: Sample.today, now: PlacementHouse.now, zone: .wib, isFixed: true)
    let screen = Screen(
      language: language, place: place, actor: house.actor, path: path, token: "t", key: "k")
    let made = content(screen)
    return "\(made.title) \(made.actions.text) \(made.body.text)"
  }

  func step() async throws -> String { try await value(path, as: Next.self).next }

  /// What a page of the hearing gives to programs.
  func value<Value: Decodable>(
    _ path: String, _ fields: [String: String] = [:], as _: Value.Type
  ) async throws -> Value {
    let answer = try await house.ask(.get, path, fields)
    guard case .page(let json, _) = answer.content else { throw Missing() }
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(Value.self, from: json())
  }

  private struct Next: Decodable { let next: String }

  func board() async throws -> [BoardSeat] {
    try await house.store.read { [house, id] in try $0.board(of: id, at: house.facility) }
  }

  func comeIn() async throws { for seat in try await board() { try await here(seat) } }

  private func here(_ seat: BoardSeat) async throws {
    _ = try await house.ask(.put, path + "/members/\(seat.office)", ["present": "true"])
  }

  func words() async throws -> [Verdict.Word?] {
    let known = try await verdicts()
    return people.map { known[$0]?.word }
  }
}

@Suite struct WorkspaceTests {
  @Test(arguments: TestStore.dialects)
  func `all are approved only with the quorum present, and only as many as were counted`(
    _ dialect: Dialect
  ) async throws {
    try await PlacementHouse.with(dialect) { house in
      let open = try await OpenHearing(house)
      await #expect(throws: Hearing.Refusal.partMissing(.chair)) {
        try await house.ask(.post, open.path + "/approval", ["count": "2"])
      }
      try await open.comeIn()
      let last = try #require(try await open.board().last)
      _ = try await house.ask(.put, open.path + "/members/\(last.office)", ["present": "false"])
      await #expect(throws: Hearing.Refusal.noQuorum(present: 2, needed: 3)) {
        try await house.ask(.post, open.path + "/approval", ["count": "2"])
      }
      try await open.comeIn()
      await #expect(throws: Hearing.Refusal.otherCount(now: 2)) {
        try await house.ask(.post, open.path + "/approval", ["count": "3"])
      }
      #expect(try await open.words() == [.planned, .planned, nil])
      _ = try await house.ask(.post, open.path + "/approval", ["count": "2"])
      #expect(try await open.words() == [.approved, .approved, nil])
    }
  }

  @Test(arguments: TestStore.dialects)
  func `the approval of all is taken back in one act, without those decided since`(_ dialect: Dialect) async throws {
    try await PlacementHouse.with(dialect) { house in
      let open = try await OpenHearing(house)
      await #expect(throws: Hearing.Refusal.nothingToTakeBack) {
        try await house.ask(.delete, open.path + "/approval")
      }
      try await house.approveAll(open.path)
      try await open.decide(open.people[1], "REVISI", "Sakit")
      try await house.seat(open.board(), at: open.path)
      #expect(try await open.page().contains("Batalkan persetujuan sekaligus (1)"))
      let answer = try await house.ask(.delete, open.path + "/approval")
      #expect(try #require(house.saying(answer)).hasPrefix("Persetujuan sekaligus dibatalkan: 1 orang"))
      #expect(try await open.words() == [.planned, .revised, nil])
      #expect(try await open.signatures().allSatisfy { !$0 })
      await #expect(throws: Hearing.Refusal.nothingToTakeBack) {
        try await house.ask(.delete, open.path + "/approval")
      }
      // A single approval is no part of it.
      try await open.decide(open.people[0], "SETUJU")
      await #expect(throws: Hearing.Refusal.nothingToTakeBack) {
        try await house.ask(.delete, open.path + "/approval")
      }
    }
  }

  @Test(arguments: TestStore.dialects)
  func `each step is named until the list is printed, and a step back names the one before`(_ dialect: Dialect)
    async throws
  {
    try await PlacementHouse.with(dialect) { house in
      let open = try await OpenHearing(house)
      #expect(try await open.step() == "attend")
      try await open.comeIn()
      #expect(try await open.step() == "decide")
      try await house.approveAll(open.path)
      #expect(try await open.step() == "sign")
      try await house.seat(open.board(), at: open.path)
      #expect(try await open.step() == "close")
      try await open.decide(open.people[0], "RENCANA")
      #expect(try await open.step() == "decide")
      try await house.approveAll(open.path)
      try await house.close(open.path)
      #expect(try await open.step() == "decree")
      try await house.decree(try #require(try await open.hearing()), "SK-1")
      #expect(try await open.step() == "print")
    }
  }

  @Test(arguments: TestStore.dialects)
  func `whoever is present changed makes all signatures fall, and only members of this board are taken`(
    _ dialect: Dialect
  ) async throws {
    try await PlacementHouse.with(dialect) { house in
      let open = try await OpenHearing(house)
      let offices = try await open.board().map(\.office)
      func send(_ what: String, _ offices: [Office.ID]) async throws {
        _ = try await house.send(.put, open.path + "/" + what, ["office": offices.map(\.text)])
      }
      try await send("members", offices)
      try await send("signatures", offices)
      #expect(try await open.signatures() == [true, true, true])
      try await send("members", offices)
      #expect(try await open.signatures() == [true, true, true])
      try await send("members", Array(offices.prefix(2)))
      #expect(try await open.signatures() == [false, false, false])
      // Whoever is absent signs nothing.
      try await send("signatures", offices)
      #expect(try await open.signatures() == [true, true, false])
      try await send("signatures", [offices[1]])
      #expect(try await open.signatures() == [false, true, false])
      await #expect(throws: Missing.self) { try await send("members", [PlacementHouse.newIdentity()]) }
    }
  }

  @Test(arguments: TestStore.dialects)
  func `the page has one form for all rows, and tells chance and cause of each`(_ dialect: Dialect) async throws {
    try await PlacementHouse.with(dialect) { house in
      let open = try await OpenHearing(house)
      let page = try await open.page(choosing: open.people[1])
      #expect(page.components(separatedBy: "action=\"\(open.path)/verdicts\"").count == 2)
      #expect(page.contains("15 %: pidana 2 tahun lebih, sering dipindah"))
      #expect(page.contains("value=\"\(open.people[1])\" checked"))
      #expect(page.contains("replacement?cohort=\(open.cohort.id)&amp;person=\(open.people[0])"))
      // Cecep waits on the reserve: he may be chosen in the same form.
      #expect(page.contains("form=\"putus\" name=\"person\" value=\"\(open.people[2])\""))
      let english = try await open.page(.english)
      #expect(english.contains("Next step: record who is present") && english.contains("2 years or more"))
    }
  }
}

@Suite struct AheadTests {
  @Test func `a full class tells what those inside had before the person`() throws {
    let words = ReasonWords(try .shipped())
    let limit = PlacementOutcome.Limit.full(seats: 8, ahead: .init(seated: 1, likelier: 5, closer: 2))
    #expect(
      words.limit(limit).id
        == "8 tempat sudah terisi: 1 orang sudah duduk di sana, 5 orang lebih mungkin ikut sampai selesai, 2 orang lebih cocok dengan kelas ini"
    )
    #expect(words.limit(.full(seats: 8)).en == "all 8 seats are taken")
  }

  @Test func `what an older proposal kept of a full class is still read`() throws {
    let kept = try JSONDecoder().decode(PlacementOutcome.Limit.self, from: Data(#"{"full":{"seats":8}}"#.utf8))
    #expect(kept == .full(seats: 8))
  }
}
