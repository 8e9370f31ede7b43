import Almanac
import Import
import People

/// An offer with all that a cohort needs, as a row of a list gives it.
struct OfferDraft: Equatable, Sendable {
  let title: String
  let field: String
  let kind: Programme.Kind
  let level: Programme.Level
  let lessonHours: Int
  /// The partner's name; nil where the house itself gives the course.
  let agency: String?
  let start: Day
  let days: Int
  let pattern: WeekPattern
  let min: Int
  let seats: Int
  let quota: Quota?
  let prerequisites: [Prerequisite]

  /// What keeps a row from becoming a draft.
  enum Gap: Error, Equatable {
    /// Columns that the file lacks.
    case columns([OfferColumn])
    /// A share for residents of a regency that is unknown or could be two.
    case quotaRegion(String)
  }

  /// The draft of a row; `houseNames` are the words in which lists name the house itself.
  init(_ entry: OfferEntry, houseNames: [String]) throws(Gap) {
    guard let field = entry.field, let kind = entry.kind, let level = entry.level, let start = entry.start,
      let days = entry.days, let lessonHours = entry.lessonHours, let min = entry.minimum,
      let seats = entry.maximum, let pattern = entry.pattern, !entry.title.isEmpty, !entry.agency.isEmpty
    else { throw .columns(OfferDraft.needed.filter { $0.described.value(entry) == .none }) }
    let isOwn = (houseNames + OfferDraft.houseWords).map(Programme.key).contains(Programme.key(entry.agency))
    title = entry.title
    agency = isOwn ? nil : entry.agency
    prerequisites = [
      entry.minimumEducation.map { .education($0.uppercased()) }, entry.sex.map { .sex($0) },
      entry.maximumRisk.map { .risk($0) },
    ].compactMap(\.self).sorted()
    quota = try OfferDraft.quota(entry.quota)
    (self.field, self.kind, self.level, self.lessonHours) = (field, kind, level, lessonHours)
    (self.start, self.days, self.pattern, self.min, self.seats) = (start, days, pattern, min, seats)
  }

  private static func quota(_ quota: OfferEntry.Quota?) throws(Gap) -> Quota? {
    guard let quota, quota.percent > 0 else { return nil }
    guard let code = quota.regencyCode else { throw .quotaRegion(quota.regency) }
    return Quota(region: code, percent: quota.percent)
  }

  private static let houseWords = ["Rutan", "Lapas", "LPKA", "Rutan sendiri"]

  /// What a cohort cannot do without.
  private static let needed: [OfferColumn] = [
    .agency, .title, .field, .kind, .level, .start, .days, .lessonHours, .minimum, .maximum, .pattern,
  ]
}
