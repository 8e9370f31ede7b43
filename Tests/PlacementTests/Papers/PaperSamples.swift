import Access
import Almanac
import House
import Language
import Page
import Paper
import People

@testable import Placement

/// Papers of the invented Rutan Contoh, with invented people.
enum PaperSamples {
  static let house = PaperHouse(
    superiors: [
      "KEMENTERIAN IMIGRASI DAN PEMASYARAKATAN REPUBLIK INDONESIA", "DIREKTORAT JENDERAL PEMASYARAKATAN",
      "KANTOR WILAYAH CONTOH",
    ],
    name: "Rumah Tahanan Negara Kelas IIB Contoh",
    place: "Contoh", draft: nil)

  static func day(_ iso: String) -> Day { Day(iso) ?? Day(number: 0) }

  static func imprint(_ number: String, _ day: String = "2025-05-07") -> PaperImprint {
    .init(
      number: number, code: "TPP-250507-3F9A", day: self.day(day), madeAt: "Dicetak Rabu, 7 Mei 2025 pukul 09.41 WIB",
      created: 1_746_585_660)
  }

  static let head = PaperSigner(
    office: "Kepala", name: "Wiratama Adikusumah",
    serviceNumber: "00000000 000000 0 000")
  static let chair = PaperSigner(
    office: "Ketua Tim Pengamat Pemasyarakatan", name: "Sekar Anindyasari", serviceNumber: "00000000 000000 0 000")

  static let cohort = CohortLine(
    title: "Budidaya lele, gelombang 3", agency: "Dinas Ketahanan Pangan dan Perikanan",
    start: day("2025-05-19"), end: day("2025-06-13"), meetings: "Senin–Kamis 09.00–11.00",
    seats: 20, quota: "paling sedikit 50 % dari Kabupaten Serang")

  static let first = ["Arman", "Rahmat", "Cecep", "Dadang", "Edi", "Fikri", "Guntur", "Imron", "Jajang", "Karna"]
  static let last = [
    "Wirasena", "Tirtana", "Adimarta", "Lesmono", "Kartapraja", "Samudra", "Wirayuda", "Sastranaga", "Mulyakarsa",
    "Surajaya", "Nataprawira", "Suryakanta", "Prawirasena",
  ]

  static func person(_ number: Int) -> PersonLine {
    let isDetainee = number % 7 == 5
    let digits = String(10_000 + number).dropFirst()
    let entry = day("2024-10-01").adding(days: number % 40)
    let months = 9 + number % 20
    let total = months * 30
    let isLife = number == 3
    return PersonLine(
      registerNumber: isDetainee ? "AIII \(digits)/2025" : "BI \(digits)/2024",
      name: "\(first[number % 10]) \(last[(number / 3) % 13])",
      registerClass: isDetainee ? .aiii : .bi,
      offence: number % 2 == 0 ? "Pasal 363 ayat (1) ke-4 KUHP" : "Pasal 112 ayat (1) UU 35/2009",
      sentence: isLife ? .life : .term(months: months, days: number % 30),
      third: isLife ? nil : entry.adding(days: total / 3), half: isLife ? nil : entry.adding(days: total / 2),
      twoThirds: isLife ? nil : entry.adding(days: total * 2 / 3), expiry: isLife ? nil : entry.adding(days: total),
      block: ["A", "B", "C"][number % 3], room: "\(1 + number % 12)",
      residence: number % 2 == 0 ? "Kab. Serang" : "Kota Cilegon")
  }

  static func line(_ number: Int) -> ProposalPaper.Line {
    .init(
      person: person(number), fit: 95 - number % 50, completion: 912 - number % 300,
      interest: number % 4 == 3 ? nil : 1 + number % 4, remark: number % 19 == 4 ? "ditetapkan petugas" : nil)
  }

  static func cohort(_ title: String, seats: Int) -> CohortLine {
    var cohort = cohort
    cohort.title = title
    cohort.seats = seats
    return cohort
  }

  static let summary = ProposalPaper.Summary(
    considered: 573,
    others: [
      .init(words: "layak, belum dapat tempat", count: 12), .init(words: "menunggu tanggal", count: 38),
      .init(words: "belum dinilai", count: 0), .init(words: "belum memenuhi syarat", count: 352),
    ],
    stages: [
      .init(measure: "perkiraan tamat", value: "152,3 orang", isProven: true),
      .init(measure: "kecocokan terendah", value: "41", isProven: true),
      .init(measure: "jumlah kecocokan", value: "12.874", isProven: true),
    ],
    comparison: [
      .init(measure: "Perkiraan tamat (orang)", queue: "131,0", plan: "152,3", difference: "+16,2 %"),
      .init(measure: "Kecocokan terendah", queue: "20", plan: "41", difference: "+21"),
      .init(measure: "Jumlah kecocokan", queue: "10.412", plan: "12.874", difference: "+23,6 %"),
    ])

