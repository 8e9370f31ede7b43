import ArgumentParser
import Foundation
import Language
import Optimiser

extension PlacementCommand {
  /// Solves a file and writes the result.
  struct Solve: ParsableCommand {
    static var configuration: CommandConfiguration { CommandHelpWords.solve.configuration("solve") }

    @Argument(help: Phrase(id: "Berkas bekal.placement/1, atau - .", en: "A bekal.placement/1 file, or - .").help)
    var file: String
    @Option(
      name: .shortAndLong,
      help: Phrase(id: "Berkas hasil; tanpa ini ke keluaran standar.", en: "Result file, else standard output.").help)
    var output: String?
    @OptionGroup var search: SearchOptions

    func run() throws {
      let files = CommandFiles()
      let result = try files.plan(files.instance(file), by: search)
      try files.write(result.json, to: output)
      files.tell(PlacementWords.summary(result, files.language))
      try files.leave(result.status)
    }
  }

  /// Reads a result against the rules, without the solver.
  struct Check: ParsableCommand {
    static var configuration: CommandConfiguration { CommandHelpWords.check.configuration("check") }

    @Argument(help: Phrase(id: "Berkas bekal.placement/1.", en: "A bekal.placement/1 file.").help)
    var file: String
    @Argument(help: Phrase(id: "Berkas bekal.placement.result/1.", en: "A bekal.placement.result/1 file.").help)
    var result: String
    @Flag(help: Phrase(id: "Cetak JSON.", en: "Print JSON.").help)
    var json = false

    func run() throws {
      let files = CommandFiles()
      let breaches = PlacementChecker.breaches(of: try files.result(result), against: try files.instance(file))
      try files.judge(breaches.map { $0.phrase(files.language) }, json: json)
    }
  }

  /// Says why a person got this and not that, and what a wish would cost.
  struct Explain: ParsableCommand {
    static var configuration: CommandConfiguration { CommandHelpWords.explain.configuration("explain") }

    @Argument(help: Phrase(id: "Berkas bekal.placement/1.", en: "A bekal.placement/1 file.").help)
    var file: String
    @Argument(help: Phrase(id: "Berkas bekal.placement.result/1.", en: "A bekal.placement.result/1 file.").help)
    var result: String
    @Option(help: Phrase(id: "Orang.", en: "The person.").help)
    var person: String
    @Option(help: Phrase(id: "Hanya kelas ini.", en: "This cohort only.").help)
    var cohort: String?
    @Flag(help: Phrase(id: "Cetak JSON.", en: "Print JSON.").help)
    var json = false
    @OptionGroup var search: SearchOptions

    func run() throws {
      let files = CommandFiles()
      let instance = try files.instance(file)
      let plan = try files.result(result)
      let explanation = try files.search {
        try PlacementExplanation(
          of: plan, in: instance, person: files.person(person, in: instance),
          cohort: try cohort.map { try files.cohort($0, in: instance) }, by: search.solver, language: files.language
        ) { files.tell("… \($0)") }
      }
      files.say(json ? explanation.json : PlacementWords.explanation(explanation, files.language))
    }
  }

  /// Sets the plan beside first come, first served.
  struct Compare: ParsableCommand {
    static var configuration: CommandConfiguration { CommandHelpWords.compare.configuration("compare") }

    @Argument(help: Phrase(id: "Berkas bekal.placement/1.", en: "A bekal.placement/1 file.").help)
    var file: String
    @Flag(help: Phrase(id: "Cetak JSON.", en: "Print JSON.").help)
    var json = false
    @OptionGroup var search: SearchOptions

    func run() throws {
      let files = CommandFiles()
      let instance = try files.instance(file)
      let result = try files.plan(instance, by: search)
      guard let comparison = PlacementComparison(instance, result) else {
        files.tell(PlacementWords.noComparison(files.language))
        throw ExitCode(4)
      }
      files.say(json ? comparison.json : PlacementWords.comparison(comparison, files.language))
      if result.status == .limit { throw ExitCode(3) }
    }
  }
}

/// The hidden command by which the program solves in a process of its own.
package struct OptimiserWorkerCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(commandName: Optimiser.workerCommand, shouldDisplay: false)

  /// The command as the parser makes it.
  package init() {}

  /// Serves one program.
  package func run() throws { throw ExitCode(Optimiser.serveWorker()) }
}
