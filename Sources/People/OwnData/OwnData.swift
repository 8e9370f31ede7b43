import Almanac
import House

/// Everything the house keeps about one person, for that person to read and take along (UU 27/2022, articles 7 and 32).
///
/// What would tell of somebody else is no part of it (article 33): whom the person is kept apart from, and why.
package struct OwnData: Encodable, Sendable {
  /// A label and what is kept under it, in the language of the copy.
  package struct Row: Encodable, Equatable, Sendable {
    package let label: String
    package let text: String

    /// A row.
    package init(_ label: String, _ text: String) { (self.label, self.text) = (label, text) }
  }

  /// Rows of one kind, in the order in which they are read.
  package struct Section: Encodable, Equatable, Sendable {
    /// Stable for programs: `identity`.
    package let key: String
    package let title: String
    package let rows: [Row]

    /// A part of the copy.
    package init(_ key: String, _ title: String, _ rows: [Row]) {
      (self.key, self.title, self.rows) = (key, title, rows)
    }
  }

  let person: Person.ID
  let name: String
  /// The day of the copy.
  let day: Day
  /// The parts that hold something.
  let sections: [Section]
  /// Requests for a copy, the latest first.
  let requests: [DataRequest]
}

/// That a person asked for a copy of what is kept about them, and whether it was given.
struct DataRequest: Encodable, Equatable, Sendable {
  typealias ID = House.ID<DataRequest>

  /// Who asked.
  enum Asker: String, CaseIterable, Codable, Sendable {
    case person, counsel, family
  }

  /// Days within which the copy is due: 3 × 24 hours from the request (UU 27/2022, article 32 paragraph 2).
  static let daysDue = 3

  let id: ID
  let person: Person.ID
  let asker: Asker
  let askedOn: Day
  /// Nil while it waits.
  var givenOn: Day?

  /// The last day on which the copy may be given.
  var dueOn: Day { askedOn.adding(days: DataRequest.daysDue) }

  /// Why a request is not kept so.
  enum Refusal: House.Refusal, Equatable {
    /// Asked or given on a day to come.
    case dayAhead(Day)
    /// Given before it was asked for.
    case givenBeforeAsked(Day)
    /// The copy was given already.
    case alreadyGiven(Day)
  }

  /// A request made on a day that has come.
  init(id: ID, person: Person.ID, asker: Asker, askedOn: Day, givenOn: Day? = nil) {
    (self.id, self.person, self.asker) = (id, person, asker)
    (self.askedOn, self.givenOn) = (askedOn, givenOn)
  }

  /// Refuses a day to come.
  func check(today: Day) throws(Refusal) {
    guard askedOn <= today else { throw .dayAhead(askedOn) }
  }

  /// The request answered: on a day between its own and today.
  func given(on day: Day, today: Day) throws(Refusal) -> DataRequest {
    if let givenOn { throw .alreadyGiven(givenOn) }
    guard day <= today else { throw .dayAhead(day) }
    guard day >= askedOn else { throw .givenBeforeAsked(askedOn) }
    var answered = self
    answered.givenOn = day
    return answered
  }
}
