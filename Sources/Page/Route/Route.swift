import House
import Language

/// What a caller needs to use a route.
package enum Need: Sendable, Equatable {
  /// Anybody, signed in or not.
  case open
  /// Anybody who has signed in.
  case signedIn
  case permission(Permission)
}

/// One address of the house: for people a page, for programs its JSON twin. Server, OpenAPI and the access walk are made from these.
package struct Route: Sendable {
  package let method: Method
  /// `/people/{id}`: a segment in braces matches any one segment.
  package let path: String
  package let needs: Need
  /// One sentence for OpenAPI and the help page.
  package let summary: Phrase
  package let fields: [FormField]
  /// The largest body taken, in bytes.
  package let maxBytes: Int
  /// Whether it answers a value that it works out, and writes nothing.
  let isQuestion: Bool
  /// The media types of the files that it answers with; empty where its path tells, or it answers a value.
  private(set) var fileTypes: [String] = []
  package let handle: @Sendable (RequestContext, FormInput) async throws -> Answer

  /// The largest body of a route without a file field: 256 KiB.
  package static let maxBodyBytes = 262_144

  init(
    _ method: Method, _ path: String, needs: Need, summary: Phrase, fields: [FormField], isQuestion: Bool = false,
    handle: @escaping @Sendable (RequestContext, FormInput) async throws -> Answer
  ) {
    self.method = method
    self.path = path
    self.needs = needs
    self.summary = summary
    self.fields = fields
    self.isQuestion = isQuestion
    self.handle = handle
    maxBytes = fields.reduce(Route.maxBodyBytes) { most, field in
      switch field.kind {
      case .file(let bytes), .files(let bytes, _): most + bytes
      case .text, .secret, .integer, .day, .choice, .choices, .texts, .flag, .id: most
      }
    }
  }
}

extension Route {
  /// Whether a program must name its request by a key: a write that keeps something for who is signed in.
  package var needsKey: Bool { method != .get && needs != .open && !isQuestion }

  /// A route that reads; its form is the query.
  package static func get<Input: Form>(
    _ path: String, needs: Need, form: Input.Type, _ summary: Phrase,
    _ handle: @escaping @Sendable (RequestContext, Input) async throws -> Answer
  ) -> Route {
    Route(.get, path, needs: needs, summary: summary, fields: Input.fields) { try await handle($0, Input($1)) }
  }

  /// A route that reads and takes no input.
  package static func get(
    _ path: String, needs: Need, _ summary: Phrase,
    _ handle: @escaping @Sendable (RequestContext) async throws -> Answer
  ) -> Route {
    Route(.get, path, needs: needs, summary: summary, fields: []) { context, _ in try await handle(context) }
  }

  /// A route that writes.
  package static func write<Input: Form>(
    _ method: Method, _ path: String, needs: Need, form: Input.Type, _ summary: Phrase,
    _ handle: @escaping @Sendable (RequestContext, Input) async throws -> Answer
  ) -> Route {
    Route(method, path, needs: needs, summary: summary, fields: Input.fields) { try await handle($0, Input($1)) }
  }

  /// A route that works a value out and writes nothing: sent as a form, because working it out takes long.
  package static func question<Input: Form>(
    _ path: String, needs: Need, form: Input.Type, _ summary: Phrase,
    _ handle: @escaping @Sendable (RequestContext, Input) async throws -> Answer
  ) -> Route {
    Route(.post, path, needs: needs, summary: summary, fields: Input.fields, isQuestion: true) {
      try await handle($0, Input($1))
    }
  }

  /// A route that writes and takes no input.
  package static func write(
    _ method: Method, _ path: String, needs: Need, _ summary: Phrase,
    _ handle: @escaping @Sendable (RequestContext) async throws -> Answer
  ) -> Route {
    Route(method, path, needs: needs, summary: summary, fields: []) { context, _ in try await handle(context) }
  }

  /// The path's segments; those in braces are parameters.
  package var segments: [Substring] { path.split(separator: "/") }

  /// The same, answering with a file of one of these media types.
  package func answering(files types: [String]) -> Route {
    var route = self
    route.fileTypes = types
    return route
  }
}
