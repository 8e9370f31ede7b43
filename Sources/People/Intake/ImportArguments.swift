import Access
import Almanac
import ArgumentParser
import Foundation
import House
import Import
import Language
import Sheet
import Store

/// What `bekal import` is given; the program opens the house and says what a list of offers is.
package struct ImportArguments: ParsableArguments {
  /// What the file holds, as the command line names it.
  package enum Kind: String, CaseIterable, ExpressibleByArgument, Sendable {
    case register, assessment, offers
  }

  @Argument(help: ImportHelpWords.file.help) package var files: [String]
  @Option(help: ImportHelpWords.kind.help) package var kind: Kind?
  @Option(help: ImportHelpWords.asOf.help) package var asOf: String?
  @Option(help: ImportHelpWords.database.help) package var database: String?
  @Option(help: ImportHelpWords.key.help) package var key: String?
  @Option(help: ImportHelpWords.olderReason.help) var olderReason: String?
  @Option(help: ImportHelpWords.renamed.help) var renamed: Int?
  @Option(help: ImportHelpWords.renamedReason.help) var renamedReason: String?
  @Flag(help: ImportHelpWords.apply.help) package var apply = false
  @Flag(help: ImportHelpWords.json.help) package var json = false

  /// The arguments as the parser makes them.
  package init() {}

  package func validate() throws {
    if let asOf, Format.day(printed: asOf) == nil { throw ValidationError(ImportHelpWords.noDay(asOf).said) }
    if (renamed == nil) != (renamedReason == nil) { throw ValidationError(ImportHelpWords.renamedWhole.said) }
    if apply, database == nil { throw ValidationError(ImportHelpWords.applyWhere.said) }
  }

  /// The first of the files, which is the only one where they are taken one by one.
  package var file: String { files.first ?? "" }

  /// The same for one of the files.
  package func of(_ file: String) -> ImportArguments {
    var one = self
    one.files = [file]
    return one
  }

  /// The name under which the file is sent.
  package var fileName: String { URL(fileURLWithPath: file).lastPathComponent }

  /// The fields that go with the file.
  package var fields: [String: String] {
    var fields = ["apply": String(apply)]
    if let kind { fields["kind"] = kind.rawValue }
    fields["as_of"] = asOf
    fields["older_reason"] = olderReason
    fields["renamed"] = renamed.map(String.init)
    fields["renamed_reason"] = renamedReason
    return fields
  }

  /// Why the file goes in where it would wait as a whole.
  var answers: Intake.Answers {
    var answers = Intake.Answers()
    answers.olderBecause = olderReason
    answers.renamed = renamed.flatMap { count in renamedReason.map { .init(count: count, reason: $0) } }
    return answers
  }
}

/// An open house, with which an import from the command line is compared.
package struct ImportHouse: Sendable {
  let store: Store
  let facility: Facility.ID
  let now: Moment
  let today: Day

  /// A house that is open for reading.
  package init(store: Store, facility: Facility.ID, now: Moment, today: Day) {
    self.store = store
    self.facility = facility
    self.now = now
    self.today = today
  }
}

/// Runs `bekal import` for registers and assessment lists.
package struct FileImport: Sendable {
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

  /// Reads and compares; `apply` writes by the routes that a browser uses, and gives what was counted. Whoever calls has routed `--kind offers` elsewhere; `otherwise` is asked about a
  /// file that is neither register nor assessment list while no kind is given, and answers its exit status, or nil
  /// where it does not know the file either.
  ///
  /// - Returns: the exit status: 0 done, 2 a file that cannot be taken in, 5 refused by a rule.
  package func run(
    in house: ImportHouse?, bytes: [UInt8], apply: () async throws -> Intake.Counts? = { nil },
    otherwise: ([UInt8]) async throws -> Int32? = { _ in nil }
  ) async throws -> Int32 {
    let regions = try Regions.shipped()
    let kind: Intake.Kind? =
      switch arguments.kind {
      case .register?: .register
      case .assessment?: .assessment
      case .offers?, nil: nil
      }
    let day = arguments.asOf.flatMap { Format.day(printed: $0) }
    let today = house?.today ?? Clock.now.day(in: .wib)
    do {
      let file = try StagedFile(
        new: bytes, name: URL(fileURLWithPath: arguments.file).lastPathComponent, kind: kind,
        asOf: day.map(AsOf.given) ?? .titles(otherwise: today), regions: regions, now: house?.now ?? Clock.now,
        by: "konsol", answers: arguments.answers)
      return try await take(file, house, apply)
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

  private func take(
    _ file: StagedFile, _ house: ImportHouse?, _ apply: () async throws -> Intake.Counts?
  ) async throws -> Int32 {
    guard let house else {
      if arguments.json { try say(file.report([])) } else { tell(file, []) }
      return 0
    }
    let facility = house.facility
    let (held, standing) = try await house.store.read { db in
      (try db.heldPeople(at: facility), try file.standing(db, at: facility))
    }
    let (counts, holds, waits) = standing
    if arguments.json { try say(file.report(held, holds)) } else { tell(file, held) }
    if !arguments.json { for wait in waits { print(wait(language)) } }
    let unanswered = holds.filter { $0.because == nil }
    for hold in unanswered { complain(ImportHelpWords.hold(hold)(language)) }
    guard arguments.apply else {
      if !arguments.json {
        print(IntakeWords.counted(counts)(language))
        print(IntakeWords.notWritten(language))
      }
      return 0
    }
    guard unanswered.isEmpty else { return 5 }
    if let counted = try await apply(), !arguments.json { print(IntakeWords.applied(counted)(language)) }
    return 0
  }

  private func say(_ report: TableReport) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    print(String(decoding: try encoder.encode(report), as: UTF8.self))
  }

  private func tell(_ file: StagedFile, _ held: [HeldPerson]) {
    let (read, acceptable) = file.tell(held) { print($0(language)) }
    if arguments.database == nil { print(IntakeWords.read(read, acceptable: acceptable)(language)) }
  }
}

/// The machine's clock, where no house is open that has one.
private enum Clock {
  static var now: Moment { Moment(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) }
}
