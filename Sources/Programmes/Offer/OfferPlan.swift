import Almanac
import House

/// What applying a file of offers would do, row by row; nothing is written by it.
package struct OfferPlan: Encodable, Sendable {
  /// One row of the file.
  package struct Step: Encodable, Sendable {
    package let row: Int
    package let title: String
    /// The partner's name; nil where the house itself gives the course.
    package let agency: String?
    package let outcome: Outcome
    /// The cohort as it would stand; nil where the row is held back.
    package let cohort: Cohort?
    /// The programme is not recorded yet and comes with this row.
    package let addsProgramme: Bool
    /// What the row changes in a programme that is recorded already.
    let programmeChanges: [Difference]
    /// The last meeting as offered and by the hours; nil where the row is held back.
    package let offeredEnd: Day?
    package let end: Day?
  }

  /// What becomes of a row.
  package enum Outcome: Equatable, Sendable {
    case added
    /// The cohort stands already and differs so.
    case changed([Difference])
    case unchanged
    case heldBack(Reason)
  }

  /// Why a row is held back; the others go in.
  package enum Reason: Equatable, Sendable {
    case incomplete([OfferColumn])
    case quotaRegion(String)
    /// The same course, partner and start stand in an earlier row.
    case repeats(row: Int)
    /// An earlier row says otherwise of the same programme.
    case contradicts(row: Int, [Difference])
    /// The cohort runs or is over and the row differs from it.
    case begun(Cohort.Status)
    /// So many people have a place or the board's approval in the cohort, and the row differs from it.
    case inUse(Int)
    case cancelled(Day)
    /// Cohorts of the programme run or are over and the row would change its hours.
    case programmeBegun(Int)
  }

  package let steps: [Step]

  /// The number of rows with an outcome of one kind.
  package func count(_ kind: (Outcome) -> Bool) -> Int { steps.filter { kind($0.outcome) }.count }

  /// The rows that would change something.
  var effective: [Step] { steps.filter { $0.outcome.isEffective } }
}

extension OfferPlan.Outcome {
  /// Whether something is written for it.
  var isEffective: Bool {
    switch self {
    case .added, .changed: true
    case .unchanged, .heldBack: false
    }
  }
}

extension OfferPlan.Outcome: Encodable {
  private enum Key: CodingKey { case kind, changes }

  package func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: Key.self)
    switch self {
    case .added: try fields.encode("added", forKey: .kind)
    case .changed(let changes):
      try fields.encode("changed", forKey: .kind)
      try fields.encode(changes, forKey: .changes)
    case .unchanged: try fields.encode("unchanged", forKey: .kind)
    case .heldBack: try fields.encode("held_back", forKey: .kind)
    }
  }
}
