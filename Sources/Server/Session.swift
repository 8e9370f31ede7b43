import Access
import Almanac
import House
import Store
import Synchronization

/// Who sends a request, as far as the cookie tells.
struct Session: Sendable {
  /// Whether somebody is known, and may act.
  enum Standing: Equatable {
    case nobody, locked, known
    /// Signed in with a password that somebody else gave, and must change it before anything else.
    case newcomer
    /// The password matched; the second code is still asked for.
    case halfway
    /// Signed in, and must set up a second code before anything else.
    case unguarded
  }

  let standing: Standing
  let actor: Actor
  let unit: Institution?
  let tokenHash: String?
  /// Whether the request comes from a command, in this process or over the socket: no foreign page can have made a browser send it.
  var isInside = false

  /// Somebody unknown, who may use open routes only.
  static func nobody(at unit: Institution?, facility: Facility.ID) -> Session {
    let actor = Actor(account: nil, name: "", office: "", facility: facility, agency: nil, permissions: [])
    return Session(standing: .nobody, actor: actor, unit: unit, tokenHash: nil)
  }
}

/// Remembers for a moment who a cookie belongs to, so that a page costs one query less.
final class SessionCache: Sendable {
  /// Seconds of the machine's clock for which an entry is kept; any write through this program clears it at once.
  static let usualSeconds = 2.0
  private let seconds: Double

  /// A cache that keeps an entry for so many seconds.
  init(seconds: Double = usualSeconds) { self.seconds = seconds }

  /// The most cookies remembered.
  static let most = 10_000

  private struct Entry: Sendable {
    let session: SessionRecord?
    let until: ContinuousClock.Instant
  }

  private struct Book {
    var entries: [String: Entry] = [:]
    /// Counts the clearings: what was read before one is not written down after it.
    var edition = 0
  }

  private let book = Mutex(Book())

  /// The session of a token's hash, read from the store at most every two seconds.
  func session(_ hash: String, on day: Day, in store: Store) async throws -> SessionRecord? {
    let now = ContinuousClock.now
    let (known, edition) = book.withLock { ($0.entries[hash], $0.edition) }
    if let known, known.until > now { return known.session }
    let session = try await store.read { try $0.session(hash, on: day) }
    book.withLock { book in
      guard book.edition == edition else { return }
      if book.entries.count >= SessionCache.most { book.entries.removeAll() }
      book.entries[hash] = Entry(session: session, until: now + .seconds(seconds))
    }
    return session
  }

  /// Forgets everybody.
  func clear() {
    book.withLock { book in
      book.entries.removeAll()
      book.edition += 1
    }
  }

  /// How many cookies are remembered.
  var count: Int { book.withLock { $0.entries.count } }
}
