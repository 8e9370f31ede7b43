import Access
import Foundation
import House
import Page
import Server
import Store
import StoreTesting
import Testing

@testable import Bekal

/// What is personal is planted through the doors of a house, and looked for where it may not stand.
@Suite(.enabled(if: SolvingWorker.isThere)) struct CanaryTests {
  private static let mark = "Sendiri"
  /// Identity numbers, and words that stand in sealed fields only.
  private static let sealed =
    FilledHouse.people.map { "360417\($0.digits)0000" }
    + [
      "ayah", "lahir", "desa", "perkara", "sakit", "catatan", "batas", "nota", "duga", "pisah", "putus", "izin",
      "sidang", "tangguh", "ubah", "keberatan", "jawab", "absen",
    ].map { FilledHouse.canary($0, mark) }
  /// Reasons that whoever sees a proposal or a hearing is to read.
  private static let reasons = ["putus", "izin", "sidang", "tangguh", "ubah", "kerabat", "keberatan", "jawab"].map {
    FilledHouse.canary($0, mark)
  }

  @Test func `identity numbers, cases, health and notes stand in no file in the open`() async throws {
    try await CanaryTests.planted { house, store, folder in
      let backup = folder.appending(path: "cadangan.bekal").path
      _ = try await Backup.write(store, to: backup, now: house.house.app.clock.now())
      let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      #expect(files.contains("bekal.db") && files.contains("bekal.db-wal") && files.contains("cadangan.bekal"))
      for file in files {
        let content = try Data(contentsOf: folder.appending(path: file))
        #expect(CanaryTests.found(in: content).isEmpty, "\(file)")
      }
    }
  }

  @Test(arguments: TestStore.dialects)
  func `the journal's lines hold them sealed only`(_ dialect: Dialect) async throws {
    try await TestStore.with(dialect, Composition.migrations) { store in
      let house = try await FilledHouse(
        try await JourneyHouse("Rutan Sendiri", officer: "siti", in: store), mark: CanaryTests.mark)
      let facility = house.house.unit.id.text
      let lines = try await store.read { try Journal.lines($0, of: facility, after: 0, limit: 10_000) }
      #expect(lines.contains { $0.payload.contains("\"sealed\"") })
      let text = lines.map { $0.exported(after: nil) }.joined(separator: "\n")
      #expect(CanaryTests.found(in: Data(text.utf8)).isEmpty)
    }
  }

  @Test func `a person's copy holds the board's word, and nothing of whom the person is kept apart from`() async throws
  {
    try await CanaryTests.planted { house, _, _ in
      let heard = await house.desk.read("/people/\(house.id("heard person"))/own-data").text
      #expect(heard.contains("\"key\":\"verdicts\"") && heard.contains(FilledHouse.canary("sidang", CanaryTests.mark)))
      let apart = await house.desk.read("/people/\(house.id("person 1"))/own-data").text
      #expect(apart.contains(FilledHouse.canary("nota", CanaryTests.mark)))
      #expect(!apart.contains(FilledHouse.canary("pisah", CanaryTests.mark)))
      #expect(!apart.contains(FilledHouse.name(6, CanaryTests.mark)) && !apart.contains("emisah"))
    }
  }

  @Test func `partners, participants and the board see nothing of the case`() async throws {
    try await CanaryTests.planted { house, _, folder in
      await CanaryTests.isPlanted(in: house)
      let board = Caller(house.house.app, as: house.house.actor(house.permissions(of: "board_member")))
      for path in ["/proposals/\(house.id("proposal"))", "/hearings/\(house.id("hearing"))"] {
        await CanaryTests.isClean(path, for: board, but: CanaryTests.reasons)
        await CanaryTests.isClean(path + "?cohort=\(house.id("cohort"))", for: board, but: CanaryTests.reasons)
      }
      let partner = Caller(
        house.house.app,
        as: house.house.actor(house.permissions(of: "agency_office"), agency: AgencyID(house.id("agency"))))
      let own = "/agency/cohorts/\(house.id("cohort"))/participants"
      for path in ["/agency/cohorts", own, "/"] { await CanaryTests.isClean(path, for: partner) }
      await CanaryTests.isClean("/cohorts/\(house.id("cohort"))/participants", for: board)
      try await CanaryTests.isClean(paper: own + ".pdf", for: partner, in: folder)
      for path in ["/people", "/search?q=Wahyu"] { await CanaryTests.isClean(path, for: board) }
      let block = Caller(house.house.app, as: house.house.actor(house.permissions(of: "block_officer")))
      await CanaryTests.isClean("/blocks", for: block)
      await CanaryTests.isClean("/engagements", for: block)
    }
  }

  /// A filled house in a SQLite file that lies in a folder of its own.
  private static func planted(_ test: (FilledHouse, Store, URL) async throws -> Void) async throws {
    try await TestStore.at(.sqlite) { address in
      guard case .file(let path) = address else { return }
      let store = try await Store.open(address, key: .generate(), migrations: Composition.migrations)
      let house = try await FilledHouse(
        try await JourneyHouse("Rutan Sendiri", officer: "siti", in: store), mark: mark)
      try await test(house, store, URL(filePath: path).deletingLastPathComponent())
      await store.close()
    }
  }

  /// Whoever may read the case finds every word, else nothing would be shown by not finding it; why two people are
  /// kept apart stands on no page.
  private static func isPlanted(in house: FilledHouse) async {
    var text = ""
    for number in FilledHouse.people.map(\.number) {
      text += await house.desk.page("/people/\(house.id("person \(number)"))").text
    }
    let unshown = reasons + ["pisah", "absen"].map { FilledHouse.canary($0, mark) }
    for word in sealed.dropFirst(FilledHouse.people.count) where !unshown.contains(word) {
      let isShown = text.localizedCaseInsensitiveContains(word)
      #expect(isShown, "\(word) was not planted")
    }
  }

  /// A name is shown in one case, however a register wrote it.
  private static func found(in content: Data, but allowed: [String] = []) -> [String] {
    let shown = Data(content.map(upper))
    return sealed.filter { !allowed.contains($0) && shown.range(of: Data($0.utf8.map(upper))) != nil }
  }

  private static func upper(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) ? byte - 32 : byte
  }

  /// A page and its twin answer, and show nothing that is sealed.
  private static func isClean(_ path: String, for caller: Caller, but allowed: [String] = []) async {
    for answer in [await caller.read(path), await caller.page(path)] {
      #expect(answer.status == 200, "\(path)")
      let shown = found(in: Data(answer.body), but: allowed)
      #expect(shown.isEmpty, "\(path), \(answer.header("Content-Type") ?? "")")
    }
  }

  /// The text of a paper shows nothing that is sealed; where pdftotext is missing, its bytes.
  private static func isClean(paper path: String, for caller: Caller, in folder: URL) async throws {
    let answer = await caller.read(path)
    #expect(answer.status == 200, "\(path)")
    #expect(found(in: Data(answer.body)).isEmpty, "\(path)")
    let tool = URL(filePath: "/usr/bin/pdftotext")
    guard FileManager.default.isExecutableFile(atPath: tool.path) else { return }
    let (paper, text) = (folder.appending(path: "paper.pdf"), folder.appending(path: "paper.txt"))
    try Data(answer.body).write(to: paper)
    let process = try Process.run(tool, arguments: [paper.path, text.path])
    process.waitUntilExit()
    let content = try Data(contentsOf: text)
    #expect(content.range(of: Data("Wahyu".utf8)) != nil, "the paper names nobody")
    #expect(found(in: content).isEmpty, "\(path)")
  }
}

extension FilledHouse {
  /// What a role of the program may.
  func permissions(of role: String) -> Set<Permission> { Composition.roles.permissions(of: [role]) }
}
