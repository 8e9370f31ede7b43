import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Language
import Logging
import NIOCore
import Page

/// Where the server listens.
package struct Listening: Sendable {
  package let host: String
  package let port: Int

  /// A place from `ADDR:PORT`; nil where it is not one.
  package init?(_ text: String) {
    guard let colon = text.lastIndex(of: ":"), let port = Int(text[text.index(after: colon)...]),
      (0...65_535).contains(port), colon > text.startIndex
    else { return nil }
    host = String(text[..<colon]).trimmingCharacters(in: CharacterSet(charactersIn: "[]"))
    self.port = port
  }

  /// Whether only this machine can reach it.
  package var isLoopback: Bool {
    let isNumber = host.allSatisfy { $0 == "." || $0.isASCII && $0.isNumber }
    return host == "::1" || host == "localhost" || host.hasPrefix("127.") && isNumber
  }
}

extension Listening {
  /// Why nobody can listen there.
  package struct Refusal: Explained {
    let place: Listening
    /// The system's `errno`.
    let code: Int32

    package var phrase: Phrase { HTTPErrorWords.cannotListen("\(place.host):\(place.port)", code) }
  }
}

/// How long a caller may take, and how many there may be.
package struct Limits: Sendable {
  /// Seconds without a sign of life after which a connection is closed.
  package var idleSeconds: Int64 = 60
  /// Seconds within which a body must have come, however slowly.
  var bodySeconds = 120.0
  /// The most connections at once; more wait.
  package var connections = 900

  /// The limits of a house.
  package init() {}

  /// A body that did not come in time.
  struct Slow: Error {}
}

/// The thin adapter between Hummingbird and the app.
struct HTTPAdapter: HTTPResponder {
  typealias Context = ConnectionContext

  let app: App
  let limits: Limits
  var proxies = TrustedProxies()
  /// Whether it stands at the socket of the machine, where only commands of its owner come.
  var isInside = false

  func respond(to request: Hummingbird.Request, context: ConnectionContext) async throws -> Hummingbird.Response {
    let isHead = request.method == .head
    guard let method = isHead ? .get : Method(rawValue: request.method.rawValue) else {
      var response = app.failure(HTTPError(405, HTTPErrorWords.otherMethod), asked(.get, request, context))
      response.headers.append(("Allow", (["HEAD"] + Method.allCases.map(\.rawValue)).joined(separator: ", ")))
      return Hummingbird.Response(response)
    }
    let response = await answer(asked(method, request, context), reading: request.body)
    return isHead ? withoutBody(response) : Hummingbird.Response(response)
  }

  /// Reads the body, as far as the route takes it and the caller may send it, and asks the app.
  private func answer(_ asked: Page.Request, reading body: RequestBody) async -> Page.Response {
    // Without these there is no body (RFC 9112, 6.3), and nothing to wait for.
    guard asked.headers["content-length"] != nil || asked.headers["transfer-encoding"] != nil else {
      return isInside ? await app.answer(inside: asked) : await app.answer(asked)
    }
    var asked = asked
    let limit = app.bodyLimit(asked.method, asked.path)
    // Nobody fills our memory with a file that they may not send.
    if limit > Route.maxBodyBytes, !isInside, let rejected = await app.rejection(asked) { return rejected }
    do {
      asked.body = try await collected(body, upTo: limit)
    } catch is NIOTooManyBytesError {
      return app.failure(HTTPError(413, HTTPErrorWords.tooLarge), asked)
    } catch is Limits.Slow {
      return app.failure(HTTPError(408, HTTPErrorWords.tooSlow), asked)
    } catch {
      return app.failure(HTTPError(400, HTTPErrorWords.unreadable), asked)
    }
    return isInside ? await app.answer(inside: asked) : await app.answer(asked)
  }

  /// The bytes of a body, if they come in time.
  private func collected(_ body: RequestBody, upTo limit: Int) async throws -> [UInt8] {
    try await withThrowingTaskGroup(of: [UInt8].self) { group in
      group.addTask { Array(try await body.collect(upTo: limit).readableBytesView) }
      group.addTask { [seconds = limits.bodySeconds] in
        try await Task.sleep(for: .seconds(seconds))
        throw Limits.Slow()
      }
      defer { group.cancelAll() }
      return try await group.next() ?? []
    }
  }

