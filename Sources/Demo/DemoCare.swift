import Access
import Almanac
import House
import Page
import People
import Store

/// What officers wrote about people in the weeks before the example's day.
struct DemoCare {
  let walk: DemoWalk
  /// People of both registers by their number of March, in order.
  private let known: [(number: String, id: Person.ID)]
  private var random: SeededNumbers

  /// What can be written about those of these numbers.
  init(_ walk: DemoWalk, about numbers: [String], _ random: SeededNumbers) async throws {
    let facility = walk.unit.id
    let wanted = Set(numbers)
    let people = try await walk.store.read { try $0.people(at: facility) }
    let found = people.filter { wanted.contains($0.entry.registerNumber) }.map { ($0.entry.registerNumber, $0.id) }
    known = found.sorted { $0.0 < $1.0 }
    (self.walk, self.random) = (walk, random)
  }

  private static let quarrels = [
    "Saling melapor dalam perkara yang sama.", "Berkelahi di blok pada bulan Februari.", "Utang piutang antarkeluarga.",
    "Saksi dan terdakwa dalam satu berkas.", "Pernah mengancam di kamar.",
  ]
  private static let remarks = [
    "Rajin membantu di kebun tanpa diminta.", "Keluarga berkunjung setiap Selasa; istri membuka warung kecil.",
    "Minta dipindah ke kelas menjahit kalau ada tempat.", "Pernah bekerja di bengkel las selama dua tahun.",
    "Belum lancar membaca; ikut kelas Paket A sejak Maret.",
    "Tangan kiri pernah patah, tidak mengganggu pekerjaan ringan.",
    "Menanyakan modal usaha setelah bebas.", "Sering sakit kepala, sudah diperiksa dua kali.",
  ]

  /// Separations, remarks and expectations of April.
  mutating func write() async throws {
    guard known.count > 40 else { return }
    for count in 0..<15 {
      guard let quarrel = random.one(of: DemoCare.quarrels) else { return }
      let (one, other) = (known[2 * count], known[2 * count + 1])
      try await walk.send(
        "training_officer", .post, "/people/\(one.id)/separations",
        ["register_number": .text(other.number), "reason": .text(quarrel)], at: moment(count))
    }
    if let wali = walk.actors["case_officer"]?.account {
      for count in Array(0..<12) + Array(30..<40) {
        try await walk.send(
          "training_officer", .put, "/people/\(known[count].id)/case-officer", ["officer": .text(wali.text)],
          at: moment(count % 12))
      }
    }
    for (count, remark) in DemoCare.remarks.enumerated() {
      try await walk.send(
        "case_officer", .post, "/people/\(known[30 + count].id)/notes", ["text": .text(remark)],
        at: moment(20 + count))
    }
    for count in 0..<2 {
      try await walk.send(
        "case_officer", .post, "/people/\(known[38 + count].id)/expectation",
        [
          "until": .day(DemoHouse.day.adding(days: 70 + 30 * count)),
          "reason": .text("Surat rencana pemindahan sudah masuk, tanggal kira-kira."),
        ], at: moment(26 + count))
    }
  }

  private func moment(_ count: Int) -> Moment {
    DemoWalk.moment(Day(number: 20_187).adding(days: count), 8 + count % 6, (count * 17) % 60)  // from 9 April 2025
  }

  /// What was settled on the day itself: some who left, and some of the clinic's answers.
  static func settle(_ walk: DemoWalk, at now: Moment) async throws {
    let facility = walk.unit.id
    let people = try await walk.store.read { db in try db.people(at: facility, opening: .all) }
    guard let newest = people.map(\.seenOn).max() else { return }
    let unseen = people.filter { $0.seenOn < newest }.dropFirst(3)
    for person in unseen {
      let left = person.entry.expiryDate ?? DemoHouse.day.adding(days: -12)
      try await walk.send(
        "training_officer", .post, "/people/\(person.id)/departure",
        [
          "state": .text(person.entry.registerClass == .bi ? "transferred" : "released"),
          "on": .day(min(left, DemoHouse.day)),
        ], at: now)
    }
    let sick = people.flatMap { person in
      (person.limits ?? []).filter(\.isFromRegister).map { (person.id, $0.id) }
    }
    for (count, (person, limit)) in sick.prefix(4).enumerated() {
      try await walk.send(
        "training_officer", .put, "/people/\(person)/clinic",
        ["limit": .text(limit.text), "answer": .text(count.isMultiple(of: 2) ? "fit" : "unfit")],
        at: now.adding(seconds: 60))
    }
  }
}
