import Access
import Almanac
import ArgumentParser
import Foundation
import House
import Page
import Placement
import Server
import Store

/// Where the database is and which key opens it.
struct HouseOptions: ParsableArguments {
  @Option(help: "A SQLite file, or postgres://…")
  var database: String

  @Option(help: "The key file; else BEKAL_KEY_FILE, else ~/.config/bekal/ID.key, in a practice house FILE.key.")
  var key: String?

  init() {}

  init(database: String, key: String?) {
    self.database = database
    self.key = key
  }

  /// Opens an existing house.
  ///
  /// - Throws: `Fault` with what to do.
  func open(writing: Bool = true) async throws -> OpenHouse {
    let address = StoreAddress(database)
    do {
      guard let identity = try await Store.identity(of: address) else {
        throw Fault(
          2,
          Phrase(
            id: "\(database) belum berisi rumah Bekal. Buat dengan: bekal init --database \(database)",
            en: "\(database) holds no house of Bekal yet. Make one: bekal init --database \(database)")(Fault.language))
      }
      let key = try MasterKey.load(keyPath(of: identity))
      let store = try await Store.open(address, key: key, migrations: Composition.migrations, writing: writing)
      return try await OpenHouse(store)
    } catch {
      throw Fault(error)
    }
  }

  /// The path of the key of a database: that of a practice house lies beside its file.
  func keyPath(of identity: String) -> String {
    let beside = database + ".key"
    if key == nil, FileManager.default.fileExists(atPath: beside) { return beside }
    return MasterKey.path(given: key, environment: ProcessInfo.processInfo.environment, database: identity)
  }
}

/// An open database with what every command needs of it.
struct OpenHouse: Sendable {
  let store: Store
  let unit: Institution?
  let clock: Clock
  /// Whether the database was created as an example house.
  let isDemo: Bool

  init(_ store: Store) async throws {
    self.store = store
    let (units, fixed, demo) = try await store.read { db in
      (try db.units(), try db.setting("fixed_day"), try db.setting("demo"))
    }
    unit = units.first
    isDemo = demo == "true"
    clock = Clock(fixed: fixed.flatMap { Day($0) }, zone: units.first?.zone ?? .wib)
  }

  /// Today by the house's clock.
  var today: Day { clock.now().day(in: clock.zone) }

  /// The officers of an example house by role, for the role switcher.
  func demoOfficers() async throws -> [String: Officer] {
    guard isDemo, let unit else { return [:] }
    let day = today
    let officers = try await store.read { try $0.officers(at: unit.id, on: day) }
    return officers.reduce(into: [:]) { found, officer in
      for role in officer.roles { found[role] = officer }
    }
  }

  /// The reception over this house; the role switcher only on loopback.
  func reception(loopback: Bool) async throws -> Reception {
    try Reception(
      store: store, routes: Composition.routes, menu: Composition.menu, roles: Composition.roles, clock: clock,
      unit: unit, demo: loopback ? try await demoOfficers() : [:])
  }

  /// Takes up the work that a stopped process left undone.
  func resume() async throws {
    guard let unit else { return }
    try await ProposalJobs(store: store, clock: { [clock] in clock.now() }).resume(at: unit.id)
  }

  /// The built-in console: whoever can read database and key.
  func console() throws -> Actor {
    guard let unit else { throw Fault(2, "bekal init") }
    return Actor(
      account: nil, name: "konsol", office: "", facility: unit.id, agency: nil, permissions: Composition.console)
  }
}
