import Access
import Almanac
import House
import Page
import Store

/// The example house: invented people at *Rutan Contoh*, the same ones for the same seed.
package struct DemoHouse: Sendable {
  /// The date the example files are of.
  package static let day = Day(number: 20_215)  // 7 May 2025
  /// The seed of `bekal demo` unless another is given.
  package static let seed: UInt64 = 7_052_025

  let roles: Roles
  let founding: [String]

  /// A house that offers these roles.
  package init(roles: Roles) {
    self.roles = roles
    founding = []
  }

  /// Fills an empty database: facility, offices with holders, one officer a role.
  ///
  /// - Returns: the facility.
  package func found(in store: Store, now: Moment) async throws -> Institution {
    var random = SeededNumbers(DemoHouse.seed)
    let unit = Institution(id: ID(at: now, random: &random), name: "Rutan Kelas IIB Contoh", region: "3673", zone: .wib)
    let console = Actor(
      account: nil, name: "konsol", office: "", facility: unit.id, agency: nil, permissions: [])
    try await Founding.found(
      Founding.Plan(unit: unit, officer: nil), roles: [], in: store, by: console, now: now, today: DemoHouse.day)
    try await store.write { db in
      try db.set("fixed_day", DemoHouse.day.description)
      try db.set("demo", "true")
    }
    try await seat(unit, in: store, by: console, now: now, &random)
    return unit
  }

  private func seat(
    _ unit: Institution, in store: Store, by console: Actor, now: Moment, _ random: inout SeededNumbers
  ) async throws {
    let numbers = random
    let act = Act(
      actor: console.signature, facility: unit.id.text, moment: now, key: nil, account: console.signature, inputHash: []
    )
    let roles = roles
    _ = try await store.act(act) { db in
      var random = numbers
      for (index, role) in roles.all.enumerated() {
        let name = DemoNames.officers[index % DemoNames.officers.count]
        let officer = Officer(
          id: ID(at: now, random: &random), userName: role.key.replacing("_", with: "."), name: name,
          roles: [role.key], isActive: true)
        // No password opens a demo account: an empty hash matches nothing.
        try db.insert(officer, passwordHash: "", at: now)
        let grant = Grant(
          id: ID(at: now, random: &random), account: officer.id, role: role.key, organisation: nil,
          from: DemoHouse.day, until: nil, byOnePerson: false)
        try db.insert(grant, at: unit.id, by: console)
      }
      for (title, part, name) in DemoNames.offices {
        let office = Office(id: ID(at: now, random: &random), title: title, part: part, organisation: nil)
        try db.insert(office, at: unit.id)
        let tenure = Tenure(
          id: ID(at: now, random: &random), office: office.id, name: name, serviceNumber: "", capacity: .appointed,
          from: DemoHouse.day.adding(months: -14), until: nil)
        try db.insert(tenure, at: unit.id)
      }
      db.state(Fact("demo.seated", about: unit.id, ["officers": .integer(Int64(roles.all.count))]))
      return unit.id.text
    }
  }
}

/// Invented names and offices of the example house.
enum DemoNames {
  static let officers = [
    "Siti Rahmawati", "Heru Gunadi", "Yayah Komariah", "Ratna Puspita", "Bambang Suryana", "Lilis Suryani",
    "Wulan Apriani", "Dedi Kurnia", "Joni Iskandar",
  ]
  static let offices: [(String, Office.Part, String)] = [
    ("Kepala Rutan Kelas IIB Contoh", .head, "Rudi Hartanto"),
    ("Kasubsi Pelayanan Tahanan", .chair, "Chandra Wirawan"),
    ("Petugas Registrasi", .secretary, "Nining Wahyuni"),
    ("Kasubsi Pengelolaan", .member, "Asep Mulyana"),
    ("Kepala Kesatuan Pengamanan", .member, "Tatang Suherman"),
    ("Dokter Rutan", .member, "dr. Maya Anggraini"),
  ]
}

/// Numbers that are the same for the same seed on every machine (SplitMix64, Steele et al. 2014).
package struct SeededNumbers: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Numbers from a seed.
  package init(_ seed: UInt64) { state = seed }

  /// The next number.
  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
