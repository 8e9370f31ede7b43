import Access
import Almanac
import Foundation
import House
import Language
import Optimiser
import Paper
import Server
import Store

/// What the doctor looks at: the machine, then a house from its file inward. It ends at a fault that hides the rest.
enum Doctor {
  /// Free bytes of the disk under which a house is in danger.
  static let fewestFreeBytes: UInt64 = 1 << 30
  /// Seconds by which the newest fact may lie ahead of the clock.
  static let mostSecondsAhead: Int64 = 300

  /// The machine: fonts, solver.
  static func machine() -> [Finding] { [fonts(), solver(Optimiser.library())] }

  private static func fonts() -> Finding {
    let document = Document(title: "doctor", subject: "", code: "-", madeAt: "-", created: 0, blocks: [])
    do {
      _ = try pdf(document)
      return Finding(.fonts)
    } catch {
      return Finding(.fonts, Phrase(id: error.sentence(in: .indonesian), en: error.sentence(in: .english)))
    }
  }

  static func solver(_ found: (path: String?, lookedIn: [String])) -> Finding {
    Finding(.solver, found.path == nil ? DoctorWords.noSolver(found.lookedIn) : nil)
  }

  /// A house, as far as it can be entered.
  static func house(_ database: String, key: String?) async -> [Finding] {
    var findings: [Finding] = []
    if case .file(let path) = StoreAddress(database) {
      guard FileManager.default.fileExists(atPath: path) else {
        return [Finding(.file, CommandWords.noHouse(database))]
      }
      findings += file(path)
    }
    let options = HouseOptions(database: database, key: key)
    let identity: String
    do {
      guard let found = try await Store.identity(of: StoreAddress(database)) else {
        return findings + [Finding(.file, CommandWords.noHouse(database))]
      }
      identity = found
    } catch { return findings + [Finding(.database, said(error))] }
    findings.append(Finding(.file))
    do {
      let master = try MasterKey.load(options.keyPath(of: identity))
      guard master.database == identity else { throw StoreError.wrongKey(database: identity) }
      findings.append(Finding(.key))
    } catch { return findings + [Finding(.key, said(error))] }
    do {
      let open = try await options.open(writing: false)
      findings +=
        [
          Finding(.database), place(of: options, open),
          Finding(.example, open.example == .claimed ? DoctorWords.claimsExample : nil),
        ] + (try await inside(open))
      await open.store.close()
    } catch { findings.append(Finding(.database, said(error))) }
    return findings
  }

  /// The sentence of an error, in both languages.
  private static func said(_ error: any Error) -> Phrase {
    func sentence(_ language: Language) -> String {
      Terminal.$language.withValue(language) { Fault(error).sentence }
    }
    return Phrase(id: sentence(.indonesian), en: sentence(.english))
  }

  // MARK: the file

  private static func file(_ path: String) -> [Finding] {
    let attributes = (try? FileManager.default.attributesOfItem(atPath: path)) ?? [:]
    let mode = attributes[.posixPermissions] as? Int ?? 0
    let folder = URL(filePath: path).deletingLastPathComponent().path
    let client = SocketClient(path: SocketClient.path(of: path))
    let isStale = FileManager.default.fileExists(atPath: client.path) && !client.isServed
    return [
      Finding(.mode, mode & 0o077 == 0 ? nil : DoctorWords.readable(path)),
      Finding(.folder, Foundation.access(folder, W_OK) == 0 ? nil : DoctorWords.unwritable(folder)),
      space(free: freeBytes(of: folder), in: folder),
      Finding(.socket, isStale ? DoctorWords.staleSocket(client.path) : nil),
    ]
  }

  static func space(free: UInt64?, in folder: String) -> Finding {
    guard let free, free < fewestFreeBytes else { return Finding(.space) }
    return Finding(.space, DoctorWords.fullDisk(folder, megabytes: free >> 20))
  }

  /// Free bytes of the disk that a file is on.
  static func freeBytes(beside path: String) -> UInt64? {
    freeBytes(of: URL(filePath: path).deletingLastPathComponent().path)
  }

  private static func freeBytes(of folder: String) -> UInt64? {
    var status = statvfs()
    guard statvfs(folder, &status) == 0 else { return nil }
    return UInt64(status.f_bavail) * UInt64(status.f_frsize)
  }

  // MARK: inside

  private static func place(of options: HouseOptions, _ open: OpenHouse) -> Finding {
    let beside = FileManager.default.fileExists(atPath: options.database + ".key")
    let isPractice = open.isDemo || open.clock.fixed != nil
    return Finding(.keyPlace, beside && !isPractice ? DoctorWords.keyBeside(options.database) : nil)
  }

  /// What the server looks at each night in one of its houses, beside the machine and the journal's chain.
  static func daily(_ db: Connection, of facility: String, now: Moment) throws -> [Finding] {
    let unit = try Facility.ID(facility).flatMap { try db.unit($0) }
    let alone = try unit.map { try db.grantsOfOnePerson(at: $0.id, on: now.day(in: $0.zone)) } ?? 0
    let failing = try unit.map { try db.stuckJobs(at: $0.id) } ?? []
    let path = try db.filePath()
    return [
      Finding(.officer, try db.accountCount() == 0 ? DoctorWords.noOfficer : nil),
      Finding(.grants, alone == 0 ? nil : DoctorWords.onePerson(alone)),
      Finding(.jobs, failing.first.map { DoctorWords.failingJobs(failing.count, $0) }),
    ]
      + (path.map { [space(free: freeBytes(beside: $0), in: URL(filePath: $0).deletingLastPathComponent().path)] } ?? [])
  }

  private static func inside(_ open: OpenHouse) async throws -> [Finding] {
    let (now, today, units) = (open.clock.now(), open.today, open.units)
    return try await open.store.read { db in
      let broken = try Journal.facilities(db).filter { facility in
        if case .broken = try Journal.verify(db, facility: facility) { true } else { false }
      }
      let latest = try Journal.latest(db)
      // The clock of a practice house begins its day again at midnight.
      let most = open.clock.fixed == nil ? mostSecondsAhead : 86_400
      let isAhead = latest.map { now.seconds(until: $0) > most } ?? false
      let alone = try units.reduce(0) { $0 + (try db.grantsOfOnePerson(at: $1.id, on: today)) }
      let failing = try units.flatMap { try db.stuckJobs(at: $0.id) }
      return [
        Finding(.journal, broken.isEmpty ? nil : DoctorWords.brokenJournal),
        Finding(.clock, isAhead ? DoctorWords.clockBehind : nil),
        Finding(.officer, try db.accountCount() == 0 ? DoctorWords.noOfficer : nil),
        Finding(.grants, alone == 0 ? nil : DoctorWords.onePerson(alone)),
        Finding(.jobs, failing.first.map { DoctorWords.failingJobs(failing.count, $0) }),
      ]
    }
  }
}
