import Import
import Sheet

/// What can be wrong with a cell of a register; the raw values are the codes of the import policy, in its order.
package enum RegisterCode: String, TableCode, Codable {
  case cellError = "cell_error"
  case formulaWithoutValue = "formula_without_value"
  case rowDuplicate = "row_duplicate"
  case registerNumberMissing = "register_number_missing"
  case registerNumberDuplicate = "register_number_duplicate"
  /// The number is of one person held, the NIK of another.
  case identityConflict = "identity_conflict"
  case registerNumberChanged = "register_number_changed"
  case matchedWithoutNIK = "matched_without_nik"
  case nameMissing = "name_missing"
  case nameTooLong = "name_too_long"
  case nameUnreadable = "name_unreadable"
  case nameLikeFormula = "name_like_formula"
  case nameUnusualCharacters = "name_unusual_characters"
  case sexMissing = "sex_missing"
  case sexUnknown = "sex_unknown"
  case registerClassUnknown = "register_class_unknown"
  case registerClassMissing = "register_class_missing"
  case registerClassMismatch = "register_class_mismatch"
  case dateImpossible = "date_impossible"
  case dateUnreadable = "date_unreadable"
  case dateInFuture = "date_in_future"
  case expiryBeforeEntry = "expiry_before_entry"
  case birthDateMissing = "birth_date_missing"
  case ageImplausible = "age_implausible"
  case entryDateMissing = "entry_date_missing"
  case expiryDateMissing = "expiry_date_missing"
  case expiryDatePassed = "expiry_date_passed"
  case milestonesOutOfOrder = "milestones_out_of_order"
  case nikLostDigits = "nik_lost_digits"
  case nikNot16Digits = "nik_not_16_digits"
  case nikDuplicate = "nik_duplicate"
  case nikRegionUnknown = "nik_region_unknown"
  case nikSexMismatch = "nik_sex_mismatch"
  case nikBirthDateMismatch = "nik_birth_date_mismatch"
  case sentenceUnreadable = "sentence_unreadable"

  /// Whether the row must wait for its mending.
  package var severity: Severity {
    switch self {
    case .cellError, .formulaWithoutValue, .rowDuplicate, .registerNumberMissing, .registerNumberDuplicate,
      .identityConflict, .nameMissing, .nameTooLong, .nameUnreadable, .sexMissing, .sexUnknown, .registerClassUnknown,
      .registerClassMissing, .dateImpossible, .dateUnreadable, .dateInFuture, .expiryBeforeEntry, .nikLostDigits,
      .nikNot16Digits, .nikDuplicate, .sentenceUnreadable:
      .error
    case .registerNumberChanged, .matchedWithoutNIK, .nameLikeFormula, .nameUnusualCharacters, .registerClassMismatch,
      .birthDateMissing, .ageImplausible, .entryDateMissing, .expiryDateMissing, .expiryDatePassed,
      .milestonesOutOfOrder, .nikRegionUnknown, .nikSexMismatch, .nikBirthDateMismatch:
      .warning
    }
  }
}

/// What is wrong with one cell of a register.
package typealias RegisterProblem = CellProblem<RegisterColumn, RegisterCode>
/// What one register file says.
package typealias RegisterReading = TableReading<RegisterColumn, RegisterCode, RegisterEntry>
