import Access
import Almanac
import House
import People
import Programmes

/// A sitting of the review board (TPP) on one proposal. The machine proposed; here people decide.
package struct Hearing: KeyOwner, Equatable, Sendable, Encodable {
  package typealias ID = House.ID<Hearing>

  /// How far a hearing has come.
  package enum State: String, CaseIterable, Codable, Sendable {
    case open
    /// Minutes closed: every person has a verdict, chair, secretary and quorum have signed.
    case closed
    /// The head's decree is recorded; enrolments exist.
    case decreed
    /// Taken back with a reason before any decree; its proposal may be heard again.
    case withdrawn
  }

  package let id: ID
  package let proposal: Proposal.ID
  /// The number of the minutes: "W.11.PAS.15-TPP/12/2025".
  package let number: String
  package let day: Day
  /// The fewest members that must be present.
  package let quorum: Int
  package var state: State
  /// How often the head has returned its minutes to the board.
  package var revision = 0
  /// When it was last returned, or withdrawn; nil where it never was.
  var turnedOn: Day?
  /// Why it was.
  package var reason: String?

  /// The first day that its decree may bear: of the hearing, or of the head's last return.
  var decidedOn: Day { max(day, turnedOn ?? day) }
}

/// Somebody who sits on the board for a hearing, by office.
package struct BoardSeat: Equatable, Sendable, Encodable {
  /// The part in the hearing.
  package enum Part: String, CaseIterable, Codable, Sendable { case chair, secretary, member }

  package let office: Office.ID
  package let part: Part
  /// The office's title as it stood that day.
  package let title: String
  package let name: String
  package let serviceNumber: String
  package let capacity: Capacity
  let isPresent: Bool
  let signedAt: Moment?
  /// Whether what this member had signed has changed since.
  var signsAgain = false

  /// Who it is: one person who stands in for three offices is one.
  var personKey: String { serviceNumber.isEmpty ? NameKey.folded(name) : serviceNumber.filter { !$0.isWhitespace } }
}

/// What the board decides for one person and cohort, in the ministry's words.
package struct Verdict: Equatable, Sendable, Encodable {
  /// The words of the ministry's system.
  package enum Word: String, CaseIterable, Codable, Sendable {
    /// Proposed, not yet decided.
    case planned = "RENCANA"
    case approved = "SETUJU"
    /// Turned down or to be worked over; needs a reason.
    case revised = "REVISI"
  }

  package let person: Person.ID
  package let cohort: Cohort.ID
  package let word: Word
  /// Whether the proposal had this person in this cohort.
  package let isProposed: Bool
  /// Needed where the board departs from the proposal.
  package let reason: String?

  /// A verdict.
  package init(person: Person.ID, cohort: Cohort.ID, word: Word, isProposed: Bool, reason: String?) {
    self.person = person
    self.cohort = cohort
    self.word = word
    self.isProposed = isProposed
    self.reason = reason
  }
}

/// The head's decision: from its number, date and signatory the enrolments exist.
package struct Decree: KeyOwner, Equatable, Sendable, Encodable {
  package typealias ID = House.ID<Decree>

  package let id: ID
  package let hearing: Hearing.ID
  package let number: String
  package let day: Day
  /// "Kepala Rutan Kelas IIB Contoh".
  package let officeTitle: String
  package let signatory: String
  package let serviceNumber: String
  package let capacity: Capacity
  /// Why people enter classes that have begun; nil where none had.
  var lateReason: String?
}

/// A place in a cohort, held by a person from a decree on.
package struct Enrolment: Equatable, Sendable, Encodable {
  package typealias ID = House.ID<Enrolment>

  package let id: ID
  package let cohort: Cohort.ID
  /// 1 to the cohort's seats; the database refuses a seat twice.
  package let seat: Int
  package let person: Person.ID
  package let decree: Decree.ID
  package let from: Day
  /// Whether the seat is held today; kept in step with the events.
  package let isLive: Bool
  /// The first day without the place, also one still ahead; nil while no end is known.
  package var until: Day?
  /// Why it ends.
  package var ending: Ending?
}
