import House

/// A hearing as its page shows it: the board, what it decides, and the names.
package struct HearingView: Sendable, Encodable {
  /// A cohort heard: its title, its seats and who sits there already.
  package struct Title: Sendable, Encodable {
    package let cohort: String
    package let title: String
    package let seats: Int
    package let seated: [String]

    /// The seats that the hearing may give.
    var free: Int { seats - seated.count }
  }

  /// One place on a reserve list.
  package struct Reserve: Sendable, Encodable {
    package let cohort: String
    package let person: String
    package let place: Int
  }

  /// An office that may sign the decree.
  package struct Head: Sendable, Encodable {
    package let office: String
    package let title: String
  }

  package let hearing: Hearing
  package let board: [BoardSeat]
  package let verdicts: [Verdict]
  package let reserve: [Reserve]
  package let decree: Decree?
  package let titles: [Title]
  package let names: [String: Board.PersonName]
  package let heads: [Head]
  /// Who has left since, or sits in a class that is still on; empty once decreed.
  package let unable: [String]
}

extension Findings {
  /// The most places on one reserve list as a hearing opens.
  static let longestReserve = 20

  /// The reserve lists of a hearing by cohort: eligible people without a place, by fit, then in the order of the files; nobody whom a
  /// decision keeps out.
  func reserves(deciding decisions: [Decision]) -> [String: [String]] {
    Dictionary(
      openings.enumerated().map { index, opening in
        let list = reserve(of: index, barring: decisions).filter { $0.state == .withoutPlace }
        return (opening.id, list.prefix(Findings.longestReserve).map(\.person))
      }
    ) { first, _ in first }
  }
}
