import Access
import Almanac
import ArgumentParser
import Demo
import Foundation
import Language
import Page
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
    guard place.isLoopback else { throw Fault(5, DemoWords.loopbackOnly(Terminal.language)) }
    Memory.keepSmall()
    do {
      try await serve(at: place)
    } catch let code as ExitCode {
      throw code
    } catch {
      throw Fault(error)
    }
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
    guard open.isDemo else { throw Fault(5, DemoWords.notADemo(path)(Terminal.language)) }
    let app = try await open.app(loopback: true)
    if isNew, let unit = open.unit {
      let clock = open.clock
      // The placement of May is computed beside the server, so that the first page need not wait for it.
      Task {
        try await DemoHouse(roles: Composition.roles).goOn(in: open.store, at: unit, clock: { clock.now() })
        Memory.giveBack()
      }
    } else {
      try await open.resume()
    }
    try await app.serve(at: place, socket: SocketClient.place(of: path)) { port in
      banner.say(
        Banner(name: open.unit?.name ?? "", place: place, port: port, database: path, code: nil, isDemo: true))
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

/// Fills a new file with the example house; for `bekal demo` alone.
package struct FoundDemoCommand: AsyncParsableCommand {
  static let name = "found-demo"
  package static let configuration = CommandConfiguration(commandName: name, shouldDisplay: false)

  @Argument var path: String

  /// The command as the parser makes it.
  package init() {}

  package func run() async throws {
    do {
      let key = MasterKey.generate()
      try key.save(path + ".key")
      let store = try await Store.open(.file(path), key: key, migrations: Composition.migrations)
      let clock = Clock(fixed: DemoHouse.day, zone: .wib)
      _ = try await DemoHouse(roles: Composition.roles).found(in: store, now: clock.now())
      await store.close()
    } catch {
      throw Fault(error)
    }
  }
}

/// What `bekal demo` says.
enum DemoWords {
  static let loopbackOnly = Phrase(
    id: "Rumah contoh tanpa akun hanya boleh di komputer ini. Pakai --listen 127.0.0.1:PORT.",
    en: "The example house has no accounts and stays on this machine. Use --listen 127.0.0.1:PORT.")

  static func notADemo(_ path: String) -> Phrase {
    Phrase(
      id: "\(path) bukan rumah contoh. Pakai: bekal serve --database \(path)",
      en: "\(path) is not an example house. Use: bekal serve --database \(path)")
  }
}
