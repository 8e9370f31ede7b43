import Hummingbird
import Logging
import NIOCore
import Page
import Server
import Store

/// Hummingbird alone: sends the statements that a page sent, over the same connections, and answers with the bytes that
/// the page had. The measure of what Bekal itself costs.
struct BarePage: Sendable {
  /// A path that was not answered with 200.
  struct Unanswered: Error {
    let path: String
    let status: Int
  }

  let request: Page.Request
  let response: Page.Response
  let reads: Recording
  private let store: Store

  /// Asks an app once, and keeps what it read and answered.
  ///
  /// - Throws: `Unanswered`.
  init(copying request: Page.Request, of app: App) async throws {
    self.request = request
    store = app.store
    reads = Recording()
    response = await app.reading(through: store.recorded(in: reads)).answer(request)
    guard response.status == 200 else { throw Unanswered(path: request.path, status: response.status) }
  }

  /// Serves until the task is cancelled; `ready` is called once with the port that was bound.
  func serve(ready: @escaping @Sendable (Int) -> Void) async throws {
    let router = Router()
    router.get(RouterPath(request.path)) { [store, reads, response] _, _ in
      try await store.replay(reads)
      return Hummingbird.Response(response)
    }
    var quiet = Logger(label: "bekal.bare")
    quiet.logLevel = .error
    let application = Application(
      router: router, configuration: .init(address: .hostname("127.0.0.1", port: 0), serverName: "bekal"),
      onServerRunning: { channel in ready(channel.localAddress?.port ?? 0) }, logger: quiet)
    try await application.runService(gracefulShutdownSignals: [])
  }
}
