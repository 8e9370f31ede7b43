import Foundation
import Page
import Testing

@testable import Bekal

/// `bekal places` on the example house: by itself, and through a server that runs.
@Suite(.enabled(if: Program.path != nil)) struct PlacesCommandTests {
  private struct ClassTwin: Decodable {
    struct Line: Decodable {
      struct Person: Decodable { let id: String, name: String }
      let person: Person
    }
    let people: [Line]
  }

  private struct Found: Decodable { let id: String, register_number: String }

  private static let course = "Hidroponik sayuran dasar, 2025-03-17"

  /// The register number of somebody who takes part, as the server tells it.
  private static func number(_ program: Program, _ database: String) async throws -> String {
    let list = try await program.run("places", "list", "--class", course, "--database", database, "--json")
    try #require(list.status == 0, "\(list.complained)")
    let people = try JSONDecoder().decode(ClassTwin.self, from: Data(list.said.utf8)).people
    let person = try #require(people.first).person
    let answer = try await SocketClient(path: database + ".sock").send(
      Request(
        .get, "/search", query: "q=\(percent(person.name))", headers: ["accept": "application/json"]))
    struct Result: Decodable { let people: [Found] }
    let found = try JSONDecoder().decode(Result.self, from: Data(answer.body))
    return try #require(found.people.first { $0.id == person.id }).register_number
  }

  @Test func `places are listed and what happens is recorded, with and without a server`() async throws {
    try await Program.with { program in
      let database = program.path("contoh.sqlite")
      try #require(try await program.run("found-demo", database).status == 0)
      let served = try await program.serving(database)
      let number = try await Self.number(program, database)
      func places(_ arguments: String...) async throws -> Program.Ended {
        try await program.run(["places"] + arguments + ["--database", database])
      }
      let list = try await places("list", "--class", Self.course)
      #expect(list.status == 0 && list.said.split(separator: "\n").count >= 6 && list.said.contains(": peserta"))
      let many = try await places("list", "--class", "Hidroponik sayuran dasar")
      #expect(many.status == 2 && many.complained.contains(Self.course), "\(many.complained)")

      let away = try await places("record", "away", number, "--on", "2025-05-06", "--cause", "court")
      #expect(away.status == 0 && away.said.contains("tidak di tempat sejak 6 Mei 2025"), "\(away.complained)")
      let early = try await places("record", "back", number, "--on", "2025-05-09")
      #expect(early.status == 5 && !early.complained.isEmpty, "\(early.complained)")
      let back = try await places("record", "back", number, "--on", "2025-05-07")
      #expect(back.status == 0 && back.said.contains("peserta"), "\(back.complained)")
      let blind = try await places("record", "suspend", number, "--on", "2025-05-07")
      #expect(blind.status == 2, "a suspension without a reason: \(blind.complained)")
      await served.stop()

      // Without a server the same acts go by the database itself.
      let suspended = try await places(
        "record", "suspend", number, "--on", "2025-05-07", "--until", "2025-05-20", "--reason", "Isolasi", "--premium",
        "--lang", "en")
      #expect(suspended.status == 0 && suspended.said.contains("suspended"), "\(suspended.complained)")
      let lifted = try await places("record", "lift", number, "--on", "2025-05-07")
      #expect(lifted.status == 0, "\(lifted.complained)")
      let withdrawn = try await places("record", "withdraw", number, "--on", "2025-05-07", "--reason", "Ingin pulih")
      #expect(withdrawn.status == 0 && withdrawn.said.contains("mengundurkan diri"), "\(withdrawn.complained)")
      let again = try await places("record", "withdraw", number, "--on", "2025-05-07")
      #expect(again.status == 2 && again.complained.contains("tidak memegang tempat"), "\(again.complained)")
      let reopened = try await places("record", "reopen", number)
      #expect(reopened.status == 0 && reopened.said.contains("peserta"), "\(reopened.complained)")
      let ended = try await places("record", "end", number, "--on", "2025-05-07", "--cause", "health")
      #expect(ended.status == 5, "an end for health says nothing by itself: \(ended.complained)")
      let mistaken = try await places(
        "record", "end", number, "--on", "2025-05-07", "--cause", "mistake", "--reason", "Kelas lain")
      #expect(mistaken.status == 0 && mistaken.said.contains("7 Mei 2025"), "\(mistaken.complained)")
      let own = try await places("list", "--person", number)
      #expect(own.status == 0 && own.said.contains(Self.course), "\(own.complained)")
      #expect(try await program.run("verify", "--database", database).status == 0)
    }
  }
}
