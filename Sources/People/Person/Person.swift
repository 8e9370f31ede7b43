import Almanac
import House

/// Somebody held by the house. A register number is not the person: it changes at verdict and transfer, and all are
/// kept.
package struct Person: KeyOwner, Sendable {
  package typealias ID = House.ID<Person>

  /// Whether somebody is in the house.
  package enum State: String, CaseIterable, Codable, Sendable {
    case present, released, transferred, died
    /// Entered by mistake, or twice.
    case error
  }

  package let id: ID
  /// What the register says; personal fields are nil where they were not opened.
  package var entry: RegisterEntry
  package var state = State.present
  /// Since when somebody is gone; nil while present.
  package var stateOn: Day?
  /// The day on which the register's values were true.
  package var asOf: Day
  /// The day of the last register that had a row of this person.
  package var seenOn: Day
  /// The import that wrote the values last.
  package var source: Intake.ID?
  /// The numbers borne, oldest first.
  var numbers: [Number] = []
  /// Those borne before.
  package var earlierNumbers: [String] { numbers.filter { $0.until != nil }.map(\.number) }
  /// What the assessment found; nil where none was made.
  package var assessment: Assessment?
  /// Health limits; nil where they were not opened.
  package var limits: [HealthLimit]?
  /// A limit that a list names and nobody has kept yet.
  var newLimit: String?
  /// Daily posts and discipline, past ones too.
  package var posts: [Post] = []
  /// The orders of detention, the earliest first.
  var detention: [DetentionOrder] = []
  /// Until when the officer expects the person to stay; nil where nobody has said.
  package var expectation: Expectation?
  /// Stays that ended before the present one began, the earliest first.
  package internal(set) var formerStays: [FormerStay] = []

  /// A person as a register has them.
  package init(id: ID, entry: RegisterEntry, asOf: Day) {
    self.id = id
    self.entry = entry
    self.asOf = asOf
    seenOn = asOf
  }
}

extension Person {
  /// What an assessment found of interest, ability and wish.
  package struct Assessment: Hashable, Sendable {
    package var assessedOn: Day
    /// Fields of training, the dearest first.
    package var interests: [String] = []
    package var skills: [String] = []
    package var literacy: Literacy?
    /// Nil where not assessed, or not opened.
    package var risk: Risk?
    /// Whether the person wants to take part; nil where not asked.
    package var isWilling: Bool?
    /// Where the person will go back to, as written and by its four-digit code.
    package var returnRegency: String?
    package var returnCode: Region.Code?

    /// An assessment of a day that found nothing yet.
    package init(assessedOn: Day) { self.assessedOn = assessedOn }
  }

  /// Something that limits work or training until the clinic has answered.
  package struct HealthLimit: Encodable, Equatable, Sendable {
    package typealias ID = House.ID<HealthLimit>

    /// What the clinic said.
    package enum Answer: String, CaseIterable, Codable, Sendable {
      /// Not answered yet: *belum dinilai*.
      case pending
      case fit, unfit
    }

    package let id: ID
    /// "TB", "Asma".
    package let text: String
    /// Whether the register's remark said so ("Sakit …"), which waits for the clinic, rather than an assessment.
    package let isFromRegister: Bool
    package let answer: Answer
    package let answeredOn: Day?

    /// A limit and what the clinic said of it.
    package init(id: ID, text: String, isFromRegister: Bool = true, answer: Answer, answeredOn: Day?) {
      (self.id, self.text, self.isFromRegister) = (id, text, isFromRegister)
      (self.answer, self.answeredOn) = (answer, answeredOn)
    }
  }

  /// A daily post (tamping), or a time under discipline.
  package struct Post: Sendable, Equatable {
    package typealias ID = House.ID<Post>

    /// Which of the two.
    package enum Kind: String, CaseIterable, Codable, Sendable {
      /// A daily post: normally not picked for a course.
      case daily
      /// Register F.
      case discipline
    }

    package let id: ID
    package let kind: Kind
    /// "Tamping dapur" without its first word; empty for discipline.
    package let title: String
    package let from: Day
    package let until: Day?
    /// Whether the register's remark said so, rather than an officer.
    package let isFromRegister: Bool

    /// A post, open where it has no last day.
    package init(id: ID, kind: Kind, title: String, from: Day, until: Day?, isFromRegister: Bool) {
      (self.id, self.kind, self.title) = (id, kind, title)
      (self.from, self.until, self.isFromRegister) = (from, until, isFromRegister)
    }

    /// Whether it is in force on a day.
    package func holds(on day: Day) -> Bool { from <= day && (until.map { day <= $0 } ?? true) }
  }

  /// An officer's own expectation of the stay.
  package struct Expectation: Encodable, Equatable, Sendable {
    package let until: Day
    package let reason: String
    package let by: String

    /// An expectation of an officer, with the reason.
    package init(until: Day, reason: String, by: String) {
      (self.until, self.reason, self.by) = (until, reason, by)
    }
  }

  /// Two people who must not be in one cohort or room.
  package struct Separation: Sendable, Equatable {
    package typealias ID = House.ID<Separation>
    package let id: ID
    package let first: Person.ID
    package let second: Person.ID
    package let since: Day
  }

  /// A stay that had ended when the person came back.
  package struct FormerStay: Encodable, Sendable, Equatable {
    package typealias ID = House.ID<FormerStay>
    let id: ID
    /// The register number borne last.
    package let number: String
    package let arrived: Day
    package let left: Day
    /// How it ended.
    package let state: State
    /// When the return was recorded; what was said of the stay before it counts no longer.
    package let closedAt: Moment
  }

  /// Where somebody lived, or will go back to, as somebody said on a day.
  struct Claim: Encodable, Equatable, Sendable {
    /// Which of the two.
    enum Kind: String, CaseIterable, Codable, Sendable { case residence, returning }
    let kind: Kind
    /// As written, and by code where the name is plain.
    let regency: String
    let code: Region.Code?
    /// `register` or `assessment`.
    let source: String
    let on: Day
  }

  /// Something an officer wrote down about somebody.
  package struct Note: Sendable, Equatable {
    package typealias ID = House.ID<Note>
    package let id: ID
    package let text: String
    package let by: String
    package let at: Moment
  }

  /// A register number and the days it was borne.
  struct Number: Encodable, Equatable, Sendable {
    let number: String
    let from: Day
    let until: Day?
  }
}
