import CPostgres
import Foundation

/// libpq on one connection, on which nothing waits past its deadline. A server that is stopped keeps its sockets
/// open, so only our own clock ends the wait. Used on one thread.
final class PostgresClient {
  /// The longest sleep before the socket is asked anyway: TLS may hold bytes that the socket no longer shows.
  private static let sleepMilliseconds: Int32 = 200

  /// Nil once it was given up.
  private var pointer: OpaquePointer?

  /// Connects by libpq's own rules for several hosts and `target_session_attrs`.
  ///
  /// - Parameters:
  ///   - settings: keywords of libpq in order; a later one wins over an earlier one, an address over those before it.
  ///   - secondsEach: the most that one host may take; libpq takes at least two.
  /// - Throws: `StoreError.unopenable` with libpq's first line.
  init(_ settings: [(keyword: String, value: String)], secondsEach: Int) throws {
    let settings = [(keyword: "connect_timeout", value: String(secondsEach))] + settings
    let keywords = cStrings(settings.map(\.keyword))
    let values = cStrings(settings.map(\.value))
    defer { for copy in keywords + values { free(UnsafeMutableRawPointer(mutating: copy)) } }
    pointer = PQconnectdbParams(keywords, values, 1)
    guard let pointer, PQstatus(pointer) == CONNECTION_OK else {
      let cause = pointer.map { String(cString: PQerrorMessage($0)) } ?? "out of memory"
      throw StoreError.unopenable(cause.split(whereSeparator: \.isNewline).first.map(String.init) ?? cause)
    }
    _ = PQsetNoticeProcessor(pointer, { _, _ in }, nil)
    guard PQsetnonblocking(pointer, 1) == 0 else {
      throw StoreError.unopenable("the socket cannot be made to not block")
    }
  }

  deinit { PQfinish(pointer) }

  /// Whether it can be used: it was not given up, and nobody has ended it.
  var isUsable: Bool { pointer.map { PQstatus($0) == CONNECTION_OK } ?? false }

  /// The host and port that answered.
  var host: (name: String, port: String)? {
    guard let pointer, let name = PQhost(pointer), let port = PQport(pointer) else { return nil }
    return (String(cString: name), String(cString: port))
  }

  /// Runs statements without values; the caller clears the last answer.
  func run(_ text: String, within limit: Duration) throws -> OpaquePointer? {
    try answer(within: limit) { PQsendQuery($0, text) }
  }

  /// Sends something and waits for its last answer, which the caller clears.
  ///
  /// - Throws: `StoreError.disconnected` where the limit has passed; then the connection is given up.
  func answer(within limit: Duration, _ send: (OpaquePointer) -> Int32) throws -> OpaquePointer? {
    guard let pointer, send(pointer) == 1 else { throw giveUp() }
    let deadline = ContinuousClock.now + limit
    try flush(pointer, by: deadline)
    var last: OpaquePointer?
    do {
      while true {
        try receive(pointer, by: deadline)
        guard let next = PQgetResult(pointer) else { return last }
        PQclear(last)
        last = next
      }
    } catch {
      PQclear(last)
      throw error
    }
  }

  /// Sends what libpq still holds; a server that does not read may not stop us.
  private func flush(_ pointer: OpaquePointer, by deadline: ContinuousClock.Instant) throws {
    // After a failure (-1) the answer tells of it.
    while PQflush(pointer) == 1 {
      try wait(pointer, for: POLLIN | POLLOUT, by: deadline)
      if PQconsumeInput(pointer) == 0 { return }
    }
  }

  /// Waits until an answer can be taken without waiting; after a failure it tells of that.
  private func receive(_ pointer: OpaquePointer, by deadline: ContinuousClock.Instant) throws {
    while PQisBusy(pointer) == 1 {
      try wait(pointer, for: POLLIN, by: deadline)
      if PQconsumeInput(pointer) == 0 { return }
    }
  }

  private func wait(_ pointer: OpaquePointer, for events: Int32, by deadline: ContinuousClock.Instant) throws {
    let left = ContinuousClock.now.duration(to: deadline)
    guard left > .zero else { throw giveUp() }
    let sleep = Duration.milliseconds(PostgresClient.sleepMilliseconds)
    var watched = pollfd(fd: PQsocket(pointer), events: Int16(events), revents: 0)
    // A millisecond more, so that the last sleep ends after the deadline. A signal only makes it shorter.
    _ = poll(&watched, 1, left < sleep ? Int32(left / .milliseconds(1)) + 1 : PostgresClient.sleepMilliseconds)
  }

  /// Closes without waiting. A server that lives sees that and ends the transaction (`lossAtServer`); `PQcancel` would
  /// wait without end for one that hangs.
  private func giveUp() -> StoreError {
    if let pointer { shutdown(PQsocket(pointer), Int32(SHUT_RDWR)) }
    PQfinish(pointer)
    pointer = nil
    return .disconnected(committing: false)
  }
}

/// Copies of texts for C, ended by a null pointer; the caller frees them.
private func cStrings(_ texts: [String]) -> [UnsafePointer<CChar>?] {
  texts.map { UnsafePointer(strdup($0)) } + [nil]
}
