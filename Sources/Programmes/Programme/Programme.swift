import Almanac
import House

/// A course as a module: what is taught, how long, to which standard, and what it asks of those who join.
package struct Programme: Encodable, Equatable, Sendable {
  package typealias ID = House.ID<Programme>
  /// Manufaktur, Jasa or Agribisnis, as the ministry's system has it.
  package typealias Kind = OfferEntry.Kind
  /// Pemula, Lanjutan or Mahir.
  package typealias Level = OfferEntry.Level

  /// The kind of place a course is held in.
  package enum Site: String, CaseIterable, Codable, Sendable { case classroom, workshop, kitchen, garden, pond, other }

  package let id: ID
  package let title: String
  /// The word in which interests are told: "Hidroponik".
  package let field: String
  package let kind: Kind
  package let level: Level
  /// Lesson hours (JP), 1 to 2,000.
  package let lessonHours: Int
  /// Minutes of one lesson hour: 45, in some training centres 60.
  package let minutesPerLesson: Int
  /// The part of the hours that is theory, 0 to 100; the rest is practice.
  package let theoryPercent: Int
  /// Nil while it is not settled.
  package let site: Site?
  package let tools: [String]
  /// Where the hours and parts come from; empty where nobody said.
  package let source: String
  /// What is asked of everybody who joins any cohort of it.
  package let prerequisites: [Prerequisite]
  /// What it is made of, in the order it is taught; empty where nobody said. Together they have no more than its hours.
  package let modules: [CourseModule]

  /// A programme.
  package init(
    id: ID, title: String, field: String, kind: Kind, level: Level, lessonHours: Int,
    minutesPerLesson: Int = CohortSchedule.minutesPerLesson, theoryPercent: Int = 25, site: Site? = nil,
    tools: [String] = [], source: String = "", prerequisites: [Prerequisite] = [], modules: [CourseModule] = []
  ) {
    self.id = id
    self.title = title
    self.field = field
    self.kind = kind
    self.level = level
    self.lessonHours = lessonHours
    self.minutesPerLesson = minutesPerLesson
    self.theoryPercent = theoryPercent
    self.site = site
    self.tools = tools
    self.source = source
    self.prerequisites = prerequisites
    self.modules = modules
  }
}

/// A unit of a national standard (SKKNI) that a programme leads to.
package struct CompetencyUnit: Encodable, Equatable, Sendable {
  package typealias ID = House.ID<CompetencyUnit>

  package let id: ID
  package let programme: Programme.ID
  /// "A.014810.001.01".
  package let code: String
  package let title: String
  /// The decree that sets the standard, with its number.
  package let decree: String
  /// The year of the decree.
  package let year: Int

  /// A unit.
  package init(id: ID, programme: Programme.ID, code: String, title: String, decree: String, year: Int) {
    self.id = id
    self.programme = programme
    self.code = code
    self.title = title
    self.decree = decree
    self.year = year
  }
}
