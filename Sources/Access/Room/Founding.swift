import Almanac
import House
import Store

/// The first facts of a database: its facility, and the first officer.
package enum Founding {
  /// What is needed to found a house.
  package struct Plan: Sendable {
    package let unit: Institution
    /// The first officer and the hash of the password; nil where none is made yet.
    package let officer: (officer: Officer, passwordHash: String)?

    /// A plan.
    package init(unit: Institution, officer: (officer: Officer, passwordHash: String)?) {
      self.unit = unit
      self.officer = officer
    }
  }

  /// Writes the facility and the first officer, who holds every role named until others do: such grants are marked *one person*.
  package static func found(
    _ plan: Plan, roles: [String], in store: Store, by actor: Actor, now: Moment, today: Day
  ) async throws {
    let write = WriteContext(
      actor: actor.signature, facility: Facility.installation, moment: now, key: nil, account: actor.signature,
      inputHash: [])
    _ = try await store.act(write) { db in
      try db.insert(plan.unit, at: now)
      db.state(Fact("access.founded", about: plan.unit.id, ["name": .text(plan.unit.name)]))
      if let (officer, hash) = plan.officer {
        try db.seatFirst(
          officer, passwordHash: hash, roles: roles, at: plan.unit.id, by: actor.signature, now: now, today: today)
      }
      return plan.unit.id.text
    }
  }

  /// The name typed at sign-in, from what somebody wrote: lower case, letters, digits, dot and hyphen; nil where nothing is left.
  package static func userName(from text: String) -> String? {
    let allowed = text.lowercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "." || $0 == "-") }
    return allowed.isEmpty || allowed.count > 60 ? nil : allowed
  }
}

extension Connection {
  /// The first officer, with roles that nobody else could confirm yet.
  func seatFirst(
    _ officer: Officer, passwordHash: String, roles: [String], at facility: Facility.ID, by maker: String, now: Moment,
    today: Day
  ) throws {
    try insert(officer, passwordHash: passwordHash, at: now)
    var random = SystemRandomNumberGenerator()
    for role in roles {
      let approval = Approval(
        id: ID(at: now, random: &random), maker: maker, madeAt: now, isByOnePerson: true, beneficiary: officer.id)
      try insert(
        Grant(
          id: ID(at: now, random: &random), account: officer.id, role: role, organisation: nil, from: today,
          until: nil, approval: approval), at: facility)
      state(Fact("access.granted", about: officer.id, ["role": .text(role), "by_one_person": true]))
    }
  }
}
