import Almanac
import House

/// Whose care a person is in: the case officer (wali), since when. Only one at a time; those before are kept.
package struct Caseload: Sendable, Encodable {
  package typealias ID = House.ID<Caseload>

  /// The role whose accounts can have people in their care.
  package static let role = "case_officer"

  package let officer: Account.ID
  /// The officer's name.
  package let name: String
  package let since: Day

  /// What it takes to open a person's page.
  enum Gate: Equatable {
    /// In one's care, or opened within the hour: nothing is written.
    case open
    /// Shown, and written down.
    case traced
    /// Shown once a reason is given.
    case asked
  }

  /// Why nobody takes somebody into care.
  enum Refusal: House.Refusal, Equatable {
    case noCaseOfficer, alreadyTheirs
    /// Whoever assigns care names their own account.
    case toYourself
    /// Nobody in the choice waits for a case officer.
    case nobodyLeft
  }
}

/// How the people present are spread over the case officers.
struct CaseloadOverview: Sendable, Encodable {
  /// A case officer and how many people are in their care.
  struct Share: Sendable, Encodable {
    let officer: Account.ID
    let name: String
    let people: Int
    /// Whether they hold the role still; else their people wait for somebody else.
    let holdsRole: Bool
  }

  let shares: [Share]
  let present: Int
  /// The blocks people stand in, to choose from.
  let blocks: [String]

  /// Those in nobody's care.
  var unentrusted: Int { present - shares.map(\.people).reduce(0, +) }
}
