import House

extension Permission {
  /// See agencies, accords and commitments.
  package static let readPartners = Permission("partners.read")
  /// Record agencies, accords, commitments and outside office-holders.
  package static let writePartners = Permission("partners.write")
}
