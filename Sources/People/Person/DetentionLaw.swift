import Almanac

/// How long a detainee may be held, class by class, under a law that is in force from a day on. Dated data: when the
/// law changes, a row is added and none is changed.
package struct DetentionLaw: Encodable, Equatable, Sendable {
  /// The term of one class: what is ordered first, and what it may be lengthened by.
  package struct Term: Encodable, Equatable, Sendable {
    package let registerClass: RegisterClass
    package let days: Int
    let furtherDays: Int
    /// The article that says so.
    package let article: String
  }

  /// The law as it is cited.
  package let name: String
  package let from: Day
  /// The last day on which it held; nil while it is in force.
  package let until: Day?
  /// Whether somebody has read its terms in the law itself; until then they are those of the law before.
  package let isChecked: Bool
  package let terms: [Term]

  /// The law in force on a day.
  package static func inForce(on day: Day) -> DetentionLaw? {
    shipped.last { $0.from <= day && ($0.until.map { day <= $0 } ?? true) }
  }

  /// Days from entry to the end of a class, every extension used and the classes before it included; nil for convicts.
  /// Extensions for special cases (article 29 of 1981) are not counted.
  package func mostDaysHeld(_ registerClass: RegisterClass) -> Int? {
    guard let last = terms.firstIndex(where: { $0.registerClass == registerClass }) else { return nil }
    return terms[...last].reduce(0) { $0 + $1.days + $1.furtherDays }
  }

  /// The laws shipped, the oldest first.
  package static let shipped = [
    DetentionLaw(
      name: "UU 8/1981 (KUHAP)", from: Day(number: 4382), until: Day(number: 20_454), isChecked: true,
      terms: terms(articles: ["24", "25", "26", "27", "28"])),
    DetentionLaw(
      name: "KUHAP yang berlaku sejak 2 Januari 2026", from: Day(number: 20_455), until: nil, isChecked: false,
      terms: terms(articles: Array(repeating: "", count: 5))),
  ]

  /// Police, prosecutor, district court, high court, supreme court.
  private static func terms(articles: [String]) -> [Term] {
    let days: [(RegisterClass, Int, Int)] = [
      (.ai, 20, 40), (.aii, 20, 30), (.aiii, 30, 60), (.aiv, 30, 60), (.av, 50, 60),
    ]
    return zip(days, articles).map { Term(registerClass: $0.0, days: $0.1, furtherDays: $0.2, article: $1) }
  }
}
