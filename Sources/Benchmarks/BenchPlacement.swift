import ArgumentParser
import Foundation
import Language
import Matching
import Optimiser

/// `bekal-bench placement`: whole processes on seeded cases, as ratios to the plain linear relaxation.
struct BenchPlacement: ParsableCommand {
  /// Its name, its help and what stands below it.
  static var configuration: CommandConfiguration {
    CommandHelp(
      Phrase(
        id: "Ukur penempatan; keluar dengan 1 bila ada yang tidak terbukti.",
        en: "Measure placement; exit status 1 if anything is not proven."),
      "bekal-bench placement --case house --seeds 10", "bekal-bench placement --case closures --seeds 10",
      "bekal-bench placement --case region --seeds 2 --goals completions",
      "bekal-bench placement --case large-region --seeds 1 --json", "bekal-bench placement --growth",
      "bekal-bench placement --country"
    ).configuration("placement")
  }

  /// The houses of the country.
  static let housesOfCountry: UInt64 = 531
  /// So many houses of the country are solved at a time.
  static let housesAtOnce = 2

  @Option(name: .customLong("case"), help: "house, closures, region, large-region.")
  var kind = PlacementCase.Kind.house.rawValue
  @Option(
    help: Phrase(
      id: "Tujuan: completions, placed; keduanya bila kosong.", en: "Goals: completions, placed; both if left out."
    ).help)
  var goals: String?
  @Option(help: Phrase(id: "Banyaknya benih.", en: "Number of seeds.").help)
  var seeds = 10
  @Option(help: Phrase(id: "Batas waktu tiap soal, detik.", en: "Time limit of each case, seconds.").help)
  var seconds = 300.0
  @Option(help: Phrase(id: "Simpan soal di folder ini.", en: "Keep the cases in this folder.").help)
  var keep: String?
  @Flag(
    help: Phrase(id: "Ukur pertumbuhan waktu terhadap jumlah pasangan.", en: "Measure how time grows with pairs.").help)
  var growth = false
  @Flag(help: Phrase(id: "531 rutan, dua sekaligus.", en: "531 houses, two at a time.").help)
  var country = false
  @Flag(help: Phrase(id: "Cetak JSON.", en: "Print JSON.").help)
  var json = false

  /// The command as the parser makes it.
  init() {}

  func validate() throws {
    guard PlacementCase.Kind(rawValue: kind) != nil else {
      throw ValidationError("--case: \(PlacementCase.Kind.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    guard goals.map({ PlacementCase.Goals(rawValue: $0) != nil }) ?? true else {
      throw ValidationError("--goals: \(PlacementCase.Goals.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    guard (1...1000).contains(seeds) else { throw ValidationError("--seeds: 1...1000") }
    guard !(growth && country) else { throw ValidationError("--growth, --country") }
  }

  func run() throws {
    let isProven: Bool
    do {
      isProven = try growth ? measureGrowth() : country ? measureCountry() : measureCases()
    } catch let failure as OptimiserFailure {
      FileHandle.standardError.write(Data("\(Language.indonesian.sentence(for: failure))\n".utf8))
      throw ExitCode(70)
    }
    if !isProven { throw ExitCode(1) }
  }

  private func measureCases() throws -> Bool {
    guard let kind = PlacementCase.Kind(rawValue: kind) else { throw ExitCode(2) }
    var isProven = true
    for goals in goals.flatMap(PlacementCase.Goals.init).map({ [$0] }) ?? PlacementCase.Goals.allCases {
      var runs: [PlacementRun] = []
      for seed in 1...UInt64(seeds) {
        let run = try measured(PlacementCase(kind, goals: goals, seed: seed))
        say(run.line("\(kind.rawValue) \(goals.rawValue) \(seed)", json: json))
        runs.append(run)
      }
      say(PlacementRun.summary("\(kind.rawValue) \(goals.rawValue)", runs, json: json))
      isProven = isProven && runs.allSatisfy(\.isProven)
    }
    return isProven
  }

  private func measured(_ placementCase: PlacementCase) throws -> PlacementRun {
    let instance = try placementCase.instance()
    let relaxation = try Optimiser.plainRelaxation(PlacementProgram(instance).program).seconds
    var run = try PlacementRun.Started(placementCase, instance, seconds: seconds, keep: keep).finish()
    run.relaxationSeconds = relaxation
    return run
  }

  /// The exponent of time over pairs, on houses one, four and sixteen times as large.
  private func measureGrowth() throws -> Bool {
    var points: [(pairs: Double, seconds: Double)] = []
    var isProven = true
    for scale in [1, 4, 16] {
      let runs = try (1...UInt64(min(seeds, 5))).map {
        try measured(PlacementCase(.house, goals: .completions, seed: $0, scale: scale))
      }
      isProven = isProven && runs.allSatisfy(\.isProven)
      let middle = runs.sorted { $0.processorSeconds < $1.processorSeconds }[runs.count / 2]
      say(middle.line("house x\(scale)", json: json))
      // The processor's time: a busy machine must not bend the curve.
      points.append((log(Double(middle.pairs)), log(middle.processorSeconds)))
    }
    let (x, y) = (points.map(\.pairs).reduce(0, +) / 3, points.map(\.seconds).reduce(0, +) / 3)
    let slope =
      points.reduce(0) { $0 + ($1.pairs - x) * ($1.seconds - y) }
      / points.reduce(0) { $0 + ($1.pairs - x) * ($1.pairs - x) }
    let exponent = (slope * 100).rounded() / 100
    say(json ? "{ \"exponent\": \(exponent) }" : "exponent \(exponent)")
    return isProven
  }

  /// All houses of the country with the shipped stages, the oldest waited for before the next is begun.
  private func measureCountry() throws -> Bool {
    let begin = ContinuousClock.now
    var running: [PlacementRun.Started] = []
    var runs: [PlacementRun] = []
    for seed in 1...Self.housesOfCountry {
      if running.count == Self.housesAtOnce { runs.append(try running.removeFirst().finish()) }
      let house = PlacementCase(.house, goals: .completions, seed: seed)
      running.append(try PlacementRun.Started(house, house.instance(), seconds: seconds, keep: keep))
    }
    runs += try running.map { try $0.finish() }
    let wall = (ContinuousClock.now - begin) / .seconds(1)
    say(PlacementRun.total("country", runs, wall: wall, json: json))
    return runs.allSatisfy(\.isProven)
  }

  private func say(_ text: String) { FileHandle.standardOutput.write(Data("\(text)\n".utf8)) }
}
