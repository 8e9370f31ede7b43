import Foundation
import Language

/// Says on standard error what goes on, once it takes longer than a second.
enum Progress {
  /// Runs the work.
  static func during<Value>(_ words: Phrase, _ work: () async throws -> Value) async rethrows -> Value {
    let ticking = Task {
      try await Task.sleep(for: .seconds(1))
      complain(words.said + " …")
    }
    defer { ticking.cancel() }
    return try await work()
  }
}
