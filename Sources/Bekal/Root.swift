import Access
import ArgumentParser
import Demo
import Foundation
import Page
import Placement
import Server

/// The program: `bekal` with its commands.
@main
struct Root: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandWords.bekal.configuration(
      "bekal",
      subcommands: [
        DemoCommand.self, InitCommand.self, ServeCommand.self, DoctorCommand.self, VerifyCommand.self,
        JournalCommand.self, BackupCommand.self, RestoreCommand.self, PasswordCommand.self, ImportCommand.self,
        PlacementCommand.self, PlanCommand.self, BenchCommand.self, OptimiserWorkerCommand.self, FoundDemoCommand.self,
      ], version: Reception.version)
  }

  static func main() async {
    do {
      let arguments = try Terminal.withoutLanguage(Array(CommandLine.arguments.dropFirst()))
      var command = try parseAsRoot(arguments)
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch is Terminal.UnknownLanguage {
      Fault(2, CommandWords.unknownLanguage.said).leave()
    } catch let fault as Fault {
      fault.leave()
    } catch let code as ExitCode {
      Foundation.exit(code.rawValue)
    } catch {
      // What the argument parser has to say: help, or a usage that leaves with 2 as all bad input does.
      switch exitCode(for: error) {
      case .success:
        say(ParserSpeech.spoken(fullMessage(for: error)))
        Foundation.exit(0)
      case .validationFailure: Fault(2, ParserSpeech.spoken(fullMessage(for: error))).leave()
      case _: Fault(error).leave()
      }
    }
  }
}

/// `bekal bench`: figures, measured here.
struct BenchCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandWords.bench.configuration("bench", subcommands: [BenchPlacement.self, BenchPages.self])
  }
}
