import Access
import Almanac
import House
import Page
import Store

/// Presence of a whole board, in one send.
enum AttendanceRoutes {
  static let all: [Route] = [attend]

  private static let attend: Route = .write(
    .put, "/hearings/{id}/members", needs: .permission(.recordHearing), form: AttendanceForm.self,
    WorkspaceWords.keepAttendance
  ) { context, form in
    let id = try context.id("id", of: Hearing.self)
    let done = try await context.write { db in
      let board = try db.openBoard(of: id, naming: form.offices, at: context.facility)
      let changed = board.filter { $0.isPresent != form.offices.contains($0.office) }
      // Who was present is part of what everybody signs.
      let cleared = changed.isEmpty ? 0 : try db.clearSignatures(of: id, at: context.facility)
      try db.keep(
        changed.map { seat in
          var seat = seat
          (seat.signsAgain, seat.isPresent) = (seat.signsAgain || seat.signedAt != nil, !seat.isPresent)
          (seat.signedAt, seat.scan) = (nil, nil)
          return seat
        }, in: id, at: context.facility)
      let present = form.offices.sorted().map { FactValue.text(of: $0) }
      db.state(Fact("placement.board_attended", about: id, ["present": .list(present)]))
      return cleared
    }
    return .see(id.page(form.cohort), saying: WorkspaceWords.attended(form.offices.count).clearing(done.value), done)
  }
}

extension Connection {
  /// The board of a hearing that is open, where these offices sit on it.
  fileprivate func openBoard(
    of id: Hearing.ID, naming offices: Set<Office.ID>, at facility: Facility.ID
  ) throws -> [BoardSeat] {
    guard let hearing = try hearing(id, at: facility) else { throw Missing() }
    let board = try board(of: id, at: facility)
    guard offices.isSubset(of: board.map(\.office)) else { throw Missing() }
    guard hearing.state == .open else { throw Hearing.Refusal.wrongState(hearing.state) }
    return board
  }
}
