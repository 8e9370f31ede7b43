import House

extension Permission {
  /// See proposals, hearings, decrees and enrolments.
  package static let readPlacement = Permission("placement.read")
  /// Compute proposals, lock, bar and move.
  package static let propose = Permission("placement.propose")
  /// Open a hearing and record what the board decides.
  package static let recordHearing = Permission("placement.hearing")
  /// Sign the minutes for oneself.
  package static let signMinutes = Permission("placement.minutes")
  /// Confirm what the scan of a signed paper shows, or the policy says, where another account recorded it.
  package static let confirmScans = Permission("placement.confirm")
  /// Sign the policy; record the head's decree.
  package static let signDecree = Permission("placement.decree")
  /// Let somebody join although a required criterion is not met, with a reason.
  package static let grantWaiver = Permission("placement.waiver")
  /// Record what happens to a place after the decree: suspensions, absences, withdrawals, ends.
  package static let keepPlaces = Permission("placement.places")
  /// Answer an objection in writing; never one against what one has decided oneself.
  package static let answerObjections = Permission("placement.objections")
}
