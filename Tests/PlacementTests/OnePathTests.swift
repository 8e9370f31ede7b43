import Almanac
import Foundation
import House
import Language
import People
import Programmes
import Sheet
import Store
import StoreTesting
import Testing

@testable import Matching
@testable import Placement

private let heads = [
  "Mitra", "Pelatihan", "Bidang", "Jenis", "Tingkat", "Mulai", "Hari", "JP", "Min peserta", "Maks peserta",
  "Pendidikan min", "L/P", "Risiko maks", "Kuota warga Kab. Serang (%)", "Jadwal",
]

/// An offer by its heads; what is not changed is an offer without a problem.
private func offer(_ changes: [String: String] = [:]) -> [String] {
  let usual = [
    "Mitra": "Dinas Perikanan", "Pelatihan": "Lele bioflok", "Bidang": "Budidaya lele", "Jenis": "Agribisnis",
    "Tingkat": "Pemula", "Mulai": "09/06/2025", "Hari": "24", "JP": "96", "Min peserta": "6", "Maks peserta": "16",
    "Jadwal": "Sen-Kam 13.30-15.30",
  ]
  return heads.map { changes[$0] ?? usual[$0] ?? "" }
}

private func list(_ sheets: [[String]]..., heads: [String] = heads) throws -> [UInt8] {
  try Workbook.xlsx(
    sheets.enumerated().map { index, rows in
      SheetOut(
        name: "Lembar \(index + 1)", columns: heads.map { .init($0) }, rows: rows.map { $0.map(CellOut.text) })
    })
}

/// What `bekal plan` makes of a list of offers.
private func planned(_ offers: [UInt8]) throws -> PlanInputs {
  try PlanInputs(
    register: Array("No. Reg;Nama;L/P;Gol;Kamar\nBI.1/2025;Aep;L;BI;6\n".utf8),
    assessments: Array("No Reg;Nama;Minat 1;Minat 2\nBI.1/2025;Aep;Las;Sablon\n".utf8), offers: offers,
    on: Sample.today, today: Sample.today, house: "Rutan Contoh", regions: .shipped(), teaching: .shipped())
}

/// What the server offers once the same list was sent in and applied.
private func recorded(_ offers: [UInt8], _ dialect: Dialect) async throws -> [Placement.Opening] {
  try await OfficeHouse.with(dialect) { house in
    try await house.offer(offers)
    return try await house.study().openings
  }
}

/// Openings without their identities, which are the house's own, in one order.
private func alike(_ openings: [Placement.Opening]) -> [Placement.Opening] {
  openings.map {
    Placement.Opening(
      id: "same", title: $0.title, field: $0.field, agency: $0.agency, meetings: $0.meetings, slots: $0.slots,
      min: $0.min, max: $0.max, prerequisites: $0.prerequisites, residents: $0.residents, seated: $0.seated)
  }.sorted { "\($0)" < "\($1)" }
}

private func expectBoth(
  _ offers: [UInt8], _ dialect: Dialect, give count: Int, leavingOut rows: [Int] = []
) async throws -> [Placement.Opening] {
  let inputs = try planned(offers)
  let (plan, server) = (alike(inputs.offers.map(\.opening)), alike(try await recorded(offers, dialect)))
  #expect(plan == server)
  #expect(plan.count == count)
  #expect(inputs.leftOut.map(\.row) == rows)
  return plan
}

@Suite struct OnePathTests {
  @Test(.enabled(if: examples != nil), arguments: TestStore.dialects)
  func `every row of the example offers is the same opening both ways`(_ dialect: Dialect) async throws {
    let folder = try #require(examples).deletingLastPathComponent().appendingPathComponent("rutan-contoh")
    let offers = [UInt8](try Data(contentsOf: folder.appendingPathComponent("penawaran.xlsx")))
    _ = try await expectBoth(offers, dialect, give: 12)
  }

  @Test(arguments: TestStore.dialects)
  func `a share for a regency that is not clear holds the row back, and no share asks nothing`(
    _ dialect: Dialect
  ) async throws {
    let unclear = heads.map { $0.replacing("Kab. Serang", with: "Serang") }
    let share = "Kuota warga Kab. Serang (%)"
    let offers = try list(
      [offer([share: "80"]), offer([share: "0", "Mulai": "16/06/2025"])], heads: unclear)
    let found = try await expectBoth(offers, dialect, give: 1, leavingOut: [2])
    #expect(found.first?.residents == nil)
  }

