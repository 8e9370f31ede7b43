import ArgumentParser
import Bekal
import Demo
import Foundation
import Language
import Page
import Server
import Store

/// `bekal-bench pages`: pages of the example house beside Hummingbird alone, over the same connections to the same data.
struct BenchPages: AsyncParsableCommand {
  static var configuration: CommandConfiguration { BenchWords.benchPages.configuration("pages") }

  @Option(help: BenchWords.turnSeconds.help) var seconds = 4
  @Option(help: BenchWords.turns.help) var turns = 3
  @Option(help: BenchWords.connections.help) var connections = 8
  @Flag(help: BenchWords.json.help) var json = false

  func validate() throws {
    guard (1...60).contains(seconds), (1...20).contains(turns), (1...200).contains(connections) else {
      throw ValidationError("--seconds 1...60, --turns 1...20, --connections 1...200")
    }
  }

  func run() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "bekal-bench-\(getpid())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let measured = try await measured(in: folder)
    let lines = measured.map(\.line).joined(separator: "\n")
    say(json ? String(decoding: try JSON.encode(measured), as: UTF8.self) : lines)
    guard measured.allSatisfy(\.holds) else { throw ExitCode(1) }
  }

  private func measured(in folder: URL) async throws -> [Measured] {
    let open = try await DemoCommand.house(at: folder.appending(path: "contoh.sqlite").path)
    if let unit = open.unit {
      try await DemoHouse(roles: Composition.roles)
        .goOn(in: open.store, at: unit, now: open.clock.now())
      try await HouseJobs.worker(over: open.store, clock: open.clock).drain()
    }
    let app = try await open.app(loopback: true)
    var measured: [Measured] = []
    for (path, role) in try await pages(of: app) {
      let bare = try await BarePage(copying: request(path, as: role), of: app)
      let (page, beside) = try await loads(bare, app)
      measured.append(
        Measured(
          path: path, role: role, statements: bare.reads.count, bytes: bare.response.body.count, page: page,
          bare: beside))
    }
    await open.store.close()
    return measured
  }

  private func request(_ path: String, as role: String, accept: String = "text/html") -> Request {
    Request(.get, path, headers: ["accept": accept, "cookie": "bekal_role=\(role)"])
  }

  /// The first page, the list of fifty, and one of its people.
  private func pages(of app: App) async throws -> [(path: String, role: String)] {
    struct People: Decodable {
      struct Person: Decodable { let id: String }
      let people: [Person]
    }
    let desk = "training_officer"
    let list = await app.answer(request("/people", as: desk, accept: "application/json"))
    let people = try JSONDecoder().decode(People.self, from: Data(list.body)).people
    let person = people.first.map { "/people/\($0.id)" } ?? "/people"
    return [("/", desk), ("/people", desk), (person, desk)]
  }

  /// Both sides by turns, so that what else the machine does meets both alike; the turn in the middle of each.
  private func loads(_ bare: BarePage, _ app: App) async throws -> (page: Load, bare: Load) {
    guard let loopback = Listening("127.0.0.1:0") else { throw Fault(2, "127.0.0.1:0") }
    // Both serve until this process ends.
    let page = await port { ready in try await app.serve(at: loopback, ready: ready) }
    let beside = await port { ready in try await bare.serve(ready: ready) }
    var (pages, copies): ([Load], [Load]) = ([], [])
    for _ in 0..<turns {
      pages.append(try load(bare.request, at: page))
      copies.append(try load(bare.request, at: beside))
    }
    func middle(_ loads: [Load]) -> Load { loads.sorted { $0.requestsPerSecond < $1.requestsPerSecond }[turns / 2] }
    return (middle(pages), middle(copies))
  }

  /// The port of a server that is started and goes on.
  private func port(_ serve: @escaping @Sendable (@escaping @Sendable (Int) -> Void) async throws -> Void) async -> Int
  {
    await withCheckedContinuation { told in
      Task { try await serve { told.resume(returning: $0) } }
    }
  }

  /// One turn of wrk: each connection asks again as soon as it has its answer.
  private func load(_ request: Request, at port: Int) throws -> Load {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments =
      ["wrk", "--latency", "-t", "1", "-c", String(connections), "-d", "\(seconds)s"]
      + request.headers.sorted { $0.key < $1.key }.flatMap { ["-H", "\($0.key): \($0.value)"] }
      + ["http://127.0.0.1:\(port)\(request.path)"]
    let output = Pipe()
    process.standardOutput = output
    let before = Load.processorSeconds()
    try process.run()
    let report = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    guard let load = Load(report, processor: Load.processorSeconds() - before) else {
      throw Fault(2, "wrk (apt install wrk): \(report)")
    }
    return load
  }
}
