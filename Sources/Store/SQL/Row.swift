/// One row of an answer; columns are read by name, in the Swift type that is asked for.
package struct Row: Sendable {
  let columns: [String]
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
    guard let index = columns.firstIndex(of: column) else {
      throw StoreError.unreadable(
        column: column, wanted: "a column", found: "only " + columns.joined(separator: ", "))
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
