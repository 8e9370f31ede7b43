import Access
import Almanac
import Foundation
import House
import Page
import Store
import StoreTesting
import Testing

@testable import People

@Suite struct DataRequestTests {
  private static func request(askedOn day: Day) throws -> DataRequest {
    DataRequest(
      id: try #require(ID("01968b1e-0000-7000-8000-000000000001")),
      person: try #require(ID("01968b1e-0000-7000-8000-000000000002")), asker: .person, askedOn: day)
  }

  @Test func `a copy is due three days after it was asked for`() throws {
    let request = try Self.request(askedOn: PeopleHouse.today)
    #expect(request.dueOn == PeopleHouse.today.adding(days: 3))
  }

  @Test func `a copy is given once, between the day it was asked for and today`() throws {
    let (today, yesterday) = (PeopleHouse.today, PeopleHouse.today.adding(days: -1))
    let request = try Self.request(askedOn: yesterday)
    let given = try request.given(on: yesterday, today: today)
    #expect(given.givenOn == yesterday)
    #expect(throws: DataRequest.Refusal.alreadyGiven(yesterday)) { try given.given(on: today, today: today) }
    #expect(throws: DataRequest.Refusal.givenBeforeAsked(yesterday)) {
      try request.given(on: yesterday.adding(days: -1), today: today)
    }
    #expect(throws: DataRequest.Refusal.dayAhead(today.adding(days: 1))) {
      try request.given(on: today.adding(days: 1), today: today)
    }
    #expect(throws: DataRequest.Refusal.dayAhead(today)) { try Self.request(askedOn: today).check(today: yesterday) }
  }
}

@Suite struct OwnDataTests {
  private static func with(
    _ dialect: Dialect, _ test: @Sendable (PeopleHouse, Person.ID) async throws -> Void
  ) async throws {
    try await PeopleHouse.with(dialect) { house in
      try await house.take(
        RegisterFile.csv(
          [
            RegisterFile.person(1, ["NIK": "3604172405900000", "Pasal": "363 KUHP"]),
            RegisterFile.person(2, ["Nama": "Budi Hakim"]),
          ],
          heads: RegisterFile.heads + ["Pasal"]))
      let people = try await house.people()
      let person = try #require(people.first { $0.entry.name == "Asep Nugraha" })
      let other = try #require(people.first { $0.id != person.id })
      try await house.write(.post, "/people/\(person.id)/notes", ["text": .texts(["Rajin membantu di dapur"])])
      try await house.write(
        .post, "/people/\(person.id)/separations",
        ["register_number": .texts([other.entry.registerNumber]), "reason": .texts(["Berselisih di kamar lama"])])
      try await test(house, person.id)
    }
  }

  @Test(arguments: TestStore.dialects)
  func `the copy holds what was recorded and who read it, and nothing of another person`(_ dialect: Dialect)
    async throws
  {
    try await Self.with(dialect) { house, id in
      _ = try await house.html("/people/\(id)/own-data")
      let copy = try await house.html("/people/\(id)/own-data")
      let person = try #require(try await house.people().first { $0.id == id })
      let other = try #require(try await house.people().first { $0.id != id })
      for text in [
        person.entry.name, person.entry.registerNumber, try #require(person.entry.nik),
        try #require(person.entry.fatherName), try #require(person.entry.offence), "Rajin membantu di dapur",
        "Siti: Salinan data pribadi",
      ] {
        #expect(copy.contains(HTML.escaped(text)), "\(text)")
      }
      #expect(!copy.contains(other.entry.name) && !copy.contains("Berselisih") && !copy.contains("Pemisahan"))
      let paper = try await house.json(.get, "/people/\(id)/own-data.pdf")
      #expect(paper.starts(with: Data("%PDF-".utf8)))
    }
  }

  @Test(arguments: TestStore.dialects)
  func `a request stands on the first page until the copy was given`(_ dialect: Dialect) async throws {
    try await Self.with(dialect) { house, id in
      let facility = house.facility
      func owed(on day: Day) async throws -> ActionItem? {
        try await house.store.read {
          try peopleReport($0, at: facility, on: day).actionItems.first { $0.path.hasSuffix("own-data") }
        }
      }
      #expect(try await owed(on: PeopleHouse.today) == nil)
      let path = "/people/\(id)/own-data/requests"
      try await house.write(.post, path, ["asker": .texts(["counsel"]), "asked_on": .texts(["06/05/2025"])])
      #expect(try await owed(on: PeopleHouse.today)?.weight == .today)
      #expect(try await owed(on: PeopleHouse.today.adding(days: 3))?.weight == .urgent)
      let request = try #require(
        try await house.store.read { try $0.dataRequests(of: id, at: facility) }.first)
      #expect(request.asker == .counsel && request.dueOn == PeopleHouse.today.adding(days: 2))
      await #expect(throws: DataRequest.Refusal.givenBeforeAsked(request.askedOn)) {
        () async throws in try await house.write(.put, "\(path)/\(request.id)", ["given_on": .texts(["05/05/2025"])])
      }
      try await house.write(.put, "\(path)/\(request.id)", ["given_on": .texts(["07/05/2025"])])
      #expect(try await owed(on: PeopleHouse.today.adding(days: 3)) == nil)
      await #expect(throws: DataRequest.Refusal.alreadyGiven(PeopleHouse.today)) {
        () async throws in try await house.write(.put, "\(path)/\(request.id)", ["given_on": .texts(["07/05/2025"])])
      }
      await #expect(throws: Missing.self) {
        () async throws in
        try await house.from(PeopleHouse.elsewhere).write(
          .post, path, ["asker": .texts(["person"]), "asked_on": .texts(["06/05/2025"])])
      }
      #expect(try await house.html("/people/\(id)/own-data").contains("7 Mei 2025"))
    }
  }

  @Test func `whoever has not the person in care is asked for a reason first`() async throws {
    try await Self.with(.sqlite) { house, id in
      let other = house.seen(with: [.readPeople, .readCase])
      for path in ["/people/\(id)/own-data", "/people/\(id)/own-data.pdf"] {
        #expect(try await other.write(.get, path) == "/people/\(id)")
      }
      try await other.write(.post, "/people/\(id)/reads", ["reason": .texts(["Diminta orangnya"])])
      #expect(try await other.html("/people/\(id)/own-data").contains("Rajin membantu"))
    }
  }
}
