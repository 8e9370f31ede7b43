import Almanac
import House
import People
import Programmes

extension Application {
  /// Why an application is not taken, or not decided so.
  enum Refusal: House.Refusal, Equatable {
    /// As many are open as may be; their titles.
    case tooMany(String, open: [String])
    /// The programme is asked for already.
    case alreadyAsked(String, title: String, on: Day)
    /// The person sits in a class of the programme.
    case alreadySeated(String, title: String)
    /// The person is not in the house.
    case notHere(String)
    /// Asked on a day to come.
    case dayAhead(Day)
    /// The class that was meant is of another programme, or has ended.
    case classNotOffered(String)
    /// It is not open any more.
    case notOpen(State)
    /// An officer supports it already.
    case alreadyApproved
    /// Who declines says why.
    case reasonMissing
  }

  /// How an application stands.
  ///
  /// 1. A place in a class of the programme that began since answers it, whatever was done before. 2. The first act that closes it
  /// holds. 3. An officer's yes. 4. Else it waits.
  static func state(acts: [ApplicationAct], placedOn: Day?) -> State {
    if let placedOn { return .placed(on: placedOn) }
    let order = acts.sorted { ($0.day, $0.id) < ($1.day, $1.id) }
    if let end = order.first(where: { $0.kind != .approved }) {
      return end.kind == .declined ? .declined(on: end.day) : .withdrawn(on: end.day)
    }
    return order.first.map { .approved(on: $0.day) } ?? .pending
  }

  /// Whether an application may be kept.
  ///
  /// 1. The person is here, and the day has come. 2. One application a programme, and none where the person sits in a class of it.
  /// 3. At most five are open.
  func check(_ name: String, title: String, isHere: Bool, sits: Bool, among files: [ApplicationFile], today: Day)
    throws(Refusal)
  {
    guard isHere else { throw .notHere(name) }
    guard askedOn <= today else { throw .dayAhead(askedOn) }
    let open = files.filter(\.state.isOpen)
    if let same = open.first(where: { $0.application.programme == programme }) {
      throw .alreadyAsked(name, title: title, on: same.application.askedOn)
    }
    guard !sits else { throw .alreadySeated(name, title: title) }
    guard open.count < Application.mostOpen else { throw .tooMany(name, open: open.map(\.title)) }
  }

  /// The rank of a new application: the one that was given, else the first that no open one has.
  static func rank(_ given: Int?, among files: [ApplicationFile]) -> Int {
    let taken = Set(files.filter(\.state.isOpen).map(\.application.rank))
    return given ?? (1...mostOpen).first { !taken.contains($0) } ?? mostOpen
  }

  /// Which of the open applications of two merged records do not stay: the oldest do, one a programme, no more than may be open.
  static func beyond(_ open: [ApplicationFile]) -> [ApplicationFile] {
    var programmes: Set<Programme.ID> = []
    let oldest = open.sorted { one, other in
      (one.application.askedOn, one.application.id) < (other.application.askedOn, other.application.id)
    }
    let kept = oldest.filter { programmes.insert($0.application.programme).inserted }.prefix(mostOpen)
    let stays = Set(kept.map(\.application.id))
    return oldest.filter { !stays.contains($0.application.id) }
  }

  /// A person's wishes in their order: the fields of open applications by rank, then by day; after them those of the assessment
  /// (*minat 1* and on). Each field once.
  static func wishes(_ files: [ApplicationFile], assessed interests: [String]) -> [String] {
    let asked = files.filter(\.state.isOpen).sorted { one, other in
      let (left, right) = (one.application, other.application)
      return (left.rank, left.askedOn, left.id) < (right.rank, right.askedOn, right.id)
    }
    var known: Set<String> = []
    return (asked.map(\.field) + interests).filter { known.insert(VocationTable.folded($0)).inserted }
  }

  /// What is known of a class when it comes to its end.
  struct Class: Equatable, Sendable {
    let id: Cohort.ID
    let programme: Programme.ID
    /// The last meeting.
    let end: Day
    /// Whether it is said to have ended, whatever its days.
    let isSaidOver: Bool
    /// The first day without it, where it was cancelled.
    var cancelledOn: Day?

    /// The first day after it.
    var over: Day { cancelledOn ?? end.adding(days: 1) }

    func isOver(on day: Day) -> Bool { isSaidOver || over <= day }
  }

  /// The day on which an open application declines itself; nil while there is something to wait for.
  ///
  /// 1. Where a class was meant: the day after its last meeting, or on which it was cancelled. 2. Else when every class of the
  /// programme that was still ahead as it was asked for has ended. 3. A programme that nobody has offered since, or whose classes were
  /// cancelled, waits for the next offer.
  func endedOn(_ classes: [Class], by day: Day) -> Day? {
    let meant = classes.filter { own in
      cohort.map { $0 == own.id } ?? (own.programme == programme && own.end >= askedOn && own.cancelledOn == nil)
    }
    guard !meant.isEmpty, meant.allSatisfy({ $0.isOver(on: day) }) else { return nil }
    return max(askedOn, min(day, meant.map(\.over).max() ?? day))
  }
}

extension ApplicationFile {
  /// Whether an act may be done about it.
  ///
  /// 1. It is open. 2. Nobody approves twice. 3. Who declines says why; the person withdraws without a word.
  func check(_ kind: ApplicationAct.Kind, reason: String?) throws(Application.Refusal) {
    guard state.isOpen else { throw .notOpen(state) }
    switch kind {
    case .approved: if case .approved = state { throw .alreadyApproved }
    case .declined: if reason == nil { throw .reasonMissing }
    case .withdrawn: break
    }
  }
}
