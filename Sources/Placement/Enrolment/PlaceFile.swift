import Almanac
import House
import Language
import People

/// One place as its page shows it: whose, in which class, how it stands today, and what happened.
struct PlaceFile: Sendable, Encodable {
  let enrolment: Enrolment
  let person: Board.PersonName
  let title: String
  /// The day from which the class may begin.
  let start: Day
  let state: Enrolment.State
  /// By day.
  let events: [EnrolmentEvent]
  /// Requirements that are not met today and that nothing answers.
  let questions: [Criterion]
  /// What changed since the proposal.
  let changes: [FactChange]
  /// What was asked, the latest first.
  let asked: [PlaceQuestion]
  let today: Day
  let zone: Zone

  private enum Key: String, CodingKey { case enrolment, person, title, start, state, events, questions, asked }

  private struct Question: Encodable {
    let requirement: Criterion.Kind
    let words: Phrase
  }

  private struct Asked: Encodable {
    let requirement: Criterion.Kind
    let on: Day
    let answer: PlaceQuestion.Answer?
    let answeredAt: Moment?
    let answeredBy: String?
  }

  private struct Line: Encodable {
    let kind: String
    let day: Day
    var until: Day?
    var premium: Bool?
    var cause: String?
    let source: EnrolmentEvent.Source
    let note: String?
    let planned: Bool
    let recordedAt: Moment?
    let recordedBy: String?

    init(_ event: EnrolmentEvent, in zone: Zone) {
      (kind, day, source, note) = (event.change.name, event.day, event.source, event.note)
      (planned, recordedAt, recordedBy) = (event.isPlanned(in: zone), event.recordedAt, event.recordedBy)
      switch event.change {
      case .suspended(let until, let hasPremium): (self.until, premium) = (until, hasPremium)
      case .away(let absence): cause = absence.rawValue
      case .ended(let ending): cause = ending.rawValue
      case .resumed, .back, .reopened: break
      }
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(enrolment, forKey: .enrolment)
    try container.encode(person, forKey: .person)
    try container.encode(title, forKey: .title)
    try container.encode(start, forKey: .start)
    try container.encode(state, forKey: .state)
    try container.encode(events.map { Line($0, in: zone) }, forKey: .events)
    try container.encode(
      questions.map { Question(requirement: $0.kind, words: ReasonWords.obstacle($0)) }, forKey: .questions)
    try container.encode(
      asked.map {
        Asked(
          requirement: $0.criterion, on: $0.askedOn, answer: $0.answer, answeredAt: $0.answeredAt,
          answeredBy: $0.answeredBy)
      }, forKey: .asked)
  }
}

extension Enrolment.State: Encodable {
  private enum Key: String, CodingKey { case state, since, until, premium, cause, words }

  /// Its word in data.
  package var name: String {
    switch self {
    case .pending: "pending"
    case .active: "active"
    case .suspended: "suspended"
    case .away: "away"
    case .ended: "ended"
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(name, forKey: .state)
    try container.encode(EnrolmentWords.sentence(self), forKey: .words)
    switch self {
    case .pending, .active: break
    case .suspended(let since, let until, let hasPremium):
      try container.encode(since, forKey: .since)
      try container.encodeIfPresent(until, forKey: .until)
      try container.encode(hasPremium, forKey: .premium)
    case .away(let since, let absence):
      try container.encode(since, forKey: .since)
      try container.encode(absence, forKey: .cause)
    case .ended(let day, let ending):
      try container.encode(day, forKey: .since)
      try container.encode(ending, forKey: .cause)
    }
  }
}
