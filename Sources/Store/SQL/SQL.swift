/// A statement whose interpolated values are bound parameters `$1`…`$n`, never text. One text runs on both databases.
package struct SQL: ExpressibleByStringInterpolation, Sendable {
  enum Piece: Sendable { case text(String), value(SQLValue) }

  let pieces: [Piece]

  init(pieces: [Piece]) { self.pieces = pieces }

  /// A statement of this text, without values.
  package init(stringLiteral text: String) { pieces = [.text(text)] }

  package init(stringInterpolation: Interpolation) { pieces = stringInterpolation.pieces }

  /// A statement from a text that the program itself composed; never from input.
  package init(composed text: String) { pieces = [.text(text)] }

  /// The text with `$1`…`$n` where the values stand.
  package var text: String {
    var number = 0
    return pieces.map { piece in
      switch piece {
      case .text(let text): return text
      case .value:
        number += 1
        return "$\(number)"
      }
    }.joined()
  }

  /// The text with `?` where the values stand: SQLite looks every named parameter up among all others, which for
  /// thousands of them costs more than the statement.
  var unnumbered: String {
    pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .value: "?"
      }
    }.joined()
  }

  /// The bound values in the order of their numbers.
  package var values: [SQLValue] {
    pieces.compactMap { piece in
      switch piece {
      case .text: nil
      case .value(let value): value
      }
    }
  }

  /// One statement after another, for a text built from parts.
  package static func + (left: SQL, right: SQL) -> SQL { SQL(pieces: left.pieces + right.pieces) }
}

extension SQL {
  /// Collects the pieces of a statement.
  package struct Interpolation: StringInterpolationProtocol {
    var pieces: [Piece] = []

    package init(literalCapacity: Int, interpolationCount: Int) {
      pieces.reserveCapacity(interpolationCount * 2 + 1)
    }

    package mutating func appendLiteral(_ literal: String) { pieces.append(.text(literal)) }

    /// Binds a value.
    package mutating func appendInterpolation<Value: SQLBindable>(_ value: Value) {
      pieces.append(.value(value.sqlValue))
    }

    /// Binds a value that may be missing; NULL keeps its type.
    package mutating func appendInterpolation<Value: SQLBindable>(_ value: Value?) {
      pieces.append(.value(value?.sqlValue ?? .null(Value.sqlType)))
    }

    /// Binds the raw text of an enum's case.
    package mutating func appendInterpolation<Value: RawRepresentable>(_ value: Value)
    where Value.RawValue == String {
      pieces.append(.value(.text(value.rawValue)))
    }

    /// Binds the raw text of an enum's case, or NULL.
    package mutating func appendInterpolation<Value: RawRepresentable>(_ value: Value?)
    where Value.RawValue == String {
      pieces.append(.value(value.map { .text($0.rawValue) } ?? .null(.text)))
    }

    /// Puts another statement in this place, with its values.
    package mutating func appendInterpolation(sql fragment: SQL) { pieces += fragment.pieces }

    /// Expands to `($1, $2, …)`; an empty list to a sub-select without rows, so that `IN` is false and `NOT IN` true.
    package mutating func appendInterpolation<Value: SQLBindable>(list: [Value]) {
      append(list.map(\.sqlValue), of: Value.sqlType)
    }

    /// Expands raw texts of enum cases to `($1, $2, …)`.
    package mutating func appendInterpolation<Value: RawRepresentable>(list: [Value])
    where Value.RawValue == String {
      append(list.map { .text($0.rawValue) }, of: .text)
    }

    /// Puts fragments side by side, as in `VALUES (…), (…)`: many rows in one statement.
    package mutating func appendInterpolation(rows: [SQL]) {
      for (index, row) in rows.enumerated() {
        if index > 0 { pieces.append(.text(", ")) }
        pieces += row.pieces
      }
    }

    private mutating func append(_ values: [SQLValue], of type: SQLType) {
      guard !values.isEmpty else {
        pieces.append(.text("(SELECT CAST(NULL AS \(type.rawValue)) WHERE 1 = 0)"))
        return
      }
      for (index, value) in values.enumerated() {
        pieces.append(.text(index == 0 ? "(" : ", "))
        pieces.append(.value(value))
      }
      pieces.append(.text(")"))
    }
  }
}

extension Array {
  /// The elements in batches, in their order: a statement takes a few thousand values and no more.
  package func batches(of size: Int = 500) -> [[Element]] {
    stride(from: 0, to: count, by: size).map { Array(self[$0..<Swift.min($0 + size, count)]) }
  }
}
