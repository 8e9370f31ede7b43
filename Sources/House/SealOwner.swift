/// A noun whose records each have a key: what is sealed under it can be read until the key is destroyed.
package protocol KeyOwner {}

/// The record under whose key something is sealed.
package struct SealOwner: Hashable, Sendable {
  /// The identity as journal and tables write it.
  package let text: String

  /// The owner of this identity.
  package init(_ id: ID<some KeyOwner>) { text = id.text }

  /// The owner whose identity a sealed row names.
  package init(kept text: String) { self.text = text }
}
