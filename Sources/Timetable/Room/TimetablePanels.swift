import Almanac
import House
import Language
import Page
import People
import Placement
import Programmes
import Store

/// What Timetable tells the first page: today's meetings with place, people and who is called away, and arrangements that wait.
package func timetableReport(_ db: Connection, at facility: Facility.ID, on day: Day) throws -> RoomReport {
  let agenda = try db.agenda(on: day, at: facility)
  let waiting = try db.waitingArrangement(from: day, at: facility)
  let hindered = try db.hindered(from: day, at: facility)
  return RoomReport(
    actionItems: [hindered.map(Words.hindered), waiting.map(Words.waiting)].compactMap(\.self),
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
  return Dictionary(grouping: agenda, by: \.cohort).mapValues { own in
    own.filter { $0.day == day && $0.state != .cancelled }.map {
      BlockCall(hours: $0.hours, title: $0.title, venue: $0.place ?? "")
    }
  }
}

extension PersonPanel {
  /// The next meetings of a person, from one question to the database.
  package static let timetable = PersonPanel(needs: .readTimetable) { db, facility, person, day in
    let next = try db.nextMeetings(of: .person(person), from: day, at: facility)
    guard !next.isEmpty else { return nil }
    return { screen in
      HTML.panel(
        screen(Words.nextMeetings),
        nextList(next, on: screen)
          + "<div class=\"btns\">\(screen.link("/timetable?person=\(person.text)", Words.timetable))</div>")
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
          + "<p>\(screen.link("/timetable?week=\(next[0].day.monday)&course=\(cohort.text)", Words.timetable, weight: .slim))</p>"
      )
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

  static func hindered(_ meetings: (count: Int, first: Day)) -> ActionItem {
    let day = Format.longDay(meetings.first)
    return ActionItem(
      .today, needs: [.writeTimetable],
      Phrase(
        id: "\(meetings.count) pertemuan terbit terhalang",
        en: meetings.count == 1
          ? "1 published meeting cannot be held" : "\(meetings.count) published meetings cannot be held"),
      reason: Phrase(
        id: "Pengajar berhalangan atau tempat ditutup, yang pertama \(day.id).",
        en: "A trainer is away or a place is closed; the first is on \(day.en)."),
      verb: ArrangementWords.again, path: "/timetable/arrangements?week=\(meetings.first)&aim=fewest_moves")
  }

  static func waiting(_ arrangement: Arrangement) -> ActionItem {
    ActionItem(
      .thisWeek, needs: [.writeTimetable], ArrangementWords.arrangement,
      reason: Phrase(
        id: "\(ArrangementWords.days(arrangement).id): tersusun, belum terbit.",
        en: "\(ArrangementWords.days(arrangement).en): arranged, not published."),
      verb: Phrase(id: "Lihat", en: "Look at it"), path: "/timetable/arrangements/\(arrangement.id)")
  }
}
