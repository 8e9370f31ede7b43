import Almanac
import House
import Store

extension Connection {
  /// The closed days of all places and the days away of all trainers, by first day; from a day on where one is given.
  func gaps(at facility: Facility.ID, from day: Day? = nil, limit: Int = 20_000) throws -> [Gap.Subject: [Gap]] {
    try gaps("coalesce(until_day, '9999-12-31') >= \(day?.description ?? "")", at: facility, limit: limit)
  }

  /// The same of one place or trainer.
  func gaps(of subject: Gap.Subject, at facility: Facility.ID) throws -> [Gap] {
    let (venue, trainer) = subject.ids
    return try gaps(
      "coalesce(venue_id, '') = \(venue?.text ?? "") AND coalesce(trainer_id, '') = \(trainer?.text ?? "")",
      at: facility, limit: 1000)[subject] ?? []
  }

  private func gaps(_ condition: SQL, at facility: Facility.ID, limit: Int) throws -> [Gap.Subject: [Gap]] {
    try rows(
      """
      SELECT id, venue_id, trainer_id, from_day, until_day, reason FROM timetable_gap
      WHERE facility_id = \(facility) AND \(sql: condition) ORDER BY from_day, id LIMIT \(limit)
      """
    ).reduce(into: [:]) { gaps, row in
      let (venue, trainer): (Venue.ID?, Trainer.ID?) = (try row.get("venue_id"), try row.get("trainer_id"))
      guard let subject = venue.map(Gap.Subject.venue) ?? trainer.map(Gap.Subject.trainer),
        let days = DayRange(from: try row.get("from_day"), until: try row.get("until_day"))
      else { return }
      gaps[subject, default: []].append(Gap(id: try row.get("id"), days: days, reason: try row.get("reason")))
    }
  }

  /// Records days that cannot be had.
  func insert(_ gap: Gap, of subject: Gap.Subject, at facility: Facility.ID) throws {
    let (venue, trainer) = subject.ids
    _ = try run(
      """
      INSERT INTO timetable_gap (facility_id, id, venue_id, trainer_id, from_day, until_day, reason)
      VALUES (\(facility), \(gap.id), \(venue), \(trainer), \(gap.days.from), \(gap.days.until), \(gap.reason))
      """)
  }

  /// Takes recorded days back.
  func remove(_ gap: Gap.ID, at facility: Facility.ID) throws {
    _ = try run("DELETE FROM timetable_gap WHERE facility_id = \(facility) AND id = \(gap)")
  }
}

extension Gap.Subject {
  fileprivate var ids: (Venue.ID?, Trainer.ID?) {
    switch self {
    case .venue(let id): (id, nil)
    case .trainer(let id): (nil, id)
    }
  }
}
