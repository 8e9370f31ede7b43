import Almanac
import House
import Language
import Page
import Partners
import Programmes
import Store

/// One meeting with what a form may name.
struct MeetingFile: Encodable, Sendable {
  let line: MeetingLine
  let revisions: [Revision]
  let places: [Venue]
  let trainers: [Trainer]
  let today: Day
}

/// The meetings of classes: made, arranged, published, cancelled, restored.
enum MeetingRoutes {
  static let all: [Route] = [
    .write(.post, "/timetable/meetings", needs: .permission(.writeTimetable), Words.make) { context in
      let done = try await context.write { db in
        let count = try db.makeMeetings(
          at: context.facility, on: context.today, now: context.now, by: context.actor.name)
        guard count > 0 else { throw Meeting.Refusal.nothingToMake }
        db.state(Fact("timetable.meetings_made", about: context.facility, ["count": .integer(Int64(count))]))
        return count
      }
      return .see("/timetable", saying: Words.made(done.value), done)
    },
    .get("/timetable/meetings/{id}", needs: .permission(.readTimetable), Words.meeting) { context in
      let file = try await context.read { db in
        let meeting = try db.meetings([context.id("id")], at: context.facility).first.orMissing()
        let bookings = try context.bookings(from: meeting.day, to: meeting.day, beside: [meeting], db)
        return MeetingFile(
          line: MeetingLine(meeting, in: bookings), revisions: try db.revisions(of: meeting.id, at: context.facility),
          places: bookings.venues, trainers: bookings.trainers, today: context.today)
      }
      return .page(file) { meetingPage($0, on: $1) }
    },
    .write(.put, "/timetable/meetings/{id}", needs: .permission(.writeTimetable), form: MeetingForm.self, Words.change)
    { context, form in
      let done = try await context.write { db in try context.change(form, db) }
      return .see("/timetable/meetings/\(done.value)", saying: Words.saved, done)
    },
    act("/timetable/publications", Words.publish, .published) { try $0.publish($1, $2) },
    act("/timetable/cancellations", Words.cancel, .cancelled) { try $0.cancel($1, $2) },
    act("/timetable/restorations", Words.restore, .draft) { try $0.restore($1, $2) },
  ]

  private static func act(
    _ path: String, _ summary: Phrase, _ state: Meeting.State,
    _ act: @escaping @Sendable (RequestContext, TicketsForm, Connection) throws -> MeetingsDone
  ) -> Route {
    .write(.post, path, needs: .permission(.writeTimetable), form: TicketsForm.self, summary) { context, form in
      let done = try await context.write { db in try act(context, form, db) }
      return .see("/timetable?week=\(done.value.week)", saying: Words.done(done.value.count, state), done)
    }
  }
}

extension CommitmentCharge.Source {
  /// The meetings that were cancelled because a partner did not come.
  package static let timetable = CommitmentCharge.Source { db, facility, commitment in
    let meetings = try db.charged(to: commitment, at: facility)
    let cohorts = try db.cohorts(Array(Set(meetings.map(\.cohort))), at: facility)
    return meetings.map { meeting in
      CommitmentCharge(
        title: cohorts.first { $0.id == meeting.cohort }?.programme.title ?? "", day: meeting.day,
        reason: meeting.reason ?? "", path: "/timetable/meetings/\(meeting.id)")
    }
  }
}
