import Foundation
import Testing

/// The built program, run as a person runs it.
struct Program: Sendable {
  /// The one built beside the tests, or the one that `BEKAL_WORKER` names; nil where there is none.
  static let path: String? = {
    if let given = ProcessInfo.processInfo.environment["BEKAL_WORKER"], !given.isEmpty { return given }
    let tests = Bundle.main.executableURL ?? URL(filePath: CommandLine.arguments.first ?? ".")
    let beside = tests.resolvingSymlinksInPath().deletingLastPathComponent().appending(path: "bekal").path
    return FileManager.default.isExecutableFile(atPath: beside) ? beside : nil
  }()

  /// What a command left behind.
  struct Ended: Sendable {
    let status: Int32
    let said: String
    let complained: String
  }

  /// A folder of the test's own; it is also the program's home.
  let folder: URL

  /// Runs a test in a fresh folder.
  static func with(_ test: (Program) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "bekal-\(UUID().uuidString.prefix(8))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try await test(Program(folder: folder))
  }

  /// A path in the folder.
  func path(_ name: String) -> String { folder.appending(path: name).path }

  /// Founds a house without an officer; its database.
  func founded(_ name: String = "rutan.sqlite", _ more: String...) async throws -> String {
    let made = try await run(["init", "--database", path(name), "--name", "Rutan Uji", "--region", "3673"] + more)
    try #require(made.status == 0, "\(made.complained)")
    return path(name)
  }

  /// Runs a command to its end.
  func run(_ arguments: String..., environment: [String: String] = [:]) async throws -> Ended {
    try await run(arguments, environment: environment)
  }

  /// Runs a command to its end.
  func run(_ arguments: [String], environment: [String: String] = [:]) async throws -> Ended {
    let (process, out, err) = try started(arguments, environment)
    return await withCheckedContinuation { continuation in
      DispatchQueue.global().async {
        let said = out.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        let complained = (try? Data(contentsOf: err)) ?? Data()
        continuation.resume(
          returning: Ended(
            status: process.terminationReason == .exit ? process.terminationStatus : -1,
            said: String(decoding: said, as: UTF8.self), complained: String(decoding: complained, as: UTF8.self)))
      }
    }
  }

  /// Starts a server and waits until it says that it is ready.
  func serving(_ database: String, _ arguments: String...) async throws -> Served {
    let (process, out, _) = try started(
      ["serve", "--database", database, "--listen", "127.0.0.1:0", "--json"] + arguments, [:])
    let line = try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Data, any Error>) in
      DispatchQueue.global().async { continuation.resume(returning: out.fileHandleForReading.availableData) }
    }
    let banner = try JSONDecoder().decode(Served.Banner.self, from: line)
    return Served(process: process, banner: banner)
  }

  private func started(
    _ arguments: [String], _ environment: [String: String]
  ) throws -> (process: Process, out: Pipe, err: URL) {
    let process = Process()
    process.executableURL = URL(filePath: try #require(Program.path))
    process.arguments = arguments
    let own = ["HOME": folder.path, "PATH": "/usr/bin:/bin", "LANG": "id_ID.UTF-8", "NO_COLOR": "1"]
    process.environment = own.merging(environment) { $1 }
    let err = folder.appending(path: "err-\(UUID().uuidString.prefix(8))")
    _ = FileManager.default.createFile(atPath: err.path, contents: nil)
    let out = Pipe()
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = out
    process.standardError = try FileHandle(forWritingTo: err)
    try process.run()
    return (process, out, err)
  }
}

/// A server that runs, ended by its own process id.
struct Served: @unchecked Sendable {
  struct Banner: Decodable {
    let url: String
    let database: String
    let name: String
    let code: String?
  }

  let process: Process
  let banner: Banner

  /// Ends it as Ctrl-C does, and waits.
  func stop() async { await end(SIGTERM) }

  /// Ends it at once, as a power cut does.
  func kill() async { await end(SIGKILL) }

  private func end(_ signal: Int32) async {
    Foundation.kill(process.processIdentifier, signal)
    await withCheckedContinuation { continuation in
      DispatchQueue.global().async { [process] in
        process.waitUntilExit()
        continuation.resume()
      }
    }
  }
}
