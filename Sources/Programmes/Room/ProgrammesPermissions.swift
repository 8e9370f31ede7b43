import House

extension Permission {
  /// See programmes and cohorts.
  package static let readProgrammes = Permission("programmes.read")
  /// Record programmes, offer cohorts, read offers in, close days.
  package static let writeProgrammes = Permission("programmes.write")
  /// See the cohorts of one's own agency, without people.
  package static let readOwnCohorts = Permission("programmes.read_own_cohorts")
}
