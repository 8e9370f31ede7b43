import Almanac
import House
import Language
import Page
import Store

/// What the room reports for *Perlu tindakan*: a hearing that waits, a decree that waits, a draft policy.
package func placementActionItems(_ db: Connection, at facility: Facility.ID, on day: Day) throws -> [ActionItem] {
  let hearings = try db.hearings(at: facility)
  let waiting = hearings.filter { $0.state == .closed }.map { hearing in
    ActionItem(
      .today, PanelWords.decreeWaits(hearing.number), reason: PanelWords.decreeReason, verb: PanelWords.record,
      path: "/hearings/\(hearing.id)")
  }
  let open = hearings.filter { $0.state == .open }.map { hearing in
    ActionItem(
      hearing.day <= day ? .today : .thisWeek, PanelWords.hearingOpen(hearing.number),
      reason: PanelWords.hearingReason(hearing.day), verb: PanelWords.goOn, path: "/hearings/\(hearing.id)")
  }
  let ready = try db.proposals(at: facility, limit: 5).filter { $0.state == .ready }.prefix(1).map { proposal in
    ActionItem(
      .thisWeek, PanelWords.proposalReady(proposal.title), reason: PanelWords.proposalReason,
      verb: PanelWords.look, path: "/proposals/\(proposal.id)")
  }
  return waiting + open + ready
}

/// The room's number on the first page: seats taken of those offered.
package func placementFigures(_ db: Connection, at facility: Facility.ID, on day: Day) throws -> [Figure] {
  let (taken, seats) = try db.seatCounts(at: facility)
  return [
    Figure(
      Format.number(taken), small: PanelWords.ofSeats(seats), label: PanelWords.seatsTaken, path: "/placement")
  ]
}
