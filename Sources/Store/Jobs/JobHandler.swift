import Foundation
import Language

/// What a job leaves behind. The worker writes it in the transaction that marks the job as done, so that it is written once.
package enum JobResult: Sendable {
  /// Rows that are no state of the house, without the journal.
  case write(@Sendable (Connection) throws -> Void)
  /// State of the house, with its facts; the closure states at least one.
  case act(WriteContext, @Sendable (Connection) throws -> Void)

  /// Nothing is left to do.
  package static let nothing = JobResult.write { _ in }
}

/// One kind of job: its name and what is done for it.
package struct JobHandler: Sendable {
  package let name: String
  /// Whether no person waits for it; jobs that people wait for come first.
  let isNightly: Bool
  let retry: RetryRule
  /// The work itself, outside any transaction. It may be run again, so it changes nothing; the result does.
  let run: @Sendable (Job) async throws -> JobResult
  /// What remains of a job that is given up, written in the same transaction.
  let giveUp: @Sendable (Job, Phrase) async throws -> JobResult

  /// A kind of job.
  package init(
    _ name: String, retry: RetryRule = RetryRule(), isNightly: Bool = false,
    giveUp: @escaping @Sendable (Job, Phrase) async throws -> JobResult = { _, _ in .nothing },
    run: @escaping @Sendable (Job) async throws -> JobResult
  ) {
    self.name = name
    self.retry = retry
    self.isNightly = isNightly
    self.run = run
    self.giveUp = giveUp
  }
}

extension Phrase {
  /// The process ended while it worked on a job.
  static let interrupted = Phrase(
    id: "Bekal berhenti mendadak saat mengerjakannya.", en: "Bekal stopped suddenly while it was at work.")

  /// A cause as it is kept with its job: one line for each language, or one line for both.
  package init(kept text: String) {
    let lines = text.split(separator: "\n", maxSplits: 1).map(String.init)
    self.init(id: lines.first ?? "", en: lines.last ?? "")
  }

  /// The text to keep.
  package var kept: String { [id, en].map { $0.replacing("\n", with: " ") }.joined(separator: "\n") }
}
