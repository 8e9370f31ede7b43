import House

/// What fields take, as JSON Schema: the decoder refuses what these do not describe.
extension OpenAPI {
  /// The characters that no text may hold, as in `FormDecoder`; in several lines the ends of lines may stand.
  private static func unseen(lines: Bool) -> String {
    let controls = lines ? #"\u0000-\u0009\u000b\u000c\u000e-\u001f"# : #"\u0000-\u001f"#
    return controls + #"\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff"#
  }

  static func schema(_ kind: FormField.Kind, required: Bool) -> FactValue {
    switch kind {
    case .text(let max, let lines): text(max: max, lines: lines, required: required)
    case .secret(let max): text(max: max, lines: false, required: required)
    case .integer(let range):
      ["type": "integer", "minimum": .integer(Int64(range.lowerBound)), "maximum": .integer(Int64(range.upperBound))]
    case .day: ["type": "string", "format": "date", "pattern": "^(19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}$"]
    case .choice(let choices): key(of: choices)
    case .choices(let choices):
      ["type": "array", "items": key(of: choices), "uniqueItems": true, "minItems": required ? 1 : 0]
    case .texts(let max, let most):
      [
        "type": "array", "items": text(max: max, lines: false, required: false), "minItems": required ? 1 : 0,
        "maxItems": .integer(Int64(most)),
      ]
    case .flag: ["type": "boolean"]
    case .id:
      [
        "type": "string", "format": "uuid",
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$",
      ]
    case .file: file
    case .files(_, let most):
      ["type": "array", "items": file, "minItems": required ? 1 : 0, "maxItems": .integer(Int64(most))]
    }
  }

  private static let file: FactValue = ["type": "string", "contentMediaType": "application/octet-stream"]

  private static func key(of choices: [FormField.Choice]) -> FactValue {
    ["type": "string", "enum": .list(choices.map { .text($0.key) })]
  }

  /// A text; one that must be given holds more than blanks.
  private static func text(max: Int, lines: Bool, required: Bool) -> FactValue {
    let unseen = unseen(lines: lines)
    let seen = required ? #"[^\#(unseen)]*[^\s\u200b\#(unseen)][^\#(unseen)]*"# : "[^\(unseen)]*"
    return [
      "type": "string", "minLength": required ? 1 : 0, "maxLength": .integer(Int64(max)), "pattern": .text("^\(seen)$"),
    ]
  }
}
