import ArgumentParser
import Demo
import Foundation
import Placement
import Server

/// The program: `bekal` with its commands.
@main
struct Root: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bekal",
    abstract: "Bekal runs a prison's vocational training: from the register to the signed placement.",
    discussion: """
      Try it:   bekal demo
      Found it: bekal init --database rutan.sqlite --name "Rutan Kelas IIB Contoh" --region 3673
      Serve it: bekal serve --database rutan.sqlite --listen 127.0.0.1:8080
      """,
    version: Reception.version,
    subcommands: [
      DemoCommand.self, InitCommand.self, ServeCommand.self, DoctorCommand.self, VerifyCommand.self,
      JournalCommand.self, BackupCommand.self, RestoreCommand.self, ImportCommand.self, PlacementCommand.self,
      PlanCommand.self,
      BenchCommand.self, OptimiserWorkerCommand.self, FoundDemoCommand.self,
    ])

  static func main() async {
    do {
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch let fault as Fault {
      fault.leave()
    } catch let code as ExitCode {
      Foundation.exit(code.rawValue)
    } catch {
      // ArgumentParser's own messages; its usage errors leave with 64, ours with 2.
      let code = exitCode(for: error)
      let text = fullMessage(for: error)
      if code == .success {
        say(text)
        Foundation.exit(0)
      }
      Fault(code == .validationFailure ? 2 : 70, text).leave()
    }
  }
}

/// `bekal bench`: figures, measured here.
struct BenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench", abstract: "Measure: placement, pages.",
    discussion: "Example: bekal bench placement --case house --seeds 10",
    subcommands: [BenchPlacement.self, BenchPages.self])
}
