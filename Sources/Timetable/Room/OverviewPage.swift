import Almanac
import Language
import Page

/// What lessons can be held with: places and trainers, and which of them cannot be had today.
struct TimetableOverview: Encodable, Sendable {
  struct Teacher: Encodable, Sendable {
    let trainer: Trainer
    let absences: [Gap]
  }

  let today: Day
  let places: [VenueLine]
  let trainers: [Teacher]
}

/// The first page of Jadwal.
func timetablePage(_ overview: TimetableOverview, on screen: Screen) -> PageContent {
  let places = overview.places.map { ($0.venue.name, "/timetable/places/\($0.venue.id)", $0.closures) }
  let trainers = overview.trainers.map { ($0.trainer.name, "/timetable/trainers/\($0.trainer.id)", $0.absences) }
  var content = PageContent(
    room: "timetable",
    title: "\(screen(Words.venueCount(places.count))) · \(screen(Words.trainerCount(trainers.count)))",
    body: available(Words.venues, "places", places, overview.today, none: Words.noVenues, on: screen)
      + available(Words.trainers, "trainers", trainers, overview.today, none: Words.noTrainers, on: screen))
  content.help = HelpWords.timetable
  return content
}

private func available(
  _ title: Phrase, _ name: String, _ lines: [(name: String, path: String, gaps: [Gap])], _ today: Day, none: Phrase,
  on screen: Screen
) -> HTML {
  let table = DataTable(
    title, [.init(title), .init(Words.today)],
    rows: lines.map { line in
      let gap = line.gaps.first { $0.days.contains(today) }
      return .init([
        "<a href=\"\(line.path)\">\(line.name)</a>",
        gap.map { .tag(.attention, $0.reason) } ?? .tag(.good, screen(Words.available)),
      ])
    }, empty: "<p class=\"muted\">\(screen(none))</p>")
  return .section(
    name, screen(title),
    table.html(on: screen) + "<p>\(screen.link("/timetable/\(name)", Words.all(title), weight: .slim))</p>")
}

extension Words {
  static let today = Phrase(id: "Hari ini", en: "Today")
  static let available = Phrase(id: "dapat dipakai", en: "can be had")
  static func all(_ title: Phrase) -> Phrase {
    Phrase(id: "Buka \(title.id.lowercased())", en: "Open \(title.en.lowercased())")
  }
}
