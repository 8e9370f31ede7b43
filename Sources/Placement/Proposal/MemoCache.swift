import Synchronization

/// A few values worked out already, each under a mark that names what it was worked out from: another mark is another value, so
/// nothing on it is ever stale.
final class MemoCache<Mark: Hashable & Sendable, Value: Sendable>: Sendable {
  private let most: Int
  private let kept = Mutex<[Mark: Value]>([:])

  /// A shelf for `most` values; a full one is cleared.
  init(most: Int) { self.most = most }

  /// The value under a mark; nil where it is not there.
  func kept(at mark: Mark) -> Value? { kept.withLock { $0[mark] } }

  /// Keeps a value under its mark and hands it on.
  func keep(_ value: Value, at mark: Mark) -> Value {
    kept.withLock { kept in
      if kept.count >= most { kept.removeAll() }
      kept[mark] = value
    }
    return value
  }
}
