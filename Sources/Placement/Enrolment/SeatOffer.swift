import Almanac
import House
import People
import Programmes

/// A seat that fell free while somebody may still enter, and whose turn it is by the board's own reserve.
struct SeatOffer: Sendable, Encodable {
  /// Somebody of the reserve who cannot take it today.
  struct Passed: Sendable, Encodable {
    let name: String
    let place: Int
    let cause: Recheck.Cause

    private enum Key: String, CodingKey { case name, place }

    /// Without the cause: it may be of the case.
    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(name, forKey: .name)
      try container.encode(place, forKey: .place)
    }
  }

  /// The place that ended.
  let vacated: Enrolment
  /// The name of who held it.
  let former: String
  let title: String
  /// Whose turn it is.
  let person: Board.PersonName
  /// The place on the reserve list.
  let place: Int
  /// Those before on the list who cannot.
  let passed: [Passed]
}

/// What somebody of the reserve answered to a seat.
enum SeatAnswer: String, Codable, Sendable { case taken, declined }

/// A seat that fell free under a decree, before anybody is asked.
struct Vacancy: Sendable {
  let place: Enrolment
  let hearing: Hearing.ID
  /// The day of the hearing.
  let heardOn: Day
}

extension Vacancy {
  /// Ends that free a seat for the reserve; after the others there is no class, or a decree says who comes.
  static let endings = Enrolment.Ending.allCases.filter { ending in
    switch ending {
    case .finished, .classCancelled, .decree: false
    case .died, .error, .released, .transferred, .left, .withdrew, .discipline, .health: true
    }
  }

  /// The vacancies that can be offered: of each class no more than it has free seats, those that fell free first come first.
  static func open(_ vacancies: [Vacancy], free: [Cohort.ID: Int]) -> [Vacancy] {
    let classes = Dictionary(grouping: vacancies, by: \.place.cohort).sorted { $0.key < $1.key }
    return classes.flatMap { cohort, list in
      list.sorted { ($0.place.until ?? $0.place.from, $0.place.id) < ($1.place.until ?? $1.place.from, $1.place.id) }
        .prefix(max(0, free[cohort] ?? 0))
    }
  }
}
