import Store

/// An error as it stands in a log: its type and case, and nothing that it holds, for that may be about a person.
package enum ErrorName {
  /// The name of an error.
  package static func of(_ error: any Error) -> String {
    if let store = error as? StoreError { return "\(store)" }
    let mirror = Mirror(reflecting: error)
    let type = String(reflecting: type(of: error))
    guard mirror.displayStyle == .enum else { return type }
    return "\(type).\(mirror.children.first?.label ?? "\(error)")"
  }
}
