import ArgumentParser
import Foundation
import Language
import Store

/// `bekal verify`: recomputes every chain.
struct VerifyCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration { CommandWords.verify.configuration("verify") }

  @OptionGroup var house: HouseOptions
  @Flag(help: CommandWords.json.help) var json = false

  func run() async throws {
    let open = try await house.open(writing: false)
    let verdicts = try await Progress.during(CommandWords.verifying) {
      try await open.store.read { db in
        try Journal.facilities(db).map { ($0, try Journal.verify(db, facility: $0)) }
      }
    }
    var broken = false
    for (facility, verdict) in verdicts {
      switch verdict {
      case .whole(let facts, let hash):
        say(
          json
            ? #"{"facility":"\#(facility)","facts":\#(facts),"hash":"\#(hash)","holds":true}"#
            : Phrase(
              id: "\(facility): utuh, \(facts) catatan, hash \(hash)",
              en: "\(facility): holds, \(facts) facts, hash \(hash)"
            ).said)
      case .broken(let sequence, let fault):
        broken = true
        say(
          json
            ? #"{"facility":"\#(facility)","fault":"\#(fault.rawValue)","holds":false,"sequence":\#(sequence)}"#
            : Phrase(
              id:
                "\(facility): RUSAK pada catatan \(sequence) (\(fault.rawValue)). Pulihkan dari cadangan dan laporkan.",
              en: "\(facility): BROKEN at fact \(sequence) (\(fault.rawValue)). Restore a backup and report it."
            ).said)
      }
    }
    if broken { throw ExitCode(1) }
  }
}

/// `bekal journal`: the facts, a line each.
struct JournalCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration { CommandWords.journal.configuration("journal") }

  @OptionGroup var house: HouseOptions
  @Flag(help: CommandWords.json.help) var json = false

  /// Facts read at a time.
  private static let batch = 1000

  func run() async throws {
    let open = try await house.open(writing: false)
    for facility in try await open.store.read({ try Journal.facilities($0) }) {
      var after: Int64 = 0
      var previous: String?
      while true {
        let start = after
        let lines = try await open.store.read {
          try Journal.lines($0, of: facility, after: start, limit: JournalCommand.batch)
        }
        for line in lines {
          say(
            json
              ? line.exported(after: previous)
              : "\(line.sequence)\t\(line.moment)\t\(line.officer)\t\(line.kind)\t\(line.subject)")
          previous = line.hash
          after = line.sequence
        }
        if lines.count < JournalCommand.batch { break }
      }
    }
  }
}
