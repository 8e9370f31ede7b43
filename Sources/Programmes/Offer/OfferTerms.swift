import Almanac
import Foundation

/// The terms of a cohort that a new list of offers may change.
struct CohortTerms: Codable, Equatable {
  let days: Int
  let pattern: WeekPattern
  let min: Int
  let seats: Int
  let quota: Quota?
  let prerequisites: [Prerequisite]

  init(_ cohort: Cohort) {
    days = cohort.days
    pattern = cohort.pattern
    min = cohort.min
    seats = cohort.seats
    quota = cohort.quota
    prerequisites = cohort.ownPrerequisites
  }

  /// The cohort with these terms.
  func applied(to cohort: Cohort) -> Cohort {
    var cohort = cohort
    (cohort.days, cohort.pattern, cohort.min, cohort.seats) = (days, pattern, min, seats)
    (cohort.quota, cohort.ownPrerequisites) = (quota, prerequisites)
    return cohort
  }
}

/// The terms of a programme that a new list of offers may change.
struct ProgrammeTerms: Codable, Equatable {
  let field: String
  let kind: Programme.Kind
  let lessonHours: Int

  init(_ programme: Programme) {
    field = programme.field
    kind = programme.kind
    lessonHours = programme.lessonHours
  }

  /// The programme with these terms.
  func applied(to programme: Programme) -> Programme {
    Programme(
      id: programme.id, title: programme.title, field: field, kind: kind, level: programme.level,
      lessonHours: lessonHours, minutesPerLesson: programme.minutesPerLesson, theoryPercent: programme.theoryPercent,
      site: programme.site, tools: programme.tools, source: programme.source, prerequisites: programme.prerequisites,
      modules: programme.modules)
  }
}

/// Terms as text, so that what a file changed can be put back.
enum Terms {
  static func text(_ terms: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return String(decoding: try encoder.encode(terms), as: UTF8.self)
  }

  static func value<Value: Decodable>(_ text: String) throws -> Value {
    try JSONDecoder().decode(Value.self, from: Data(text.utf8))
  }
}
