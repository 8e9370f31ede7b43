import ArgumentParser
import House
import Language

/// `bekal doctor`: looks the house over and says what to do about each fault.
struct DoctorCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration { CommandWords.doctor.configuration("doctor") }

  @Option(help: CommandWords.optionalDatabase.help) var database: String?
  @Option(help: CommandWords.key.help) var key: String?
  @Flag(help: CommandWords.json.help) var json = false

  func run() async throws {
    var findings = Doctor.machine()
    if let database {
      findings += await Progress.during(CommandWords.examining) { await Doctor.house(database, key: key) }
    }
    for finding in findings { say(json ? finding.json : finding.line) }
    if findings.contains(where: { $0.remedy != nil }) { throw ExitCode(1) }
  }
}

/// One thing looked at: sound, or with its remedy.
struct Finding: Sendable {
  /// What was looked at.
  enum Check: String, CaseIterable, Sendable {
    case fonts, solver, file, mode, folder, space, socket, key, keyPlace = "key_place", example, database, journal,
      clock,
      officer
    case grants, jobs
  }

  let check: Check
  /// Nil where it is sound.
  let remedy: Phrase?

  init(_ check: Check, _ remedy: Phrase? = nil) {
    self.check = check
    self.remedy = remedy
  }

  var line: String {
    let mark = remedy == nil ? "ok  " : "!   "
    return mark + DoctorWords.subject(check).said + (remedy.map { "\n    → " + $0.said } ?? "")
  }

  var json: String {
    let fields: [String: FactValue] = [
      "check": .text(check.rawValue), "remedy": remedy.map { .text($0.said) } ?? .null, "sound": .flag(remedy == nil),
      "subject": .text(DoctorWords.subject(check).said),
    ]
    return FactValue.canonical(fields) { _, text in text }
  }
}