  private func asked(
    _ method: Method, _ request: Hummingbird.Request, _ context: ConnectionContext
  ) -> Page.Request {
    var headers: [String: String] = [:]
    for field in request.headers {
      let name = field.name.canonicalName
      headers[name] = headers[name].map { $0 + (name == "cookie" ? "; " : ", ") + field.value } ?? field.value
    }
    if headers["host"] == nil, let authority = request.head.authority { headers["host"] = authority }
    let caller = isInside ? (Page.Request.console, false) : proxies.caller(peer: context.address, headers: headers)
    var asked = Page.Request(
      method, request.uri.path, query: request.uri.query ?? "", headers: headers, address: caller.0)
    asked.isSecure = caller.1
    return asked
  }

  /// The same answer as its head alone, with the length that the body would have.
  private func withoutBody(_ response: Page.Response) -> Hummingbird.Response {
    var head = response
    head.body = []
    var answer = Hummingbird.Response(head)
    answer.headers[.contentLength] = String(response.body.count)
    return answer
  }

}

/// What is known of a connection.
struct ConnectionContext: Hummingbird.RequestContext {
  var coreContext: CoreRequestContextStorage
  let address: String

  init(source: ApplicationRequestContextSource) {
    coreContext = .init(source: source)
    address = source.channel.remoteAddress?.ipAddress ?? "local"
  }
}

extension App {
  /// The largest body taken at an address, in bytes.
  func bodyLimit(_ method: Method, _ path: String) -> Int {
    switch table.match(method, path) {
    case .route(let route, _): route.maxBytes
    case .otherMethod, .none: Route.maxBodyBytes
    }
  }

  /// The longest path of a socket, in bytes (`sun_path` of unix(7), without its last zero).
  package static let mostSocketBytes = 107

  /// Serves until the process is told to stop; `ready` is called once with the port that was bound.
  ///
  /// - Parameter socket: where commands of this machine reach the house; nobody else may be serving there. It is gone afterwards.
  package func serve(
    at place: Listening, socket: String? = nil, limits: Limits = Limits(), behind proxies: TrustedProxies = .init(),
    ready: @escaping @Sendable (Int) -> Void
  ) async throws {
    var quiet = Logger(label: "bekal.http")
    quiet.logLevel = .critical
    var application = Application(
      responder: HTTPAdapter(app: self, limits: limits, proxies: proxies),
      server: .http1(configuration: .init(idleTimeout: .seconds(limits.idleSeconds))),
      configuration: .init(
        address: .hostname(place.host, port: place.port), serverName: "bekal",
        availableConnectionsDelegate: MaximumAvailableConnections(limits.connections)),
      onServerRunning: { channel in ready(channel.localAddress?.port ?? place.port) },
      logger: quiet)
    if let socket { application.addServices(inside(socket, limits, quiet)) }
    defer { if let socket { unlink(socket) } }
    do {
      try await application.runService()
    } catch let error as IOError {
      throw Listening.Refusal(place: place, code: error.errnoCode)
    }
  }

  /// The listener of the machine's own commands; the file's mode says who may open it.
  private func inside(_ socket: String, _ limits: Limits, _ log: Logger) -> Application<HTTPAdapter> {
    Application(
      responder: HTTPAdapter(app: self, limits: limits, isInside: true),
      server: .http1(configuration: .init(idleTimeout: .seconds(limits.idleSeconds))),
      configuration: .init(address: .unixDomainSocket(path: socket), serverName: "bekal"),
      onServerRunning: { _ in chmod(socket, 0o600) }, logger: log)
  }
}

extension Hummingbird.Response {
  /// The same response as Hummingbird sends it.
  package init(_ response: Page.Response) {
    var fields = HTTPFields()
    for (name, value) in response.headers {
      if let name = HTTPField.Name(name) { fields.append(HTTPField(name: name, value: value)) }
    }
    self.init(
      status: .init(code: response.status), headers: fields,
      body: .init(byteBuffer: ByteBuffer(bytes: response.body)))
  }
}
