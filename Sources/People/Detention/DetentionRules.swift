import Almanac

extension DetentionOrder {
  /// The days ordered, or those the law allows: of a first order the whole stage, of an extension its own.
  var days: Int {
    switch end {
    case .written(let day): return from.days(until: day) + 1
    case .statutory(let code):
      guard let term = DetentionLaw.named(code).term(registerClass) else { return 1 }
      switch kind {
      case .first: return term.stageDays
      case .extended: return term.furtherDays
      case .special: return DetentionLaw.specialDays
      }
    }
  }

  /// The last day of detention: the first day counts, and what does not count is added.
  var lastDay: Day { from.adding(days: days + uncountedDays - 1) }

  /// An order as somebody enters it.
  ///
  /// 1. Only a detainee's class has a term. 2. The end is the written day, or follows from the days ordered; both must be one.
  /// 3. It is not before its beginning. 4. Without either the law of the case gives it: the one named, else that of its
  /// first day.
  static func entered(
    id: ID, _ registerClass: RegisterClass, _ kind: Kind, from: Day, days: Int?, until: Day?, uncountedDays: Int,
    law: DetentionLaw.Code?, isFromRegister: Bool = false
  ) throws(Person.Refusal) -> DetentionOrder {
    guard !registerClass.isConvict else { throw .notDetained(registerClass) }
    let counted = days.map { from.adding(days: $0 - 1) }
    if let until, let counted, until != counted { throw .termsDiffer(written: until, counted: counted) }
    let last = until ?? counted
    if let last, last < from { throw .endBeforeStart }
    return DetentionOrder(
      id: id, registerClass, kind, from: from,
      last.map(End.written) ?? .statutory(law ?? DetentionLaw.inForce(on: from).code), uncountedDays: uncountedDays,
      isFromRegister: isFromRegister)
  }
}

extension RegisterEntry {
  /// What a row says of detention.
  var detention: [String?] {
    [registerClass?.rawValue] + [detentionFrom, detentionUntil, extensionUntil].map { $0?.description }
  }

  /// The orders that a detainee's row names: the one in force, and its extension, which begins the day after. An end before the
  /// first day is left from an earlier order, where a file has no column for it.
  func orders(_ newID: () -> DetentionOrder.ID?) throws(Person.Refusal) -> [DetentionOrder] {
    guard let registerClass, !registerClass.isConvict, let from = detentionFrom, let id = newID() else { return [] }
    let ends = detentionUntil.flatMap { $0 < from ? nil : $0 }
    let extensionEnds = extensionUntil.flatMap { $0 < from ? nil : $0 }
    func order(
      _ id: DetentionOrder.ID, _ kind: DetentionOrder.Kind, from: Day, _ until: Day?
    ) throws(Person.Refusal) -> DetentionOrder {
      try .entered(
        id: id, registerClass, kind, from: from, days: nil, until: until, uncountedDays: 0, law: nil,
        isFromRegister: true)
    }
    guard let until = ends, let extended = extensionEnds, until < extended, let next = newID() else {
      return [try order(id, .first, from: from, extensionEnds ?? ends)]
    }
    return [
      try order(id, .first, from: from, until),
      try order(next, .extended, from: until.adding(days: 1), extended),
    ]
  }
}

extension Person {
  /// The last order of the present class, and of this stay; nil where none is known.
  var heldBy: DetentionOrder? {
    let left = formerStays.last?.left
    return detention.filter { order in
      order.registerClass == entry.registerClass && left.map { order.from > $0 } ?? true
    }.max { ($0.from, $0.lastDay) < ($1.from, $1.lastDay) }
  }

  /// Where no order tells it, the day on which the present stage began: the number was changed for it here, or it is the first stage
  /// of all, which began on entry.
  private var stageStart: Day? {
    let current = numbers.filter { $0.until == nil }.map(\.from).max()
    if let current, numbers.contains(where: { $0.until == current }) { return current }
    return entry.registerClass == .ai ? current ?? entry.entryDate : nil
  }

  /// Whether a detainee is held beyond the papers.
  ///
  /// 1. The last order of the class tells by its written end. 2. Where none is written, and where no order is known, the law's
  /// longest term of the class is counted from the start of the stage. 3. Where nothing tells that start, nobody is flagged:
  /// entry is none, and stages before are never added.
  func overstayInDetention(on day: Day) -> Overstay? {
    guard let registerClass = entry.registerClass else { return nil }
    if let order = heldBy {
      guard order.lastDay < day else { return nil }
      guard let law = order.law.map(DetentionLaw.named) else { return .pastOrder(registerClass, order.lastDay) }
      return .pastTerm(registerClass, order.lastDay, law)
    }
    guard let began = stageStart else { return nil }
    let law = DetentionLaw.inForce(on: began)
    guard let term = law.term(registerClass) else { return nil }
    let last = began.adding(days: term.stageDays - 1)
    return last < day ? .pastTerm(registerClass, last, law) : nil
  }
}

/// Days of detention that lessen a sentence: of house arrest a third, of city arrest a fifth (UU 20/2025 article 108(9) and
/// (10)). The articles say no rounding, so that the fraction stays one.
struct CountedDetention: Equatable, Sendable {
  /// Where somebody is held.
  enum Place: Int, Sendable {
    case house = 1
    case houseArrest = 3
    case cityArrest = 5
  }
  let days: Int
  let divisor: Int

  /// Days held in a place.
  init(_ days: Int, in place: Place) { (self.days, divisor) = (days, place.rawValue) }
}
