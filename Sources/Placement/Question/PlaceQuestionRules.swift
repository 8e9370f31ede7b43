import Almanac
import House

extension PlaceQuestion {
  /// How a place stands toward its requirements on a day.
  struct Standing: Sendable {
    let place: Enrolment
    /// Not met, and not waived.
    let unmet: [Criterion]
    let waived: [Criterion.Kind]
    let isSuspended: Bool

    /// What answers for the place whatever is asked: its end, also one that is planned, or a suspension in force.
    var answer: Answer? {
      if !place.isLive || place.until != nil { return .ended }
      return isSuspended ? .suspended : nil
    }

    /// What must be asked today.
    var questions: [Criterion] { answer == nil ? unmet : [] }
  }

  /// What a day asks anew, and what it finds answered.
  struct Changes: Sendable {
    var asked: [(place: Enrolment, criterion: Criterion.Kind)] = []
    var answered: [(question: PlaceQuestion, place: Enrolment, answer: Answer)] = []

    var isEmpty: Bool { asked.isEmpty && answered.isEmpty }
  }

  /// 1. An end or a suspension answers all that is asked of a place. 2. A waiver answers its requirement. 3. A requirement that is met
  /// again asks nothing. 4. One that is not met is asked once, until one of these answers it.
  static func changes(_ standings: [Standing], open: [PlaceQuestion]) -> Changes {
    let waiting = Dictionary(grouping: open, by: \.enrolment)
    return standings.reduce(into: Changes()) { changes, standing in
      let own = waiting[standing.place.id] ?? []
      let unmet = standing.unmet.map(\.kind)
      for question in own {
        let kind = question.criterion
        let found: Answer? =
          standing.answer ?? (standing.waived.contains(kind) ? .waived : unmet.contains(kind) ? nil : .settled)
        if let found { changes.answered.append((question, standing.place, found)) }
      }
      for criterion in standing.questions where !own.contains(where: { $0.criterion == criterion.kind }) {
        changes.asked.append((standing.place, criterion.kind))
      }
    }
  }
}
