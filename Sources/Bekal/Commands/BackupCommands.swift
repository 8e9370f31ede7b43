import Access
import ArgumentParser
import Foundation
import House
import Language
import Page
import Server
import Store

/// `bekal backup`: one encrypted file of the whole house, made while others work.
struct BackupCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration { CommandWords.backup.configuration("backup") }

  @OptionGroup var house: HouseOptions
  @Argument(help: CommandWords.backupFile.help) var file: String
  @Flag(help: CommandWords.json.help) var json = false

  func run() async throws {
    guard !FileManager.default.fileExists(atPath: file) else { throw Fault(2, CommandWords.alreadyThere(file).said) }
    let open = try await house.open(writing: false)
    let master = try MasterKey.load(house.keyPath(of: open.store.database))
    let (summary, holds) = try await Progress.during(CommandWords.backingUp) {
      let summary = try await Backup.write(open.store, to: file, now: open.clock.now())
      _ = try Backup.check(file, key: master)
      return (summary, try await open.store.read { try Journal.holds($0) })
    }
    tell(summary, holds: holds)
    // A backup before an upgrade applies none of its steps.
    let mayNote = try await !open.store.lacksSteps(of: Composition.migrations)
    await open.store.close()
    if mayNote { await note(summary, in: open.unit?.name) }
    if !holds { throw Fault(1, CommandWords.brokenBackedUp(file).said) }
  }

  /// Lets the house know of it; a house that cannot be written is backed up all the same.
  private func note(_ summary: Backup.Summary, in facility: String?) async {
    do {
      let client = try await HouseClient(house, ActorOptions(facility: facility))
      _ = try await client.send(.put, "/upkeep/backup", fields: ["rows": "\(summary.rows)"])
    } catch {
      complain(UpkeepWords.notNoted(Fault(error).sentence).said)
    }
  }

  private func tell(_ summary: Backup.Summary, holds: Bool) {
    if json {
      return say([
        "file": .text(file), "tables": .integer(Int64(summary.tables)), "rows": .integer(Int64(summary.rows)),
        "bytes": .integer(Int64(summary.bytes)), "journal": .text(holds ? "whole" : "broken"),
      ])
    }
    say(
      Phrase(
        id:
          "\(file): \(summary.tables) tabel, \(summary.rows) baris, \(summary.bytes) byte; sudah dibaca ulang utuh.",
        en: "\(file): \(summary.tables) tables, \(summary.rows) rows, \(summary.bytes) bytes; read back whole."
      ).said)
  }
}

/// `bekal restore`: brings a backup into an empty database of either kind.
struct RestoreCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration { CommandWords.restore.configuration("restore") }

  @OptionGroup var house: HouseOptions
  @Argument(help: CommandWords.backupGiven.help) var file: String
  @Flag(help: CommandWords.json.help) var json = false

  func run() async throws {
    let identity = try Backup.database(of: file)
    let path = house.keyPath(of: identity)
    let isKept = FileManager.default.fileExists(atPath: path)
    let restored: Backup.Restored
    do {
      let key = try key(of: identity, at: path, isKept: isKept)
      restored = try await Progress.during(CommandWords.restoring) {
        try await Backup.restore(
          file, into: StoreAddress(house.database), key: key, migrations: Composition.migrations)
      }
    } catch {
      // Groups typed wrongly would stand in the way of the next try.
      if !isKept { try? FileManager.default.removeItem(atPath: path) }
      throw error
    }
    let holds = restored.journals.values.allSatisfy { if case .whole = $0 { true } else { false } }
    tell(restored.rows, holds: holds)
    if !holds { throw ExitCode(1) }
  }

  private func tell(_ rows: Int, holds: Bool) {
    if json {
      return say([
        "database": .text(house.shown), "rows": .integer(Int64(rows)), "journal": .text(holds ? "whole" : "broken"),
      ])
    }
    say(
      Phrase(
        id: "\(rows) baris dipulihkan ke \(house.shown); jurnal \(holds ? "utuh" : "TIDAK utuh").",
        en: "\(rows) rows restored to \(house.shown); the journal \(holds ? "holds" : "does NOT hold")."
      ).said)
  }

  private func key(of identity: String, at path: String, isKept: Bool) throws -> MasterKey {
    if isKept { return try MasterKey.load(path) }
    guard Question.isTerminal else { throw MasterKeyError.absent(path: path) }
    let groups = try Question.text(
      given: nil, Phrase(id: "Kelompok huruf dari lembar pemulihan", en: "The groups of the recovery sheet"))
    let key = try MasterKey(recovery: groups, database: identity)
    try key.save(path)
    return key
  }
}
