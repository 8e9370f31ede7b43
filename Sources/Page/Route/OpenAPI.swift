import House
import Language

/// The OpenAPI 3.1 document, made from the routes.
package struct OpenAPI: Sendable {
  private let routes: [Route]
  private let version: String

  /// The document of these routes; `version` is the program's.
  package init(_ routes: [Route], version: String) {
    self.routes = routes
    self.version = version
  }

  /// The document as JSON with sorted keys.
  package var json: String { document.canonical { _, text in text } }

  private var document: FactValue {
    var paths: [String: [String: FactValue]] = [:]
    for route in routes { paths[route.path, default: [:]][route.method.rawValue.lowercased()] = operation(route) }
    return [
      "openapi": "3.1.0",
      "info": [
        "title": "Bekal", "version": .text(version),
        "description": "Every page of the house is also an API: ask with Accept: application/json.",
        "license": ["name": "Apache-2.0", "identifier": "Apache-2.0"],
      ],
      "paths": .object(paths.mapValues { .object($0) }),
      "components": [
        "securitySchemes": ["session": ["type": "apiKey", "in": "cookie", "name": "bekal_session"]],
        "schemas": OpenAPI.schemas,
      ],
    ]
  }

  private func operation(_ route: Route) -> FactValue {
    var parameters = route.segments.filter { $0.hasPrefix("{") }.map { segment -> FactValue in
      let name = String(segment.dropFirst().dropLast())
      return ["name": .text(name), "in": "path", "required": true, "schema": OpenAPI.parameter(name)]
    }
    var operation: [String: FactValue] = [
      "summary": .text(route.summary.en), "operationId": .text(name(of: route)),
      "tags": [.text(String(route.segments.first ?? "house"))],
      "responses": OpenAPI.responses(route),
    ]
    if route.method == .get {
      parameters += route.fields.map { field in
        [
          "name": .text(field.name), "in": "query", "required": .flag(field.required),
          "schema": OpenAPI.schema(field.kind, required: field.required), "description": .text(field.label.en),
          "style": "form", "explode": true,
        ]
      }
    } else {
      parameters.append([
        "name": "Idempotency-Key", "in": "header", "required": .flag(route.needsKey),
        "schema": ["type": "string", "minLength": 8, "maxLength": 200, "pattern": "^[!-~]+$"],
        "description":
          "A new key for each change, such as a UUID. The same key with the same input acts once and gives the stored answer again.",
      ])
      if !route.fields.isEmpty { operation["requestBody"] = body(route) }
    }
    operation["parameters"] = .list(parameters)
    operation["security"] = route.needs == .open ? [] : [["session": []]]
    if case .permission(let permission) = route.needs { operation["x-permission"] = .text(permission.name) }
    return .object(operation)
  }

  private func name(of route: Route) -> String {
    let words = route.segments.map { $0.filter { $0 != "{" && $0 != "}" } }
    return ([route.method.rawValue.lowercased()] + (words.isEmpty ? ["house"] : words)).joined(separator: "_")
  }

  private func body(_ route: Route) -> FactValue {
    let object: FactValue = [
      "type": "object", "additionalProperties": false,
      "required": .list(route.fields.filter(\.required).map { .text($0.name) }),
      "properties": .object(
        Dictionary(route.fields.map { ($0.name, OpenAPI.schema($0.kind, required: $0.required)) }) { first, _ in first }
      ),
    ]
    return [
      "required": .flag(route.fields.contains(where: \.required)),
      "content": .object([(route.takesFile ? "multipart/form-data" : "application/json"): ["schema": object]]),
    ]
  }

  /// `{day}` is a day and `{role}` the key of a role; everything else in a path is an identity.
  private static func parameter(_ name: String) -> FactValue {
    switch name {
    case "day": schema(.day, required: true)
    case "role": ["type": "string", "pattern": "^[a-z_]{1,40}$"]
    case _: schema(.id, required: true)
    }
  }
}

extension Route {
  /// Whether a file can be sent to it.
  fileprivate var takesFile: Bool {
    fields.contains { field in
      switch field.kind {
      case .file, .files: true
      case .text, .secret, .integer, .day, .choice, .choices, .texts, .flag, .id: false
      }
    }
  }
}
