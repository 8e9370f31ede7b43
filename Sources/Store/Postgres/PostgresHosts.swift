import Synchronization

/// What the connections of one pool tell each other: which host answered last, and which of them are no longer believed.
final class PostgresHosts: Sendable {
  /// What is known at one time.
  struct Known {
    /// Grows with each loss; a connection of an earlier generation may lead to a server that hangs.
    var generation = 0
    /// The host that answered last, asked first by the next one; nil after a loss.
    var answering: (name: String, port: String)?
  }

  private let state = Mutex(Known())

  var known: Known { state.withLock { $0 } }

  /// A host let a connection of this generation in.
  func answered(_ host: (name: String, port: String)?, in generation: Int) {
    state.withLock { if $0.generation == generation { $0.answering = host } }
  }

  /// A connection of this generation was lost: those of its time are opened anew, so that one deadline finds out for
  /// all of them.
  func lost(_ generation: Int) {
    state.withLock { if $0.generation == generation { $0 = Known(generation: generation + 1) } }
  }
}
