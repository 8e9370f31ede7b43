import Synchronization

/// The names of an answer's columns, which all its rows share.
final class ColumnNames: Sendable {
  private let names: [String]
  /// Where the next column is looked for first: rows are mostly read in the order of their columns.
  private let next = Atomic(0)

  init(_ names: [String]) { self.names = names }

  var list: String { names.joined(separator: ", ") }

  /// Where a column stands; nil where there is none of that name.
  func index(of name: String) -> Int? {
    let guess = next.load(ordering: .relaxed)
    let isRight = guess < names.count && names[guess] == name
    guard let index = isRight ? guess : names.firstIndex(of: name) else { return nil }
    next.store(index + 1 < names.count ? index + 1 : 0, ordering: .relaxed)
    return index
  }
}

/// One row of an answer; columns are read by name, in the Swift type that is asked for.
package struct Row: Sendable {
  let columns: ColumnNames
  let values: [SQLValue]

  /// The value of a column; ask for an Optional where it may be NULL.
  ///
  /// - Throws: `StoreError.unreadable` naming the column and what was there.
  package func get<Value: SQLReadable>(_ column: String) throws -> Value {
    let found = try value(of: column)
    guard let value = Value.read(found) else {
      throw StoreError.unreadable(column: column, wanted: "\(Value.self)", found: found.summary)
    }
    return value
  }

  /// The case of an enum whose raw text stands in the column.
  package func get<Value: RawRepresentable>(_ column: String) throws -> Value where Value.RawValue == String {
    let text: String = try get(column)
    return try named(text, in: column)
  }

  /// The case of an enum, or nil for NULL.
  package func get<Value: RawRepresentable>(_ column: String) throws -> Value? where Value.RawValue == String {
    guard let text: String = try get(column) else { return nil }
    let value: Value = try named(text, in: column)
    return value
  }

  func value(of column: String) throws -> SQLValue {
    guard let index = columns.index(of: column) else {
      throw StoreError.unreadable(
        column: column, wanted: "a column", found: "only " + columns.list)
    }
    return values[index]
  }

  private func named<Value: RawRepresentable>(_ text: String, in column: String) throws -> Value
  where Value.RawValue == String {
    guard let value = Value(rawValue: text) else {
      throw StoreError.unreadable(column: column, wanted: "\(Value.self)", found: SQLValue.text(text).summary)
    }
    return value
  }
}
