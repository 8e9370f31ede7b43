import Access
import Almanac
import House
import Store

/// Who works in the example house and outside it: officers by role, offices with holders, agencies and the accord.
struct DemoSeats: Sendable {
  /// Roles of people of an agency, and which one.
  private static let outside = ["agency_office": DemoOffers.food, "instructor": DemoOffers.food]

  let roles: Roles
  let unit: Institution
  let now: Moment

  /// Writes all of it in the open transaction.
  func fill(_ db: Connection, by console: Actor, _ random: inout SeededNumbers) throws {
    let partners = DemoPartners(facility: unit.id, now: now)
    let (agencies, outside) = try partners.introduce(db, &random)
    let accounts = try admit(agencies, db, by: console, &random)
    let own = try seat(accounts, db, &random)
    try partners.agree(among: own + outside, agencies, db, &random)
    db.state(Fact("demo.seated", about: unit.id, ["officers": .integer(Int64(roles.all.count))]))
  }

  /// The accounts of the officers, by name.
  private func admit(
    _ agencies: [String: AgencyID], _ db: Connection, by console: Actor, _ random: inout SeededNumbers
  ) throws -> [String: Account.ID] {
    var officers: [String: Officer] = [:]
    for (index, role) in roles.all.enumerated() {
      let officer = Officer(
        id: ID(at: now, random: &random), userName: role.key.replacing("_", with: "."),
        name: DemoNames.officers[index % DemoNames.officers.count], roles: [role.key], isActive: true)
      // No password opens a demo account: an empty hash matches nothing.
      try db.insert(officer, passwordHash: "", at: now)
      officers[role.key] = officer
    }
    for role in roles.all {
      guard let officer = officers[role.key] else { continue }
      // The head confirmed every role but their own, which the technician did.
      let second = officers[role.key == "head" ? "technician" : "head"]
      let approval = Approval(
        id: ID(at: now, random: &random), maker: console.signature, madeAt: now, isByOnePerson: false,
        beneficiary: officer.id, checked: second.map { Approval.Check(by: $0.id.text, at: now) })
      let grant = Grant(
        id: ID(at: now, random: &random), account: officer.id, role: role.key,
        organisation: DemoSeats.outside[role.key].flatMap { agencies[$0] }, from: DemoHouse.founded,
        until: role.needsEnd ? DemoHouse.day.adding(months: 6) : nil, approval: approval)
      try db.insert(grant, at: unit.id)
      db.state(Fact("access.granted", about: officer.id, ["role": .text(role.key), "by_one_person": false]))
    }
    return Dictionary(officers.values.map { ($0.name, $0.id) }) { first, _ in first }
  }

  /// Fills the offices of the house; the office of the head.
  private func seat(
    _ accounts: [String: Account.ID], _ db: Connection, _ random: inout SeededNumbers
  ) throws -> [Office.ID] {
    var heads: [Office.ID] = []
    for (title, part, name) in DemoNames.offices {
      let office = Office(id: ID(at: now, random: &random), title: title, part: part, organisation: nil)
      try db.insert(office, at: unit.id)
      let tenure = Tenure(
        id: ID(at: now, random: &random), office: office.id, name: name, serviceNumber: "", capacity: .appointed,
        from: DemoHouse.day.adding(months: -14), until: nil, account: accounts[name])
      try db.insert(tenure, at: unit.id)
      if part == .head { heads.append(office.id) }
    }
    return heads
  }
}
