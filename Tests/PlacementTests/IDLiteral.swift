import House

/// Short identities, so that a test reads `p1` and `c1`: the letters are the last bytes of the identity.
extension ID: ExpressibleByStringInterpolation {
  package init(stringLiteral text: String) { self.init(number: text.utf8.reduce(0) { $0 << 8 | UInt64($1) }) }
}
