import Access
import Almanac
import ArgumentParser
import Foundation
import House
import Import
import Language
import Page
import People
import Programmes
import Server

/// `bekal import`: what a file would change; with `--apply` it changes it.
struct ImportCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration { CommandWords.intake.configuration("import") }

  @OptionGroup var arguments: ImportArguments
  @OptionGroup var who: ActorOptions

  func run() async throws {
    for file in ordered() {
      let status = try await imported(arguments.of(file))
      if status != 0 { throw ExitCode(status) }
    }
  }

  /// The files in the order in which each finds what it speaks of.
  private func ordered() -> [String] {
    guard arguments.files.count > 1 else { return arguments.files }
    func rank(_ file: String) -> Int {
      guard let bytes = FileManager.default.contents(atPath: file), let regions = try? Regions.shipped(),
        let read = try? IntakeFile.read(
          Array(bytes), kind: nil, asOf: .titles(otherwise: Clock(fixed: nil, zone: .wib).now().day(in: .wib)),
          regions: regions)
      else { return Intake.Kind.allCases.count }
      return Intake.Kind.allCases.firstIndex(of: read.kind) ?? 0
    }
    let ranked = arguments.files.enumerated().map { (rank: rank($1), place: $0, file: $1) }
    return ranked.sorted { ($0.rank, $0.place) < ($1.rank, $1.place) }.map(\.file)
  }

  private func imported(_ arguments: ImportArguments) async throws -> Int32 {
    guard let bytes = FileManager.default.contents(atPath: arguments.file).map(Array.init) else {
      throw Fault(2, ImportCommandWords.absent(arguments.file).said)
    }
    let client = try await client(arguments)
    let open: OpenHouse? =
      if let house = house(arguments) { try await house.open(writing: false) } else { nil }
    let unit = try open.map { try Institution.meant(by: who.facility, among: $0.units) }
    let status = try await Progress.during(arguments.apply ? CommandWords.writing : CommandWords.reading) {
      if arguments.kind == .offers { return try await offers(arguments, bytes, open, client, isSure: true) ?? 2 }
      let intake = FileImport(
        arguments, language: Terminal.language, print: { say($0) }, complain: { Bekal.complain($0) })
      let place = open.flatMap { open in
        unit.map { ImportHouse(store: open.store, facility: $0.id, now: open.clock.now(), today: open.today) }
      }
      return try await intake.run(in: place, bytes: bytes) {
        guard let client else { return nil }
        return try await client.send(.post, "/imports", fields: arguments.fields, file: (arguments.fileName, bytes))
          .value()
      } otherwise: {
        try await offers(arguments, $0, open, client, isSure: false)
      }
    }
    await client?.leave()
    return status
  }

  private func house(_ arguments: ImportArguments) -> HouseOptions? {
    arguments.database.map { HouseOptions(database: $0, key: arguments.key) }
  }

  /// Where the import is applied; an officer who only looks must be one who may.
  private func client(_ arguments: ImportArguments) async throws -> HouseClient? {
    guard let house = house(arguments), arguments.apply || who.user != nil else { return nil }
    let client = try await HouseClient(house, who)
    _ = try await client.send(.get, arguments.kind == .offers ? "/offers/new" : "/imports/new")
    return client
  }

  /// Stages and applies a list of offers by the routes a browser uses.
  private func applyOffers(_ name: String, _ bytes: [UInt8], by client: HouseClient) async throws {
    let staged = try await client.send(.post, "/offers", file: (name, bytes))
    let done = try await client.send(.post, "/offers/\(staged.text)/application")
    say(ImportCommandWords.applied(done.text).said)
  }

  /// A list of offers; nil where the file is none and nobody said it was.
  private func offers(
    _ arguments: ImportArguments, _ bytes: [UInt8], _ open: OpenHouse?, _ client: HouseClient?, isSure: Bool
  ) async throws -> Int32? {
    let asOf =
      arguments.asOf.flatMap { Format.day(printed: $0) }.map(AsOf.given)
      ?? .titles(otherwise: open?.today ?? Clock(fixed: nil, zone: .wib).now().day(in: .wib))
    do {
      let reading = try OfferList.read(bytes, asOf: asOf, regions: try Regions.shipped())
      if arguments.json {
        say(try ImportCommandWords.json(reading.json()))
      } else {
        for line in ImportCommandWords.offers(reading) { say(line.said) }
      }
      if arguments.apply, let client { try await applyOffers(arguments.fileName, bytes, by: client) }
      return 0
    } catch let rejection as TableRejection {
      guard isSure else { return nil }
      if arguments.json { say(try ImportCommandWords.json(TableReport(rejection))) }
      complain(ImportCommandWords.rejected(rejection, arguments.file).said)
      return 2
    }
  }
}
