import Access
import Almanac
import House
import Language
import Store

/// The example house: invented people at *Rutan Contoh*, the same ones for the same seed.
package struct DemoHouse: Sendable {
  /// The date the example files are of.
  package static let day = Day(number: 20_215)  // 7 May 2025
  /// The seed of `bekal demo` unless another is given.
  package static let seed: UInt64 = 7_052_025
  /// The day the house began to use Bekal.
  static let founded = Day(number: 20_129)  // 10 February 2025

  let roles: Roles
  let seed: UInt64

  /// A house that offers these roles.
  package init(roles: Roles, seed: UInt64 = DemoHouse.seed) {
    self.roles = roles
    self.seed = seed
  }

  /// Fills an empty database with a house that has lived for a quarter of a year: offices, partners and an accord,
  /// two registers and their assessments, a placement of March with its hearing and decree, offers for May. Without a
  /// solver on the machine the placement of March ends at its proposal.
  ///
  /// - Parameter now: a moment of the example's day; what happened on that day happened within the hour before.
  /// - Returns: the facility.
  package func found(in store: Store, now: Moment) async throws -> Institution {
    var random = SeededNumbers(seed)
    let began = DemoWalk.moment(DemoHouse.founded, 8, 0)
    let unit = Institution(
      id: ID(at: began, random: &random), name: "Rutan Kelas IIB Contoh",
      region: Region.Code(province: 36, regency: 73), zone: .wib)
    let console = Actor(
      account: nil, name: "konsol", office: "", facility: unit.id, agency: nil, permissions: [])
    try await Founding.found(
      Founding.Plan(unit: unit, officer: nil), roles: [], in: store, by: console, now: began, today: DemoHouse.founded)
    try await store.write { db in
      try db.set("fixed_day", DemoHouse.day.description)
      try db.markAsExample()
    }
    let seats = DemoSeats(roles: roles, unit: unit, now: began)
    let numbers = random
    let write = WriteContext(
      actor: console.signature, facility: unit.id.text, moment: began, key: nil, account: console.signature,
      inputHash: [])
    _ = try await store.act(write) { db in
      var random = numbers
      try seats.fill(db, by: console, &random)
      return unit.id.text
    }
    let walk = try await walk(in: store, of: unit)
    try await live(walk, SeededNumbers(seed &+ 1), now)
    return unit
  }

  /// What goes on beside the server once it answers: the placement of May is asked for; a worker computes it.
  package func goOn(in store: Store, at unit: Institution, now: Moment) async throws {
    let walk = try await walk(in: store, of: unit)
    try await DemoPlacement(walk: walk).proposeMay(at: now)
  }

  private func walk(in store: Store, of unit: Institution) async throws -> DemoWalk {
    let officers = try await store.read { try $0.officers(at: unit.id, on: DemoHouse.day) }
    var actors: [String: Actor] = [:]
    for officer in officers {
      for role in officer.roles {
        actors[role] = Actor(
          account: officer.id, name: officer.name, office: roles.label(of: role).id, facility: unit.id, agency: nil,
          permissions: roles.permissions(of: [role]))
      }
    }
    return DemoWalk(store: store, unit: unit, actors: actors)
  }

  private func live(_ walk: DemoWalk, _ random: SeededNumbers, _ now: Moment) async throws {
    var people = DemoPeople(random)
    let (present, gone) = people.draw()
    let files = DemoFiles(present: present, gone: gone)
    let regions = try Regions.shipped()
    let march = DemoPeople.march
    let (first, asked) = (DemoWalk.moment(march, 9, 10), DemoWalk.moment(march, 14, 25))
    // Within the hour before, but on the day: somebody may start it right after midnight.
    let midnight = DemoWalk.moment(DemoHouse.day, 0, 0)
    func ago(minutes: Int64) -> Moment {
      max(now.adding(seconds: -60 * minutes), midnight.adding(seconds: 50 - minutes))
    }
    let (again, askedAgain) = (ago(minutes: 50), ago(minutes: 40))
    // The files of May are made and read while the house lives through March.
    async let marchFindings = walk.read(
      files.marchAssessments(), named: "asesmen blok A.xlsx", regions: regions, at: asked)
    async let mayRegister = walk.read(
      files.mayRegister(), named: "register 7 mei 2025.xlsx", regions: regions, at: again)
    async let mayFindings = walk.read(
      files.mayAssessments(), named: "asesmen mei.xlsx", regions: regions, at: askedAgain)
    let marchRegister = try walk.read(
      files.marchRegister(), named: "register blok A 3 maret.xlsx", regions: regions, at: first)
    try await walk.take(marchRegister, at: first)
    try await walk.take(marchFindings, at: asked)
    try await walk.offer(
      DemoOffers.march, named: "penawaran maret.xlsx", at: DemoWalk.moment(march.adding(days: 1), 10, 0))
    try await DemoPlacement(walk: walk).goThroughMarch()
    var care = try await DemoCare(walk, about: files.marchNumbersOfThosePresent, random)
    try await care.write()
    try await walk.take(mayRegister, at: again)
    try await walk.take(mayFindings, at: askedAgain)
    try await walk.offer(DemoOffers.may, named: "penawaran mei.xlsx", at: ago(minutes: 30))
    try await DemoCare.settle(walk, at: ago(minutes: 15))
  }
}
