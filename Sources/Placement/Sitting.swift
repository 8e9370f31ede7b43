import House

/// A hearing as its page shows it: the board, what it decides, and the names.
package struct Sitting: Sendable, Encodable {
  /// A cohort heard: its title and seats.
  package struct Title: Sendable, Encodable {
    package let cohort: String
    package let title: String
    package let seats: Int
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
  package let faces: [String: Board.Face]
  package let heads: [Head]
}

extension FrozenStudy {
  /// The most places on one reserve list.
  static let longestReserve = 20

  /// The reserve lists after a result: per cohort the eligible people without a place, by fit, then in the order of the files;
  /// nobody whom a decision keeps out.
  func reserve(
    after result: PlacementResult, deciding decisions: [Decision] = []
  ) -> [(cohort: String, person: String, place: Int)] {
    let study = study
    let outcomes = study.outcomes(of: result, apart: apartIndices, barred: barred(by: decisions))
    return openings.indices.flatMap { opening in
      outcomes.indices.compactMap { person -> (cohort: String, person: String, place: Int)? in
        guard outcomes[person].state == .withoutPlace, let place = outcomes[person].reserve[opening],
          place <= FrozenStudy.longestReserve
        else { return nil }
        return (openings[opening].id, people[person].id, place)
      }.sorted { $0.place < $1.place }
    }
  }
}
