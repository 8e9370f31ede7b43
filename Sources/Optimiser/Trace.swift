import Foundation

/// Notes of a search, for tuning: on standard error when `BEKAL_TRACE` is set.
enum Trace {
  private static let isOn = ProcessInfo.processInfo.environment["BEKAL_TRACE"] != nil
  private static let begin = ContinuousClock.now

  static func note(_ text: @autoclosure () -> String) {
    guard isOn else { return }
    let seconds = (ContinuousClock.now - begin) / .seconds(1)
    FileHandle.standardError.write(Data("\(seconds) \(text())\n".utf8))
  }
}
