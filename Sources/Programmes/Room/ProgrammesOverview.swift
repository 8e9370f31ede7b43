import Almanac
import House
import Partners

/// A cohort as a list shows it, with its honest end.
package struct CohortLine: Encodable, Sendable {
  package let cohort: Cohort
  let firstMeeting: Day
  /// The last meeting by the hours.
  package let end: Day
  /// The last of the meetings that were offered.
  package let offeredEnd: Day
  /// The number of meetings the hours need.
  package let meetings: Int
  /// Whether the hours need more meetings than were offered.
  package let runsOver: Bool

  /// A cohort over the open days of its house.
  package init(_ cohort: Cohort, _ days: TeachingDays) {
    let schedule = cohort.schedule(isOpen: days.isOpen)
    self.cohort = cohort
    firstMeeting = schedule.start
    end = schedule.end
    offeredEnd = schedule.offeredEnd
    meetings = schedule.meetings.count
    runsOver = schedule.runsOver
  }
}

/// All of Program on one page.
struct ProgrammesOverview: Encodable, Sendable {
  let today: Day
  /// What was searched for; empty where everything is shown.
  let query: String
  let status: Cohort.Status?
  let programmes: [Programme]
  let cohorts: [CohortLine]

  /// What fits the words and status searched for; everything where there are none.
  init(
    today: Day, query: String, status: Cohort.Status?, programmes: [Programme], cohorts: [Cohort],
    teachingDays: TeachingDays
  ) {
    let wanted = Programme.key(query)
    func fits(_ texts: String...) -> Bool {
      wanted.isEmpty || texts.contains { Programme.key($0).contains(wanted) }
    }
    self.today = today
    self.query = query
    self.status = status
    self.programmes = programmes.filter { fits($0.title, $0.field) }
    self.cohorts = cohorts.filter { cohort in
      fits(cohort.programme.title, cohort.programme.field, cohort.agency?.name ?? "")
        && (status.map { $0 == cohort.status && cohort.cancellation == nil } ?? true)
    }
    .map { CohortLine($0, teachingDays) }
    .sorted { ($0.firstMeeting, $0.cohort.programme.title) < ($1.firstMeeting, $1.cohort.programme.title) }
  }
}

/// One programme with all that belongs to it.
struct ProgrammeFile: Encodable, Sendable {
  let programme: Programme
  let units: [CompetencyUnit]
  let cohorts: [CohortLine]
  /// The partners that a new cohort may name.
  let agencies: [Agency]
  let revisions: [Revision]
}

/// One cohort with all that belongs to it.
struct CohortFile: Encodable, Sendable {
  let line: CohortLine
  /// The days of the meetings.
  let meetings: [Day]
  /// Days of the weekly pattern on which it does not meet, and why.
  let skipped: [Closure]
  /// The regency of the ring-fenced share.
  let regionName: String?
  let agencies: [Agency]
  let revisions: [Revision]
  let today: Day
  /// How many have a place or the board's approval.
  let people: Int
  /// The commitment that its cancellation is charged to.
  let charged: Commitment?
  /// Whom its cancellation freed, for those who tell them.
  let freed: [CohortImpact.Line]
  /// Who has a place; nil for those who may not see places.
  let members: [CohortMember]?

  /// Whether a meeting was held, or is today.
  var hasBegun: Bool { line.cohort.status == .running || line.firstMeeting <= today }

  /// Whether its terms may change.
  var mayChange: Bool { (try? line.cohort.checkMayChange()) != nil }

  /// Whether it is shown what a change does before it is made.
  var isLookedAtFirst: Bool { people > 0 || hasBegun }

  /// A cohort over the open days of its house.
  init(
    _ line: CohortLine, days: TeachingDays, regionName: String?, agencies: [Agency], revisions: [Revision], today: Day,
    people: Int, charged: Commitment?, freed: [CohortImpact.Line], members: [CohortMember]?
  ) {
    self.line = line
    let cancelled = line.cohort.cancellation?.day
    meetings = line.cohort.schedule(isOpen: days.isOpen).meetings.filter { day in cancelled.map { day < $0 } ?? true }
    skipped = days.closed(from: line.cohort.start, to: line.end)
      .filter { line.cohort.pattern(on: $0.day).days.contains($0.day.weekday) }
      .map { Closure(day: $0.day, reason: $0.name) }
    self.regionName = regionName
    self.agencies = agencies
    self.revisions = revisions
    self.today = today
    self.people = people
    self.charged = charged
    self.freed = freed
    self.members = members
  }
}

/// A cohort as its own agency sees it: dates and seats, and nobody in it.
package struct AgencyCohort: Encodable, Sendable {
  package let id: Cohort.ID
  package let title: String
  package let start: Day
  package let end: Day
  package let pattern: WeekPattern
  package let seats: Int
  package let status: Cohort.Status
  /// The first day without it, where it was cancelled.
  package let cancelledFrom: Day?

  /// What an agency sees of a cohort.
  package init(_ line: CohortLine) {
    id = line.cohort.id
    title = line.cohort.programme.title
    start = line.firstMeeting
    end = line.end
    pattern = line.cohort.pattern
    seats = line.cohort.seats
    status = line.cohort.status
    cancelledFrom = line.cohort.cancellation?.day
  }

  /// The days on which an agency sees who takes part: from a day before the first meeting to 30 days after the last.
  package static func participantsShown(from first: Day, to last: Day) -> ClosedRange<Day> {
    first.adding(days: -1)...last.adding(days: 30)
  }
}

/// The days without lessons: the house's own, and the holidays of the year to come.
struct ClosureList: Encodable, Sendable {
  let today: Day
  let own: [Closure]
  let holidays: [Closure]
  /// Those ahead that the house read beside the shipped ones.
  let read: [Holiday]
}
