import ArgumentParser
import Foundation
import Language
import Optimiser

/// `bekal placement`: who goes to which cohort, proven best; and the proof that it may be believed.
package struct PlacementCommand: ParsableCommand {
  /// Its name, its help and what stands below it.
  package static var configuration: CommandConfiguration {
    CommandHelpWords.placement.configuration(
      "placement", subcommands: [Solve.self, Check.self, Explain.self, Compare.self])
  }

  /// The command as the parser makes it.
  package init() {}
}

/// How long a search may take.
struct TimeLimit: ParsableArguments {
  @Option(help: Phrase(id: "Batas waktu dalam detik.", en: "Time limit in seconds.").help)
  var seconds = PlacementSolver.usualSeconds

  func validate() throws {
    guard seconds > 0, seconds <= 86_400 else { throw ValidationError("--seconds: 0 < N <= 86400") }
  }

  var solver: PlacementSolver { PlacementSolver(seconds: seconds) }
}

/// How a placement is searched.
struct SearchOptions: ParsableArguments {
  @OptionGroup var limit: TimeLimit
  @Option(help: Phrase(id: "Nomor undian bagi yang setara.", en: "Number of the lottery among equals.").help)
  var lottery: UInt64 = 0

  var solver: PlacementSolver { PlacementSolver(seconds: limit.seconds, lottery: lottery) }
}

/// Files read and refusals told, for all commands of placement.
struct CommandFiles {
  /// The language of the terminal.
  let language = Terminal.language

  func instance(_ path: String) throws -> PlacementInstance {
    try read(path) { try PlacementInstance(json: $0) }
  }

  func result(_ path: String) throws -> PlacementResult { try read(path) { try PlacementResult(json: $0) } }

  func read<Value>(_ path: String, _ decode: ([UInt8]) throws -> Value) throws -> Value {
    let data: Data
    do {
      data =
        try path == "-" ? FileHandle.standardInput.readToEnd() ?? Data() : Data(contentsOf: URL(fileURLWithPath: path))
    } catch {
      throw refused(PlacementWords.unreadable(path, language))
    }
    do {
      return try decode(Array(data))
    } catch let refusal as FormatRefusal {
      throw refused(PlacementWords.refusal(refusal, file: path, language))
    }
  }

  /// The best plan; says how the search goes.
  func plan(_ instance: PlacementInstance, by search: SearchOptions) throws -> PlacementResult {
    let progress = SearchProgress(self)
    return try self.search { try search.solver.solve(instance, language: language) { progress.show($0.stages) } }
  }

  /// Runs a search; where the solver cannot be used, a sentence says why.
  func search<Value>(_ work: () throws -> Value) throws -> Value {
    do {
      return try work()
    } catch let failure as OptimiserFailure {
      throw refused(PlacementWords.failure(failure, language), 70)
    }
  }

  /// Says why a command ends early.
  private func refused(_ text: String, _ status: Int32 = 2) -> ExitCode {
    tell(text)
    return ExitCode(status)
  }

  func tell(_ text: String) { FileHandle.standardError.write(Data("\(text)\n".utf8)) }

  func say(_ text: String) { FileHandle.standardOutput.write(Data("\(text)\n".utf8)) }

  /// Writes a file, or standard output if there is no path.
  func write(_ text: String, to path: String?) throws {
    guard let path else { return FileHandle.standardOutput.write(Data(text.utf8)) }
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw refused(PlacementWords.unwritable(path, language))
    }
  }

  /// Ends a command with the exit code of how far its search came.
  func leave(_ status: SearchStatus) throws {
    switch status {
    case .optimal: return
    case .limit: throw ExitCode(3)
    case .infeasible: throw ExitCode(4)
    }
  }

  /// Says the breaches that a checker found; with any, the command ends with 1.
  func judge(_ lines: [String], json: Bool) throws {
    say(
      json
        ? "{ \"breaches\": \(JSONText.list(lines.map(JSONText.quoted))) }" : PlacementWords.breaches(lines, language))
    if !lines.isEmpty { throw ExitCode(1) }
  }

  /// The place of a name in a list, by bytes.
  func find(_ name: String, in names: [String], _ option: String) throws -> Int {
    if let index = names.firstIndex(where: { ByteOrderedName($0) == ByteOrderedName(name) }) { return index }
    throw refused(TimetableWords.unknown(option, name)(language))
  }

  func person(_ id: String, in instance: PlacementInstance) throws -> Int {
    if let person = instance.person(id) { return person }
    throw refused(PlacementWords.unknownPerson(id, language))
  }

  func cohort(_ id: String, in instance: PlacementInstance) throws -> Int {
    if let cohort = instance.cohort(id) { return cohort }
    throw refused(PlacementWords.unknownCohort(id, language))
  }
}

/// Says on standard error how a search goes, once it takes more than a second.
final class SearchProgress {
  private let begin = ContinuousClock.now
  private let files: CommandFiles
  private var said = ""

  init(_ files: CommandFiles) { self.files = files }

  func show<Measure: StageMeasure>(_ stages: [ReachedStage<Measure>]) {
    let seconds = Int((ContinuousClock.now - begin) / .seconds(1))
    guard seconds >= 1 else { return }
    let values = stages.map { $0.proven ? "\($0.value) ✓" : "\($0.value) ≤ \($0.bound)" }
    let text = values.joined(separator: "; ")
    guard text != said else { return }
    said = text
    files.tell("\(seconds) s: \(text)")
  }
}
