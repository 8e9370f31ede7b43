import Almanac
import House
import Partners
import Store

extension Connection {
  /// The calendars of a house that are open, the latest of each subject.
  func feeds(at facility: Facility.ID) throws -> [CalendarFeed] {
    try feeds("closed_at IS NULL", at: facility)
  }

  /// The open calendar of a secret, or nil where the house has none.
  func feed(of secret: String, at facility: Facility.ID) throws -> CalendarFeed? {
    let index = try vault(of: facility).blindIndex(secret, of: "timetable_feed")
    return try feeds("closed_at IS NULL AND secret_index = \(index)", at: facility).first
  }

  private func feeds(_ condition: SQL, at facility: Facility.ID) throws -> [CalendarFeed] {
    let vault = vault(of: facility)
    return try rows(
      """
      SELECT id, trainer_id, agency_id, secret, made_at, made_by FROM timetable_feed
      WHERE facility_id = \(facility) AND \(sql: condition) ORDER BY made_at DESC, id LIMIT 2000
      """
    ).compactMap { row in
      let id: CalendarFeed.ID = try row.get("id")
      let (trainer, agency): (Trainer.ID?, AgencyID?) = (try row.get("trainer_id"), try row.get("agency_id"))
      guard let subject = trainer.map(CalendarFeed.Subject.trainer) ?? agency.map(CalendarFeed.Subject.agency) else {
        return nil
      }
      return CalendarFeed(
        id: id, subject: subject, secret: try vault.open(row.get("secret"), of: id, at: .secret(id)),
        madeAt: try row.get("made_at"), officer: try row.get("made_by"))
    }
  }

  /// Keeps a new calendar.
  func insert(_ feed: CalendarFeed, at facility: Facility.ID) throws {
    let vault = vault(of: facility)
    let (trainer, agency): (Trainer.ID?, AgencyID?) =
      switch feed.subject {
      case .trainer(let id): (id, nil)
      case .agency(let id): (nil, id)
      }
    _ = try run(
      """
      INSERT INTO timetable_feed (facility_id, id, trainer_id, agency_id, secret, secret_index, made_at, made_by)
      VALUES (\(facility), \(feed.id), \(trainer), \(agency), \(try vault.seal(feed.secret, of: feed.id, at: .secret(feed.id))),
        \(try vault.blindIndex(feed.secret, of: "timetable_feed")), \(feed.madeAt), \(feed.officer))
      """)
  }

  /// Closes a calendar: its address leads nowhere any more.
  func close(_ feed: CalendarFeed.ID, at facility: Facility.ID, now: Moment) throws {
    _ = try run(
      """
      UPDATE timetable_feed SET closed_at = \(now)
      WHERE facility_id = \(facility) AND id = \(feed) AND closed_at IS NULL
      """)
  }
}

extension Place {
  fileprivate static func secret(_ id: CalendarFeed.ID) -> Place { Place("timetable_feed", "secret", row: id) }
}
