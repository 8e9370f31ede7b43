import Access
import Foundation
import Language
import Page
import Testing

@testable import Bekal

/// Data commands beside a server that runs, stops, and dies; all of them real processes.
@Suite(.enabled(if: Program.path != nil)) struct SocketTests {
  private static func register(_ program: Program, _ mark: String, count: Int = 3) throws -> String {
    let heads = "No. Reg;Nama;L/P;Tgl Lahir;Gol;Tgl Masuk;Blok;Kamar"
    let rows = (1...count).map { "BI.\($0)/\(mark)/2025;Orang \(mark) \($0);L;24/05/1990;BI;10/01/2025;A;1" }
    let path = program.path("\(mark).csv")
    try Data(([heads] + rows).joined(separator: "\n").utf8).write(to: URL(filePath: path))
    return path
  }

  private static func imported(_ program: Program, _ file: String, into database: String) async throws -> Program.Ended
  {
    try await program.run("import", file, "--database", database, "--apply", "--as-of", "2025-05-07")
  }

  /// Facts of a kind in the journal, and that its chains hold.
  private static func facts(_ kind: String, _ program: Program, _ database: String) async throws -> Int {
    #expect(try await program.run("verify", "--database", database).status == 0)
    let journal = try await program.run("journal", "--database", database)
    return journal.said.split(separator: "\n").filter { $0.split(separator: "\t").dropFirst(3).first == kind[...] }
      .count
  }

  @Test func `an import goes through the running server, whose socket is its owner's alone`() async throws {
    try await Program.with { program in
      let database = try await program.founded()
      let served = try await program.serving(database)
      let mode = try FileManager.default.attributesOfItem(atPath: database + ".sock")[.posixPermissions] as? Int
      #expect(mode == 0o600)
      let done = try await Self.imported(program, try Self.register(program, "satu"), into: database)
      #expect(done.status == 0 && done.said.contains("3 baru"), "\(done.complained)")
      await served.stop()
      #expect(!FileManager.default.fileExists(atPath: database + ".sock"))
      let again = try await Self.imported(program, try Self.register(program, "satu"), into: database)
      #expect(again.status == 0 || again.status == 5, "\(again.complained)")
      #expect(try await Self.facts("people.imported", program, database) >= 1)
    }
  }

  @Test func `a server that was killed leaves a socket that hinders nobody`() async throws {
    try await Program.with { program in
      let database = try await program.founded()
      await (try await program.serving(database)).kill()
      #expect(FileManager.default.fileExists(atPath: database + ".sock"))
      let done = try await Self.imported(program, try Self.register(program, "satu"), into: database)
      #expect(done.status == 0, "\(done.complained)")
      let served = try await program.serving(database)
      let other = try await Self.imported(program, try Self.register(program, "dua"), into: database)
      #expect(other.status == 0, "\(other.complained)")
      await served.stop()
    }
  }

  @Test func `two commands at once both end well, with and without a server`() async throws {
    try await Program.with { program in
      let database = try await program.founded()
      for round in ["tanpa", "dengan"] {
        let served = round == "dengan" ? try await program.serving(database) : nil
        let (one, two) = (try Self.register(program, "satu" + round), try Self.register(program, "dua" + round))
        async let first = Self.imported(program, one, into: database)
        async let second = Self.imported(program, two, into: database)
        let ended = try await [first, second]
        #expect(ended.allSatisfy { $0.status == 0 }, "\(ended.map(\.complained))")
        await served?.stop()
      }
      #expect(try await Self.facts("people.imported", program, database) == 4)
    }
  }

  @Test(arguments: [SIGTERM, SIGKILL])
  func `a command whose server stops or dies meanwhile is done exactly once`(_ signal: Int32) async throws {
    try await Program.with { program in
      let database = try await program.founded()
      for round in 1...3 {
        let served = try await program.serving(database)
        let file = try Self.register(program, "r\(round)", count: 400)
        async let import_ = Self.imported(program, file, into: database)
        try await Task.sleep(for: .milliseconds(150 * round))
        if signal == SIGKILL { await served.kill() } else { await served.stop() }
        let ended = try await import_
        #expect(ended.status == 0, "\(ended.complained)")
      }
      #expect(try await Self.facts("people.imported", program, database) == 3)
    }
  }

  @Test func `as an officer, by the officer's password and permissions`() async throws {
    try await Program.with { program in
      let database = try await program.founded()
      let served = try await program.serving(database)
      let code = try #require(served.banner.code)
      let officer = ["code": code, "name": "Siti", "user_name": "siti", "password": JourneyHouse.password]
      let answer = try await SocketClient(path: database + ".sock").send(
        Request(
          .post, "/first-officer", headers: ["accept": "application/json", "content-type": "application/json"],
          body: jsonBody(officer)))
      #expect(answer.status == 200, "\(answer.text)")
      let file = try Self.register(program, "satu")
      for isServed in [true, false] {
        if !isServed { await served.stop() }
        let wrong = try await program.run(
          "import", file, "--database", database, "--apply", "--as", "siti", environment: ["BEKAL_PASSWORD": "salah"])
        #expect(wrong.status == 5 && wrong.complained.contains("tidak cocok"), "\(wrong.complained)")
      }
      let done = try await program.run(
        "import", file, "--database", database, "--apply", "--as", "siti", "--as-of", "2025-05-07",
        environment: ["BEKAL_PASSWORD": JourneyHouse.password])
      #expect(done.status == 0, "\(done.complained)")
      let journal = try await program.run("journal", "--database", database)
      let line = try #require(journal.said.split(separator: "\n").first { $0.contains("people.imported") })
      #expect(!line.contains("konsol"))
      let given = try await program.run("password", "siti", "--database", database, "--json")
      #expect(given.status == 0 && given.said.contains("\"user_name\":\"siti\""), "\(given.complained)")
      let forgotten = try await program.run("password", "nobody", "--database", database)
      #expect(forgotten.status == 2 && forgotten.complained.contains("nobody"))
      let old = try await program.run(
        "import", file, "--database", database, "--as", "siti", environment: ["BEKAL_PASSWORD": JourneyHouse.password])
      #expect(old.status == 5)
      let after = try await program.serving(database)
      #expect(after.banner.code == nil)
      await after.stop()
    }
  }
}
