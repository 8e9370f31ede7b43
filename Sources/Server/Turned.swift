import Access
import Page
import Store

/// A request that was turned down: status, sentence, and the fields at fault.
struct Turned: Error {
  let status: Int
  let phrase: Phrase
  var fields: [(field: String, phrase: Phrase)] = []
  /// Seconds after which another try makes sense.
  var retryAfter: Int64?

  init(_ status: Int, _ phrase: Phrase) {
    self.status = status
    self.phrase = phrase
  }

  /// What an error means to the caller; nil for a defect of ours.
  init?(_ error: any Error) {
    switch error {
    case let turned as Turned: self = turned
    case let problems as FormProblems:
      self.init(422, DoorWords.problems(problems.problems.count))
      fields = problems.problems
    case SignIn.Refusal.tooSoon(let seconds):
      self.init(429, SignIn.Refusal.tooSoon(seconds: seconds).phrase)
      retryAfter = seconds
    case let explained as any Explained: self.init(422, explained.phrase)
    case is Missing: self.init(404, DoorWords.missing)
    case let reading as FormReading.Refusal: self.init(reading)
    case let store as StoreError: self.init(store)
    case _: return nil
    }
  }

  private init(_ reading: FormReading.Refusal) {
    switch reading {
    case .codingUnknown: self.init(415, DoorWords.codingUnknown)
    case .unreadable: self.init(400, DoorWords.unreadable)
    case .tooMany: self.init(413, DoorWords.tooLarge)
    }
  }

  private init?(_ store: StoreError) {
    let words = store.words.map { Phrase(id: $0.indonesian, en: $0.english) }
    switch store {
    case .taken, .missing: self.init(409, DoorWords.taken)
    case .refused: self.init(422, DoorWords.refusedByTheDatabase)
    case .keyReused: self.init(422, DoorWords.keyReused)
    case .zeroInText: self.init(422, words ?? DoorWords.refusedByTheDatabase)
    case .busy, .disconnected:
      self.init(503, words ?? DoorWords.keyReused)
      retryAfter = 1
    case .damaged: self.init(503, words ?? DoorWords.keyReused)
    case .full: self.init(507, words ?? DoorWords.keyReused)
    case .nothingStated, .statedOutsideAct, .badCollation, .newerSchema, .editedMigration, .locked, .keyMissing,
      .wrongKey, .erased, .unsealable, .unreadable, .unopenable, .failed:
      return nil
    }
  }
}
