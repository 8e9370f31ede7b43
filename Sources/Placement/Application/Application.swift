import Almanac
import House
import People
import Programmes

/// That somebody wants a programme (*minat*). How it stands follows from its dated acts and from the person's places.
struct Application: Equatable, Sendable {
  typealias ID = House.ID<Application>

  /// Who asked for it.
  enum Asker: String, CaseIterable, Codable, Sendable { case person, officer }

  /// How an application stands.
  enum State: Equatable, Sendable {
    case pending
    /// An officer supports it; the board has not decided.
    case approved(on: Day)
    /// A place in a class of the programme began.
    case placed(on: Day)
    case declined(on: Day)
    case withdrawn(on: Day)

    /// Whether it counts as a wish.
    var isOpen: Bool {
      switch self {
      case .pending, .approved: true
      case .placed, .declined, .withdrawn: false
      }
    }

    /// Its word in data.
    var name: String {
      switch self {
      case .pending: "pending"
      case .approved: "approved"
      case .placed: "placed"
      case .declined: "declined"
      case .withdrawn: "withdrawn"
      }
    }
  }

  /// The most that one person may have open.
  static let mostOpen = 5

  let id: ID
  let person: Person.ID
  let programme: Programme.ID
  /// The class that was meant; nil where any of the programme will do.
  let cohort: Cohort.ID?
  let askedOn: Day
  let asker: Asker
  /// The person's own order, 1 to `mostOpen`; the dearest first.
  let rank: Int
}

/// What was done about an application. Acts are only added.
struct ApplicationAct: Equatable, Sendable {
  typealias ID = House.ID<ApplicationAct>

  enum Kind: String, Codable, Sendable { case approved, declined, withdrawn }

  /// Where it came from.
  enum Source: String, Codable, Sendable {
    case officer
    /// The class, or every class of the programme, has ended.
    case schedule
  }

  let id: ID
  let application: Application.ID
  let kind: Kind
  let day: Day
  let source: Source
  /// Why, in the officer's words; nil where none was given or asked for.
  var reason: String?
  let recordedBy: String
}

/// An application with all that its state follows from.
struct ApplicationFile: Sendable, Encodable {
  let application: Application
  /// The programme's title, and the word in which its wishes are told.
  let title: String
  let field: String
  /// The first day of the class that was meant.
  let classStart: Day?
  /// By day.
  var acts: [ApplicationAct]
  /// The day of the first place in a class of the programme since it was asked for; nil where there is none that stands.
  let placedOn: Day?

  var state: Application.State { Application.state(acts: acts, placedOn: placedOn) }

  private enum Key: String, CodingKey {
    case id, person, programme, title, cohort, askedOn, askedBy, rank, state, since, reason
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(application.id, forKey: .id)
    try container.encode(application.person, forKey: .person)
    try container.encode(application.programme, forKey: .programme)
    try container.encode(title, forKey: .title)
    try container.encodeIfPresent(application.cohort, forKey: .cohort)
    try container.encode(application.askedOn, forKey: .askedOn)
    try container.encode(application.asker, forKey: .askedBy)
    try container.encode(application.rank, forKey: .rank)
    try container.encode(state.name, forKey: .state)
    try container.encode(state.since ?? application.askedOn, forKey: .since)
    try container.encodeIfPresent(acts.last?.reason, forKey: .reason)
  }
}

extension Application.State {
  /// The day from which it stands so; nil while nothing was done about it.
  var since: Day? {
    switch self {
    case .pending: nil
    case .approved(let day), .placed(let day), .declined(let day), .withdrawn(let day): day
    }
  }
}

/// What a person's page of applications shows.
struct PersonApplications: Sendable, Encodable {
  let person: Board.PersonName
  let applications: [ApplicationFile]
  /// What may be asked for.
  let offered: [Offered]
  let today: Day

  /// A programme, or one class of it, that may be asked for.
  struct Offered: Sendable, Encodable {
    let programme: Programme.ID
    let title: String
    /// The classes that have not ended, by their first day.
    let classes: [Class]

    /// A class by its first day.
    struct Class: Sendable, Encodable {
      let cohort: Cohort.ID
      let start: Day
    }
  }
}

/// Who wants which programme, for whoever decides.
struct Applicants: Sendable, Encodable {
  /// One application with its person.
  struct Line: Sendable, Encodable {
    let person: Board.PersonName
    let file: ApplicationFile
  }

  /// A programme and how many want it.
  struct Wanted: Sendable, Encodable {
    let programme: Programme.ID
    let title: String
    let count: Int
  }

  /// The programme that is looked at; nil where nobody wants any.
  let shown: Programme.ID?
  let wanted: [Wanted]
  let lines: [Line]
}
