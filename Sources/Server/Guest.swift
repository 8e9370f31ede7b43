import Access
import Almanac
import House
import Page
import Store
import Synchronization

/// Who stands at the door, as far as the cookie tells.
struct Guest: Sendable {
  /// Whether somebody is known, and may act.
  enum Standing: Equatable { case nobody, locked, known }

  let standing: Standing
  let actor: Actor
  let unit: Institution?
  let tokenHash: String?

  /// Somebody unknown, who may go through open doors only.
  static func nobody(at unit: Institution?, facility: Facility.ID) -> Guest {
    let actor = Actor(account: nil, name: "", office: "", facility: facility, agency: nil, permissions: [])
    return Guest(standing: .nobody, actor: actor, unit: unit, tokenHash: nil)
  }
}

/// Remembers for a moment who a cookie belongs to, so that a page costs one query less.
final class GuestBook: Sendable {
  /// Seconds of the machine's clock for which an entry is believed; any write through this program clears it at once.
  static let seconds = 2.0
  /// The most cookies remembered.
  static let most = 10_000

  private struct Entry: Sendable {
    let session: Session?
    let until: ContinuousClock.Instant
  }

  private let entries = Mutex<[String: Entry]>([:])

  /// The session of a token's hash, read from the store at most every two seconds.
  func session(_ hash: String, on day: Day, in store: Store) async throws -> Session? {
    let now = ContinuousClock.now
    let known = entries.withLock { $0[hash] }
    if let known, known.until > now { return known.session }
    let session = try await store.read { try $0.session(hash, on: day) }
    entries.withLock { entries in
      if entries.count >= GuestBook.most { entries.removeAll() }
      entries[hash] = Entry(session: session, until: now + .seconds(GuestBook.seconds))
    }
    return session
  }

  /// Forgets everybody.
  func clear() { entries.withLock { $0.removeAll() } }
}
