import ArgumentParser
import Foundation
import Language
import Matching
import Placement
import Server

/// The program: `bekal` with its commands.
package struct Root: AsyncParsableCommand {
  /// Its name, its help and what stands below it.
  package static var configuration: CommandConfiguration {
    CommandWords.bekal.configuration(
      "bekal",
      subcommands: [
        DemoCommand.self, InitCommand.self, ServeCommand.self, WorkCommand.self, DoctorCommand.self, VerifyCommand.self,
        JournalCommand.self, BackupCommand.self, RestoreCommand.self, PasswordCommand.self, AccountCommand.self,
        ImportCommand.self, OwnDataCommand.self, PlacesCommand.self, PolicyCommand.self, TimetableCommand.self,
        EngagementsCommand.self, AlmanacCommand.self,
        PlacementCommand.self, PlanCommand.self, OptimiserWorkerCommand.self, FoundDemoCommand.self,
        ProbeJobsCommand.self,
      ], version: App.version)
  }

  /// The command as the parser makes it.
  package init() {}

  /// Runs the command that the arguments name and leaves with its exit code.
  package static func main() async { await run(Root.self) }

  /// Runs a program whose root is `program` and leaves with the exit code that its outcome has.
  package static func run(_ program: any ParsableCommand.Type) async {
    do {
      let arguments = try Terminal.withoutLanguage(Array(CommandLine.arguments.dropFirst()))
      var command = try program.parseAsRoot(arguments)
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
      switch program.exitCode(for: error) {
      case .success:
        say(ParserSpeech.spoken(program.fullMessage(for: error)))
        Foundation.exit(0)
      case .validationFailure: Fault(2, ParserSpeech.spoken(program.fullMessage(for: error))).leave()
      case _: Fault(error).leave()
      }
    }
  }
}
