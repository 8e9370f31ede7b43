import House

extension Region.Code: ExpressibleByStringLiteral {
  /// The code that a test writes; what is none becomes `0000`, which no region bears.
  package init(stringLiteral text: String) {
    self = Region.Code(rawValue: text) ?? Region.Code(province: 0, regency: 0)
  }
}
