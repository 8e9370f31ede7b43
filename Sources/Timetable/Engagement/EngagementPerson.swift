import Almanac
import House
import Language
import Page
import People
import Store

extension PersonPanel {
  /// Where the person is called within two weeks.
  package static let engagements = PersonPanel(needs: .readCase) { db, facility, person, day in
    let ahead = try db.engagements(
      from: day, until: day.adding(days: 14), of: person, opening: true, at: facility)
    return { screen in
      let list = HTML.each(ahead.prefix(5)) { entry in
        let hours = entry.hours.map { ", \($0.written)" } ?? ""
        return "<li>\(screen(Format.day(entry.from)))\(hours): \(screen(EngagementWords.kind(entry.kind)))</li>"
      }
      let none: HTML = "<p class=\"muted\">\(screen(EngagementWords.none))</p>"
      let link = screen.link("/people/\(person.text)/engagements", EngagementWords.record)
      return HTML.panel(
        screen(EngagementWords.ofPerson),
        (ahead.isEmpty ? none : "<ul>\(list)</ul>") + "<div class=\"btns\">\(link)</div>")
    }
  }
}

extension OwnData {
  /// What the calendar keeps about a person.
  package static let engagements: Source = { db, person, facility, day, language in
    let all = try db.engagements(
      from: day.adding(days: -36_500), until: day.adding(days: 366), of: person, isCancelledToo: true, opening: true,
      at: facility)
    return [
      Section(
        "engagements", EngagementWords.ofPerson(language),
        all.map { entry in
          let until = entry.until > entry.from ? "–\(Format.day(entry.until)(language))" : ""
          let parts: [String?] = [
            EngagementWords.kind(entry.kind)(language), entry.hours?.written, entry.note,
            entry.cancelled.map { EngagementWords.cancelledOn($0.on, $0.reason)(language) },
          ]
          return Row(Format.day(entry.from)(language) + until, parts.compactMap(\.self).joined(separator: ", "))
        })
    ]
  }
}

extension MergeHook {
  /// What is in the calendar moves to the kept record, sealed under its key.
  package static let engagements = MergeHook(
    columns: ["timetable_engagement.person_id": .moves], check: { _, _, _ in },
    move: { db, context, pair in
      let facility = context.facility
      let all = try db.engagements(
        from: context.today.adding(days: -36_500), until: context.today.adding(days: 36_500), of: pair.former,
        isCancelledToo: true, opening: true, at: facility)
      for entry in all { try db.move(entry, to: pair.kept, at: facility) }
    })
}
