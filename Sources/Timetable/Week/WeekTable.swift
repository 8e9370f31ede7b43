import Almanac
import House
import People
import Programmes

/// What the lines of a week's grid stand for.
enum WeekGrouping: String, CaseIterable, Codable, Sendable { case place, trainer, course, person }

/// A week as a grid: a line for each place, trainer, class or person, and its meetings day by day.
struct WeekTable: Encodable, Sendable {
  struct Row: Encodable, Sendable {
    let name: String
    /// The meetings of each day of the week, from Monday.
    let days: [[MeetingLine]]
  }

  let by: WeekGrouping
  let rows: [Row]

  /// The days that have anything, as places in the week; the working days always stand.
  var shown: [Int] { (0..<7).filter { day in day < 5 || rows.contains { !$0.days[day].isEmpty } } }
}

extension WeekTable {
  /// A week by places, trainers, classes or people; what is cancelled is left out.
  ///
  /// - Parameter people: the names of those who sit in each class; needed for people only.
  init(_ lines: [MeetingLine], from week: Day, by grouping: WeekGrouping, people: [Cohort.ID: [String]]) {
    by = grouping
    let standing = lines.filter { $0.meeting.state != .cancelled }
    let named = standing.flatMap { line -> [(String, MeetingLine)] in
      switch grouping {
      case .place: [(line.place ?? "–", line)]
      case .trainer: line.teachers.isEmpty ? [("–", line)] : line.teachers.map { ($0, line) }
      case .course: [(line.title, line)]
      case .person: (people[line.meeting.cohort] ?? []).map { ($0, line) }
      }
    }
    rows = Dictionary(grouping: named, by: \.0).sorted { $0.key < $1.key }.map { name, lines in
      Row(name: name, days: (0..<7).map { day in lines.map(\.1).filter { $0.meeting.day == week.adding(days: day) } })
    }
  }
}
