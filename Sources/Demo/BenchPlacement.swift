import Access
import ArgumentParser
import Foundation
import Optimiser
import Page
import Placement

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// `bekal bench placement`: whole processes on seeded cases, as ratios to the plain linear relaxation.
package struct BenchPlacement: ParsableCommand {
  /// Its name, its help and what stands below it.
  package static var configuration: CommandConfiguration {
    CommandHelp(
      Phrase(id: "Ukur penempatan.", en: "Measure placement."), "bekal bench placement --case house --seeds 10",
      "bekal bench placement --growth"
    ).configuration("placement")
  }

  @Option(name: .customLong("case"), help: "house, closures, region, large-region.")
  var kind = PlacementCase.Kind.house.rawValue
  @Option(help: Phrase(id: "Banyaknya benih.", en: "Number of seeds.").help)
  var seeds = 10
  @Option(help: Phrase(id: "Batas waktu tiap soal, detik.", en: "Time limit of each case, seconds.").help)
  var seconds = 300.0
  @Option(help: Phrase(id: "Simpan soal di folder ini.", en: "Keep the cases in this folder.").help)
  var keep: String?
  @Flag(
    help: Phrase(id: "Ukur pertumbuhan waktu terhadap jumlah pasangan.", en: "Measure how time grows with pairs.").help)
  var growth = false
  @Flag(help: Phrase(id: "Cetak JSON.", en: "Print JSON.").help)
  var json = false

  /// The command as the parser makes it.
  package init() {}

  package func validate() throws {
    guard PlacementCase.Kind(rawValue: kind) != nil else {
      throw ValidationError("--case: \(PlacementCase.Kind.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    guard (1...1000).contains(seeds) else { throw ValidationError("--seeds: 1...1000") }
  }

  package func run() throws {
    do {
      try measure()
    } catch let failure as OptimiserFailure {
      FileHandle.standardError.write(Data("\(Tongue.indonesian.sentence(for: failure))\n".utf8))
      throw ExitCode(70)
    }
  }

  private func measure() throws {
    if growth { return try measureGrowth() }
    guard let kind = PlacementCase.Kind(rawValue: kind) else { throw ExitCode(2) }
    for goals in PlacementCase.Goals.allCases {
      var runs: [PlacementRun] = []
      for seed in 1...UInt64(seeds) {
        let run = try PlacementRun(PlacementCase(kind, goals: goals, seed: seed), seconds: seconds, keep: keep)
        runs.append(run)
        say(run.line("\(kind.rawValue) \(goals.rawValue) \(seed)", json: json))
      }
      if !json { say("\(kind.rawValue) \(goals.rawValue): \(PlacementRun.summary(runs))") }
    }
  }

  /// The exponent of time over pairs, on houses one, four and sixteen times as large.
  private func measureGrowth() throws {
    var points: [(pairs: Double, seconds: Double)] = []
    for scale in [1, 4, 16] {
      let runs = try (1...UInt64(min(seeds, 3))).map {
        try PlacementRun(
          PlacementCase(.house, goals: .completions, seed: $0, scale: scale), seconds: seconds, keep: keep)
      }
      let middle = runs.sorted { $0.seconds < $1.seconds }[runs.count / 2]
      say(middle.line("house x\(scale)", json: json))
      points.append((log(Double(middle.pairs)), log(middle.seconds)))
    }
    let (x, y) = (points.map(\.pairs).reduce(0, +) / 3, points.map(\.seconds).reduce(0, +) / 3)
    let slope =
      points.reduce(0) { $0 + ($1.pairs - x) * ($1.seconds - y) }
      / points.reduce(0) { $0 + ($1.pairs - x) * ($1.pairs - x) }
    let exponent = (slope * 100).rounded() / 100
    say(json ? "{ \"exponent\": \(exponent) }" : "exponent \(exponent)")
  }

  private func say(_ text: String) { FileHandle.standardOutput.write(Data("\(text)\n".utf8)) }
}

/// One case solved by a whole process of its own.
struct PlacementRun {
  let pairs: Int
  let seconds: Double
  let relaxationSeconds: Double
  let mebibytes: Int
  let status: String
  let stages: [PlacementResult.Stage]
  let breaches: Int

  init(_ placementCase: PlacementCase, seconds limit: Double, keep: String?) throws {
    let instance = try placementCase.instance()
    let folder = keep.map { URL(fileURLWithPath: $0) } ?? FileManager.default.temporaryDirectory
    let name = "placement-\(instance.people.count)-\(placementCase.goals.rawValue)-\(placementCase.seed)"
    let file = folder.appendingPathComponent("\(name).json")
    let answer = folder.appendingPathComponent("\(name).result.json")
    try Data(instance.json.utf8).write(to: file)
    defer {
      if keep == nil {
        try? FileManager.default.removeItem(at: file)
        try? FileManager.default.removeItem(at: answer)
      }
    }
    pairs = instance.pairs.count
    relaxationSeconds = try Optimiser.plainRelaxation(PlacementProgram(instance).program).seconds
    let begin = ContinuousClock.now
    let process = Process()
    process.executableURL = Bundle.main.executableURL
    process.arguments = ["placement", "solve", file.path, "-o", answer.path, "--seconds", String(limit)]
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    seconds = (ContinuousClock.now - begin) / .seconds(1)
    mebibytes = Self.peakOfChildren()
    let result = try PlacementResult(json: Array(Data(contentsOf: answer)))
    status = result.status.rawValue
    stages = result.stages
    breaches = PlacementChecker.breaches(of: result, against: instance).count
  }

  /// The largest memory that any child held so far, in MiB.
  private static func peakOfChildren() -> Int {
    var usage = rusage()
    #if canImport(Glibc)
      getrusage(__rusage_who_t(RUSAGE_CHILDREN.rawValue), &usage)
      return usage.ru_maxrss / 1024
    #else
      getrusage(RUSAGE_CHILDREN, &usage)
      return usage.ru_maxrss / 1_048_576
    #endif
  }

  private static func rounded(_ value: Double) -> String { String((value * 100).rounded() / 100) }

  func line(_ name: String, json: Bool) -> String {
    let values = stages.map { String($0.value) }.joined(separator: ", ")
    if json {
      return "{ \"case\": \"\(name)\", \"pairs\": \(pairs), \"seconds\": \(Self.rounded(seconds)), "
        + "\"relaxation_seconds\": \(Self.rounded(relaxationSeconds)), \"peak_mib\": \(mebibytes), "
        + "\"status\": \"\(status)\", \"values\": [\(values)], \"breaches\": \(breaches) }"
    }
    return
      "\(name): \(pairs) pairs, \(Self.rounded(seconds)) s = \(Self.rounded(seconds / relaxationSeconds)) x relaxation "
      + "(\(Self.rounded(relaxationSeconds)) s), peak \(mebibytes) MiB, \(status), \(values), \(breaches) breaches"
  }

  static func summary(_ runs: [PlacementRun]) -> String {
    let seconds = runs.map(\.seconds).sorted()
    let ratios = runs.map { $0.seconds / $0.relaxationSeconds }.sorted()
    let proven = runs.count { $0.status == "optimal" }
    return "median \(rounded(seconds[seconds.count / 2])) s, worst \(rounded(seconds.last ?? 0)) s, "
      + "median ratio \(rounded(ratios[ratios.count / 2])), \(proven) of \(runs.count) proven"
  }
}
