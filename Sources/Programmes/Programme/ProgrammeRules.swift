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

  /// Whether a change touches what people were promised: hours, kind of place, and what is asked of them.
  func isPromised(_ differences: [Difference]) -> Bool {
    differences.contains {
      ["lesson_hours", "minutes_per_lesson", "prerequisites", "level", "site"].contains($0.field)
    }
  }

  /// How many of some cohorts have begun, or have people with a place or the board's approval.
  static func promising(_ cohorts: [Cohort], people: [Cohort.ID: Int]) -> Int {
    cohorts.count { $0.cancellation == nil && ($0.status != .planned || people[$0.id] != nil) }
  }

  /// Refuses a change of what was promised while cohorts run, are over, or have people.
  package func check(
    change differences: [Difference], cohorts: [Cohort], people: [Cohort.ID: Int] = [:]
  ) throws(Refusal) {
    guard !differences.isEmpty else { throw .unchanged }
    let begun = Programme.promising(cohorts.filter { $0.programme.id == id }, people: people)
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
      ("modules", ModuleText.oneLine(modules), ModuleText.oneLine(other.modules)),
      ("prerequisites", Prerequisite.written(prerequisites), Prerequisite.written(other.prerequisites)),
    ])
  }
}
