import Almanac
import House
import Page
import Store

@testable import Placement

extension PlacementHouse {
  /// Everybody is present, then everybody signs on paper: whoever comes in later changes what was signed.
  func seat(_ board: [BoardSeat], at hearing: String) async throws {
    for seat in board { _ = try await ask(.put, hearing + "/members/\(seat.office)", ["present": "true"]) }
    try await signOnPaper(hearing)
  }

  /// The second account records what all present signed on paper, and the first confirms it.
  func signOnPaper(_ hearing: String, on day: Day = Sample.today) async throws {
    _ = try await ask(.post, hearing + "/scans", file: PlacementHouse.scan, as: second, on: day)
    try await confirmScan(hearing, on: day)
  }

  /// The first account confirms the latest scan.
  func confirmScan(_ hearing: String, on day: Day = Sample.today) async throws {
    guard let scan = try await seats(at: hearing).compactMap(\.scan).max() else { throw Missing() }
    _ = try await ask(.post, hearing + "/scans/\(scan)/confirmation", on: day)
  }

  /// Who sits at a hearing.
  func seats(at hearing: String) async throws -> [BoardSeat] {
    guard let id = Hearing.ID(hearing.dropFirst("/hearings/".count)) else { throw Missing() }
    return try await store.read { [facility] in try $0.board(of: id, at: facility) }
  }

  /// Whoever of the board is not there yet comes in, and everybody undecided is approved.
  @discardableResult
  func approveAll(_ hearing: String) async throws -> Answer {
    for seat in try await seats(at: hearing) where !seat.isPresent {
      _ = try await ask(.put, hearing + "/members/\(seat.office)", ["present": "true"])
    }
    return try await ask(.post, hearing + "/approval")
  }

  /// All present and signed, minutes closed.
  func close(_ hearing: String) async throws {
    try await seat(try await seats(at: hearing), at: hearing)
    _ = try await ask(.post, hearing + "/minutes")
  }
}
