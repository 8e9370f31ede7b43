import Access
import Almanac
import ArgumentParser
import Demo
import Foundation
import Language
import Server
import Store

/// `bekal demo`: a living example prison, no account needed.
package struct DemoCommand: AsyncParsableCommand {
  /// Its name and its help.
  package static var configuration: CommandConfiguration { CommandWords.demo.configuration("demo") }

  @Option(help: CommandWords.listen.help) var listen = "127.0.0.1:8080"
  @Option(help: CommandWords.kept.help) var database: String?
  @OptionGroup var banner: BannerOptions

  /// The command as the parser makes it.
  package init() {}

  package func run() async throws {
    guard let place = Listening(listen) else { throw Fault(2, CommandWords.noAddress(listen).said) }
    guard place.isLoopback else { throw Fault(5, DemoWords.loopbackOnly.said) }
    Memory.keepSmall()
    try await serve(at: place)
  }

  private func serve(at place: Listening) async throws {
    umask(0o077)
    let folder = FileManager.default.temporaryDirectory.appending(path: "bekal-demo-\(getpid())")
    if database == nil {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }
    defer { if database == nil { try? FileManager.default.removeItem(at: folder) } }
    let path = database ?? folder.appending(path: "contoh.sqlite").path
    let isNew = try await Store.identity(of: .file(path)) == nil
    let open = try await DemoCommand.house(at: path)
    guard open.isDemo else { throw Fault(5, DemoWords.notADemo(path).said) }
    let app = try await open.app(loopback: true)
    try await open.working {
      // The placement of May is asked for beside the server, so that the first page need not wait for it.
      async let asked: Void = isNew ? open.askForMay() : ()
      try await app.serve(at: place, socket: SocketClient.place(of: path)) { port in
        banner.say(
          Banner(name: open.unit?.name ?? "", place: place, port: port, database: path, code: nil, isDemo: true))
      }
      try await asked
    }
    await open.store.close()
  }

  /// The example house of a file; where the file is not there yet, another process founds it, so that the memory this
  /// takes is given back before the first page is asked for.
  package static func house(at path: String) async throws -> OpenHouse {
    if try await Store.identity(of: .file(path)) == nil {
      let process = Process()
      process.executableURL = Bundle.main.executableURL
      process.arguments = [FoundDemoCommand.name, path]
      try process.run()
      process.waitUntilExit()
      guard process.terminationStatus == 0 else { throw ExitCode(process.terminationStatus) }
    }
    return try await HouseOptions(database: path, key: nil).open()
  }
}

extension OpenHouse {
  /// Lets a new example house ask for its placement of May.
  fileprivate func askForMay() async throws {
    guard let unit else { return }
    try await DemoHouse(roles: Composition.roles).goOn(in: store, at: unit, now: clock.now())
    Memory.giveBack()
  }
}

/// Fills a new file with the example house; for `bekal demo` alone.
package struct FoundDemoCommand: AsyncParsableCommand {
  static let name = "found-demo"
  package static let configuration = CommandConfiguration(commandName: name, shouldDisplay: false)

  @Argument var path: String

  /// The command as the parser makes it.
  package init() {}

  package func run() async throws {
    let key = MasterKey.generate()
    try key.save(path + ".key")
    let store = try await Store.open(.file(path), key: key, migrations: Composition.migrations)
    let clock = Clock(fixed: DemoHouse.day, zone: .wib)
    _ = try await DemoHouse(roles: Composition.roles).found(in: store, now: clock.now())
    await store.close()
  }
}

/// What `bekal demo` says.
enum DemoWords {
  static let loopbackOnly = Phrase(
    id: "Rumah contoh tanpa akun hanya boleh di komputer ini. Pakai --listen 127.0.0.1:PORT.",
    en: "The example house has no accounts and stays on this machine. Use --listen 127.0.0.1:PORT.")

  static let practiceOnly = Phrase(
    id: "Hanya untuk rumah latihan (bekal init --fixed-date …).",
    en: "Only for a practice house (bekal init --fixed-date …).")

  static func notADemo(_ path: String) -> Phrase {
    Phrase(
      id: "\(path) bukan rumah contoh. Pakai: bekal serve --database \(path)",
      en: "\(path) is not an example house. Use: bekal serve --database \(path)")
  }
}
