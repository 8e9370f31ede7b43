import Access
import Almanac
import ArgumentParser
import Foundation
import House
import Page
import Sheet
import Store

/// What `bekal import` is given; the program opens the house and says what a list of offers is.
package struct ImportArguments: ParsableArguments {
  /// What the file holds, as the command line names it.
  package enum Kind: String, CaseIterable, ExpressibleByArgument, Sendable {
    case register, assessment, offers
  }

  @Argument(help: "Berkas XLSX atau CSV. / An XLSX or CSV file.")
  package var file: String
  @Option(help: "register, assessment, offers; tanpa ini dikenali dari judul kolom. / Else told by the heads.")
  package var kind: Kind?
  @Option(
    help: "Keadaan per tanggal, 2025-05-07; tanpa ini dari judul berkas. / True on this day; else from the title.")
  package var asOf: String?
  @Option(help: "Berkas SQLite atau postgres://…; tanpa ini dibandingkan dengan rumah kosong. / Else an empty house.")
  package var database: String?
  @Option(help: "Berkas kunci. / The key file.")
  package var key: String?
  @Flag(help: "Tulis; tanpa ini hanya pratinjau. / Write; else it only previews.")
  package var apply = false
  @Flag(help: "Cetak JSON. / Print JSON.")
  package var json = false

  /// The arguments as the parser makes them.
  package init() {}

  package func validate() throws {
    if let asOf, Day(asOf) == nil { throw ValidationError("--as-of: 2025-05-07") }
    if apply, database == nil { throw ValidationError("--apply: --database FILE") }
  }
}

/// An open house and who acts in it, for an import from the command line.
package struct ImportHouse: Sendable {
  let store: Store
  let actor: Actor
  let now: Moment
  let today: Day

  /// A house that is open for writing where the import is to be applied.
  package init(store: Store, actor: Actor, now: Moment, today: Day) {
    self.store = store
    self.actor = actor
    self.now = now
    self.today = today
  }
}

/// Runs `bekal import` for registers and assessment lists.
package struct ImportDesk: Sendable {
  private let arguments: ImportArguments
  private let language: Language
  private let print: @Sendable (String) -> Void
  private let complain: @Sendable (String) -> Void

  /// A desk that prints lines by `print`, and what went wrong by `complain`.
  package init(
    _ arguments: ImportArguments, language: Language, print: @escaping @Sendable (String) -> Void,
    complain: @escaping @Sendable (String) -> Void
  ) {
    self.arguments = arguments
    self.language = language
    self.print = print
    self.complain = complain
  }

  /// Reads, compares, perhaps writes. Whoever calls has routed `--kind offers` elsewhere; `otherwise` is asked about a
  /// file that is neither register nor assessment list while no kind is given, and answers its exit status, or nil
  /// where it does not know the file either.
  ///
  /// - Returns: the exit status: 0 done, 2 a file that cannot be taken in, 5 refused by a rule.
  package func run(
    in house: ImportHouse?, bytes: [UInt8], otherwise: ([UInt8]) async throws -> Int32? = { _ in nil }
  ) async throws -> Int32 {
    let regions = try Regions.shipped()
    let kind: Intake.Kind? =
      switch arguments.kind {
      case .register?: .register
      case .assessment?: .assessment
      case .offers?, nil: nil
      }
    let day = arguments.asOf.flatMap { Day($0) }
    let today = house?.today ?? Clock.now.day(in: .wib)
    do {
      let desk = try IntakeDesk(
        new: bytes, name: URL(fileURLWithPath: arguments.file).lastPathComponent, kind: kind,
        asOf: day.map(AsOf.given) ?? .titles(otherwise: today), regions: regions, now: house?.now ?? Clock.now,
        by: house?.actor.name ?? "konsol")
      return try await take(desk, house)
    } catch let rejection as TableRejection {
      if kind == nil, let status = try await otherwise(bytes) { return status }
      if arguments.json {
        try say(TableReport(rejection))
      } else {
        complain(ImportWords.cause(rejection, file: arguments.file)(language))
      }
      return 2
    } catch let refusal as Intake.Refusal {
      complain(refusal.phrase(language))
      return 5
    }
  }

  private func take(_ desk: IntakeDesk, _ house: ImportHouse?) async throws -> Int32 {
    guard let house else {
      if arguments.json { try say(desk.report([])) } else { tell(desk, []) }
      return 0
    }
    let facility = house.actor.facility
    let (held, counts) = try await house.store.read { db in
      (try db.heldPeople(at: facility), try desk.counts(db, at: facility))
    }
    if arguments.json { try say(desk.report(held)) } else { tell(desk, held) }
    guard arguments.apply else {
      if !arguments.json {
        print(IntakeWords.counted(counts)(language))
        print(IntakeWords.notWritten(language))
      }
      return 0
    }
    let act = Act(
      actor: house.actor.signature, facility: facility.text, moment: house.now, key: nil,
      account: house.actor.signature,
      inputHash: [])
    let done = try await house.store.act(act) { db in
      try desk.stage(db, at: facility)
      return try desk.apply(db, at: facility, now: house.now)
    }
    if !arguments.json { print(IntakeWords.applied(done.value)(language)) }
    return 0
  }

  private func say(_ report: TableReport) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    print(String(decoding: try encoder.encode(report), as: UTF8.self))
  }

  private func tell(_ desk: IntakeDesk, _ held: [HeldPerson]) {
    for sentence in desk.sentences(held) { print(sentence(language)) }
    guard arguments.database == nil else { return }
    let report = desk.report(held)
    let (read, fine) = (report.rowsRead ?? 0, report.rowsAcceptable ?? 0)
    print(IntakeWords.read(read, acceptable: fine)(language))
  }
}

/// The machine's clock, where no house is open that has one.
private enum Clock {
  static var now: Moment { Moment(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) }
}
