import Access
import Almanac
import House
import Language
import Page
import Partners
import Programmes
import Store

/// Whose calendar.
struct FeedForm: Form {
  static let fields = [FormField("subject", .text(max: 60), FeedWords.subject)]
  let subject: CalendarFeed.Subject

  init(_ input: FormInput) throws { subject = try CalendarFeed.Subject(input.text("subject")).orMissing() }
}

/// A trainer or agency, with the address of its calendar where there is one.
struct FeedLine: Encodable, Sendable {
  let name: String
  let subject: String
  let feed: String?
  /// The path of the calendar; nil for readers who may not hand it out.
  let path: String?
}

/// Calendars at secret addresses: made, closed, read.
enum FeedRoutes {
  static let all: [Route] = [
    .get("/calendar/{house}/{secret}", needs: .open, FeedWords.calendar) { context in
      let secret = try context.parameters["secret"].flatMap { SessionToken($0) }.orMissing().text
      let house = try context.id("house", of: Facility.self)
      let (name, events) = try await context.read { db in
        let feed = try db.feed(of: secret, at: house).orMissing()
        let zone = try db.unit(house).orMissing().zone
        return try db.events(of: feed, on: context.now.day(in: zone), in: zone, at: house)
      }
      return .file(
        FeedText.written(name, events, at: context.now), type: "text/calendar; charset=utf-8",
        download: "jadwal.ics")
    }.answering(files: ["text/calendar"]),
    .get("/timetable/calendars", needs: .permission(.writeTimetable), FeedWords.calendars) { context in
      .page(try await context.read { try $0.feedLines(at: context.facility) }) { feedsPage($0, on: $1) }
    },
    .write(
      .post, "/timetable/calendars", needs: .permission(.writeTimetable), form: FeedForm.self, FeedWords.make
    ) { context, form in
      let feed = CalendarFeed(
        id: context.newID(), subject: form.subject, secret: SessionToken().text, madeAt: context.now,
        officer: context.actor.name)
      let done = try await context.write { db in
        guard try db.feedLines(at: context.facility).contains(where: { $0.subject == feed.subject.text }) else {
          throw Missing()
        }
        for former in try db.feeds(at: context.facility) where former.subject == feed.subject {
          try db.close(former.id, at: context.facility, now: context.now)
        }
        try db.insert(feed, at: context.facility)
        db.state(Fact("timetable.calendar_opened", about: feed.id, ["subject": .text(feed.subject.text)]))
        return feed.id
      }
      return .see("/timetable/calendars", saying: FeedWords.made, done)
    },
    .write(
      .delete, "/timetable/calendars/{calendar}", needs: .permission(.writeTimetable), FeedWords.close
    ) { context in
      let id = try context.id("calendar", of: CalendarFeed.self)
      let done = try await context.write { db in
        let feed = try db.feeds(at: context.facility).first { $0.id == id }.orMissing()
        try db.close(feed.id, at: context.facility, now: context.now)
        db.state(Fact("timetable.calendar_closed", about: feed.id))
        return feed.id
      }
      return .see("/timetable/calendars", saying: FeedWords.closed, done)
    },
  ]
}

extension Connection {
  /// Every trainer and every agency that sends one, with their calendars.
  fileprivate func feedLines(at facility: Facility.ID) throws -> [FeedLine] {
    let open = Dictionary(try feeds(at: facility).map { ($0.subject, $0) }) { first, _ in first }
    let trainers = try trainers(at: facility)
    let sending = Set(trainers.compactMap(\.agency))
    let subjects =
      trainers.map { (name: $0.name, subject: CalendarFeed.Subject.trainer($0.id)) }
      + (try agencies(at: facility).filter { sending.contains($0.id) }
        .map { (name: $0.name, subject: CalendarFeed.Subject.agency($0.id)) })
    return subjects.map { name, subject in
      let feed = open[subject]
      return FeedLine(
        name: name, subject: subject.text, feed: feed?.id.text,
        path: feed.map { "/calendar/\(facility)/\($0.secret)" })
    }
  }

  /// What a calendar tells: published and held meetings of eight weeks back and those ahead, and those called off.
  fileprivate func events(
    of feed: CalendarFeed, on today: Day, in zone: Zone, at facility: Facility.ID
  ) throws -> (name: String, events: [FeedEvent]) {
    let all = try trainers(at: facility)
    let (own, name): (Set<Trainer.ID>, String) =
      switch feed.subject {
      case .trainer(let id): ([id], all.first { $0.id == id }?.name ?? "")
      case .agency(let id):
        (
          Set(all.filter { $0.agency == id }.map(\.id)), try agencies(at: facility).first { $0.id == id }?.name ?? ""
        )
      }
    let found = try meetings(from: today.adding(days: -56), to: today.adding(days: 366), at: facility).filter {
      $0.state != .draft && !own.isDisjoint(with: $0.trainers)
    }
    let programmes = Dictionary(
      try cohorts(Array(Set(found.map(\.cohort))), at: facility).map { ($0.id, $0.programme) }
    ) { first, _ in first }
    let places = Dictionary(try venues(at: facility).map { ($0.id, $0.name) }) { first, _ in first }
    let events = found.map { meeting in
      FeedEvent(
        id: meeting.id.text, sequence: meeting.version - 1,
        from: Moment(meeting.day, hour: meeting.from / 60, minute: meeting.from % 60, in: zone),
        until: Moment(meeting.day, hour: meeting.until / 60, minute: meeting.until % 60, in: zone),
        title: programmes[meeting.cohort].map { FeedEvent.title(of: meeting, in: $0) } ?? "",
        place: meeting.venue.flatMap { places[$0] } ?? "", isCancelled: meeting.state == .cancelled)
    }
    return (FeedWords.named(name).id, events)
  }
}
