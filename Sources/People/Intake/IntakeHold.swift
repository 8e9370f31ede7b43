import Almanac
import House

/// What holds a register as a whole: it goes in only after an officer has said why.
struct IntakeHold: Encodable, Equatable, Sendable {
  /// What is wrong with it.
  enum Cause: Equatable, Sendable {
    /// Of an earlier day than the last register.
    case older(asOf: Day, last: String, on: Day)
    /// Many names change.
    case renamed(Int, of: Int)
  }

  let cause: Cause
  /// Why it goes in all the same; nil until somebody has said.
  let because: String?

  /// More than one name in so many that changes holds the file.
  static let renamedShare = 10
  /// A single name that changes is a correction, however small the house.
  static let renamedLeast = 2

  /// What holds a register.
  ///
  /// 1. It is of an earlier day than the last one. 2. More than a tenth of the names known change; a yes counts for the number it
  /// was given for.
  static func holds(
    of asOf: Day, newest: (name: String, asOf: Day)?, renamed: Int, of known: Int, answers: Intake.Answers
  ) -> [IntakeHold] {
    var holds: [IntakeHold] = []
    if let newest, asOf < newest.asOf {
      holds.append(
        IntakeHold(cause: .older(asOf: asOf, last: newest.name, on: newest.asOf), because: answers.olderBecause))
    }
    if renamed >= renamedLeast, renamed * renamedShare > known {
      let confirmed = answers.renamed.flatMap { $0.count == renamed ? $0.reason : nil }
      holds.append(IntakeHold(cause: .renamed(renamed, of: known), because: confirmed))
    }
    return holds
  }

  /// The word of reports.
  var code: String {
    switch cause {
    case .older: "older"
    case .renamed: "renamed"
    }
  }

  var refusal: Intake.Refusal {
    switch cause {
    case .older(let asOf, let last, let day): .older(asOf: asOf, last: last, on: day)
    case .renamed(let count, let all): .manyRenamed(count, of: all)
    }
  }

  private enum CodingKeys: String, CodingKey { case cause, because, asOf, last, lastAsOf, renamed, known }

  func encode(to encoder: any Encoder) throws {
    var kept = encoder.container(keyedBy: CodingKeys.self)
    try kept.encode(because, forKey: .because)
    try kept.encode(code, forKey: .cause)
    switch cause {
    case .older(let asOf, let last, let day):
      try kept.encode(asOf, forKey: .asOf)
      try kept.encode(last, forKey: .last)
      try kept.encode(day, forKey: .lastAsOf)
    case .renamed(let count, let all):
      try kept.encode(count, forKey: .renamed)
      try kept.encode(all, forKey: .known)
    }
  }
}
