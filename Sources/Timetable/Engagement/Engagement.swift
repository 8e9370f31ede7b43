import Almanac
import House
import People
import Placement

/// Something outside lessons that somebody is called to, or kept away by (*acara*): a court day, a visit, a stay in hospital.
package struct Engagement: Equatable, Sendable {
  package typealias ID = House.ID<Engagement>

  /// What calls the person. Each of the prison's own forms has its number (PAS-170.PK.01.01.02/2015).
  package enum Kind: String, CaseIterable, Codable, Sendable {
    case court
    /// A court day on which the verdict is due.
    case verdict
    case prosecutor, clinic, hospital
    case importantReason = "important_reason"
    case visit, counsel, isolation
    case outsidePermit = "outside_permit"

    /// The number of the form that goes with it; nil where the house keeps none.
    package var form: String? {
      switch self {
      case .court, .verdict: "5.38"
      case .prosecutor: "5.39"
      case .clinic, .hospital: "5.40"
      case .importantReason: "5.41"
      case .visit, .counsel, .isolation, .outsidePermit: nil
      }
    }

    /// Whether it may last longer than a day.
    var maySpanDays: Bool {
      switch self {
      case .hospital, .importantReason, .isolation, .outsidePermit: true
      case .court, .verdict, .prosecutor, .clinic, .visit, .counsel: false
      }
    }

    /// Whether the person is out of the house, so that places in classes stand as *away* while it lasts.
    var absence: Enrolment.Absence? { self == .hospital ? .hospital : nil }
  }

  /// The most days of one entry; what lasts longer is entered anew, by somebody who looked.
  static let mostDays = 92

  package let id: ID
  package let person: Person.ID
  package let kind: Kind
  /// Its first and last day.
  package let from: Day
  package let until: Day
  /// The hours of each day, in minutes from midnight; nil for whole days.
  package let hours: Hours?
  /// Where, and what else an officer must know; nil where nothing was said or it was not opened.
  var note: String?
  /// Since when it does not hold, and why; nil while it holds.
  var cancelled: Cancellation?

  /// From a minute of the day until another.
  package struct Hours: Equatable, Sendable {
    package let from: Int
    package let until: Int
  }

  /// That it was taken back.
  struct Cancellation: Equatable, Sendable {
    let on: Day
    let reason: String
  }

  /// Whether the person cannot sit in a lesson of a day and of some minutes.
  package func keeps(on day: Day, from: Int, until: Int) -> Bool {
    guard cancelled == nil, self.from <= day, day <= self.until else { return false }
    guard let hours else { return true }
    return hours.from < until && from < hours.until
  }
}

extension Engagement.Hours {
  /// The hours of text such as `09.00-11.30`.
  ///
  /// - Throws: `Engagement.Refusal` where they cannot be read, or end before they begin.
  package init(written text: String) throws(Engagement.Refusal) {
    let times = text.split(separator: "-", omittingEmptySubsequences: false).map(Self.minutes)
    guard times.count == 2, let from = times[0], let until = times[1] else { throw .hoursUnread(text) }
    guard from < until else { throw .hoursBackwards(text) }
    (self.from, self.until) = (from, until)
  }

  private static func minutes(_ text: Substring) -> Int? {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == ":" }.map { $0.filter { $0 != " " } }
    guard parts.count == 2, (1...2).contains(parts[0].count), parts[1].count == 2,
      (parts[0] + parts[1]).utf8.allSatisfy({ (48...57).contains($0) }), let hour = Int(parts[0]),
      let minute = Int(parts[1]), hour < 24, minute < 60
    else { return nil }
    return hour * 60 + minute
  }

  /// `09.00-11.30`.
  package var written: String { Self.clock(from) + "-" + Self.clock(until) }

  private static func clock(_ minutes: Int) -> String {
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    return two(minutes / 60) + "." + two(minutes % 60)
  }
}
