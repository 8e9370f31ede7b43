import ArgumentParser
import Bekal
import Foundation
import Language
import Matching

/// `bekal-bench`: figures, measured on this machine. Not a part of what is installed.
struct Bench: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    BenchWords.bench.configuration(
      "bekal-bench",
      subcommands: [
        BenchPlacement.self, BenchTimetable.self, BenchPages.self, OptimiserWorkerCommand.self, FoundDemoCommand.self,
      ])
  }
}

await Root.run(Bench.self)
