import Almanac
import House

extension Person {
  /// When somebody may leave, as far as the papers tell. Dates are imported; nothing of this is a release date.
  package struct Stay: Sendable, Equatable {
    /// Sure to be here until this day.
    package let sureUntil: Day
    /// Gone at the latest by this day; nil where the register gives no end (a detainee, a life sentence).
    package let atMostUntil: Day?
    /// Whether an officer said so rather than the register.
    package let isExpected: Bool

    /// Whole weeks from a day that are sure.
    func sureWeeks(from day: Day) -> Int { max(0, day.days(until: sureUntil)) / 7 }
    /// Whole weeks from a day at most; nil where no end is known.
    func mostWeeks(from day: Day) -> Int? { atMostUntil.map { max(0, day.days(until: $0)) / 7 } }
  }

  /// Why somebody is flagged as held too long.
  package enum Overstay: Sendable, Equatable {
    /// A convict past the end of the sentence in the register.
    case pastExpiry(Day)
    /// A detainee past the written end of the last order.
    case pastOrder(RegisterClass, Day)
    /// A detainee past the law's longest term of the class, counted from the start of the stage.
    case pastTerm(RegisterClass, Day, DetentionLaw)
  }

  /// Why a wish about somebody is turned down.
  package enum Refusal: House.Refusal, Equatable {
    /// Nobody is apart from themselves.
    case apartFromSelf
    case alreadyApart
    case notPresent(name: String)
    case alreadyGone
    case endBeforeStart
    case expectationPassed(Day)
    case departureInFuture
    case departureBeforeEntry(Day)
    case numberTaken(String, by: String)
    /// A convict's class has no term of detention.
    case notDetained(RegisterClass)
    /// The days ordered, the first one counted, end on another day than is written.
    case termsDiffer(written: Day, counted: Day)
    /// An order of that class and kind from that day is recorded already.
    case orderKnown(RegisterClass, Day)
  }

  /// The stay as it looks on a day.
  ///
  /// 1. An officer's own expectation counts where it still lies ahead.
  /// 2. A convict is sure until 2/3 of the sentence, and gone by its end.
  /// 3. For anybody else nothing is sure.
  package func stay(on day: Day) -> Stay {
    if let expectation, expectation.until >= day {
      return Stay(sureUntil: expectation.until, atMostUntil: expectation.until, isExpected: true)
    }
    guard entry.registerClass?.isConvict == true else {
      return Stay(sureUntil: day, atMostUntil: nil, isExpected: false)
    }
    let earliest = entry.dateTwoThirds ?? entry.expiryDate ?? day
    return Stay(sureUntil: max(day, earliest), atMostUntil: entry.expiryDate.map { max(day, $0) }, isExpected: false)
  }

  /// Whether somebody is held beyond the papers and the law of that day; a flag for the officer, never a release date.
  package func overstay(on day: Day) -> Overstay? {
    guard state == .present, let registerClass = entry.registerClass else { return nil }
    if registerClass.isConvict {
      guard let expiry = entry.expiryDate, expiry < day else { return nil }
      return .pastExpiry(expiry)
    }
    return overstayInDetention(on: day)
  }

  /// The post in force on a day.
  package func post(on day: Day, _ kind: Post.Kind) -> Post? {
    posts.first { $0.kind == kind && $0.holds(on: day) }
  }

  /// The day on which the present stay began; nil for whoever was never here before.
  package var returnedOn: Day? { formerStays.last.map { max($0.left, entry.entryDate ?? $0.left) } }

  /// The stay that ended, as it is kept when the person comes back; nil for somebody who is here or died.
  func endedStay(id: FormerStay.ID?, closedAt: Moment) -> FormerStay? {
    guard let id, let left = stateOn, state != .died else { return nil }
    let arrived = entry.entryDate ?? numbers.last { $0.until == nil }?.from ?? left
    return FormerStay(
      id: id, number: entry.registerNumber, arrived: min(arrived, left), left: left, state: state, closedAt: closedAt)
  }

  /// Whether both cannot be: a day of departure is not ahead and not before entry.
  package func checkDeparture(on day: Day, today: Day) throws(Refusal) {
    guard state == .present else { throw .alreadyGone }
    guard day <= today else { throw .departureInFuture }
    if let entered = entry.entryDate, day < entered { throw .departureBeforeEntry(entered) }
  }
}

extension NIK {
  /// A cell that should hold a NIK: masked where it does, as it stands where it must be mended.
  static func masked(_ value: String, in column: String) -> String {
    column == RegisterColumn.nik.rawValue && value.count == 16 ? masked(value) : value
  }

  /// The NIK with its middle hidden: `3604••••••••0000`.
  package static func masked(_ nik: String) -> String {
    nik.count == 16 ? nik.prefix(4) + "••••••••" + nik.suffix(4) : "••••"
  }
}
