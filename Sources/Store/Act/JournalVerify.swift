import Almanac

extension Journal {
  /// What a look through one chain found.
  package enum Verdict: Equatable, Sendable {
    /// So many facts, and the hash of the last.
    case whole(facts: Int64, head: String)
    /// The first place where the chain breaks.
    case broken(sequence: Int64, Fault)
  }

  /// How a chain can be broken.
  package enum Fault: String, Equatable, Sendable {
    /// A sequence is missing: a fact was taken out.
    case gap
    /// The bytes do not give the hash that stands with them: a fact was changed, moved or put in.
    case hash
    /// The head names another end than the chain has: facts were cut off or put on at the end, or the head was changed.
    case head
    /// The chain is there and its head is not.
    case headMissing
  }

  /// The number of facts read at a time.
  static let batch = 1000

  /// Recomputes the chain of a facility from its first fact.
  package static func verify(_ db: Connection, facility: String) throws -> Verdict {
    var sequence: Int64 = 0
    var previous = beginning
    while true {
      let lines = try lines(db, of: facility, after: sequence, limit: batch)
      // Looked for below 1 only once: a fact at 0 or less would never be read.
      if sequence == 0, let stray = try before(db, facility) { return .broken(sequence: stray, .hash) }
      for line in lines {
        guard line.sequence == sequence + 1 else { return .broken(sequence: sequence + 1, .gap) }
        let hash = hash(
          after: previous, sequence: line.sequence, facility: line.facility, moment: line.moment.milliseconds,
          officer: line.officer, kind: line.kind, subject: line.subject, payload: line.payload)
        guard hash == line.hash else { return .broken(sequence: line.sequence, .hash) }
        (sequence, previous) = (line.sequence, hash)
      }
      if lines.count < batch { break }
    }
    return try headed(db, facility, sequence, previous)
  }

  private static func before(_ db: Connection, _ facility: String) throws -> Int64? {
    try db.first(
      "SELECT min(sequence) AS stray FROM store_journal WHERE facility_id = \(facility) AND sequence < 1"
    )?.get("stray")
  }

  private static func headed(
    _ db: Connection, _ facility: String, _ sequence: Int64, _ hash: String
  ) throws -> Verdict {
    guard let head = try db.first("SELECT sequence, hash FROM store_head WHERE facility_id = \(facility)") else {
      return sequence == 0 ? .whole(facts: 0, head: hash) : .broken(sequence: sequence, .headMissing)
    }
    guard try head.get("sequence") == sequence, try head.get("hash") == hash else {
      return .broken(sequence: sequence + 1, .head)
    }
    return .whole(facts: sequence, head: hash)
  }
}
