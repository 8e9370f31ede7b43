import Access
import Almanac
import House
import Partners
import Store

/// The partners of the example house: three agencies, their heads, one accord and what was promised in it.
struct DemoPartners {
  struct Promise: Sendable {
    /// Nil where the house itself promises.
    let agency: String?
    let what: String
    let quantity: Int
    let unit: String
    let due: Day
  }

  static let signed = Day(number: 20_143)  // 24 February 2025

  static let agencies: [(name: String, contact: String, title: String, holder: String)] = [
    (
      DemoOffers.food, "Seksi Penyuluhan, pesawat 21", "Kepala Dinas Ketahanan Pangan dan Pertanian",
      "Ir. Hasan Rosadi"
    ),
    (DemoOffers.fisheries, "Bidang Budidaya, pesawat 14", "Kepala Dinas Perikanan", "Dra. Nurlela Kosasih"),
    (
      DemoOffers.trade, "Bidang UMKM, pesawat 32", "Kepala Dinas Koperasi, UMKM, Perindustrian dan Perdagangan",
      "H. Yusup Sudrajat"
    ),
  ]

  /// Due days are counted from the day of the example; those before it are past.
  static let promises: [Promise] = [
    promise(DemoOffers.food, "Pelatih lapangan hidroponik", 2, "orang", -51),
    promise(DemoOffers.food, "Instalasi hidroponik", 4, "set", -9),
    promise(DemoOffers.food, "Benih kangkung dan pakcoy", 40, "paket", 5),
    promise(DemoOffers.food, "Pupuk organik cair", 120, "liter", 12),
    promise(DemoOffers.food, "Kunjungan penyuluh", 24, "kunjungan", 238),
    promise(DemoOffers.fisheries, "Pelatih budidaya lele", 2, "orang", 12),
    promise(DemoOffers.fisheries, "Benih lele", 10_500, "ekor", 33),
    promise(DemoOffers.fisheries, "Kolam bioflok diameter 3 m", 3, "unit", 26),
    promise(DemoOffers.fisheries, "Pakan lele", 900, "kg", 54),
    promise(DemoOffers.trade, "Pelatih menjahit", 2, "orang", 19),
    promise(DemoOffers.trade, "Mesin jahit pinjaman", 8, "unit", 23),
    promise(DemoOffers.trade, "Pelatih ecoprint", 1, "orang", 14),
    promise(DemoOffers.trade, "Sertifikat halal produk", 2, "sertifikat", 146),
    promise(DemoOffers.trade, "Tempat pameran produk", 3, "kali", 207),
    promise(nil, "Ruang kelas dan bengkel", 2, "ruang", -51),
    promise(nil, "Lahan kebun", 600, "meter persegi", -37),
    promise(nil, "Peserta pelatihan terpilih", 120, "orang", 25),
    promise(nil, "Laporan triwulan", 4, "laporan", 238),
  ]

  private static func promise(_ agency: String?, _ what: String, _ quantity: Int, _ unit: String, _ days: Int)
    -> Promise
  {
    Promise(agency: agency, what: what, quantity: quantity, unit: unit, due: DemoHouse.day.adding(days: days))
  }

  let facility: Facility.ID
  let now: Moment

  /// Writes agencies with their offices; the identity of each by name, and of the offices.
  func introduce(_ db: Connection, _ random: inout SeededNumbers) throws -> (agencies: [String: AgencyID], [Office.ID])
  {
    var ids: [String: AgencyID] = [:]
    var offices: [Office.ID] = []
    for line in DemoPartners.agencies {
      let newID = AgencyID(at: now, random: &random)
      let agency = try db.agency(named: line.name, contact: line.contact, newID: newID, at: facility, now: now).agency
      ids[line.name] = agency.id
      db.state(Fact("partners.agency_added", about: agency.id, ["name": .text(agency.name), "new": true]))
      let office = Office(
        id: ID(at: now, random: &random), title: line.title, part: .outside, organisation: agency.id)
      try db.insert(office, at: facility)
      db.state(Fact("partners.office_added", about: office.id, ["title": .text(office.title)]))
      try db.insert(
        Tenure(
          id: ID(at: now, random: &random), office: office.id, name: line.holder, serviceNumber: "",
          capacity: .appointed, from: DemoHouse.day.adding(months: -20), until: nil), at: facility)
      offices.append(office.id)
    }
    return (ids, offices)
  }

  /// Writes the accord and what was promised in it.
  func agree(
    among parties: [Office.ID], _ agencies: [String: AgencyID], _ db: Connection, _ random: inout SeededNumbers
  ) throws {
    let accord = Accord(
      id: ID(at: now, random: &random), title: "Nota Kesepakatan Pembinaan Kemandirian Warga Binaan",
      ourNumber: "W11.PAS.PAS99-HM.05.02-0142", theirNumber: "119/07/NK/2025",
      scope: "Pelatihan kerja, sarana produksi, pendampingan dan pemasaran hasil bagi warga binaan.",
      signedOn: DemoPartners.signed, validFrom: DemoPartners.signed,
      validUntil: DemoPartners.signed.adding(months: 36).adding(days: -1), parties: parties)
    try db.insert(accord, at: facility, now: now)
    db.state(
      Fact(
        "partners.accord_recorded", about: accord.id,
        ["title": .text(accord.title), "our_number": .text(accord.ourNumber), "until": .text(of: accord.validUntil)]))
    for promise in DemoPartners.promises {
      let commitment = Commitment(
        id: ID(at: now, random: &random), accord: accord.id, agency: promise.agency.flatMap { agencies[$0] },
        what: promise.what, quantity: promise.quantity, unit: promise.unit, due: promise.due)
      try db.insert(commitment, at: facility)
      db.state(
        Fact(
          "partners.commitment_recorded", about: commitment.id,
          [
            "what": .text(promise.what), "quantity": .integer(Int64(promise.quantity)), "unit": .text(promise.unit),
            "due": .text(of: promise.due),
          ]))
    }
  }
}
