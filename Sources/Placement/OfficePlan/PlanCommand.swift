import Access
import Almanac
import ArgumentParser
import Foundation
import House
import Import
import Language
import Matching
import Paper
import People
import Programmes
import Sheet

/// `bekal plan`: from the three files to the list for the board, without a server.
package struct PlanCommand: ParsableCommand {
  /// Its name, its help and what stands below it.
  package static var configuration: CommandConfiguration { PlanWords.help.configuration("plan") }

  @Option(help: Phrase(id: "Daftar penghuni.", en: "The register.").help) var register: String
  @Option(help: Phrase(id: "Asesmen.", en: "The assessments.").help) var assessment: String
  @Option(help: Phrase(id: "Penawaran mitra.", en: "The partners' offers.").help) var offers: String
  @Option(help: Phrase(id: "Folder untuk hasil.", en: "Folder for the results.").help) var out: String
  @Option(
    help: Phrase(
      id: "Keadaan per tanggal, 2025-05-07; tanpa ini dari judul daftar.", en: "As of; else from the register's title."
    ).help)
  var asOf: String?
  @Option(help: Phrase(id: "Nama rutan pada kop.", en: "The name in the letterhead.").help) var name =
    "Rumah Tahanan Negara Kelas IIB Contoh"
  @Option(help: Phrase(id: "Nomor undian.", en: "Lottery number.").help) var lottery: UInt64 = 0
  @Option(help: Phrase(id: "Batas waktu, detik.", en: "Time limit, seconds.").help) var seconds = PlacementSolver
    .usualSeconds
  @Flag(help: PlanWords.force.help) var force = false
  @Flag(help: Phrase(id: "Cetak JSON.", en: "Print JSON.").help) var json = false

  /// The command as the parser makes it.
  package init() {}

  package func validate() throws {
    if let asOf, Day(asOf) == nil { throw ValidationError("--as-of 2025-05-07") }
  }

  package func run() throws {
    let language = Terminal.language
    do {
      let paths = OfficePlan.files.map { (out.hasSuffix("/") ? out : out + "/") + $0 }
      // Before the search, so that nobody waits for a plan that is not written.
      try mayReplace(paths.filter { FileManager.default.fileExists(atPath: $0) })
      let plan = try planned()
      try plan.write(to: URL(filePath: out, directoryHint: .isDirectory), house: name)
      let said = json ? try plan.json(writing: paths) : plan.summary(language, writing: paths)
      FileHandle.standardOutput.write(Data((said + "\n").utf8))
      for line in plan.remarks(language) { complain(line) }
      if plan.result.status == .limit { throw ExitCode(3) }
    } catch let rejection as Rejected {
      complain(rejection.phrase(language))
      throw ExitCode(2)
    }
  }

  /// Asks whether files that are there may be replaced; where nobody can be asked they may not.
  private func mayReplace(_ paths: [String]) throws {
    guard !paths.isEmpty, !force else { return }
    if isatty(STDIN_FILENO) == 1, isatty(STDERR_FILENO) == 1 {
      FileHandle.standardError.write(Data((PlanWords.asksToReplace(paths)(Terminal.language) + " ").utf8))
      if ["y", "ya", "yes"].contains(readLine()?.trimmingCharacters(in: .whitespaces).lowercased()) { return }
    }
    throw Rejected(phrase: PlanWords.notReplaced(paths))
  }

  private func complain(_ line: String) { FileHandle.standardError.write(Data((line + "\n").utf8)) }

  /// Reads, studies and solves.
  private func planned() throws -> OfficePlan {
    let regions = try Regions.shipped()
    let day = asOf.flatMap { Day($0) }
    let today = Day(number: Int(Date().timeIntervalSince1970) / 86_400)
    let contents = try [register, assessment, offers].map(content)
    let teaching = try TeachingDays.shipped()
    let inputs: PlanInputs
    do throws(TableRejection) {
      inputs = try PlanInputs(
        register: contents[0], assessments: contents[1], offers: contents[2], on: day, today: today, house: name,
        regions: regions, teaching: teaching)
    } catch {
      throw Rejected(phrase: ImportWords.cause(error, file: file(of: error)))
    }
    let frozen = inputs.frozen(under: .draft)
    let solver = PlacementSolver(seconds: seconds, lottery: lottery)
    let instance = frozen.instance()
    let result = try solver.solve(instance)
    return OfficePlan(
      inputs: inputs, findings: frozen.findings(of: result), instance: instance, result: result, regions: regions)
  }

  private func content(_ path: String) throws -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Rejected(
        phrase: Phrase(
          id: "Berkas \(path) tidak ada atau tidak dapat dibaca.",
          en: "The file \(path) is not there or cannot be read."))
    }
    return [UInt8](data)
  }

  private func file(of rejection: TableRejection) -> String {
    switch rejection.cause {
    case .notAnAssessment: assessment
    case .notOffers: offers
    case .notARegister, .notACalendar, .notHolidays, .noRows, .unreadable: register
    }
  }

  private struct Rejected: Error { let phrase: Phrase }
}
