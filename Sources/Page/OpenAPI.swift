import House

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
        "schemas": ["Problem": OpenAPI.problem, "Receipt": OpenAPI.receipt],
      ],
    ]
  }

  private func operation(_ route: Route) -> FactValue {
    var parameters = route.segments.filter { $0.hasPrefix("{") }.map { segment -> FactValue in
      [
        "name": .text(String(segment.dropFirst().dropLast())), "in": "path", "required": true,
        "schema": ["type": "string", "minLength": 1],
      ]
    }
    var operation: [String: FactValue] = [
      "summary": .text(route.summary.en), "operationId": .text(name(of: route)),
      "tags": [.text(String(route.segments.first ?? "house"))],
      "responses": responses(route),
    ]
    if route.method == .get {
      parameters += route.fields.map { field in
        [
          "name": .text(field.name), "in": "query", "required": .flag(field.required), "schema": schema(field.kind),
          "description": .text(field.label.en), "style": "form", "explode": true,
        ]
      }
    } else {
      parameters.append([
        "name": "Idempotency-Key", "in": "header", "required": false,
        "schema": ["type": "string", "minLength": 8, "maxLength": 200, "pattern": "^[A-Za-z0-9._:-]+$"],
        "description": "The same key with the same input acts once and gives the stored answer again.",
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
    let hasFile = route.fields.contains { if case .file = $0.kind { true } else { false } }
    let object: FactValue = [
      "type": "object", "additionalProperties": false,
      "required": .list(route.fields.filter(\.required).map { .text($0.name) }),
      "properties": .object(
        Dictionary(route.fields.map { ($0.name, schema($0.kind)) }) { first, _ in first }),
    ]
    let media: FactValue = ["schema": object]
    return [
      "required": .flag(route.fields.contains(where: \.required)),
      "content": hasFile ? ["multipart/form-data": media] : ["application/json": media],
    ]
  }

  private func schema(_ kind: FormField.Kind) -> FactValue {
    switch kind {
    case .text(let max, _), .secret(let max):
      ["type": "string", "maxLength": .integer(Int64(max)), "pattern": "^[^\\u0000-\\u001f\\u007f]*$"]
    case .integer(let range):
      ["type": "integer", "minimum": .integer(Int64(range.lowerBound)), "maximum": .integer(Int64(range.upperBound))]
    case .day: ["type": "string", "format": "date", "pattern": "^(19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}$"]
    case .choice(let choices): ["type": "string", "enum": .list(choices.map { .text($0.key) })]
    case .choices(let choices):
      [
        "type": "array", "uniqueItems": true,
        "items": ["type": "string", "enum": .list(choices.map { .text($0.key) })],
      ]
    case .texts(let max, let most):
      [
        "type": "array", "maxItems": .integer(Int64(most)),
        "items": ["type": "string", "maxLength": .integer(Int64(max))],
      ]
    case .flag: ["type": "boolean"]
    case .id:
      ["type": "string", "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"]
    case .file: ["type": "string", "contentMediaType": "application/octet-stream"]
    }
  }

  private func responses(_ route: Route) -> FactValue {
    var responses: [String: FactValue] = [
      "200": [
        "description": "The value, or the page that shows it.",
        "content": [
          "application/json": ["schema": true], "text/html": ["schema": ["type": "string"]],
          "*/*": ["schema": true],
        ],
      ],
      "404": OpenAPI.refused("Not there, or of another facility."),
      "422": OpenAPI.refused("Input that cannot be taken, field by field, or a wish a rule turns down."),
      "429": OpenAPI.refused("Too many attempts; the header Retry-After says when to come back."),
    ]
    if route.needs != .open {
      responses["401"] = OpenAPI.refused("Nobody is signed in.")
      responses["403"] = OpenAPI.refused("The account may not do this.")
    }
    if route.method != .get {
      responses["303"] = ["description": "A browser is sent on to the page to see next."]
      responses["400"] = OpenAPI.refused("A body that cannot be read.")
      responses["409"] = OpenAPI.refused("Somebody else was faster, or the state has changed.")
      responses["413"] = OpenAPI.refused("More than the route takes.")
      responses["415"] = OpenAPI.refused("A coding the house does not read.")
    }
    return .object(responses)
  }

  private static func refused(_ description: String) -> FactValue {
    [
      "description": .text(description),
      "content": [
        "application/json": ["schema": ["$ref": "#/components/schemas/Problem"]],
        "text/html": ["schema": ["type": "string"]],
      ],
    ]
  }

  private static let problem: FactValue = [
    "type": "object", "required": ["sentence"],
    "properties": [
      "sentence": ["type": "string"],
      "fields": [
        "type": "array",
        "items": [
          "type": "object", "required": ["field", "sentence"],
          "properties": ["field": ["type": "string"], "sentence": ["type": "string"]],
        ],
      ],
    ],
  ]

  private static let receipt: FactValue = [
    "type": "object", "required": ["sequence", "hash"],
    "properties": ["sequence": ["type": "integer", "minimum": 1], "hash": ["type": "string"]],
  ]
}
