import Foundation
import Matching

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// One case solved by a whole process of its own.
struct PlacementRun {
  let pairs: Int
  let seconds: Double
  /// The time of the processor that children took from the start of this one to its end.
  let processorSeconds: Double
  /// The largest memory that any child held so far.
  let mebibytes: Int
  let status: String
  let stages: [PlacementResult.Stage]
  let breaches: Int
  /// What the plain linear relaxation of the first stage took; 0 where it was not asked.
  var relaxationSeconds = 0.0

  /// Proven in every stage, and the checker agrees.
  var isProven: Bool { status == PlacementResult.Status.optimal.rawValue && breaches == 0 }

  /// A process under way.
  struct Started {
    private let instance: PlacementInstance
    private let answer: URL
    private let temporary: [URL]
    private let process = Process()
    private let begin = ContinuousClock.now
    private let usedBefore = PlacementRun.children().processorSeconds

    /// Writes the case to a file and starts `bekal placement solve` on it.
    init(_ placementCase: PlacementCase, _ instance: PlacementInstance, seconds: Double, keep: String?) throws {
      self.instance = instance
      let folder = keep.map { URL(fileURLWithPath: $0) } ?? FileManager.default.temporaryDirectory
      let name =
        "placement-\(instance.people.count)-\(placementCase.goals.rawValue)-\(placementCase.seed)"
        + (keep == nil ? "-\(UUID().uuidString)" : "")
      let file = folder.appendingPathComponent("\(name).json")
      answer = folder.appendingPathComponent("\(name).result.json")
      temporary = keep == nil ? [file, answer] : []
      try Data(instance.json.utf8).write(to: file)
      process.executableURL = Bundle.main.executableURL
      process.arguments = ["placement", "solve", file.path, "-o", answer.path, "--seconds", String(seconds)]
      process.standardError = FileHandle.nullDevice
      try process.run()
    }

    /// Waits for the process and reads what it found.
    func finish() throws -> PlacementRun {
      process.waitUntilExit()
      let seconds = (ContinuousClock.now - begin) / .seconds(1)
      defer { for file in temporary { try? FileManager.default.removeItem(at: file) } }
      let result = try PlacementResult(json: Array(Data(contentsOf: answer)))
      let used = PlacementRun.children()
      return PlacementRun(
        pairs: instance.pairs.count, seconds: seconds, processorSeconds: used.processorSeconds - usedBefore,
        mebibytes: used.mebibytes, status: result.status.rawValue, stages: result.stages,
        breaches: PlacementChecker.breaches(of: result, against: instance).count)
    }
  }

  /// What all children that ended used so far.
  private static func children() -> (processorSeconds: Double, mebibytes: Int) {
    var usage = rusage()
    #if canImport(Glibc)
      getrusage(__rusage_who_t(RUSAGE_CHILDREN.rawValue), &usage)
      let perMebibyte = 1024
    #else
      getrusage(RUSAGE_CHILDREN, &usage)
      let perMebibyte = 1_048_576
    #endif
    func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
    return (seconds(usage.ru_utime) + seconds(usage.ru_stime), usage.ru_maxrss / perMebibyte)
  }
}

extension PlacementRun {
  private static func rounded(_ value: Double) -> String { String((value * 100).rounded() / 100) }

  /// This run as a line.
  func line(_ name: String, json: Bool) -> String {
    let values = stages.map { String($0.value) }.joined(separator: ", ")
    let ratio = seconds / relaxationSeconds
    if json {
      return "{ \"case\": \"\(name)\", \"pairs\": \(pairs), \"seconds\": \(Self.rounded(seconds)), "
        + "\"processor_seconds\": \(Self.rounded(processorSeconds)), "
        + "\"relaxation_seconds\": \(Self.rounded(relaxationSeconds)), \"ratio\": \(Self.rounded(ratio)), "
        + "\"peak_mib\": \(mebibytes), \"status\": \"\(status)\", \"values\": [\(values)], \"breaches\": \(breaches) }"
    }
    return
      "\(name): \(pairs) pairs, \(Self.rounded(seconds)) s (processor \(Self.rounded(processorSeconds)) s) = "
      + "\(Self.rounded(ratio)) x relaxation (\(Self.rounded(relaxationSeconds)) s), peak \(mebibytes) MiB, \(status), "
      + "\(values), \(breaches) breaches"
  }

  /// Median and worst of several runs as a line.
  static func summary(_ name: String, _ runs: [PlacementRun], json: Bool) -> String {
    func middle(_ measure: (PlacementRun) -> Double) -> String { rounded(runs.map(measure).sorted()[runs.count / 2]) }
    func worst(_ measure: (PlacementRun) -> Double) -> String { rounded(runs.map(measure).max() ?? 0) }
    let ratio = middle { $0.seconds / $0.relaxationSeconds }
    let proven = runs.count(where: \.isProven)
    if json {
      return "{ \"case\": \"\(name)\", \"median_seconds\": \(middle(\.seconds)), "
        + "\"worst_seconds\": \(worst(\.seconds)), "
        + "\"median_processor_seconds\": \(middle(\.processorSeconds)), "
        + "\"worst_processor_seconds\": \(worst(\.processorSeconds)), \"median_ratio\": \(ratio), "
        + "\"proven\": \(proven), \"runs\": \(runs.count) }"
    }
    return "\(name): median \(middle(\.seconds)) s, worst \(worst(\.seconds)) s "
      + "(processor \(middle(\.processorSeconds)), \(worst(\.processorSeconds)) s), median ratio \(ratio), "
      + "\(proven) of \(runs.count) proven"
  }

  /// What several runs took together as a line.
  static func total(_ name: String, _ runs: [PlacementRun], wall: Double, json: Bool) -> String {
    let used = rounded(children().processorSeconds)
    let proven = runs.count(where: \.isProven)
    let peak = runs.map(\.mebibytes).max() ?? 0
    if json {
      return "{ \"case\": \"\(name)\", \"seconds\": \(rounded(wall)), \"processor_seconds\": \(used), "
        + "\"peak_mib\": \(peak), \"proven\": \(proven), \"runs\": \(runs.count) }"
    }
    return "\(name): \(rounded(wall)) s (processor \(used) s), peak \(peak) MiB, \(proven) of \(runs.count) proven"
  }
}
