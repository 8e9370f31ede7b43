import Almanac
import House
import Language
import Page
import People
import Placement
import Programmes
import Store

/// What Timetable tells the first page: today's meetings with place, people and who is called away, from one question.
package func timetableReport(
  _ db: Connection, at facility: Facility.ID, on day: Day, tellsDueDays: Bool
) throws -> RoomReport {
  let (agenda, due) = try db.dayAhead(
    day, dueUntil: tellsDueDays ? day.adding(days: DueDay.firstNotice_days) : nil, at: facility)
  return RoomReport(
    actionItems: DueDay.notices(due, on: day),
    appointments: agenda.filter { $0.day == day && $0.state != .cancelled }.map { one in
      Appointment(
        one.hours, Phrase(same: one.title),
        detail: [
          Phrase(same: one.place ?? ""), Words.peopleOf(one.people, called: one.called),
          one.agency.map { Phrase(same: $0) } ?? Phrase(same: ""),
        ], path: "/timetable/meetings/\(one.id)")
    }, replaced: Set(agenda.map { "/cohorts/\($0.cohort)" }))
}

/// The meetings of a day for those who call people to them: published ones at their hours and places.
package let timetableCalls: KnownMeetings = { db, facility, day in
  let agenda = try db.agenda(on: day, at: facility)
  let meetings = Dictionary(grouping: agenda, by: \.cohort).mapValues { own in
    own.filter { $0.day == day && $0.state != .cancelled }.map { one -> KnownDay.Meeting in
      (BlockCall(hours: one.hours, title: one.title, venue: one.place ?? ""), one.from..<one.until)
    }
  }
  let away = try db.exclusions(from: day, to: day, at: facility).reduce(
    into: [Cohort.ID: [Person.ID: [Range<Int>]]]()
  ) { away, exclusion in
    let minutes = Window.allCases.filter { exclusion.keeps(on: day, $0) }.map(\.minutes)
    away[exclusion.cohort, default: [:]][exclusion.person, default: []] += minutes
  }
  return KnownDay(meetings: meetings, staysAway: away)
}

extension PersonPanel {
  /// The way to a person's meetings; it asks nothing of the database, as a person's page asks enough.
  package static let timetable = PersonPanel(needs: .readTimetable) { _, _, person, _ in
    { screen in
      let link = screen.link("/timetable?person=\(person.text)", Words.timetable)
      return HTML.panel(screen(Words.nextMeetings), "<div class=\"btns\">\(link)</div>")
    }
  }
}

extension CohortPanel {
  /// The next meetings of a class.
  package static let timetable = CohortPanel { db, context, cohort in
    guard context.actor.may(.readTimetable) else { return nil }
    let next = try db.nextMeetings(of: .cohort(cohort), from: context.today, at: context.facility)
    guard !next.isEmpty else { return nil }
    return { screen in
      HTML.section(
        "next", screen(Words.nextMeetings),
        nextList(next, on: screen)
          + """
          <div class="btns">\
          \(screen.link("/timetable?week=\(next[0].day.monday)&course=\(cohort.text)", Words.timetable, weight: .slim))\
          \(screen.link("/cohorts/\(cohort.text)/exclusions", ExclusionWords.title, weight: .slim))\
          \(screen.link("/cohorts/\(cohort.text)/sdp.xlsx", Words.ministry, weight: .slim))</div>
          """)
    }
  }
}

private func nextList(_ next: [AgendaLine], on screen: Screen) -> HTML {
  .each(next) { one in
    """
    <p><a href="/timetable/meetings/\(one.id.text)">\(screen(Format.longDay(one.day))), \(one.hours)</a> \
    \(one.title)\(HTML.some(one.place) { " · \($0)" })</p>
    """
  }
}

extension Words {
  static let nextMeetings = Phrase(id: "Pertemuan berikutnya", en: "Next meetings")

  static func peopleOf(_ people: Int, called: Int) -> Phrase {
    called == 0
      ? Phrase(id: "\(people) peserta", en: "\(people) participants")
      : Phrase(
        id: "\(people - called)/\(people) peserta, \(called) ada acara",
        en: "\(people - called)/\(people) participants, \(called) called away")
  }
}
