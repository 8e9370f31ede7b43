import Almanac
import House
import Page
import Store

/// What Timetable tells the first page: days of cases that must not be missed, ten and three days before.
package func timetableReport(_ db: Connection, at facility: Facility.ID, on day: Day) throws -> RoomReport {
  let due = try db.dueDays(from: day, to: day.adding(days: DueDay.firstNotice_days), at: facility)
  let last = day.adding(days: DueDay.lastNotice_days)
  return RoomReport(
    actionItems: DueDay.Kind.allCases.flatMap { kind in
      let ofKind = due.filter { $0.kind == kind }
      return [
        notice(.today, ofKind.filter { $0.day <= last }, kind, within: DueDay.lastNotice_days, from: day),
        notice(.thisWeek, ofKind.filter { $0.day > last }, kind, within: DueDay.firstNotice_days, from: day),
      ].compactMap(\.self)
    })
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
