import ArgumentParser
import Foundation
import Language
import Matching
import Optimiser

/// `bekal-bench timetable`: seeded weeks, each solved by a process of its own, as ratios to the plain relaxation.
struct BenchTimetable: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandHelp(
      Phrase(
        id: "Ukur jadwal; keluar dengan 1 bila ada yang tidak terbukti.",
        en: "Measure timetables; exit status 1 if anything is not proven."),
      "bekal-bench timetable --case house --seeds 10", "bekal-bench timetable --case region --seeds 1"
    ).configuration("timetable")
  }

  @Option(name: .customLong("case"), help: "house, region.")
  var kind = TimetableCase.Kind.house
  @Option(help: Phrase(id: "Banyaknya benih.", en: "Number of seeds.").help)
  var seeds = 10
  @Option(help: Phrase(id: "Batas waktu tiap soal, detik.", en: "Time limit of each case, seconds.").help)
  var seconds = 120.0

  func validate() throws {
    guard (1...1000).contains(seeds) else { throw ValidationError("--seeds: 1...1000") }
  }

  func run() throws {
    var isProven = true
    for seed in 1...UInt64(seeds) {
      let week = TimetableCase(kind, seed: seed).instance()
      let (result, proven) = try measure("\(kind.rawValue) \(seed)", week)
      let (_, again) = try measure("\(kind.rawValue) \(seed), ill", TimetableCase.afterAnIllness(week, result))
      isProven = isProven && proven && again
    }
    if !isProven { throw ExitCode(1) }
  }

  private func measure(_ name: String, _ instance: TimetableInstance) throws -> (TimetableResult, Bool) {
    let relaxation = try Optimiser.plainRelaxation(TimetableProgram(instance).program).seconds
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("timetable-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (file, answer) = (folder.appendingPathComponent("week.json"), folder.appendingPathComponent("result.json"))
    try Data(instance.json.utf8).write(to: file)
    let process = Process()
    process.executableURL = Bundle.main.executableURL?.deletingLastPathComponent().appendingPathComponent("bekal")
    process.arguments = ["timetable", "solve", file.path, "-o", answer.path, "--seconds", String(seconds)]
    process.standardError = FileHandle.nullDevice
    let begin = ContinuousClock.now
    try process.run()
    process.waitUntilExit()
    let wall = (ContinuousClock.now - begin) / .seconds(1)
    let result = try TimetableResult(json: Array(Data(contentsOf: answer)))
    let breaches = TimetableChecker.breaches(of: result, against: instance).count
    let values = result.stages.map { String($0.value) }.joined(separator: ", ")
    let (seconds, ratio) = ((wall * 100).rounded() / 100, (wall / relaxation * 100).rounded() / 100)
    let line =
      "\(name): \(instance.sessions.count) sessions, \(seconds) s = \(ratio) x relaxation, \(result.status.rawValue), "
      + "\(values), \(breaches) breaches"
    FileHandle.standardOutput.write(Data("\(line)\n".utf8))
    return (result, result.stages.allSatisfy(\.proven) && breaches == 0)
  }
}

extension TimetableCase.Kind: ExpressibleByArgument {}
