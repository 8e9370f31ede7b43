import Access
import House
import Language
import Page
import Store

/// A request that was turned down: status, sentence, and the fields at fault.
struct HTTPError: Error {
  let status: Int
  let phrase: Phrase
  var fields: [(field: String, phrase: Phrase)] = []
  /// Seconds after which another try makes sense.
  var retryAfter: Int64?
  /// Whether the page of the form can be read all the same, and shown with what was entered.
  private(set) var leavesPages: Bool

  init(_ status: Int, _ phrase: Phrase) {
    self.status = status
    self.phrase = phrase
    leavesPages = status < 500
  }

  /// What an error means to the caller; nil for a defect of ours.
  init?(_ error: any Error) {
    switch error {
    case let httpError as HTTPError: self = httpError
    case let problems as FormProblems:
      self.init(422, HTTPErrorWords.problems(problems.problems.count))
      fields = problems.problems
    case SignIn.Refusal.tooSoon(let seconds):
      self.init(429, SignIn.Refusal.tooSoon(seconds: seconds).phrase)
      retryAfter = seconds
    case let explained as any Explained: self.init(422, explained.phrase)
    case let busy as BlockingPool.Busy:
      self.init(503, HTTPErrorWords.busy(busy.retryAfter))
      retryAfter = busy.retryAfter
      leavesPages = true
    case let forbidden as Forbidden: self.init(403, forbidden.phrase)
    case is Missing: self.init(404, HTTPErrorWords.missing)
    case let reading as FormReading.Refusal: self.init(reading)
    case let store as StoreError: self.init(store)
    case _: return nil
    }
  }

  private init(_ reading: FormReading.Refusal) {
    switch reading {
    case .codingUnknown: self.init(415, HTTPErrorWords.codingUnknown)
    case .unreadable: self.init(400, HTTPErrorWords.unreadable)
    case .tooMany: self.init(413, HTTPErrorWords.tooLarge)
    }
  }

  private init?(_ store: StoreError) {
    let words = store.words
    switch store {
    case .taken, .missing: self.init(409, HTTPErrorWords.taken)
    case .refused: self.init(422, HTTPErrorWords.refusedByTheDatabase)
    case .keyReused: self.init(422, HTTPErrorWords.keyReused)
    case .zeroInText: self.init(422, words ?? HTTPErrorWords.refusedByTheDatabase)
    case .busy, .disconnected:
      self.init(503, words ?? HTTPErrorWords.keyReused)
      retryAfter = 1
      if case .busy = store { leavesPages = true }
    case .damaged: self.init(503, words ?? HTTPErrorWords.keyReused)
    case .full:
      self.init(507, words ?? HTTPErrorWords.keyReused)
      leavesPages = true
    case .nothingStated, .statedOutsideAct, .badCollation, .newerSchema, .editedMigration, .locked, .keyMissing,
      .wrongKey, .erased, .unsealable, .unreadable, .unopenable, .badAddress, .badSeconds, .failed:
      return nil
    }
  }
}
