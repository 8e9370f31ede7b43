import Almanac

/// What a job leaves behind. The worker writes it in the transaction that marks the job as done, so that it is written once.
package enum JobResult: Sendable {
  /// Nothing is left to do.
  case nothing
  /// Rows that are no state of the house, without the journal.
  case write(@Sendable (Connection) throws -> Void)
  /// State of the house, with its facts; the closure states at least one.
  case act(Act, @Sendable (Connection) throws -> Void)
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
  let giveUp: @Sendable (Job, JobCause) async throws -> JobResult

  /// A kind of job.
  package init(
    _ name: String, retry: RetryRule = RetryRule(), isNightly: Bool = false,
    giveUp: @escaping @Sendable (Job, JobCause) async throws -> JobResult = { _, _ in .nothing },
    run: @escaping @Sendable (Job) async throws -> JobResult
  ) {
    self.name = name
    self.retry = retry
    self.isNightly = isNightly
    self.run = run
    self.giveUp = giveUp
  }
}

/// Why a job failed, in words for people; kept as one text, a line a language.
package struct JobCause: Equatable, Sendable {
  package let indonesian: String
  package let english: String

  /// The process ended while it worked on the job.
  static let interrupted = JobCause(
    indonesian: "Bekal berhenti mendadak saat mengerjakannya.", english: "Bekal stopped suddenly while it was at work.")

  /// A cause in both languages.
  package init(indonesian: String, english: String) {
    self.indonesian = indonesian
    self.english = english
  }

  /// A cause as it is kept; one line stands for both languages.
  package init(kept text: String) {
    let lines = text.split(separator: "\n", maxSplits: 1).map(String.init)
    (indonesian, english) = (lines.first ?? "", lines.last ?? "")
  }

  /// The text to keep.
  package var text: String {
    [indonesian, english].map { $0.replacing("\n", with: " ") }.joined(separator: "\n")
  }
}
