import Almanac
import House
import People
import Programmes

/// What the board said about one person at its latest closed hearing: the next proposal and the next hearing show it.
struct BoardBefore: Equatable, Sendable, Encodable {
  /// What it said for one class.
  enum Said: Equatable, Sendable {
    case approved
    /// Approved, and not carried on for a fact of that day.
    case heldBack
    case turnedDown
    /// Put on the reserve list at a place from 1.
    case reserve(Int)
  }

  /// What it said for one class, and why.
  struct Word: Equatable, Sendable, Encodable {
    let cohort: Cohort.ID
    /// What the class is called.
    let course: String
    let said: Said
    let reason: String?

    private enum Key: String, CodingKey { case cohort, course, said, place, reason }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(cohort, forKey: .cohort)
      try container.encode(course, forKey: .course)
      switch said {
      case .approved: try container.encode("approved", forKey: .said)
      case .heldBack: try container.encode("held_back", forKey: .said)
      case .turnedDown: try container.encode("turned_down", forKey: .said)
      case .reserve(let place):
        try container.encode("reserve", forKey: .said)
        try container.encode(place, forKey: .place)
      }
      try container.encodeIfPresent(reason, forKey: .reason)
    }
  }

  let hearing: Hearing.ID
  let proposal: Proposal.ID
  /// The number of the minutes.
  let number: String
  let day: Day
  /// Whether the head's decree on it is recorded.
  let isDecreed: Bool
  /// What was decided first, reserve lists after it.
  var words: [Word]
}
