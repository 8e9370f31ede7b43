import House
import Programmes

/// What the board chose for a class that its verdicts leave under its minimum or share.
struct ClassChoice: Equatable, Sendable, Encodable {
  /// The two ways on.
  enum Kind: String, CaseIterable, Codable, Sendable {
    case goOn = "go_on"
    case leaveClosed = "leave_closed"
  }

  let cohort: Cohort.ID
  let kind: Kind
  let reason: String
}

/// What a class lacks after the verdicts.
enum Shortfall: Equatable, Sendable, Encodable {
  case tooFew(members: Int, min: Int)
  case residents(region: Region.Code, percent: Int, residents: Int, members: Int)
}

/// Whether a class is whole.
enum ClassRules {
  /// 1. A class for which nobody is approved is no matter of the hearing. 2. It has its fewest members, those who sit
  /// there already counted. 3. It has its share of residents.
  static func shortfall(approved: Int, seated: Int, residents: Int, of opening: Opening) -> Shortfall? {
    let members = approved + seated
    guard approved > 0 else { return nil }
    if members < opening.min { return .tooFew(members: members, min: opening.min) }
    guard let share = opening.residents, 100 * residents < share.percent * members else { return nil }
    return .residents(region: share.region, percent: share.percent, residents: residents, members: members)
  }
}
