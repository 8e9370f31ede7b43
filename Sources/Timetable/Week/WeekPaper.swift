import Almanac
import House
import Language
import Paper
import Programmes
import Sheet

/// A week to be put up: a line for each place, trainer or class, across a sheet.
struct WeekPaper: Sendable {
  let house: String
  let week: Day
  let grid: WeekTable
  let lines: [MeetingLine]
  let sheet: Document.Sheet
  let madeAt: Moment
  let zone: Zone
  let language: Language

  private var title: String {
    let (from, until) = (Format.dayAndMonth(week)(language), Format.day(week.adding(days: 6))(language))
    return "\(Words.timetable(language)) \(from) – \(until)"
  }

  /// The sheet: published meetings only.
  var document: Document {
    let days = grid.shown
    let table = Document.Table(
      columns: [.init(Words.name(grid.by)(language), width: .share(1.2))]
        + days.map { .init(Format.shortDay(week.adding(days: $0))(language)) },
      rows: grid.rows.map { row in
        let cells = days.map { day in Document.Table.Cell(Document.Text(words(row.days[day]))) }
        return Document.Table.Row([Document.Table.Cell(Document.Text(row.name))] + cells)
      }, summary: title)
    return Document(
      language: language == .indonesian ? .indonesian : .english, title: title, subject: house, sheet: sheet,
      orientation: .landscape, code: "JDW-\(week)", madeAt: Words.printed(madeAt, in: zone)(language),
      created: madeAt.milliseconds / 1000,
      blocks: [.title([house, title]), .table(table)])
  }

  private func words(_ lines: [MeetingLine]) -> String {
    lines.map { "\($0.meeting.hours) \($0.gridWords(by: grid.by)(language))" }.joined(separator: "\n")
  }

  /// The same meetings as rows that can be filtered.
  var sheets: [SheetOut] {
    let heads = [
      Words.day, Words.fromTime, Words.untilTime, Words.course, Words.meeting, Words.module, Words.venue,
      Words.trainers,
      Words.people, Words.escorts, Words.state,
    ]
    return [
      SheetOut(
        name: Words.timetable(language), titles: [house, title],
        columns: heads.map { SheetOut.Column($0(language), width: 18) },
        rows: lines.map { line in
          let meeting = line.meeting
          return [
            .day(meeting.day), .text(WeekPattern.clock(meeting.from)), .text(WeekPattern.clock(meeting.until)),
            .text(line.title), .integer(meeting.number), .text(line.module ?? ""),
            .text(line.place ?? ""),
            .text(line.teachers.joined(separator: ", ")), .integer(line.people), .integer(meeting.escorts),
            .text(Words.name(meeting.state)(language)),
          ]
        })
    ]
  }
}

extension Words {
  static let people = Phrase(id: "Peserta", en: "Participants")

  static func printed(_ moment: Moment, in zone: Zone) -> Phrase {
    let words = Format.moment(moment, in: zone)
    return Phrase(id: "Dicetak \(words.id)", en: "Printed \(words.en)")
  }
}
