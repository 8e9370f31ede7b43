import ArgumentParser
import Foundation
import Optimiser
import Page
import Paper
import Store

/// `bekal doctor`: looks the house over and says what to do about each fault.
struct DoctorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Check the machine and a house in words, each fault with its remedy.",
    discussion: "Example: bekal doctor --database rutan.sqlite")

  @Option(help: "A SQLite file, or postgres://…; without it only the machine is checked.")
  var database: String?
  @Option(help: "The key file.")
  var key: String?
  @Flag(help: "Print JSON.") var json = false

  func run() async throws {
    var findings = Doctor.machine()
    if let database { findings += await Doctor.house(database, key: key) }
    for finding in findings { say(json ? finding.json : finding.line(Fault.language)) }
    if findings.contains(where: { $0.remedy != nil }) { throw ExitCode(1) }
  }
}

/// One thing looked at: sound, or with its remedy.
struct Finding {
  let subject: Phrase
  /// Nil where it is sound.
  let remedy: Phrase?

  func line(_ language: Language) -> String {
    let mark = remedy == nil ? "ok  " : "!   "
    return mark + subject(language) + (remedy.map { "\n    → " + $0(language) } ?? "")
  }

  var json: String {
    let fields: [String: String] = [
      "subject": subject.en, "remedy": remedy?.en ?? "", "sound": remedy == nil ? "true" : "false",
    ]
    let pairs = fields.sorted { $0.key < $1.key }.map { #""\#($0.key)":"\#($0.value.replacing("\"", with: "'"))""# }
    return "{" + pairs.joined(separator: ",") + "}"
  }
}

/// What the doctor looks at.
enum Doctor {
  /// The machine: fonts, solver, time.
  static func machine() -> [Finding] {
    [fonts(), solver()]
  }

  private static func fonts() -> Finding {
    let document = Document(title: "doctor", subject: "", code: "-", madeAt: "-", created: 0, blocks: [])
    let subject = Phrase(id: "huruf untuk surat (Liberation Sans)", en: "the font of papers (Liberation Sans)")
    do {
      _ = try pdf(document)
      return Finding(subject: subject, remedy: nil)
    } catch {
      return Finding(subject: subject, remedy: Phrase(same: error.sentence(in: .indonesian)))
    }
  }

  private static func solver() -> Finding {
    let subject = Phrase(id: "pemecah penempatan (HiGHS)", en: "the placement solver (HiGHS)")
    let found = Optimiser.library()
    if found.path != nil { return Finding(subject: subject, remedy: nil) }
    let places = found.lookedIn.joined(separator: ", ")
    return Finding(
      subject: subject,
      remedy: Phrase(
        id: "Jalankan bin/setup, atau beri letaknya lewat BEKAL_HIGHS. Sudah dicari di: \(places)",
        en: "Run bin/setup, or give its place in BEKAL_HIGHS. Looked in: \(places)"))
  }

  /// A house: it opens, its chain holds, its key lies apart, grants are confirmed.
  static func house(_ database: String, key: String?) async -> [Finding] {
    let options = HouseOptions(database: database, key: key)
    do {
      let open = try await options.open(writing: false)
      let broken = try await open.store.read { db in
        try Journal.facilities(db).filter { facility in
          if case .broken = try Journal.verify(db, facility: facility) { true } else { false }
        }
      }
      return [
        Finding(subject: Phrase(id: "basis data terbuka", en: "the database opens"), remedy: nil),
        Finding(
          subject: Phrase(id: "rantai jurnal", en: "the journal's chain"),
          remedy: broken.isEmpty
            ? nil : Phrase(id: "Pulihkan dari cadangan: bekal restore.", en: "Restore a backup: bekal restore.")),
        keyApart(options, open),
      ]
    } catch {
      let fault = Fault(error)
      return [
        Finding(
          subject: Phrase(id: "basis data \(database)", en: "the database \(database)"),
          remedy: Phrase(same: fault.sentence))
      ]
    }
  }

  private static func keyApart(_ options: HouseOptions, _ open: OpenHouse) -> Finding {
    let beside = FileManager.default.fileExists(atPath: options.database + ".key")
    return Finding(
      subject: Phrase(id: "kunci disimpan terpisah dari basis data", en: "the key lies apart from the database"),
      remedy: beside && !open.isDemo
        ? Phrase(
          id: "Pindahkan \(options.database).key ke tempat lain dan beri lewat --key.",
          en: "Move \(options.database).key elsewhere and give it with --key.") : nil)
  }
}