  @Test(arguments: TestStore.dialects)
  func `the house itself is no agency, whatever a list calls it`(_ dialect: Dialect) async throws {
    let names = ["Rutan", "rutan  CONTOH", "Lapas", "Dinas Perikanan"]
    let rows = names.enumerated().map { offer(["Mitra": $1, "Mulai": "\(10 + $0)/06/2025"]) }
    let found = try await expectBoth(try list(rows), dialect, give: 4)
    #expect(Set(found.map(\.agency)) == ["", "Dinas Perikanan"])
  }

  @Test(arguments: TestStore.dialects)
  func `what is asked of people has one spelling and one order`(_ dialect: Dialect) async throws {
    let asked = offer(["Pendidikan min": "smp", "L/P": "L", "Risiko maks": "Rendah"])
    let found = try await expectBoth(try list([asked]), dialect, give: 1)
    #expect(found.first?.prerequisites == [.education("SMP"), .risk(.low), .sex(.male)])
  }

  @Test(arguments: TestStore.dialects)
  func `a course has the title of its first row`(_ dialect: Dialect) async throws {
    let again = offer(["Pelatihan": "LELE  bioflok", "Mulai": "01/09/2025"])
    let found = try await expectBoth(try list([offer(), again]), dialect, give: 2)
    #expect(Set(found.map(\.title)) == ["Lele bioflok"])
  }

  @Test(arguments: TestStore.dialects)
  func `a row that repeats or contradicts an earlier one, or lacks a kind or level, is no opening`(
    _ dialect: Dialect
  ) async throws {
    let offers = try list([
      offer(), offer(["Maks peserta": "20"]), offer(["Mulai": "01/09/2025", "JP": "120"]),
      offer(["Pelatihan": "Sablon", "Tingkat": ""]), offer(["Pelatihan": "Las", "Jenis": "-"]),
      offer(["Pelatihan": "Jahit", "Hari": "banyak"]),
    ])
    _ = try await expectBoth(offers, dialect, give: 1, leavingOut: [7, 3, 4, 5, 6])
    let reasons = try planned(offers).leftOut.map { PlanWords.leftOut($0).en }
    #expect(reasons.first?.contains("(number_unreadable)") == true)
    #expect(reasons.dropFirst().first?.contains("those of row 2") == true)
  }

  @Test(arguments: TestStore.dialects)
  func `a class that is over is offered to nobody`(_ dialect: Dialect) async throws {
    let over = offer(["Mulai": "06/01/2025", "Hari": "4", "JP": "8"])
    _ = try await expectBoth(try list([over, offer(["Pelatihan": "Sablon"])]), dialect, give: 1)
  }

  @Test(arguments: TestStore.dialects)
  func `rows of two sheets stay apart though they have one number`(_ dialect: Dialect) async throws {
    let offers = try list([offer()], [offer(["Pelatihan": "Sablon"])])
    _ = try await expectBoth(offers, dialect, give: 2)
    let inputs = try planned(offers)
    #expect(Set(inputs.offers.map(\.opening.id)).count == 2)
    let names = PlanNames(inputs).named(inputs.frozen(under: .draft).instance()).cohorts.map(\.id)
    #expect(names == ["c1.2", "c2.2"])
  }

  @Test(arguments: TestStore.dialects)
  func `closed days and hours lead to the same meetings`(_ dialect: Dialect) async throws {
    let rows = [
      offer(["Mulai": "26/05/2025"]),
      offer(["Pelatihan": "Sablon", "Hari": "1", "JP": "81", "Jadwal": "Sab 7.00-8.10"]),
      offer(["Pelatihan": "Las", "Mulai": "24/12/2025", "Hari": "40"]),
    ]
    let found = try await expectBoth(try list(rows), dialect, give: 3)
    #expect(found.allSatisfy { !$0.meetings.isEmpty && $0.slots.count >= $0.meetings.count })
  }
}
