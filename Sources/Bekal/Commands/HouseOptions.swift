import Access
import Almanac
import ArgumentParser
import Foundation
import Language
import People
import Server
import Store

/// Where the database is and which key opens it.
struct HouseOptions: ParsableArguments {
  @Option(help: CommandWords.database.help) var database: String
  @Option(help: CommandWords.key.help) var key: String?

  init() {}

  init(database: String, key: String?) {
    self.database = database
    self.key = key
  }

  /// Opens an existing house; a practice house with its date moved on to `day`, where one is given.
  ///
  /// - Throws: `Fault` where there is none or the date cannot be, or the error of the store or the key.
  func open(writing: Bool = true, practisingOn day: String? = nil) async throws -> OpenHouse {
    let address = StoreAddress(database)
    guard let identity = try await Store.identity(of: address) else {
      throw Fault(2, CommandWords.noHouse(database).said)
    }
    let key = try MasterKey.load(keyPath(of: identity))
    let store = try await Store.open(address, key: key, migrations: Composition.migrations, writing: writing)
    let open = try await OpenHouse(store)
    guard let day else { return open }
    return try await open.practising(on: day)
  }

  /// The address as it may stand on a terminal.
  var shown: String { StoreAddress(database).shown }

  /// The path of the key of a database: that of a practice house lies beside its file.
  func keyPath(of identity: String) -> String {
    let beside = database + ".key"
    if key == nil, case .file = StoreAddress(database), FileManager.default.fileExists(atPath: beside) { return beside }
    return MasterKey.path(given: key, environment: ProcessInfo.processInfo.environment, database: identity)
  }
}

/// An open database with what every command needs of it.
package struct OpenHouse: Sendable {
  package let store: Store
  let units: [Institution]
  package let clock: Clock
  /// Whether the database was founded as an example house.
  let example: ExampleMark
  var isDemo: Bool { example == .example }

  init(_ store: Store) async throws {
    self.store = store
    let (units, fixed, example) = try await store.read { db in
      try db.checkPeopleTables()
      return (try db.units(), try db.setting("fixed_day"), try db.exampleMark())
    }
    self.units = units
    self.example = example
    clock = Clock(fixed: fixed.flatMap { Day($0) }, zone: units.first?.zone ?? .wib)
  }

  /// The facility of a house that has only one, and the first of several.
  package var unit: Institution? { units.first }

  /// Today by the house's clock.
  var today: Day { clock.now().day(in: clock.zone) }

  /// The practice house with its date moved on to a day; a date is never moved back, and a real house has the machine's.
  func practising(on written: String) async throws -> OpenHouse {
    guard let day = Format.day(printed: written) else { throw Fault(2, InitWords.dateUnknown(written).said) }
    guard clock.fixed != nil else { throw Fault(2, DemoWords.practiceOnly.said) }
    guard day >= today else { throw Fault(2, CommandWords.practiceDayBack(today).said) }
    try await store.write { try $0.set("fixed_day", day.description) }
    return try await OpenHouse(store)
  }

  /// The officers of an example house by role, for the role switcher.
  func demoOfficers() async throws -> [String: Officer] {
    guard isDemo, let unit else { return [:] }
    let day = today
    let officers = try await store.read { try $0.officers(at: unit.id, on: day) }
    return officers.reduce(into: [:]) { found, officer in
      for role in officer.roles { found[role] = officer }
    }
  }

  /// The app over this house; the role switcher only on loopback.
  package func app(loopback: Bool, firstRun: FirstRun? = nil) async throws -> App {
    try App(
      store: store, routes: Composition.routes, menu: Composition.menu, roles: Composition.roles, clock: clock,
      unit: unit, demo: loopback ? try await demoOfficers() : [:],
      firstRun: firstRun.map { FirstRunRoutes($0, roles: Composition.founding) }, console: Composition.console)
  }

  /// The way in while nobody has an account; nil where somebody has one.
  func firstRun() async throws -> FirstRun? {
    try await store.read { try $0.accountCount() } == 0 ? FirstRun() : nil
  }
}
