import Almanac
import House
import Language
import Page

/// A week as a grid, each meeting with its hours and what its line does not say.
func weekTable(_ grid: WeekTable, from week: Day, on screen: Screen) -> HTML {
  let table = DataTable(
    Words.weekBy(grid.by),
    [.init(Words.name(grid.by))] + grid.shown.map { .init(Format.shortDay(week.adding(days: $0))) },
    rows: grid.rows.map { row in
      .init(["\(row.name)"] + grid.shown.map { day in .each(row.days[day]) { cell($0, by: grid.by, on: screen) } })
    }, empty: .empty(screen(Words.noMeetings), screen(Words.noMeetingsNext)))
  return .section("grid", screen(Words.weekBy(grid.by)), table.html(on: screen))
}

private func cell(_ line: MeetingLine, by grouping: WeekGrouping, on screen: Screen) -> HTML {
  let meeting = line.meeting
  return """
    <div><a href="/timetable/meetings/\(meeting.id.text)">\(meeting.hours)</a> \
    \(line.gridWords(by: grouping)(screen.language))\
    \(HTML.when(meeting.state == .draft, " " + HTML.tag(.neutral, screen(Words.name(.draft)))))</div>
    """
}

extension MeetingLine {
  /// What a grid says of it beside its hours: all that its line does not name.
  func gridWords(by grouping: WeekGrouping) -> Phrase {
    let number = Words.numbered(meeting.number)
    let teachers = teachers.joined(separator: ", ")
    func joined(_ parts: [String]) -> String { parts.filter { !$0.isEmpty }.joined(separator: " · ") }
    func words(_ parts: [String]) -> Phrase {
      let parts = [module ?? ""] + parts
      return Phrase(id: joined(["\(title) \(number.id)"] + parts), en: joined(["\(title) \(number.en)"] + parts))
    }
    switch grouping {
    case .place: return words([teachers])
    case .trainer: return words([place ?? ""])
    case .course:
      let parts = [module ?? "", place ?? "", teachers]
      return Phrase(id: joined([number.id] + parts), en: joined([number.en] + parts))
    case .person: return words([place ?? ""])
    }
  }
}

extension Words {
  static let grouping = Phrase(id: "Menurut", en: "By")
  static let byDay = Phrase(id: "hari", en: "day")
  static let excel = Phrase(id: "Jadwal sepekan (Excel)", en: "The week (Excel)")
  static let pdf = Phrase(id: "Jadwal sepekan (PDF)", en: "The week (PDF)")
  static let sheet = Phrase(id: "Kertas", en: "Paper")

  static func name(_ grouping: WeekGrouping) -> Phrase {
    switch grouping {
    case .place: venue
    case .trainer: trainer
    case .course: course
    case .person: Phrase(id: "Orang", en: "Person")
    }
  }

  static func weekBy(_ grouping: WeekGrouping) -> Phrase {
    let name = name(grouping)
    return Phrase(id: "Pekan menurut \(name.id.lowercased())", en: "The week by \(name.en.lowercased())")
  }

  static func ofPerson(_ name: String) -> Phrase { Phrase(id: "Jadwal \(name)", en: "Timetable of \(name)") }
}

extension Format {
  /// `Sen 19 Mei`.
  static func shortDay(_ day: Day) -> Phrase {
    let (weekday, date) = (Format.weekday(day.weekday), Format.dayAndMonth(day))
    return Phrase(id: "\(weekday.id.prefix(3)) \(date.id)", en: "\(weekday.en.prefix(3)) \(date.en)")
  }
}
