import Access
import Almanac
import Foundation
import House
import Optimiser
import Page
import Server
import Store
import StoreTesting

@testable import Bekal

/// A founded house with the program's own routes, as the server holds it; today is 7 May 2025.
struct JourneyHouse: Sendable {
  static let day = Day(number: 20_215)
  static let password = "kuda besi makan rumput pagi"
  private static let hash = Task { try await Password.hash(password) }

  let store: Store
  let app: App
  let unit: Institution
  /// The first officer, who holds the roles of founding.
  let officer: Officer

  /// Founds a house in an open store.
  init(_ name: String, officer userName: String, in store: Store) async throws {
    self.store = store
    var random = SystemRandomNumberGenerator()
    let now = Moment(JourneyHouse.day, hour: 7, minute: 0, in: .wib)
    unit = Institution(id: ID(at: now, random: &random), name: name, region: "3673", zone: .wib)
    officer = Officer(
      id: ID(at: now, random: &random), userName: userName, name: "Petugas \(userName)", roles: [], isActive: true)
    let console = Actor(account: nil, name: "konsol", office: "", facility: unit.id, agency: nil, permissions: [])
    try await Founding.found(
      .init(unit: unit, officer: (officer: officer, passwordHash: try await JourneyHouse.hash.value)),
      roles: Composition.founding, in: store, by: console, now: now, today: JourneyHouse.day)
    app = try App(
      store: store, routes: Composition.routes, menu: Composition.menu, roles: Composition.roles,
      clock: Clock(fixed: JourneyHouse.day, zone: .wib), unit: unit)
  }

  /// Somebody of this house with these permissions, for what is not about who may.
  func actor(_ permissions: Set<Permission>, agency: AgencyID? = nil) -> Actor {
    Actor(
      account: officer.id, name: officer.name, office: "", facility: unit.id, agency: agency, permissions: permissions)
  }

  /// All that any role may.
  static let all = Composition.roles.all.reduce(into: Set<Permission>()) { $0.formUnion($1.permissions) }
}

/// The program that solves: the one built beside the tests, told to the house by `BEKAL_WORKER`.
enum SolvingWorker {
  /// Whether proposals can be computed here: HiGHS and the program are there.
  static let isThere: Bool = {
    guard Optimiser.library().path != nil else { return false }
    let environment = ProcessInfo.processInfo.environment
    if let given = environment["BEKAL_WORKER"], !given.isEmpty { return true }
    let program = Bundle.main.executableURL ?? URL(filePath: CommandLine.arguments.first ?? ".")
    let worker = program.resolvingSymlinksInPath().deletingLastPathComponent().appending(path: "bekal")
    guard FileManager.default.isExecutableFile(atPath: worker.path) else { return false }
    return setenv("BEKAL_WORKER", worker.path, 1) == 0
  }()
}

/// Files that stand beside the project in a folder `shared`; nil where they are absent.
enum ExampleFiles {
  static let folder: URL? = {
    var folder = URL(filePath: #filePath).resolvingSymlinksInPath()
    while folder.path != "/" {
      folder.deleteLastPathComponent()
      let found = folder.appending(path: "shared/data/rutan-contoh")
      if FileManager.default.fileExists(atPath: found.path) { return found }
    }
    return nil
  }()

  /// The bytes of "register.xlsx", "asesmen.xlsx" or "penawaran.xlsx".
  static func bytes(_ name: String) throws -> [UInt8] {
    guard let folder else { throw CocoaError(.fileNoSuchFile) }
    return [UInt8](try Data(contentsOf: folder.appending(path: name)))
  }
}
