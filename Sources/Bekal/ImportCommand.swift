import Almanac
import ArgumentParser
import Foundation
import House
import Page
import People
import Programmes
import Server
import Sheet
import Store

/// `bekal import`: what a file would change; with `--apply` it changes it.
struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Preview a register, an assessment list or offers; --apply writes them.",
    discussion: """
      Example: bekal import register.xlsx
      Example: bekal import register.xlsx --database rutan.sqlite --apply
      Without --apply nothing is written; without --database the file is compared with an empty house.
      """)

  @OptionGroup var arguments: ImportArguments

  func run() async throws {
    let status: Int32
    do { status = try await imported() } catch { throw Fault(error) }
    if status != 0 { throw ExitCode(status) }
  }

  private func imported() async throws -> Int32 {
    guard let content = FileManager.default.contents(atPath: arguments.file) else {
      throw Fault(2, ImportCommandWords.absent(arguments.file)(Fault.language))
    }
    let bytes = [UInt8](content)
    let open: OpenHouse? =
      if let database = arguments.database {
        try await HouseOptions(database: database, key: arguments.key).open(writing: arguments.apply)
      } else { nil }
    if arguments.kind == .offers { return try await offers(bytes, open, isSure: true) ?? 2 }
    let desk = ImportDesk(
      arguments, language: Fault.language, print: { say($0) },
      complain: { FileHandle.standardError.write(Data(($0 + "\n").utf8)) })
    let house = try open.map {
      ImportHouse(store: $0.store, actor: try $0.console(), now: $0.clock.now(), today: $0.today)
    }
    return try await desk.run(in: house, bytes: bytes) { try await offers($0, open, isSure: false) }
  }

  /// Stages and applies a list of offers by the routes a browser uses.
  private func applyOffers(_ bytes: [UInt8], to open: OpenHouse) async throws {
    let desk = InProcess(reception: try await open.reception(loopback: false), actor: try open.console())
    let staged = try await desk.send(
      .post, "/offers", file: (field: "file", name: URL(filePath: arguments.file).lastPathComponent, bytes: bytes))
    let done = try await desk.send(.post, "/offers/\(staged.value)/application")
    say(ImportCommandWords.applied(done.value)(Fault.language))
  }

  /// A list of offers; nil where the file is none and nobody said it was.
  private func offers(_ bytes: [UInt8], _ open: OpenHouse?, isSure: Bool) async throws -> Int32? {
    let asOf =
      arguments.asOf.flatMap { Day($0) }.map(AsOf.given)
      ?? .titles(otherwise: open?.today ?? Clock(fixed: nil, zone: .wib).now().day(in: .wib))
    do {
      let reading = try OfferList.read(bytes, asOf: asOf, regions: try Regions.shipped())
      if arguments.json {
        say(try ImportCommandWords.json(reading.json()))
      } else {
        for line in ImportCommandWords.offers(reading) { say(line(Fault.language)) }
      }
      if arguments.apply, let open { try await applyOffers(bytes, to: open) }
      return 0
    } catch let rejection as TableRejection {
      guard isSure else { return nil }
      if arguments.json { say(try ImportCommandWords.json(TableReport(rejection))) }
      FileHandle.standardError.write(
        Data((ImportCommandWords.rejected(rejection, arguments.file)(Fault.language) + "\n").utf8))
      return 2
    }
  }
}
