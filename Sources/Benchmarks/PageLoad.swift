import Foundation

/// What wrk says of one turn.
struct Load: Sendable, Encodable {
  let requestsPerSecond: Double
  let p50Milliseconds: Double
  let p99Milliseconds: Double
  /// What one answer cost this process: unlike the times it does not depend on what else the machine does.
  let processorMilliseconds: Double

  /// Reads wrk's report; nil where it is none, where an answer was no success, and where a connection broke.
  init?(_ report: String, processor seconds: Double) {
    guard let rate = report.firstMatch(of: #/Requests/sec:\s+([\d.]+)/#).flatMap({ Double($0.1) }),
      let count = report.firstMatch(of: #/(\d+) requests in/#).flatMap({ Double($0.1) }), count > 0,
      let half = report.firstMatch(of: #/\s50%\s+([\d.]+)(us|ms|s|m)\b/#),
      let most = report.firstMatch(of: #/\s99%\s+([\d.]+)(us|ms|s|m)\b/#)
    else { return nil }
    if report.contains("Socket errors") || report.contains("Non-2xx or 3xx responses") { return nil }
    requestsPerSecond = rate
    p50Milliseconds = Load.milliseconds(half.1, half.2)
    p99Milliseconds = Load.milliseconds(most.1, most.2)
    processorMilliseconds = 1000 * seconds / count
  }

  private static func milliseconds(_ number: Substring, _ unit: Substring) -> Double {
    (Double(number) ?? .infinity) * (["us": 0.001, "ms": 1, "s": 1000, "m": 60_000][unit] ?? .infinity)
  }
}

extension Load {
  /// The processor time that this process has used, in seconds.
  static func processorSeconds() -> Double { Double(clock()) / Double(CLOCKS_PER_SEC) }
}

/// A page beside its bare copy.
struct Measured: Sendable, Encodable {
  /// What a page must reach of the bare route, in hundredths.
  static let least = 60

  let path: String
  let role: String
  let statements: Int
  let bytes: Int
  let page: Load
  let bare: Load

  /// The page's requests in a hundred of the bare route's.
  var share: Int { Int(100 * page.requestsPerSecond / bare.requestsPerSecond) }
  var holds: Bool { share >= Measured.least }

  /// The figures in a line.
  var line: String {
    func figures(_ load: Load) -> String {
      let processor = (100 * load.processorMilliseconds).rounded() / 100
      return "\(Int(load.requestsPerSecond))/s, p50 \(load.p50Milliseconds) ms, p99 \(load.p99Milliseconds) ms, "
        + "processor \(processor) ms"
    }
    return
      "\(path) (\(role), \(statements) statements, \(bytes) bytes): \(figures(page)); bare \(figures(bare)); \(share) %"
  }
}