  static func proposal(_ sections: [ProposalPaper.Section]) -> ProposalPaper {
    .init(
      house: house, imprint: imprint("W12.PAS.PAS9-PK.05.09-0147"), title: "Angkatan Mei 2025",
      policy: "Rancangan kebijakan penempatan 1",
      asOf: day("2025-05-07"), sections: sections, summary: summary, head: head, chair: chair)
  }

  static let proposal = proposal([
    .init(cohort: cohort, proposed: (1...20).map(line), reserve: (21...24).map(line)),
    .init(cohort: cohort("Hidroponik kangkung", seats: 16), proposed: (30...43).map(line), reserve: []),
    .init(cohort: cohort("Jahit dasar", seats: 16), proposed: [], reserve: []),
  ])

  static func seat(
    _ part: BoardSeat.Part, _ title: String, _ name: String, capacity: Capacity = .appointed, isPresent: Bool = true
  ) -> BoardSeat {
    .init(
      office: Office.ID(number: UInt64(title.utf8.count)), part: part, title: title, name: name,
      serviceNumber: "00000000 000000 0 \(title.utf8.count)", capacity: capacity,
      isPresent: isPresent, signedAt: nil)
  }

  static let board = [
    seat(.chair, "Kepala Subseksi Pelayanan Tahanan", "Sekar Anindyasari"),
    seat(.secretary, "Petugas Bimbingan Kerja", "Siti Rahmania"),
    seat(.member, "Kepala Kesatuan Pengamanan", "Bagus Wirawan", capacity: .daily),
    seat(.member, "Kepala Subseksi Pengelolaan", "Dewi Larasati"),
    seat(.member, "Dokter", "Nur Hidayati"),
    seat(.member, "Wali Pemasyarakatan", "Agung Prasetya"),
    seat(.member, "Pembimbing Kemasyarakatan Bapas Contoh", "Lestari Widuri", isPresent: false),
    seat(.member, "Petugas Registrasi", "Yudi Kartanegara"),
  ]

  static var minutes: MinutesPaper {
    func verdict(_ number: Int) -> MinutesPaper.Line {
      switch number {
      case 4: .init(person: person(4), word: .revised, isProposed: true, reason: "menunggu hasil pemeriksaan klinik")
      case 20: .init(person: person(20), word: .approved, isProposed: false, reason: "menggantikan nomor 4, bersedia")
      case _: .init(person: person(number), word: .approved, isProposed: true, reason: nil)
      }
    }
    return .init(
      house: house, imprint: imprint("W12.PAS.PAS9-PK.05.09-0148", "2025-05-08"),
      room: "Ruang Sidang TPP", title: "Angkatan Mei 2025", board: board, quorum: 5,
      sections: [
        .init(cohort: cohort, lines: (1...20).map(verdict), reserve: (21...24).map(person)),
        .init(cohort: cohort("Jahit dasar", seats: 16), lines: [], reserve: []),
      ], head: head)
  }

  static var decree: DecreePaper {
    var signatory = head
    signatory.capacity = .daily
    return .init(
      house: house, imprint: imprint("W12.PAS.PAS9-PK.05.09-0150 Tahun 2025", "2025-05-09"),
      subject: "Peserta Pelatihan Kemandirian Angkatan Mei 2025",
      texts: .usual(
        hearing: day("2025-05-08"), minutes: "W12.PAS.PAS9-PK.05.09-0148", hasDetainees: true),
      sections: [
        .init(cohort: cohort, people: (1...20).map(person)),
        .init(cohort: cohort("Hidroponik kangkung", seats: 16), people: (30...43).map(person)),
      ], signatory: signatory)
  }

  static let participants = ParticipantsPaper(
    house: house, imprint: imprint("W12.PAS.PAS9-PK.05.09-0151"), cohort: cohort,
    people: (1...20).map { number in
      .init(
        name: person(number).name, sex: number % 17 == 0 ? .female : .male, age: 21 + number % 30)
    }, contact: "Siti Rahmania (Bimbingan Kerja), telepon (0254) 000000", signatory: chair)

  static var slip: PersonalLetter {
    .init(
      house: house, imprint: imprint(""), language: .indonesian, name: "Arman Wirasena", room: "B / 3",
      outcome: .place(cohort),
      why: "Lele pilihan pertama Anda, dan Anda masih di sini sampai pelatihan selesai. Kecocokan 84 dari 100.",
      change: "", contact: "Siti Rahmania (Bimbingan Kerja), Senin–Jumat 08.00–10.00 di ruang Bimbingan Kerja.",
      isVoluntary: false)
  }

  static var slipWithout: PersonalLetter {
    .init(
      house: house, imprint: imprint(""), language: .english, name: "Karna", room: "A / 11",
      outcome: .none(state: "Waiting for a date"), why: "You are the kitchen helper until 30 June 2025.",
      change: "From 1 July 2025 you can join. Tell us if the kitchen job ends sooner.",
      contact: "Siti Rahmania (work guidance), Monday to Friday 08.00–10.00.", isVoluntary: true)
  }
}
