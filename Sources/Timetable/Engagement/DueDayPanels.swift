import Almanac
import Page

extension DueDay {
  /// What the first page tells of days of cases that must not be missed, ten and three days before.
  static func notices(_ due: [DueDay], on day: Day) -> [ActionItem] {
    let last = day.adding(days: lastNotice_days)
    return Kind.allCases.flatMap { kind in
      let ofKind = due.filter { $0.kind == kind }
      return [
        notice(.today, ofKind.filter { $0.day <= last }, kind, within: lastNotice_days, from: day),
        notice(.thisWeek, ofKind.filter { $0.day > last }, kind, within: firstNotice_days, from: day),
      ].compactMap(\.self)
    }
  }
}

private func notice(
  _ weight: ActionItem.Weight, _ due: [DueDay], _ kind: DueDay.Kind, within days: Int, from day: Day
) -> ActionItem? {
  due.first.map { first in
    ActionItem(
      weight, needs: [.readEngagements], DueDayWords.due(due.count, kind, within: days),
      reason: DueDayWords.why(kind, first: first.day), verb: DueDayWords.look, path: "/engagements?from=\(day)")
  }
}
