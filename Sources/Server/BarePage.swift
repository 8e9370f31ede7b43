import Hummingbird
import Logging
import NIOCore
import Page
import Store

/// Hummingbird alone: sends the statements that a page sent, over the same connections, and answers with the bytes that
/// the page had. The measure of what Bekal itself costs.
package struct BarePage: Sendable {
  /// A path that was not answered with 200.
  package struct Unanswered: Error {
    package let path: String
    package let status: Int
  }

  package let request: Page.Request
  package let response: Page.Response
  package let reads: Recording
  private let store: Store

  /// Asks a reception once, and keeps what it read and answered.
  ///
  /// - Throws: `Unanswered`.
  package init(copying request: Page.Request, of reception: Reception) async throws {
    self.request = request
    store = reception.store
    reads = Recording()
    response = await reception.reading(through: store.recorded(in: reads)).answer(request)
    guard response.status == 200 else { throw Unanswered(path: request.path, status: response.status) }
  }

  /// Serves until the task is cancelled; `ready` is called once with the port that was bound.
  package func serve(ready: @escaping @Sendable (Int) -> Void) async throws {
    let router = Router()
    router.get(RouterPath(request.path)) { [store, reads, response] _, _ in
      try await store.replay(reads)
      return Threshold.translated(response)
    }
    var quiet = Logger(label: "bekal.bare")
    quiet.logLevel = .error
    let application = Application(
      router: router, configuration: .init(address: .hostname("127.0.0.1", port: 0), serverName: "bekal"),
      onServerRunning: { channel in ready(channel.localAddress?.port ?? 0) }, logger: quiet)
    try await application.runService(gracefulShutdownSignals: [])
  }
}
