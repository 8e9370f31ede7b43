import Almanac
import House
import Page
import Store

/// The board in one form.
enum BoardRoutes {
  static let all: [Route] = [page, save]

  private static let page = Route.get("/offices/board", needs: .permission(.manageAccess), Words.board) { context in
    .page(try await context.read { try $0.board(context) }) { boardPage($0, on: $1) }
  }

  private static let save = Route.write(
    .put, "/offices/board", needs: .permission(.manageAccess), form: BoardForm.self, Words.saveBoard
  ) { context, form in
    let done = try await context.write { db in
      let board = try db.board(context)
      for row in form.rows {
        if let office = row.office, !board.seats.contains(where: { $0.office == office }) { throw Missing() }
        if let account = row.account, !board.accounts.contains(where: { $0.id == account }) {
          throw FormProblems([("accounts", Words.signerUnknown)])
        }
      }
      let changes = try board.changes(form.rows, from: form.from)
      for change in changes { try db.record(change, from: form.from, context) }
      return changes.count
    }
    return .see("/settings", saying: Words.boardSaved(done.value), done)
  }
}

extension Connection {
  fileprivate func board(_ context: RequestContext) throws -> Board {
    Board(
      try offices(at: context.facility), try tenures(at: context.facility),
      accounts: try officers(at: context.facility, on: context.today).filter(\.maySign), on: context.today)
  }

  fileprivate func record(_ change: Board.Change, from: Day, _ context: RequestContext) throws {
    let office = change.office ?? context.newID(of: Office.self)
    if change.office == nil {
      try insert(
        Office(id: office, title: change.title, part: change.part, organisation: nil), at: context.facility)
      state(Fact("access.office_added", about: office, ["title": .text(change.title)]))
    }
    guard let name = change.name else { return }
    let tenure = Tenure(
      id: context.newID(), office: office, name: name, serviceNumber: change.serviceNumber, capacity: .appointed,
      from: from, until: nil, account: change.account)
    try insert(tenure, at: context.facility)
    state(Fact("access.tenure_added", about: office, ["name": .text(name)]))
  }
}
