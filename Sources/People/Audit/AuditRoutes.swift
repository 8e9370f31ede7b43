import Access
import Almanac
import House
import Language
import Page
import Store

/// The journal, for whoever watches over the house.
enum AuditRoutes {
  /// Entries and reads on the page; `bekal journal` prints all.
  private static let mostShown = 50

  static let all: [Route] = [
    .get("/journal", needs: .permission(.readJournal), AuditWords.journal) { context in
      let audit = try await context.read {
        try $0.audit(at: context.facility, naming: context.actor.may(.readPeople), limit: mostShown)
      }
      return .page(audit) { auditPage($0, on: $1) }
    }
  ]
}

/// What the first page tells whoever watches over a house and does nothing else in it: the chain, the latest entries, and who read
/// whom.
package func auditReport(_ db: Connection, _ context: RequestContext) throws -> RoomReport {
  let actor = context.actor
  guard actor.may(.readPeople), !actor.may(.manageAccess) else { return RoomReport() }
  let audit = try db.audit(at: context.facility, naming: true, limit: 5)
  let isBroken = audit.chain.map { !$0.isWhole } ?? false
  let state = audit.chain.map { $0.isWhole ? AuditWords.whole : AuditWords.broken } ?? AuditWords.neverChecked
  func time(_ moment: Moment) -> String { Format.clock(moment, in: context.zone) }
  func day(_ moment: Moment) -> Phrase { Format.day(moment.day(in: context.zone)) }
  return RoomReport(
    actionItems: isBroken
      ? [
        ActionItem(
          .urgent, AuditWords.brokenTitle, reason: AuditWords.toDo, verb: AuditWords.all, path: "/journal")
      ] : [],
    figures: [
      Figure(
        state, small: audit.chain.map { AuditWords.entries($0.number) } ?? Phrase(same: ""),
        label: AuditWords.chainFigure, path: "/journal")
    ],
    listings: [
      Listing(
        "baca", AuditWords.reads,
        (audit.reads ?? []).map {
          Appointment(
            time($0.at), AuditWords.read($0.reader, $0.person.name), detail: [day($0.at)],
            path: "/people/\($0.person.id)")
        }),
      Listing(
        "catatan", AuditWords.lines,
        audit.lines.map { line in
          Appointment(
            time(line.at), AuditWords.room(line.kind),
            detail: [
              Phrase(same: line.kind), line.officer.map { Phrase(same: $0) } ?? AuditWords.console, day(line.at),
            ], path: "/journal")
        }),
    ])
}
