import Foundation
import HTTPTypes
import Hummingbird
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
  package var isLoopback: Bool { host == "::1" || host == "localhost" || host.hasPrefix("127.") }
}

/// The thin adapter between Hummingbird and the reception.
struct Threshold: HTTPResponder {
  typealias Context = Caller

  let reception: Reception

  func respond(to request: Hummingbird.Request, context: Caller) async throws -> Hummingbird.Response {
    guard let method = Method(rawValue: request.method.rawValue) else {
      return Hummingbird.Response(status: .methodNotAllowed)
    }
    let path = request.uri.path
    let limit = reception.bodyLimit(method, path)
    var body: [UInt8] = []
    do {
      let buffer = try await request.body.collect(upTo: limit)
      body = Array(buffer.readableBytesView)
    } catch is NIOTooManyBytesError {
      return translated(reception.tooLarge(asked(method, request, body, context)))
    }
    return translated(await reception.answer(asked(method, request, body, context)))
  }

  private func asked(
    _ method: Method, _ request: Hummingbird.Request, _ body: [UInt8], _ context: Caller
  ) -> Page.Request {
    var headers: [String: String] = [:]
    for field in request.headers {
      let name = field.name.canonicalName
      headers[name] = headers[name].map { $0 + (name == "cookie" ? "; " : ", ") + field.value } ?? field.value
    }
    if headers["host"] == nil, let authority = request.head.authority { headers["host"] = authority }
    return Page.Request(
      method, request.uri.path, query: request.uri.query ?? "", headers: headers, body: body,
      address: context.address)
  }

  private func translated(_ response: Page.Response) -> Hummingbird.Response {
    var fields = HTTPFields()
    for (name, value) in response.headers {
      if let name = HTTPField.Name(name) { fields.append(HTTPField(name: name, value: value)) }
    }
    return Hummingbird.Response(
      status: .init(code: response.status), headers: fields,
      body: .init(byteBuffer: ByteBuffer(bytes: response.body)))
  }
}

/// What is known of a connection.
struct Caller: RequestContext {
  var coreContext: CoreRequestContextStorage
  let address: String

  init(source: ApplicationRequestContextSource) {
    coreContext = .init(source: source)
    address = source.channel.remoteAddress?.ipAddress ?? "local"
  }
}

extension Reception {
  /// The largest body taken at an address, in bytes: that of the largest of its routes.
  func bodyLimit(_ method: Method, _ path: String) -> Int {
    switch table.match(method, path) {
    case .route(let route, _): route.maxBytes
    case .otherMethod, .none: Route.maxBodyBytes
    }
  }

  func tooLarge(_ request: Page.Request) -> Page.Response {
    Door(reception: self, request: request, guest: .nobody(at: unit, facility: facility))
      .failed(Turned(413, DoorWords.tooLarge))
  }

  /// Serves until the process is told to stop; `ready` is called once with the port that was bound.
  package func serve(at place: Listening, ready: @escaping @Sendable (Int) -> Void) async throws {
    var quiet = Logger(label: "bekal.http")
    quiet.logLevel = .error
    let application = Application(
      responder: Threshold(reception: self),
      configuration: .init(address: .hostname(place.host, port: place.port), serverName: "bekal"),
      onServerRunning: { channel in ready(channel.localAddress?.port ?? place.port) },
      logger: quiet)
    try await application.runService()
  }
}
