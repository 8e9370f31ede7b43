import Programmes

extension Trainer {
  /// The name as names are compared.
  var key: String { VocationTable.folded(name) }
}
