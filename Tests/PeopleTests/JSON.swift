import Foundation

/// Any JSON value, for comparing reports with the expected ones.
enum JSON: Hashable, Codable, Sendable {
  case null
  case boolean(Bool)
  case integer(Int)
  case text(String)
  case list([JSON])
  case object([String: JSON])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .boolean(value)
    } else if let value = try? container.decode(Int.self) {
      self = .integer(value)
    } else if let value = try? container.decode(String.self) {
      self = .text(value)
    } else if let value = try? container.decode([JSON].self) {
      self = .list(value)
    } else {
      self = .object(try container.decode([String: JSON].self))
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .boolean(let value): try container.encode(value)
    case .integer(let value): try container.encode(value)
    case .text(let value): try container.encode(value)
    case .list(let values): try container.encode(values)
    case .object(let values): try container.encode(values)
    }
  }

  /// A report as it would be printed.
  init(_ report: some Encodable) throws {
    self = try JSONDecoder().decode(JSON.self, from: JSONEncoder().encode(report))
  }

  subscript(_ key: String) -> JSON? {
    if case .object(let values) = self { values[key] } else { nil }
  }

  var items: [JSON] { if case .list(let values) = self { values } else { [] } }
  var string: String? { if case .text(let value) = self { value } else { nil } }
}
