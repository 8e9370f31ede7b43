import Access
import Almanac
import ArgumentParser
import Foundation
import House
import Language
import Server
import Store

/// `bekal init`: founds a house.
struct InitCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration { CommandWords.initialise.configuration("init") }

  @Option(help: CommandWords.newDatabase.help) var database: String
  @Option(help: CommandWords.name.help) var name: String?
  @Option(help: CommandWords.region.help) var region: String?
  @Option(help: CommandWords.zone.help) var zone: String?
  @Option(help: CommandWords.newKey.help) var key: String?
  @Option(help: CommandWords.officer.help) var officer: String?
  @Option(help: CommandWords.fixedDate.help) var fixedDate: String?
  @Flag(help: CommandWords.json.help) var json = false

  func run() async throws {
    let regions = try Regions.shipped()
    let name = try Question.text(given: name, InitWords.name)
    let written = try Question.text(given: region, InitWords.region)
    guard written.count == 4, let region = Region.Code(written), let regionName = regions.name(of: region) else {
      throw Fault(2, InitWords.regionUnknown(written).said)
    }
    guard let zone = zone.map({ Zone(rawValue: $0.uppercased()) }) ?? Zone.of(region) else {
      throw Fault(2, InitWords.zoneUnknown.said)
    }
    let fixed = try fixedDate.map { text in
      guard let day = Format.day(printed: text) else { throw Fault(2, InitWords.dateUnknown(text).said) }
      return day
    }
    let address = StoreAddress(database)
    if try await Store.identity(of: address) != nil { throw Fault(5, InitWords.taken(address.shown, serving).said) }
    let clock = Clock(fixed: fixed, zone: zone)
    let first = try await firstOfficer(at: clock.now())
    let master = MasterKey.generate()
    let keyPath =
      fixed != nil && key == nil && address.dialect == .sqlite
      ? database + ".key"
      : MasterKey.path(given: key, environment: ProcessInfo.processInfo.environment, database: master.database)
    try master.save(keyPath)
    let store = try await Store.open(address, key: master, migrations: Composition.migrations)
    if let fixed { try await store.write { try $0.set("fixed_day", fixed.description) } }
    var random = SystemRandomNumberGenerator()
    let unit = Institution(id: ID(at: clock.now(), random: &random), name: name, region: region, zone: zone)
    let console = Actor(
      account: nil, name: "konsol", office: "", facility: unit.id, agency: nil, permissions: Composition.console)
    try await Founding.found(
      Founding.Plan(unit: unit, officer: first), roles: Composition.founding, in: store, by: console,
      now: clock.now(), today: clock.now().day(in: zone))
    if json {
      return say([
        "facility": .text(unit.id.text), "name": .text(name), "region": .text(of: region),
        "database": .text(address.shown),
        "key": .text(keyPath), "recovery": .text(master.recoveryGroups.joined(separator: " ")),
      ])
    }
    say(InitWords.done(name, regionName, address.shown, keyPath, first?.officer.userName, serve: serving).said)
    say(InitWords.recovery(master.recoveryGroups).said)
  }

  /// The command that opens this house as it was founded; an address that holds a password is not printed.
  private var serving: String {
    let address = StoreAddress(database).shown
    let place = address == database ? InitCommand.quoted(database) : InitWords.address.said
    return "bekal serve --database \(place)" + (key.map { " --key \(InitCommand.quoted($0))" } ?? "")
  }

  /// A path as a shell takes it for one word.
  static func quoted(_ path: String) -> String {
    let isPlain = path.unicodeScalars.allSatisfy { scalar in
      ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
        || "/._-+:@%,=".unicodeScalars.contains(scalar)
    }
    return isPlain && !path.isEmpty ? path : "'" + path.replacing("'", with: "'\\''") + "'"
  }

  private func firstOfficer(at now: Moment) async throws -> (officer: Officer, passwordHash: String)? {
    guard officer != nil || Question.isTerminal else { return nil }
    let typed = try Question.text(given: officer, InitWords.userName)
    guard let userName = Founding.userName(from: typed) else {
      throw Fault(2, InitWords.userNameUnfit.said)
    }
    let password = try Question.secret(InitWords.password)
    try SignIn.check(password: password, of: [userName, typed, name ?? ""])
    var random = SystemRandomNumberGenerator()
    let officer = Officer(
      id: ID(at: now, random: &random), userName: userName, name: typed, roles: Composition.founding, isActive: true)
    return (officer, try await Password.hash(password))
  }
}

extension Zone {
  /// The zone of the province that a region lies in (Keppres 41 of 1987); nil where the province is none of them.
  static func of(_ region: Region.Code) -> Zone? {
    guard let province = Int(region.rawValue.prefix(2)) else { return nil }
    return switch province {
    case 11...21, 31...36, 61, 62: .wib
    case 51...53, 63...65, 71...76: .wita
    case 81, 82, 91...96: .wit
    case _: nil
    }
  }
}
