import Access
import Almanac
import Foundation
import House
import Matching
import Programmes

/// The weights and chances of a placement: dated data that the head signs; until then every paper says *rancangan*.
package struct PlacementPolicy: Equatable, Codable, Sendable {
  /// Points by interest: first, second, third choice.
  package var interest = [50, 35, 20]
  /// Points for a skill in the same field, and in a related one.
  var aptitude = [15, 8]
  /// Points for an occupation in the same field, and in a related one.
  package var livelihood = [15, 8]
  /// Points: no certificate known, release near, never placed.
  package var need = [8, 6, 6]
  /// Days within which release counts as near.
  var nearRelease_days = 365
  /// Chance in hundredths that a convict with a final verdict leaves in a month: 2 years and more, 1 to 2 years, under 1 year.
  var convictLeaving = [60, 15, 2]
  /// The same after the 2/3 date (conditional release), and after the sentence's end.
  var afterTwoThirds = 15
  var afterEnd = 100
  /// The same for detainees: AI and AII; AIII; AIV and AV.
  var detaineeLeaving = [10, 10, 5]
  /// Expected attendance in hundredths; the second for those whose trial runs (AIII), for court days.
  package var attendance = [95, 85]
  /// Percent of the expected completions that later stages may give up.
  var completionSlack = 1

  /// Which fields are near each other and which occupations are in them.
  var vocations = VocationTable.draft

  /// The draft shipped with Bekal: every number is an estimate until the house has observed its own.
  package static let draft = PlacementPolicy()

  /// The stages in their order.
  package var stages: [PlacementInstance.Stage] {
    [
      .init(.expectedCompletions, slackPercent: completionSlack), .init(.worstFit), .init(.totalFit),
    ]
  }
}

extension PlacementPolicy {
  /// The policy as text with sorted keys, as it is kept and signed.
  package var text: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = .sortedKeys
      return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
  }

  /// A policy from its text.
  ///
  /// - Throws: `DecodingError` where it is none.
  package init(text: String) throws {
    self = try JSONDecoder().decode(PlacementPolicy.self, from: Data(text.utf8))
  }
}

/// A policy with the day from which it holds and who signed it.
package struct KeptPolicy: Sendable {
  package typealias ID = House.ID<KeptPolicy>

  package let id: ID
  package let policy: PlacementPolicy
  package let from: Day
  /// The head's name; nil while it is a draft.
  package let signedBy: String?
  let decreeNumber: String?
  /// The day on which it was signed; nil for one from before that was kept.
  var signedOn: Day?
  /// The second person's yes, without which it does not hold; nil for one from before that was asked.
  var approval: Approval?

  /// Whether it waits for a second person.
  var isWaiting: Bool { approval?.isInForce == false }
}

/// Which signed policy something was computed under, as pages and papers name it.
package struct PolicyName: Equatable, Sendable, Encodable {
  package let id: KeptPolicy.ID
  let number: String
  let signedBy: String
  let from: Day

  /// The name of a policy that the head had signed; nil for one that was not in force on the day.
  init?(_ kept: KeptPolicy?, on day: Day) {
    guard let kept, let signedBy = kept.signedBy, kept.from <= day else { return nil }
    (id, number, self.signedBy, from) = (kept.id, kept.decreeNumber ?? "", signedBy, kept.from)
  }

  init(id: KeptPolicy.ID, number: String, signedBy: String, from: Day) {
    (self.id, self.number, self.signedBy, self.from) = (id, number, signedBy, from)
  }
}
