import Almanac
import House
import Language
import Page
import People

extension PersonPanel {
  /// The way to what calls the person away from lessons; it asks nothing of the database, as a person's page asks enough.
  package static let engagements = PersonPanel(needs: .readCase) { _, _, person, _ in
    { screen in
      let link = screen.link("/people/\(person.text)/engagements", EngagementWords.see)
      return HTML.panel(screen(EngagementWords.ofPerson), "<div class=\"btns\">\(link)</div>")
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
        }),
      Section(
        "exclusions", ExclusionWords.title(language),
        try db.exclusions(of: person, at: facility).map { exclusion in
          let slots = exclusion.slots.map { Words.name($0)(language) }.joined(separator: ", ")
          return Row(Words.days(exclusion.days)(language), [slots, exclusion.reason ?? ""].joined(separator: ": "))
        }),
    ]
  }
}

extension MergeHook {
  /// What is in the calendar moves to the kept record, sealed under its key.
  package static let engagements = MergeHook(
    columns: ["timetable_engagement.person_id": .moves, "timetable_exclusion.person_id": .moves], check: { _, _, _ in },
    move: { db, context, pair in
      let facility = context.facility
      let all = try db.engagements(
        from: context.today.adding(days: -36_500), until: context.today.adding(days: 36_500), of: pair.former,
        isCancelledToo: true, opening: true, at: facility)
      for entry in all { try db.move(entry, to: pair.kept, at: facility) }
      for exclusion in try db.exclusions(of: pair.former, at: facility) {
        try db.move(exclusion, to: pair.kept, at: facility)
      }
    })
}
