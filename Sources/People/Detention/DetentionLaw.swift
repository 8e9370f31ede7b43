import Almanac

/// How long a detainee may be held, class by class, under a law that is in force from a day on. Dated data: when the
/// law changes, a row is added and none is changed.
package struct DetentionLaw: Encodable, Equatable, Sendable {
  /// How the database names the law.
  package enum Code: String, CaseIterable, Codable, Sendable {
    case law1981 = "1981"
    case law2025 = "2025"
  }

  /// The term of one class: what is ordered first, and what it may be lengthened by.
  package struct Term: Encodable, Equatable, Sendable {
    package let registerClass: RegisterClass
    package let days: Int
    package let furtherDays: Int
    /// The article that says so.
    package let article: String

    /// First order and ordinary extension together.
    package var stageDays: Int { days + furtherDays }
  }

  /// The law as it is cited.
  package let name: String
  package let code: Code
  package let from: Day
  /// The last day on which it held; nil while it is in force.
  package let until: Day?
  /// Whether a person has read its terms in the gazette itself.
  package let isChecked: Bool
  package let terms: [Term]
  /// The article that lengthens every stage for grave illness, or an offence of nine years or more.
  package let specialArticle: String

  /// Days of one extension for a special case; it may be given twice in every stage.
  package static let specialDays = 30

  /// The law of a case whose stage began on a day, where nobody says more (UU 20/2025 article 361).
  package static func inForce(on day: Day) -> DetentionLaw { shipped.last { $0.from <= day } ?? law1981 }

  /// The law of a name.
  static func named(_ code: Code) -> DetentionLaw {
    switch code {
    case .law1981: law1981
    case .law2025: law2025
    }
  }

  /// The term of a class; nil for convicts.
  package func term(_ registerClass: RegisterClass) -> Term? { terms.first { $0.registerClass == registerClass } }

  /// The laws shipped, the oldest first.
  package static let shipped = [law1981, law2025]

  private static let law1981 = DetentionLaw(
    name: "UU 8/1981 (KUHAP)", code: .law1981, from: Day(number: 4382), until: Day(number: 20_454), isChecked: true,
    terms: terms(articles: ["24", "25", "26", "27", "28"], supremeCourt: 50), specialArticle: "29")
  private static let law2025 = DetentionLaw(
    name: "UU 20/2025 (KUHAP)", code: .law2025, from: Day(number: 20_455), until: nil, isChecked: false,
    terms: terms(articles: ["102", "103", "104", "105", "106"], supremeCourt: 30), specialArticle: "107")

  /// Police, prosecutor, district court, high court, supreme court.
  private static func terms(articles: [String], supremeCourt: Int) -> [Term] {
    let days: [(RegisterClass, Int, Int)] = [
      (.ai, 20, 40), (.aii, 20, 30), (.aiii, 30, 60), (.aiv, 30, 60), (.av, supremeCourt, 60),
    ]
    return zip(days, articles).map { Term(registerClass: $0.0, days: $0.1, furtherDays: $0.2, article: $1) }
  }
}
