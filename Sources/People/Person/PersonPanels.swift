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

/// What People tells the first page, from one count of the people present.
///
/// - Parameter reader: who reads it, where merges that wait for that very officer are told.
package func peopleReport(
  _ db: Connection, at facility: Facility.ID, on day: Day, for reader: RequestContext? = nil
) throws -> RoomReport {
  let counts = try db.peopleCounts(at: facility, on: day)
  let owed = try db.owedCopies(at: facility).map { owed in
    ActionItem(
      owed.due < day ? .urgent : .today, needs: [.writePeople], OwnDataWords.owed(owed.count),
      reason: OwnDataWords.owedWhy(owed.due),
      verb: OwnDataWords.look, path: "/people/\(owed.first)/own-data")
  }
  let merges = try counts.merges == 0 ? [] : reader.map { try mergeItems(db, $0) } ?? []
  return RoomReport(
    actionItems: merges + [owed].compactMap(\.self) + ActionItemWords.items(counts, on: day),
    figures: ActionItemWords.figures(counts),
    steps: ActionItemWords.steps(counts))
}

/// What People tells a block officer: who is called where today.
package func blockReport(
  _ db: Connection, at facility: Facility.ID, on day: Day, calls: BlockCalls
) throws -> RoomReport {
  let called = try calls(db, facility, day)
  let rows = try db.blockRows(at: facility)
  let classes = Dictionary(grouping: called.values.flatMap(\.self)) { [$0.hours, $0.title, $0.venue] }
    .sorted { $0.key.lexicographicallyPrecedes($1.key) }
  let blocks = Set(rows.filter { called[$0.id] != nil }.map { $0.block ?? "" }).count
  return RoomReport(
    actionItems: classes.first.map { first in
      [
        ActionItem(
          .today, BlockWords.toCall(called.count), reason: BlockWords.firstCall(first.key[0], first.key[1]),
          verb: BlockWords.callSheet, path: "/blocks?only=called")
      ]
    } ?? [],
    figures: [
      Figure(
        Format.number(called.count), small: BlockWords.calledFrom(blocks), label: BlockWords.called,
        path: "/blocks?only=called"),
      Figure(Format.number(rows.count), small: Phrase(same: ""), label: Words.people, path: "/blocks"),
    ],
    appointments: classes.map { key, calls in
      Appointment(
        key[0], Phrase(same: key[1]), detail: [Phrase(same: key[2]), BlockWords.people(calls.count)],
        path: "/blocks?only=called")
    })
}

extension ActionItemWords {
  fileprivate static func items(_ counts: PeopleCounts, on day: Day) -> [ActionItem] {
    var actionItems: [ActionItem] = []
    func add(
      _ weight: ActionItem.Weight, _ count: Int, _ only: PeopleFilter.Only, _ reason: Phrase,
      _ needs: Set<Permission> = []
    ) {
      guard count > 0 else { return }
      let words = Words.only(only)
      actionItems.append(
        ActionItem(
          weight, needs: needs,
          Phrase(id: "\(count) orang: \(words.id.lowercased())", en: "\(count) people: \(words.en.lowercased())"),
          reason: reason, verb: look, path: "/people?only=\(only.rawValue)"))
    }
    add(.urgent, counts.overstay, .overstay, overstay(counts.present))
    add(.today, counts.unseen, .unseen, unseen, [.recordDepartures])
    add(.today, counts.clinic, .clinic, clinic, [.writePeople])
    add(.thisWeek, counts.unassessed, .unassessed, unassessed(counts.present), [.importPeople])
    if let asOf = counts.asOf, asOf.days(until: day) > PersonView.daysFresh {
      actionItems.append(
        ActionItem(
          .today, needs: [.importPeople], old(asOf.days(until: day)), reason: oldWhy, verb: Words.importFile,
          path: "/imports/new"))
    }
    return actionItems
  }

  fileprivate static func figures(_ counts: PeopleCounts) -> [Figure] {
    [
      Figure(Format.number(counts.present), small: convicts(counts.convicts), label: Words.people, path: "/people"),
      Figure(
        Format.number(counts.leaving), small: outOf(counts.present), label: Words.only(.leaving),
        path: "/people?only=leaving"),
    ]
  }

  fileprivate static func steps(_ counts: PeopleCounts) -> [FirstStep] {
    [
      FirstStep(
        registerStep, reason: registerStepReason, verb: importStep, path: "/imports/new", needs: .importPeople,
        isDone: counts.asOf != nil),
      FirstStep(
        assessmentsStep, reason: assessmentsStepReason, verb: importStep, path: "/imports/new", needs: .importPeople,
        isDone: counts.present > counts.unassessed),
    ]
  }
}
