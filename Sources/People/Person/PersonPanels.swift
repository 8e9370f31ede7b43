import Almanac
import House
import Language
import Page
import Store

/// What a later room shows on a person's page.
package struct PersonPanel: Sendable {
  /// Shown to those who may; the others' pages are made without it.
  package let needs: Permission
  /// Reads what the panel shows and gives the function that draws it; nil where there is nothing to show.
  package let load: @Sendable (Connection, Facility.ID, Person.ID, Day) throws -> (@Sendable (Screen) -> HTML)?

  /// A panel of a room.
  package init(
    needs: Permission,
    load: @escaping @Sendable (Connection, Facility.ID, Person.ID, Day) throws -> (@Sendable (Screen) -> HTML)?
  ) {
    self.needs = needs
    self.load = load
  }
}

/// What People reports for *Hari ini*.
package func peopleActionItems(_ db: Connection, at facility: Facility.ID, on day: Day) throws -> [ActionItem] {
  let counts = try db.peopleCounts(at: facility, on: day)
  var actionItems: [ActionItem] = []
  func add(_ weight: ActionItem.Weight, _ count: Int, _ only: PeopleFilter.Only, _ reason: Phrase) {
    guard count > 0 else { return }
    let words = Words.only(only)
    actionItems.append(
      ActionItem(
        weight, Phrase(id: "\(count) orang: \(words.id.lowercased())", en: "\(count) people: \(words.en.lowercased())"),
        reason: reason, verb: ActionItemWords.look, path: "/people?only=\(only.rawValue)"))
  }
  add(.urgent, counts.overstay, .overstay, ActionItemWords.overstay(counts.present))
  add(.today, counts.unseen, .unseen, ActionItemWords.unseen)
  add(.today, counts.clinic, .clinic, ActionItemWords.clinic)
  add(.thisWeek, counts.unassessed, .unassessed, ActionItemWords.unassessed(counts.present))
  if let asOf = counts.asOf, asOf.days(until: day) > PersonView.daysFresh {
    actionItems.append(
      ActionItem(
        .today, ActionItemWords.old(asOf.days(until: day)), reason: ActionItemWords.oldWhy, verb: Words.importFile,
        path: "/imports/new"))
  }
  return actionItems
}

/// The numbers of People for *Hari ini*.
package func peopleFigures(_ db: Connection, at facility: Facility.ID, on day: Day) throws -> [Figure] {
  let counts = try db.peopleCounts(at: facility, on: day)
  return [
    Figure(
      Format.number(counts.present), small: ActionItemWords.convicts(counts.convicts), label: Words.people,
      path: "/people"),
    Figure(
      Format.number(counts.leaving), small: ActionItemWords.outOf(counts.present), label: Words.only(.leaving),
      path: "/people?only=leaving"),
  ]
}
