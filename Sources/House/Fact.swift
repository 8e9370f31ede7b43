/// What has become true, as the journal keeps it: a kind, the subject it is about and a payload.
package struct Fact: Equatable, Sendable {
  /// `room.past`: `people.imported`.
  package let kind: String
  /// The id of the noun it is about.
  package let subject: String
  /// The particulars; personal fields are `sealed`.
  package let payload: [String: FactValue]

  /// A fact about a subject.
  package init(_ kind: String, about subject: some CustomStringConvertible, _ payload: [String: FactValue] = [:]) {
    self.kind = kind
    self.subject = subject.description
    self.payload = payload
  }
}

/// A value in a fact's payload; there are no fractions, so that every reader hashes the same bytes.
package enum FactValue: Equatable, Sendable {
  case text(String), integer(Int64), flag(Bool), null
  case list([FactValue]), object([String: FactValue])
  /// A text that is sealed under the key of its owner when it is written.
  case sealed(SealOwner, String)
}

extension FactValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  package init(stringLiteral value: String) { self = .text(value) }
  package init(integerLiteral value: Int64) { self = .integer(value) }
  package init(booleanLiteral value: Bool) { self = .flag(value) }
  package init(arrayLiteral elements: FactValue...) { self = .list(elements) }
  package init(dictionaryLiteral elements: (String, FactValue)...) {
    self = .object(Dictionary(elements) { _, later in later })
  }
}

extension FactValue {
  /// A text that is sealed under the key of this record.
  package static func sealed(under owner: ID<some KeyOwner>, _ text: String) -> FactValue {
    .sealed(SealOwner(owner), text)
  }

  /// The description of any value as text.
  package static func text(of value: some CustomStringConvertible) -> FactValue { .text(value.description) }

  /// The canonical JSON: keys sorted by their UTF-8 bytes, no blanks, integers only. `seal` turns a sealed text into its box.
  ///
  /// - Throws: whatever `seal` throws.
  package func canonical(sealing seal: (_ owner: SealOwner, _ text: String) throws -> String) rethrows -> String {
    switch self {
    case .text(let text): FactValue.quoted(text)
    case .integer(let value): String(value)
    case .flag(let value): value ? "true" : "false"
    case .null: "null"
    case .list(let values): "[" + (try values.map { try $0.canonical(sealing: seal) }).joined(separator: ",") + "]"
    case .object(let fields): try FactValue.canonical(fields, sealing: seal)
    case .sealed(let owner, let text):
      try FactValue.canonical(
        ["box": .text(try seal(owner, text)), "sealed": .text(owner.text)], sealing: seal)
    }
  }

  /// The canonical JSON of a payload.
  package static func canonical(
    _ fields: [String: FactValue], sealing seal: (_ owner: SealOwner, _ text: String) throws -> String
  ) rethrows -> String {
    let pairs = try fields.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map { key, value in
      quoted(key) + ":" + (try value.canonical(sealing: seal))
    }
    return "{" + pairs.joined(separator: ",") + "}"
  }

  /// A JSON string: `"`, `\` and characters below U+0020 are escaped, everything else stands as it is.
  package static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      case _: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
