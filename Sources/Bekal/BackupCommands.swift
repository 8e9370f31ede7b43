import ArgumentParser
import Foundation
import Page
import Server
import Store

/// `bekal backup`: one encrypted file of the whole house, made while others work.
struct BackupCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Write an encrypted backup while the house goes on working, and read it back.",
    discussion: "Example: bekal backup --database rutan.sqlite cadangan-2025-05-07.bekal")

  @OptionGroup var house: HouseOptions
  @Argument(help: "The file to write; it must not be there yet.") var file: String

  func run() async throws {
    do {
      let open = try await house.open(writing: false)
      let summary = try await Backup.write(open.store, to: file, now: open.clock.now())
      let master = try MasterKey.load(house.keyPath(of: open.store.database))
      _ = try Backup.check(file, key: master)
      say(
        Phrase(
          id:
            "\(file): \(summary.tables) tabel, \(summary.rows) baris, \(summary.bytes) byte; sudah dibaca ulang utuh.",
          en: "\(file): \(summary.tables) tables, \(summary.rows) rows, \(summary.bytes) bytes; read back whole.")(
            Fault.language))
    } catch { throw Fault(error) }
  }
}

/// `bekal restore`: brings a backup into an empty database of either kind.
struct RestoreCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Bring a backup back into a database that is still empty, SQLite or PostgreSQL.",
    discussion: """
      Example: bekal restore --database baru.sqlite --key kunci.key cadangan-2025-05-07.bekal
      Without the key file, type the groups of the recovery sheet when asked.
      """)

  @OptionGroup var house: HouseOptions
  @Argument(help: "The backup.") var file: String

  func run() async throws {
    do {
      let identity = try Backup.database(of: file)
      let restored = try await Backup.restore(
        file, into: StoreAddress(house.database), key: try key(of: identity),
        migrations: Composition.migrations)
      let holds = restored.journals.values.allSatisfy { if case .whole = $0 { true } else { false } }
      say(
        Phrase(
          id: "\(restored.rows) baris dipulihkan ke \(house.database); jurnal \(holds ? "utuh" : "TIDAK utuh").",
          en: "\(restored.rows) rows restored to \(house.database); the journal \(holds ? "holds" : "does NOT hold").")(
            Fault.language))
      if !holds { throw ExitCode(1) }
    } catch let code as ExitCode { throw code } catch { throw Fault(error) }
  }

  private func key(of identity: String) throws -> MasterKey {
    let path = house.keyPath(of: identity)
    if FileManager.default.fileExists(atPath: path) { return try MasterKey.load(path) }
    guard Question.isTerminal else { throw MasterKeyError.absent(path: path) }
    let groups = try Question.text(
      given: nil, Phrase(id: "Kelompok huruf dari lembar pemulihan", en: "The groups of the recovery sheet"))
    let key = try MasterKey(recovery: groups, database: identity)
    try key.save(path)
    return key
  }
}
