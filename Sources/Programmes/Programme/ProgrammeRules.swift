import Foundation
import House

extension Programme {
  /// Why a programme cannot be recorded so.
  package enum Refusal: House.Refusal, Equatable {
    /// Another programme of the house has this title and level.
    case titleTaken(String)
    /// A cohort of it runs or is over: its hours are what people were promised.
    case cohortsRun(Int)
    /// The unit stands in the programme already.
    case unitTaken(String)
    /// Nothing differs from what is recorded.
    case unchanged
  }

  /// A title without case, accents and needless blanks, by which two offers are of one programme.
  package static func key(_ title: String) -> String {
    title.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Whether a change touches what running cohorts rest on: hours and what is asked of people.
  func isPromised(_ differences: [Difference]) -> Bool {
    differences.contains { ["lesson_hours", "minutes_per_lesson", "prerequisites", "level"].contains($0.field) }
  }

  /// Refuses a change of what was promised while cohorts run or are over.
  package func check(change differences: [Difference], cohorts: [Cohort]) throws(Refusal) {
    guard !differences.isEmpty else { throw .unchanged }
    let begun = cohorts.filter { $0.programme.id == id && $0.status != .planned }.count
    if begun > 0, isPromised(differences) { throw .cohortsRun(begun) }
  }

  /// What another version of the programme says differently.
  package func differences(to other: Programme) -> [Difference] {
    Difference.between([
      ("title", title, other.title), ("field", field, other.field), ("kind", kind.rawValue, other.kind.rawValue),
      ("level", level.rawValue, other.level.rawValue),
      ("lesson_hours", String(lessonHours), String(other.lessonHours)),
      ("minutes_per_lesson", String(minutesPerLesson), String(other.minutesPerLesson)),
      ("theory_percent", String(theoryPercent), String(other.theoryPercent)),
      ("site", site?.rawValue ?? "", other.site?.rawValue ?? ""),
      ("tools", tools.joined(separator: "; "), other.tools.joined(separator: "; ")),
      ("source", source, other.source),
      ("prerequisites", Prerequisite.written(prerequisites), Prerequisite.written(other.prerequisites)),
    ])
  }
}
