import Almanac
import House
import People
import Programmes

/// What somebody objects to in writing (*keberatan*), and the written answer that is owed by a named day.
struct Objection: Equatable, Sendable {
  typealias ID = House.ID<Objection>

  /// What it is against.
  enum Against: Hashable, Sendable {
    /// That a proposal has no place, or not this one.
    case proposal(Proposal.ID)
    /// What the board decided about the person for a class.
    case verdict(Hearing.ID, Cohort.ID)
    /// The place that was given.
    case placement(Enrolment.ID)
    /// That the place ended.
    case end(Enrolment.ID)

    /// Its kind as it is stored.
    enum Kind: String, Codable, Sendable { case proposal, verdict, placement, end }

    var kind: Kind {
      switch self {
      case .proposal: .proposal
      case .verdict: .verdict
      case .placement: .placement
      case .end: .end
      }
    }

    /// The same as one text, as forms carry it: `verdict:…:…`.
    var key: String {
      switch self {
      case .proposal(let id): "\(kind.rawValue):\(id)"
      case .verdict(let hearing, let cohort): "\(kind.rawValue):\(hearing):\(cohort)"
      case .placement(let id), .end(let id): "\(kind.rawValue):\(id)"
      }
    }
  }

  /// How it came out.
  enum Outcome: String, CaseIterable, Codable, Sendable { case upheld, partly, dismissed }

  /// The written answer.
  struct Answer: Equatable, Sendable {
    let outcome: Outcome
    let text: String
    let day: Day
    let by: String
  }

  let id: ID
  let person: Person.ID
  let against: Against
  /// Who decided that: the name or the account; never the one to answer.
  let decidedBy: String
  let text: String
  let receivedOn: Day
  /// The last day for the answer.
  let dueOn: Day
  /// Nil while it waits.
  var answer: Answer?
}

/// Something that a person may object to, as it is chosen from.
struct ObjectionCause: Sendable, Encodable {
  let against: Objection.Against
  /// What the class is called; empty where there is none.
  let course: String
  let day: Day
  let decidedBy: String
  /// The number of the minutes, and what the board said.
  var number = ""
  var word: Verdict.Word?
  var ending: Enrolment.Ending?

  private enum Key: String, CodingKey { case against, course, day }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(against.key, forKey: .against)
    try container.encode(course, forKey: .course)
    try container.encode(day, forKey: .day)
  }
}

/// An objection with what its pages show beside it.
struct ObjectionFile: Sendable, Encodable {
  let objection: Objection
  let person: Board.PersonName
  /// What it is against, in data; nil where that is not there any more.
  let cause: ObjectionCause?

  private enum Key: String, CodingKey {
    case id, person, against, text, receivedOn, dueOn, outcome, answer, answeredOn, answeredBy
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(objection.id, forKey: .id)
    try container.encode(person, forKey: .person)
    try container.encode(objection.against.key, forKey: .against)
    try container.encode(objection.text, forKey: .text)
    try container.encode(objection.receivedOn, forKey: .receivedOn)
    try container.encode(objection.dueOn, forKey: .dueOn)
    try container.encodeIfPresent(objection.answer?.outcome, forKey: .outcome)
    try container.encodeIfPresent(objection.answer?.text, forKey: .answer)
    try container.encodeIfPresent(objection.answer?.day, forKey: .answeredOn)
    try container.encodeIfPresent(objection.answer?.by, forKey: .answeredBy)
  }
}

/// An objection as lists show it: without its words.
struct ObjectionLine: Sendable, Encodable {
  let id: Objection.ID
  /// Nil on the page of the person.
  let person: Board.PersonName?
  let kind: Objection.Against.Kind
  let receivedOn: Day
  let dueOn: Day
  /// Nil while it waits.
  let outcome: Objection.Outcome?
  let answeredOn: Day?
}

/// What a person asks for and objects to, as the person's page shows it.
struct PersonRequests: Sendable {
  /// Open applications: the programme's title, and how each stands.
  var wishes: [(title: String, state: Application.State)] = []
  var objections: [ObjectionLine] = []
}

/// What the page of a person's objections shows.
struct PersonObjections: Sendable, Encodable {
  let person: Board.PersonName
  let lines: [ObjectionLine]
  /// What may be objected to.
  let causes: [ObjectionCause]
  let today: Day
  /// The day by which an answer to an objection of today is owed.
  let dueOn: Day
}
