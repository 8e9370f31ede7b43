import Almanac
import House
import People
import Programmes

extension PersonStanding {
  /// What is true of a person, of all that was said.
  ///
  /// 1. A place that is held. 2. A yes of the board that waits for its decree. 3. An end of a place that came after the latest proposal, unless
  /// the board decided on that proposal since. 4. What the board said about that proposal. 5. What the proposal says. 6. What was said
  /// last, where no proposal knows the person.
  ///
  /// - Parameters:
  ///   - places: held or ended, the latest first.
  ///   - before: what the board said last.
  init?(places: [PersonPlace], before: BoardBefore?, latest: LatestOutcome?) {
    if let held = places.first(where: \.enrolment.isLive) {
      self = .holds(held)
      return
    }
    let decided = before.flatMap(PersonStanding.init(board:))
    if let decided, case .approved = decided {
      self = decided
      return
    }
    let isAboutLatest = before.map { board in latest.map { $0.proposal == board.proposal } ?? true } ?? false
    if let ended = PersonStanding.lastEnd(of: places) {
      let isLater = latest.map { ended.isLater(than: $0) } ?? true
      let isDecidedSince = isAboutLatest && before.map { $0.day >= ended.day && !$0.gaveAPlace } ?? false
      if isLater, !isDecidedSince {
        self = .ended(ended.place, on: ended.day, ended.ending)
        return
      }
    }
    if isAboutLatest, let decided {
      self = decided
    } else if let latest {
      self = .proposal(latest)
    } else {
      return nil
    }
  }

  /// What one hearing comes to for the person: a yes before a place in reserve, that before a no.
  private init?(board: BoardBefore) {
    func first(_ isSought: (BoardBefore.Said) -> Bool) -> BoardBefore.Word? { board.words.first { isSought($0.said) } }
    if let word = first({ $0 == .approved }) {
      // A yes whose decree gave no place was not carried on.
      self = board.isDecreed ? .heldBack(board, word) : .approved(board, word)
    } else if let word = first({ $0 == .heldBack }) {
      self = .heldBack(board, word)
    } else if let word = board.reserveWord, case .reserve(let place) = word.said {
      self = .reserve(board, word, place: place)
    } else if let word = first({ $0 == .turnedDown }) {
      self = .turnedDown(board, word)
    } else {
      return nil
    }
  }

  /// The end of a place.
  private struct End {
    let place: PersonPlace
    let day: Day
    let ending: Enrolment.Ending
    /// Nil for ends that nobody recorded.
    let recordedAt: Moment?

    /// Whether a proposal could not know it.
    func isLater(than latest: LatestOutcome) -> Bool {
      latest.outcome.state == .seated || day > latest.asOf || recordedAt.map { $0 > latest.madeAt } ?? false
    }
  }

  private static func lastEnd(of places: [PersonPlace]) -> End? {
    places.compactMap { place in
      Enrolment.end(in: place.events).map {
        End(place: place, day: $0.day, ending: $0.ending, recordedAt: $0.event?.recordedAt)
      }
    }.max { ($0.day, $0.place.enrolment.id) < ($1.day, $1.place.enrolment.id) }
  }
}

extension BoardBefore {
  /// The place on a reserve list that was named first.
  fileprivate var reserveWord: Word? {
    words.first { if case .reserve = $0.said { true } else { false } }
  }

  /// Whether a place followed from it.
  fileprivate var gaveAPlace: Bool { isDecreed && words.contains { $0.said == .approved } }

  /// The same without reserve places of classes that nobody can enter any more.
  func without(_ cohorts: Set<Cohort.ID>) -> BoardBefore {
    var left = self
    left.words = words.filter { word in
      if case .reserve = word.said { !cohorts.contains(word.cohort) } else { true }
    }
    return left
  }

  /// The classes on whose reserve the person stands.
  var reserved: [Cohort.ID] {
    words.compactMap { word in if case .reserve = word.said { word.cohort } else { nil } }
  }
}
