import Access
import Almanac
import House
import People
import Programmes

/// A later decree of the head on an earlier one: it says who no longer takes part and who comes in (*SK perubahan*), or that
/// nobody does any more (*SK pencabutan*).
struct DecreeChange: KeyOwner, Equatable, Sendable, Encodable {
  typealias ID = House.ID<DecreeChange>

  /// What it does to the decree.
  enum Kind: String, Codable, Sendable { case amended, revoked }

  let id: ID
  let decree: Decree.ID
  let kind: Kind
  let number: String
  let day: Day
  let officeTitle: String
  let signatory: String
  let serviceNumber: String
  let capacity: Capacity
  let reason: String
  /// Who recorded the head's signature and who confirmed it; nil for one from before that was kept.
  var signature: RecordedSignature?

  /// Whether it holds; what is recorded and not confirmed yet changes nothing.
  var isInForce: Bool { signature.map { $0.confirmation != nil } ?? true }
}

/// What an amending decree changes, kept until it is confirmed.
struct Amendment: Codable, Sendable {
  let leaves: [Enrolment.ID]
  let enters: [PersonInCohort]
  /// The terms of classes that it changes.
  let terms: [TermsChange.ID]
}

/// A decree with what became of it: who takes part by it today, and the decrees that changed it.
struct DecreeFile: Sendable, Encodable {
  /// A place given by the decree, or by one that changed it.
  struct Line: Sendable, Encodable {
    let enrolment: Enrolment.ID
    let name: String
    let course: String
    let state: Enrolment.State
  }

  /// Somebody of the board's reserve who may come in.
  struct Entrant: Sendable, Encodable {
    let pair: PersonInCohort
    let name: String
    let course: String

    private enum Key: String, CodingKey { case person, cohort, name, course }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(pair.person, forKey: .person)
      try container.encode(pair.cohort, forKey: .cohort)
      try container.encode(name, forKey: .name)
      try container.encode(course, forKey: .course)
    }
  }

  let decree: Decree
  let changes: [DecreeChange]
  /// Those who hold a place, then those who did.
  let places: [Line]
  let entrants: [Entrant]
  /// Terms of its classes that have changed since, and that no amending decree names yet.
  let owed: [TermsChange]
  let heads: [HearingView.Head]
  /// The scans kept with the decree and with its changes.
  var scans: [Scan] = []
  /// The change that waits and that whoever looks could confirm.
  var confirmable: DecreeChange.ID?

  var isRevoked: Bool { changes.contains { $0.kind == .revoked && $0.isInForce } }
  /// The change that is recorded and not confirmed.
  var waiting: DecreeChange? { changes.first { !$0.isInForce } }
}
