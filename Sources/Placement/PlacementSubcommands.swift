import ArgumentParser
import Foundation
import Optimiser

extension PlacementCommand {
  /// Solves a file and writes the result.
  struct Solve: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Susun penempatan terbaik. / Find the best placement.",
      discussion: """
        Contoh / Example:
          bekal placement solve instance.json -o result.json --seconds 60 --lottery 20250507
        Keluar / exit: 0 optimal, 3 limit, 4 infeasible, 2 bad input.
        """)

    @Argument(help: "Berkas bekal.placement/1, atau - . / A bekal.placement/1 file, or - .")
    var file: String
    @Option(
      name: .shortAndLong, help: "Berkas hasil; tanpa ini ke keluaran standar. / Result file, else standard output.")
    var output: String?
    @OptionGroup var search: SearchOptions
    @OptionGroup var options: PlacementOptions

    func run() throws {
      let desk = PlacementDesk(tongue: options.tongue)
      let instance = try desk.instance(file)
      let progress = PlacementProgress(desk)
      let result = try desk.search {
        try search.solver.solve(instance, tongue: options.tongue) { progress.show($0) }
      }
      try desk.write(result.json, to: output)
      desk.tell(PlacementWords.summary(result, options.tongue))
      switch result.status {
      case .optimal: return
      case .limit: throw ExitCode(3)
      case .infeasible: throw ExitCode(4)
      }
    }
  }

  /// Reads a result against the rules, without the solver.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Periksa hasil terhadap semua aturan. / Check a result against all rules.",
      discussion: """
        Contoh / Example:
          bekal placement check instance.json result.json
        Keluar / exit: 0 benar / sound, 1 pelanggaran / breaches, 2 bad input.
        """)

    @Argument(help: "Berkas bekal.placement/1. / A bekal.placement/1 file.")
    var file: String
    @Argument(help: "Berkas bekal.placement.result/1. / A bekal.placement.result/1 file.")
    var result: String
    @Flag(help: "Cetak JSON. / Print JSON.")
    var json = false
    @OptionGroup var options: PlacementOptions

    func run() throws {
      let desk = PlacementDesk(tongue: options.tongue)
      let breaches = PlacementChecker.breaches(of: try desk.result(result), against: try desk.instance(file))
      let lines = breaches.map { PlacementWords.breach($0, options.tongue) }
      if json {
        desk.say("{ \"breaches\": \(JSONText.list(lines.map(JSONText.quoted))) }")
      } else {
        desk.say(PlacementWords.breaches(lines, options.tongue))
      }
      if !breaches.isEmpty { throw ExitCode(1) }
    }
  }

  /// Says why a person got this and not that, and what a wish would cost.
  struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Jelaskan penempatan satu orang. / Explain one person's placement.",
      discussion: """
        Contoh / Example:
          bekal placement explain instance.json result.json --person p012 --cohort c03
        Tanpa --cohort semua kelompok dijelaskan, paling lama 3 detik tiap harga.
        Without --cohort all cohorts are explained, each price within 3 seconds.
        """)

    @Argument(help: "Berkas bekal.placement/1. / A bekal.placement/1 file.")
    var file: String
    @Argument(help: "Berkas bekal.placement.result/1. / A bekal.placement.result/1 file.")
    var result: String
    @Option(help: "Orang. / The person.")
    var person: String
    @Option(help: "Hanya kelompok ini. / This cohort only.")
    var cohort: String?
    @Flag(help: "Cetak JSON. / Print JSON.")
    var json = false
    @OptionGroup var search: SearchOptions
    @OptionGroup var options: PlacementOptions

    func run() throws {
      let desk = PlacementDesk(tongue: options.tongue)
      let instance = try desk.instance(file)
      let plan = try desk.result(result)
      let explanation = try desk.search {
        try PlacementExplanation(
          of: plan, in: instance, person: desk.person(person, in: instance),
          cohort: try cohort.map { try desk.cohort($0, in: instance) }, by: search.solver, tongue: options.tongue
        ) { desk.tell("… \($0)") }
      }
      desk.say(json ? explanation.json : PlacementWords.explanation(explanation, options.tongue))
    }
  }

  /// Sets the plan beside first come, first served.
  struct Compare: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Bandingkan dengan antrean. / Compare with first come, first served.",
      discussion: """
        Contoh / Example:
          bekal placement compare instance.json
        """)

    @Argument(help: "Berkas bekal.placement/1. / A bekal.placement/1 file.")
    var file: String
    @Flag(help: "Cetak JSON. / Print JSON.")
    var json = false
    @OptionGroup var search: SearchOptions
    @OptionGroup var options: PlacementOptions

    func run() throws {
      let desk = PlacementDesk(tongue: options.tongue)
      let instance = try desk.instance(file)
      let progress = PlacementProgress(desk)
      let result = try desk.search {
        try search.solver.solve(instance, tongue: options.tongue) { progress.show($0) }
      }
      guard let comparison = PlacementComparison(instance, result) else {
        desk.tell(PlacementWords.noComparison(options.tongue))
        throw ExitCode(4)
      }
      desk.say(json ? comparison.json : PlacementWords.comparison(comparison, options.tongue))
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
