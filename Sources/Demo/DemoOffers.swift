import Almanac

/// What the partners and the house offered to teach.
enum DemoOffers {
  /// The fields of which people say that they interest them.
  static let fields = [
    "Sayuran", "Hidroponik", "Budidaya lele", "Tata boga", "Las", "Menjahit", "Ecoprint/batik", "Sablon", "Barbershop",
    "Kewirausahaan",
  ]
  static let food = "Dinas Ketahanan Pangan dan Pertanian"
  static let fisheries = "Dinas Perikanan"
  static let trade = "Dinas Koperasi, UMKM, Perindustrian dan Perdagangan"

  /// A row of a list of offers.
  struct Offer: Sendable {
    /// Nil where the house itself teaches.
    let agency: String?
    let title: String
    let field: String
    let kind: String
    var level = "Pemula"
    let start: Day
    let days: Int
    let lessonHours: Int
    let min: Int
    let seats: Int
    var education: String?
    var sex: String?
    var risk: String?
    var quota = 0
    let pattern: String
  }

  /// The list of March: three courses for block A.
  static let march = [
    Offer(
      agency: food, title: "Hidroponik sayuran dasar", field: "Hidroponik", kind: "Agribisnis",
      start: Day(number: 20_164), days: 20, lessonHours: 80, min: 6, seats: 10, education: "SD", risk: "Sedang",
      quota: 50, pattern: "Sen-Kam 09.00-11.00"),
    Offer(
      agency: nil, title: "Las listrik dasar", field: "Las", kind: "Manufaktur", start: Day(number: 20_164), days: 24,
      lessonHours: 96, min: 4, seats: 6, sex: "L", risk: "Sedang", pattern: "Sen,Rab 13.30-15.30"),
    Offer(
      agency: nil, title: "Sablon", field: "Sablon", kind: "Manufaktur", start: Day(number: 20_164), days: 10,
      lessonHours: 40, min: 4, seats: 6, risk: "Sedang", pattern: "Sen-Kam 13.30-15.30"),
  ]

  /// The list of May: twelve courses that begin from 19 May to 9 June 2025.
  static let may = [
    Offer(
      agency: food, title: "Hidroponik sayuran dasar", field: "Hidroponik", kind: "Agribisnis", start: week(0),
      days: 20, lessonHours: 80, min: 8, seats: 16, education: "SD", risk: "Sedang", quota: 80,
      pattern: "Sen-Kam 09.00-11.00"),
    Offer(
      agency: food, title: "Budidaya kangkung dan pakcoy", field: "Sayuran", kind: "Agribisnis", start: week(1),
      days: 15, lessonHours: 60, min: 8, seats: 20, risk: "Sedang", quota: 80, pattern: "Sen,Rab 13.30-15.30"),
    Offer(
      agency: food, title: "Pengolahan hasil panen", field: "Tata boga", kind: "Manufaktur", start: week(2), days: 10,
      lessonHours: 40, min: 6, seats: 16, education: "SD", sex: "P", risk: "Sedang", pattern: "Sel,Kam 09.00-11.00"),
    Offer(
      agency: fisheries, title: "Pembesaran lele bioflok", field: "Budidaya lele", kind: "Agribisnis", start: week(3),
      days: 24, lessonHours: 96, min: 6, seats: 16, risk: "Sedang", quota: 80, pattern: "Sen-Kam 13.30-15.30"),
    Offer(
      agency: fisheries, title: "Pembenihan lele", field: "Budidaya lele", kind: "Agribisnis", level: "Lanjutan",
      start: week(0), days: 30, lessonHours: 120, min: 5, seats: 10, education: "SMP", risk: "Rendah", quota: 80,
      pattern: "Sel,Kam 09.00-11.00"),
    Offer(
      agency: trade, title: "Ecoprint", field: "Ecoprint/batik", kind: "Manufaktur", start: week(1), days: 3,
      lessonHours: 24, min: 10, seats: 25, quota: 100, pattern: "Sen-Rab 09.00-15.30"),
    Offer(
      agency: trade, title: "Menjahit dasar", field: "Menjahit", kind: "Manufaktur", start: week(2), days: 32,
      lessonHours: 160, min: 8, seats: 16, education: "SD", risk: "Rendah", quota: 60, pattern: "Sen-Jum 09.00-11.00"),
    Offer(
      agency: trade, title: "Memulai usaha mikro", field: "Kewirausahaan", kind: "Jasa", start: week(3), days: 8,
      lessonHours: 32, min: 10, seats: 20, education: "SMP", quota: 60, pattern: "Jum 09.00-11.00"),
    Offer(
      agency: nil, title: "Barbershop", field: "Barbershop", kind: "Jasa", start: week(0), days: 20, lessonHours: 80,
      min: 4, seats: 8, sex: "L", risk: "Rendah", pattern: "Sel,Kam 13.30-15.30"),
    Offer(
      agency: nil, title: "Las listrik dasar", field: "Las", kind: "Manufaktur", start: week(1), days: 24,
      lessonHours: 96, min: 4, seats: 8, education: "SMP", sex: "L", risk: "Rendah", pattern: "Sen,Rab 09.00-11.00"),
    Offer(
      agency: nil, title: "Sablon", field: "Sablon", kind: "Manufaktur", start: week(2), days: 10, lessonHours: 40,
      min: 5, seats: 12, risk: "Sedang", pattern: "Sel,Jum 13.30-15.30"),
    Offer(
      agency: nil, title: "Roti dan kue", field: "Tata boga", kind: "Manufaktur", start: week(3), days: 16,
      lessonHours: 64, min: 6, seats: 12, risk: "Sedang", pattern: "Rab,Kam 13.30-15.30"),
  ]

  /// Monday 19 May 2025 and the weeks after it.
  private static func week(_ count: Int) -> Day { Day(number: 20_227 + 7 * count) }
}
