import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix
import Page

/// Speaks HTTP to the server that holds a database, over the socket beside its file.
struct SocketClient: Sendable {
  let path: String

  /// Seconds without a sign of life after which a server counts as lost.
  static let mostSeconds: Int64 = 600

  /// Nobody serves there, or the server went away before it had answered: nobody knows whether it acted.
  struct Lost: Error {}

  private var bootstrap: ClientBootstrap { ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup) }

  /// Where the server of a SQLite file listens for commands.
  static func path(of database: String) -> String { database + ".sock" }

  /// Whether somebody serves there.
  var isServed: Bool {
    (try? bootstrap.connect(unixDomainSocketPath: path).flatMap { $0.close() }.wait()) != nil
  }

  /// Sends a request and waits for its answer.
  ///
  /// - Throws: `Lost`.
  func send(_ request: Request) async throws -> Response {
    do {
      return try await connected().executeThenClose { inbound, outbound in
        // A server that turns a request down before it has read all of it closes: its answer is still there to read.
        try? await outbound.write(contentsOf: SocketClient.parts(of: request))
        for try await answer in inbound { return Response(answer) }
        throw Lost()
      }
    } catch { throw Lost() }
  }

  private func connected() async throws -> NIOAsyncChannel<NIOHTTPClientResponseFull, HTTPClientRequestPart> {
    try await bootstrap.connect(unixDomainSocketPath: path) { channel in
      channel.eventLoop.makeCompletedFuture {
        let pipeline = channel.pipeline.syncOperations
        try pipeline.addHTTPClientHandlers()
        try pipeline.addHandler(IdleStateHandler(readTimeout: .seconds(SocketClient.mostSeconds)))
        try pipeline.addHandler(SilenceHandler())
        try pipeline.addHandler(NIOHTTPClientResponseAggregator(maxContentLength: .max))
        return try NIOAsyncChannel(wrappingChannelSynchronously: channel)
      }
    }
  }

  private static func parts(of request: Request) -> [HTTPClientRequestPart] {
    let target = request.path + (request.query.isEmpty ? "" : "?" + request.query)
    let own = ["host": "bekal", "connection": "close", "content-length": String(request.body.count)]
    let fields = request.headers.merging(own) { $1 }.map { ($0.key, $0.value) }
    return [
      .head(
        HTTPRequestHead(
          version: .http1_1, method: .init(rawValue: request.method.rawValue), uri: target, headers: .init(fields))),
      .body(.byteBuffer(ByteBuffer(bytes: request.body))), .end(nil),
    ]
  }
}

extension Response {
  fileprivate init(_ answer: NIOHTTPClientResponseFull) {
    self.init(
      Int(answer.head.status.code), headers: answer.head.headers.map { ($0.name, $0.value) },
      body: answer.body.map { Array($0.readableBytesView) } ?? [])
  }
}

/// Closes a connection on which nothing comes any more.
private final class SilenceHandler: ChannelInboundHandler {
  typealias InboundIn = HTTPClientResponsePart

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if event is IdleStateHandler.IdleStateEvent { context.close(promise: nil) }
  }
}
