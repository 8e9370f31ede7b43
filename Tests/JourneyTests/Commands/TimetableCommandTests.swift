import Foundation
import Page
import Testing

@testable import Bekal

/// `bekal timetable` on the example house: weeks are arranged and published as on the pages.
@Suite(.enabled(if: Program.path != nil && SolvingWorker.isThere)) struct TimetableCommandTests {
  @Test func `a week is arranged, listed and published from the terminal`() async throws {
    try await Program.with { program in
      let database = program.path("contoh.sqlite")
      try #require(try await program.run("found-demo", database).status == 0)
      func timetable(_ arguments: String...) async throws -> Program.Ended {
        try await program.run(["timetable"] + arguments + ["--database", database])
      }
      let early = try await timetable("publish")
      #expect(early.status == 5 && early.complained.contains("bekal timetable arrange"), "\(early.complained)")
      let served = try await program.serving(database)
      let client = SocketClient(path: database + ".sock")
      let slots = ["monday/1", "tuesday/1", "wednesday/1", "thursday/1", "monday/2", "tuesday/2", "wednesday/2"]
      for (path, body) in [
        (
          "/timetable/places",
          jsonBody(["name": "Ruang uji", "capacity": "40"], ["kinds": ["ruang uji"], "openings": slots])
        ),
        ("/timetable/trainers", jsonBody(["name": "Pengajar uji", "kind": "officer"], ["openings": slots])),
      ] {
        let headers = [
          "accept": "application/json", "content-type": "application/json", "idempotency-key": UUID().uuidString,
        ]
        let answer = try await client.send(Request(.post, path, headers: headers, body: body))
        try #require(answer.status < 400, "\(path): \(answer.text)")
      }
      _ = try await timetable("prepare")
      let arranged = try await timetable("arrange", "--of", "2025-05-19")
      #expect(
        arranged.status == 0 && arranged.said.hasPrefix("Terbukti terbaik."), "\(arranged.said)\(arranged.complained)")
      let list = try await timetable("arrangements")
      #expect(list.said.contains("2025-05-19 – 2025-05-25 · offer · ready"), "\(list.said)")
      let published = try await timetable("publish", "--why", "Uji")
      #expect(published.status == 0 && published.said.contains("pertemuan diterbitkan"), "\(published.complained)")
      await served.stop()
      // Without a server the command computes by itself.
      let again = try await timetable("arrange", "--of", "2025-05-19", "--aim", "fewest_moves", "--json")
      #expect(again.status == 0 && again.said.contains("\"aim\":\"fewest_moves\""), "\(again.complained)")
      let over = try await timetable("arrange", "--of", "2025-04-01")
      #expect(over.status == 5 && over.complained.contains("sudah lewat"), "\(over.complained)")
    }
  }
}
