import Almanac
import House

extension Grant {
  /// Why a role is not granted as it was asked for.
  package enum Refusal: House.Refusal, Equatable {
    case agencyMissing
    /// The facility has no such partner.
    case agencyUnknown
    /// The role is of the house, so that no agency belongs to it.
    case agencyNeedless
    /// The account stands for one agency already.
    case otherAgency
    case endMissing
    case endPassed
    case alreadyHeld
  }

  /// Refuses a role that is asked for in another way than it is made for.
  ///
  /// 1. A role of an agency names one that is a partner of the house; one of the house names none.
  /// 2. Some roles, such as an auditor's, have a last day.
  /// 3. No last day is past.
  /// 4. An account holds a role once, and stands for one agency only.
  static func check(
    _ role: Role, agency: AgencyID?, partners: [AgencyID], until: Day?, held: [Grant], on today: Day
  ) throws(Refusal) {
    switch (role.side, agency) {
    case (.agency, nil): throw .agencyMissing
    case (.agency, let agency?): guard partners.contains(agency) else { throw .agencyUnknown }
    case (.house, _?): throw .agencyNeedless
    case (.house, nil): break
    }
    guard until != nil || !role.needsEnd else { throw .endMissing }
    if let until, until < today { throw .endPassed }
    let open = held.filter { $0.until.map { $0 >= today } ?? true }
    guard !open.contains(where: { $0.role == role.key }) else { throw .alreadyHeld }
    guard agency == nil || open.allSatisfy({ $0.organisation == nil || $0.organisation == agency }) else {
      throw .otherAgency
    }
  }
}

extension Officer {
  /// Why an account is left as it is.
  package enum Refusal: House.Refusal, Equatable {
    /// Somebody must be left who can grant roles.
    case lastGranter
    case ownAccount
    /// The account works at another facility too, so that its password is not this facility's to give.
    case elsewhere
    case closed, notClosed
  }
}
