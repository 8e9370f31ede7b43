import Almanac
import House

extension DecreeChange {
  /// Why a decree cannot be changed so.
  enum Refusal: House.Refusal, Equatable {
    /// A change, or the decree itself, is recorded and to be confirmed first.
    case waits(String)
    /// Nobody leaves, nobody comes in, and no terms are others.
    case nothingChanges
    case revokedAlready(String)
    /// It is dated before the decree, or before the last change of it.
    case tooEarly(Day)
    case inFuture(Day)
    /// Who is named holds no place by this decree.
    case holdsNoPlace
    /// Who is named cannot come in today: not on the board's reserve, or stopped.
    case cannotEnter
    /// Terms that it would change are amended already, or are as they were.
    case termsAmended
  }

  /// 1. One at a time: what waits is confirmed or taken back first. 2. Nothing follows a revocation. 3. It is dated no earlier than what it changes, and no later than today.
  static func check(_ day: Day, of decree: Decree, after changes: [DecreeChange], today: Day) throws(Refusal) {
    if let waiting = changes.first(where: { !$0.isInForce }) { throw .waits(waiting.number) }
    if let revoked = changes.first(where: { $0.kind == .revoked }) { throw .revokedAlready(revoked.number) }
    let earliest = changes.map(\.day).max() ?? decree.day
    guard day >= earliest else { throw .tooEarly(earliest) }
    guard day <= today else { throw .inFuture(today) }
  }
}
