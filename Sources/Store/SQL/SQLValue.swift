import Almanac
import Foundation
import House

/// The column types that mean the same on both databases.
package enum SQLType: String, Sendable {
  case text, integer = "bigint", real = "double precision", flag = "boolean", bytes = "bytea"
}

/// A value as bound or read; a NULL carries its type, because PostgreSQL asks for it.
package enum SQLValue: Equatable, Sendable {
  case text(String), integer(Int64), real(Double), flag(Bool), bytes([UInt8]), null(SQLType)

  /// What it is, without its content, for messages.
  var summary: String {
    switch self {
    case .text(let text): "a text of \(text.utf8.count) bytes"
    case .integer: "an integer"
    case .real: "a fraction"
    case .flag: "a boolean"
    case .bytes(let bytes): "\(bytes.count) bytes"
    case .null: "NULL"
    }
  }
}

/// A Swift type that can be bound into a statement.
package protocol SQLBindable {
  /// The type of its NULL.
  static var sqlType: SQLType { get }
  /// The value to bind.
  var sqlValue: SQLValue { get }
}

/// A Swift type that can be read from a column.
package protocol SQLReadable {
  /// The value in this type; nil where the column holds something else.
  static func read(_ value: SQLValue) -> Self?
}

extension String: SQLBindable, SQLReadable {
  package static var sqlType: SQLType { .text }
  package var sqlValue: SQLValue { .text(self) }
  package static func read(_ value: SQLValue) -> String? {
    if case .text(let text) = value { text } else { nil }
  }
}

extension Int64: SQLBindable, SQLReadable {
  package static var sqlType: SQLType { .integer }
  package var sqlValue: SQLValue { .integer(self) }
  package static func read(_ value: SQLValue) -> Int64? {
    if case .integer(let number) = value { number } else { nil }
  }
}

extension Int: SQLBindable, SQLReadable {
  package static var sqlType: SQLType { .integer }
  package var sqlValue: SQLValue { .integer(Int64(self)) }
  package static func read(_ value: SQLValue) -> Int? { Int64.read(value).flatMap { Int(exactly: $0) } }
}

extension Double: SQLBindable, SQLReadable {
  package static var sqlType: SQLType { .real }
  package var sqlValue: SQLValue { .real(self) }
  package static func read(_ value: SQLValue) -> Double? {
    switch value {
    case .real(let number): number
    case .integer(let number): Double(exactly: number)
    case .text, .flag, .bytes, .null: nil
    }
  }
}

extension Bool: SQLBindable, SQLReadable {
  package static var sqlType: SQLType { .flag }
  package var sqlValue: SQLValue { .flag(self) }
  package static func read(_ value: SQLValue) -> Bool? {
    switch value {
    case .flag(let flag): flag
    case .integer(0): false
    case .integer(1): true
    case .integer, .text, .real, .bytes, .null: nil
    }
  }
}

extension Array: SQLBindable, SQLReadable where Element == UInt8 {
  package static var sqlType: SQLType { .bytes }
  package var sqlValue: SQLValue { .bytes(self) }
  package static func read(_ value: SQLValue) -> [UInt8]? {
    if case .bytes(let bytes) = value { bytes } else { nil }
  }
}

extension Data: SQLBindable, SQLReadable {
  package static var sqlType: SQLType { .bytes }
  package var sqlValue: SQLValue { .bytes([UInt8](self)) }
  package static func read(_ value: SQLValue) -> Data? { [UInt8].read(value).map { Data($0) } }
}

extension Day: SQLBindable, SQLReadable {
  package static var sqlType: SQLType { .text }
  package var sqlValue: SQLValue { .text(description) }
  package static func read(_ value: SQLValue) -> Day? { String.read(value).flatMap { Day($0[...]) } }
}

extension Moment: SQLBindable, SQLReadable {
  package static var sqlType: SQLType { .integer }
  package var sqlValue: SQLValue { .integer(milliseconds) }
  package static func read(_ value: SQLValue) -> Moment? { Int64.read(value).map(Moment.init(milliseconds:)) }
}

extension ID: SQLBindable, SQLReadable {
  package static var sqlType: SQLType { .text }
  package var sqlValue: SQLValue { .text(text) }
  package static func read(_ value: SQLValue) -> ID? { String.read(value).flatMap { ID($0[...]) } }
}

extension Optional: SQLBindable where Wrapped: SQLBindable {
  package static var sqlType: SQLType { Wrapped.sqlType }
  package var sqlValue: SQLValue { self?.sqlValue ?? .null(Wrapped.sqlType) }
}

extension Optional: SQLReadable where Wrapped: SQLReadable {
  package static func read(_ value: SQLValue) -> Wrapped?? {
    if case .null = value { return .some(nil) }
    return Wrapped.read(value).map { .some($0) }
  }
}
