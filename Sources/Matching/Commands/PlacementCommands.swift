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

/// How a plan is searched.
struct SearchOptions: ParsableArguments {
  @Option(help: Phrase(id: "Batas waktu dalam detik.", en: "Time limit in seconds.").help)
  var seconds = PlacementSolver.usualSeconds

  @Option(help: Phrase(id: "Nomor undian bagi yang setara.", en: "Number of the lottery among equals.").help)
  var lottery: UInt64 = 0

  func validate() throws {
    guard seconds > 0, seconds <= 86_400 else { throw ValidationError("--seconds: 0 < N <= 86400") }
  }

  var solver: PlacementSolver { PlacementSolver(seconds: seconds, lottery: lottery) }
}

/// Files read and refusals told, for all commands of placement.
struct CommandFiles {
  /// The language of the terminal.
  let language = Terminal.language

  func instance(_ path: String) throws -> PlacementInstance {
    try read(path) { try PlacementInstance(json: $0) }
  }

  func result(_ path: String) throws -> PlacementResult { try read(path) { try PlacementResult(json: $0) } }

  private func read<Value>(_ path: String, _ decode: ([UInt8]) throws -> Value) throws -> Value {
    let data: Data
    do {
      data =
        try path == "-" ? FileHandle.standardInput.readToEnd() ?? Data() : Data(contentsOf: URL(fileURLWithPath: path))
    } catch {
      tell(PlacementWords.unreadable(path, language))
      throw ExitCode(2)
    }
    do {
      return try decode(Array(data))
    } catch let refusal as FormatRefusal {
      tell(PlacementWords.refusal(refusal, file: path, language))
      throw ExitCode(2)
    }
  }

  /// Runs a search; a solver that cannot be used is told in a sentence.
  func search<Value>(_ work: () throws -> Value) throws -> Value {
    do {
      return try work()
    } catch let failure as OptimiserFailure {
      tell(PlacementWords.failure(failure, language))
      throw ExitCode(70)
    }
  }

  func tell(_ text: String) { FileHandle.standardError.write(Data("\(text)\n".utf8)) }

  func say(_ text: String) { FileHandle.standardOutput.write(Data("\(text)\n".utf8)) }

  /// Writes a file, or standard output if there is no path.
  func write(_ text: String, to path: String?) throws {
    guard let path else { return FileHandle.standardOutput.write(Data(text.utf8)) }
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      tell(PlacementWords.unwritable(path, language))
      throw ExitCode(2)
    }
  }

  func person(_ id: String, in instance: PlacementInstance) throws -> Int {
    if let person = instance.person(id) { return person }
    tell(PlacementWords.unknownPerson(id, language))
    throw ExitCode(2)
  }

  func cohort(_ id: String, in instance: PlacementInstance) throws -> Int {
    if let cohort = instance.cohort(id) { return cohort }
    tell(PlacementWords.unknownCohort(id, language))
    throw ExitCode(2)
  }
}

/// Says on standard error how a search goes, once it takes more than a second.
final class PlacementProgress {
  private let begin = ContinuousClock.now
  private let files: CommandFiles
  private var said = ""

  init(_ files: CommandFiles) { self.files = files }

  func show(_ result: PlacementResult) {
    let seconds = Int((ContinuousClock.now - begin) / .seconds(1))
    guard seconds >= 1 else { return }
    let values = result.stages.map { $0.proven ? "\($0.value) ✓" : "\($0.value) ≤ \($0.bound)" }
    let text = values.joined(separator: "; ")
    guard text != said else { return }
    said = text
    files.tell("\(seconds) s: \(text)")
  }
}
