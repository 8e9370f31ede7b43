import House

/// What a route answers: a value and its page, a file, or the receipt of what was written; and every way it turns down.
extension OpenAPI {
  /// The types of files by the end of their path.
  private static let files = [
    "pdf": "application/pdf", "json": "application/json",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ]

  static func responses(_ route: Route) -> FactValue {
    var responses = ["200": answer(of: route)]
    if route.method != .get || route.needs != .open {
      responses["303"] = ["description": "A browser is sent on to the page to see next."]
    }
    for (status, description) in refusals(of: route) { responses[status] = refused(description) }
    return .object(responses)
  }

  private static func answer(of route: Route) -> FactValue {
    if route.isQuestion {
      return [
        "description": "The value that was worked out; its page stands at the address in Location.",
        "content": ["application/json": ["schema": ["type": "object"]]],
      ]
    }
    if route.method != .get {
      return [
        "description": "What was written, with its receipt; or the page to see next.",
        "headers": [
          "Bekal-Receipt": ["description": "Sequence and hash in the journal.", "schema": ["type": "string"]]
        ],
        "content": ["application/json": ["schema": ["$ref": "#/components/schemas/Done"]]],
      ]
    }
    if !route.fileTypes.isEmpty {
      let files = route.fileTypes.map { type -> (String, FactValue) in
        (type, ["schema": ["type": "string", "contentMediaType": .text(type)]])
      }
      return file(files)
    }
    if let name = route.segments.last?.split(separator: ".").dropFirst().last, let type = files[String(name)] {
      let schema: FactValue = name == "json" ? true : ["type": "string", "contentMediaType": .text(type)]
      return file([(type, ["schema": schema])])
    }
    return [
      "description": "The value, or the page that shows it.",
      "content": [
        "application/json": ["schema": ["type": ["object", "array"]]], "text/html": ["schema": ["type": "string"]],
      ],
    ]
  }

  /// An answer that is a file of one of some types, or names the page where something is asked first.
  private static func file(_ types: [(String, FactValue)]) -> FactValue {
    let first: (String, FactValue) = ("application/json", ["schema": ["type": ["object", "array"]]])
    return [
      "description": "The file; or the page where a reason is asked first.",
      "content": .object(Dictionary(types + [first]) { type, _ in type }),
    ]
  }

  private static func refusals(of route: Route) -> [(status: String, description: String)] {
    var refusals = [
      ("400", "A query or body that cannot be read."),
      ("422", "Input that cannot be taken, field by field, or a wish a rule turns down."),
      ("503", "The database is busy, or a queue is full; the header Retry-After says when to come back."),
    ]
    let namesRecords =
      route.path.contains("{") || route.fields.contains { if case .id = $0.kind { true } else { false } }
    if namesRecords { refusals.append(("404", "Not there, or of another facility.")) }
    if route.path.hasPrefix("/session") {
      refusals.append(("429", "Too many attempts; the header Retry-After says when to come back."))
    }
    if route.needs != .open {
      refusals += [("401", "Nobody is signed in."), ("403", "The account may not do this.")]
    }
    if route.needsKey {
      refusals.append(("428", "The header Idempotency-Key is missing; nothing was saved."))
    }
    if route.method != .get {
      refusals += [
        ("408", "The body came too slowly."), ("409", "Somebody else was faster, or the state has changed."),
        ("413", "More than the route takes."), ("415", "A coding the house does not read."),
        ("507", "The disk is full; nothing was saved."),
      ]
    }
    return refusals
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

  /// What several answers share.
  static let schemas: FactValue = [
    "Problem": [
      "type": "object", "required": ["sentence"], "additionalProperties": false,
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
    ],
    "Receipt": [
      "type": "object", "required": ["sequence", "hash"],
      "properties": [
        "sequence": ["type": "integer", "minimum": 1], "hash": ["type": "string", "pattern": "^[0-9a-f]{64}$"],
      ],
    ],
    "Done": [
      "anyOf": [
        [
          "type": "object", "required": ["value", "receipt"],
          "properties": ["value": true, "receipt": ["$ref": "#/components/schemas/Receipt"]],
        ],
        ["type": "object", "required": ["see"], "properties": ["see": ["type": "string"]]],
      ]
    ],
  ]
}
