import Almanac
import Language
import Programmes

/// The words of what calls people away from lessons.
package enum EngagementWords {
  static let engagements = Phrase(id: "Acara warga binaan dan tahanan", en: "Where people are called")
  static let ofPerson = Phrase(id: "Acara", en: "Called away")
  static let kind = Phrase(id: "Jenis acara", en: "Kind")
  static let from = Phrase(id: "Tanggal", en: "Day")
  static let until = Phrase(id: "Sampai tanggal", en: "Until")
  static let untilHint = Phrase(
    id: "Kosong: hari itu saja. Rumah sakit, isolasi, dan izin dapat beberapa hari.",
    en: "Empty: that day only. Hospital, isolation and permits may last several days.")
  static let hours = Phrase(id: "Jam", en: "Hours")
  static let hoursHint = Phrase(
    id: "Misalnya 09.00-11.30. Kosong: sepanjang hari.", en: "For example 09.00-11.30. Empty: all day.")
  static let note = Phrase(id: "Tempat atau catatan", en: "Place or note")
  static let noteHint = Phrase(
    id: "Disegel; petugas blok hanya melihat “ada acara”.", en: "Sealed; block officers only see “called away”.")
  static let see = Phrase(id: "Lihat dan catat acara", en: "See and record")
  static let record = Phrase(id: "Catat acara", en: "Record it")
  static let keep = Phrase(id: "Simpan daftar", en: "Keep the list")
  static let paste = Phrase(id: "Tempel daftar", en: "Paste a list")
  static let lines = Phrase(id: "Satu baris satu orang", en: "A line each")
  static let linesHint = Phrase(
    id:
      "No. register atau nama lengkap; tanggal; jam; jenis; catatan. Contoh: AIII.12/2025; 12/5/2025; 09.00-12.00; sidang; PN Serang. "
      + "Dapat disalin dari Excel.",
    en:
      "Register number or full name; day; hours; kind; note. For example: AIII.12/2025; 12/5/2025; 09.00-12.00; court; PN Serang. "
      + "Can be copied from Excel.")
  static let firstDay = Phrase(id: "Mulai tanggal", en: "From")
  static let person = Phrase(id: "Nama", en: "Person")
  static let cancel = Phrase(id: "Batalkan", en: "Take back")
  static let reason = Phrase(id: "Alasan", en: "Reason")
  static let cancelled = Phrase(id: "Acara dibatalkan.", en: "It is taken back.")
  static let kept = Phrase(id: "Acara dicatat.", en: "It is in the calendar.")
  package static let busy = Phrase(id: "ada acara", en: "called away")
  static let allDay = Phrase(id: "sepanjang hari", en: "all day")
  static let none = Phrase(id: "Tidak ada acara.", en: "Nobody is called away.")
  static let noneNext = Phrase(
    id: "Catat sidang, klinik, kunjungan, agar tampak siapa yang tidak dapat hadir.",
    en: "Record court days, clinic and visits, so that it is seen who cannot come.")
  static let earlier = Phrase(id: "Minggu sebelumnya", en: "The week before")
  static let later = Phrase(id: "Minggu berikutnya", en: "The next week")
  static let nightly = Phrase(
    id: "Menandai yang dirawat di rumah sakit sebagai tidak di tempat", en: "Marking those in hospital as away")

  /// The word of a kind.
  package static func kind(_ kind: Engagement.Kind) -> Phrase {
    switch kind {
    case .court: Phrase(id: "Sidang", en: "Court")
    case .verdict: Phrase(id: "Putusan", en: "Verdict")
    case .prosecutor: Phrase(id: "Kejaksaan (bon)", en: "Prosecutor")
    case .clinic: Phrase(id: "Klinik", en: "Clinic")
    case .hospital: Phrase(id: "Rumah sakit", en: "Hospital")
    case .importantReason: Phrase(id: "Alasan penting", en: "Important reason")
    case .visit: Phrase(id: "Kunjungan", en: "Visit")
    case .counsel: Phrase(id: "Penasihat hukum", en: "Counsel")
    case .isolation: Phrase(id: "Isolasi", en: "Isolation")
    case .outsidePermit: Phrase(id: "Izin keluar", en: "Outside permit")
    }
  }

  /// "Sidang (formulir 5.38)".
  static func kindAndForm(_ kind: Engagement.Kind) -> Phrase {
    let word = self.kind(kind)
    guard let form = kind.form else { return word }
    return Phrase(id: "\(word.id) (formulir \(form))", en: "\(word.en) (form \(form))")
  }

  static func title(_ count: Int, from: Day, until: Day) -> Phrase {
    let (first, last) = (Format.day(from), Format.day(until))
    return Phrase(
      id: count == 0 ? "Tidak ada acara, \(first.id)–\(last.id)" : "\(count) acara, \(first.id)–\(last.id)",
      en: count == 0
        ? "Nobody is called away, \(first.en)–\(last.en)" : "\(count) called away, \(first.en)–\(last.en)")
  }

  static func ofPerson(_ name: String, _ count: Int) -> Phrase {
    Phrase(
      id: count == 0 ? "\(name) tidak punya acara" : "\(name): \(count) acara",
      en: count == 0 ? "\(name) is not called away" : "\(name) is called away \(count == 1 ? "once" : "\(count) times")"
    )
  }

  /// That so many entries were kept.
  package static func kept(_ count: Int) -> Phrase {
    Phrase(id: "\(count) acara dicatat.", en: count == 1 ? "1 entry is kept." : "\(count) entries are kept.")
  }

  static func cancelledOn(_ day: Day, _ reason: String) -> Phrase {
    let on = Format.day(day)
    return Phrase(id: "dibatalkan \(on.id): \(reason)", en: "taken back \(on.en): \(reason)")
  }

  /// The lines that cannot be taken, each with its reason; nothing of the list is kept.
  static func faults(_ faults: [(line: Int, fault: EngagementBlock.Fault)]) -> Phrase {
    guard !faults.isEmpty else {
      return Phrase(
        id: "Tidak ada baris yang memuat acara. Tulis satu baris untuk setiap orang.",
        en: "No line holds an entry. Write a line for each person.")
    }
    return Programmes.Words.faults(faults, why: fault)
  }

  static func fault(_ fault: EngagementBlock.Fault) -> Phrase {
    switch fault {
    case .parts(let count):
      Phrase(
        id: "hanya \(count) bagian; perlu nomor, tanggal, jam, jenis, dipisah tab atau titik koma.",
        en: "only \(count) parts; number, day, hours and kind are needed, parted by tabs or semicolons.")
    case .day(let text):
      Phrase(
        id: "tanggal “\(text)” tidak terbaca; tulis seperti 12/5/2025.",
        en: "the day “\(text)” cannot be read; write 12/5/2025.")
    case .kind(let text):
      Phrase(
        id:
          "jenis “\(text)” tidak dikenal; tulis sidang, putusan, kejaksaan, klinik, rumah sakit, alasan penting, kunjungan, penasihat hukum, isolasi, atau izin keluar.",
        en:
          "the kind “\(text)” is unknown; write court, verdict, prosecutor, clinic, hospital, important reason, visit, counsel, isolation or outside permit."
      )
    case .nobody(let number):
      Phrase(
        id: "tidak ada penghuni dengan nomor “\(number)”; periksa nomornya.",
        en: "nobody here bears the number “\(number)”; check it.")
    case .unclear(let why): why
    case .hours(let refusal), .refused(let refusal): refusal.phrase
    }
  }
}

extension Engagement.Refusal: Explained {
  package var phrase: Phrase {
    switch self {
    case .hoursUnread(let text):
      Phrase(
        id: "Jam “\(text)” tidak terbaca. Tulis seperti 09.00-11.30.",
        en: "The hours “\(text)” cannot be read. Write 09.00-11.30.")
    case .hoursBackwards(let text):
      Phrase(
        id: "Jam “\(text)” berakhir sebelum mulai. Tukar kedua jamnya.",
        en: "The hours “\(text)” end before they begin. Change them about.")
    case .endsBeforeItBegins(let from, let until):
      Phrase(
        id: "Acara berakhir \(Format.day(until).id), sebelum mulai \(Format.day(from).id). Periksa kedua tanggal.",
        en: "It ends on \(Format.day(until).en), before it begins on \(Format.day(from).en). Check both days.")
    case .tooLong(let days):
      Phrase(
        id:
          "\(days) hari terlalu panjang untuk satu catatan; paling lama \(Engagement.mostDays) hari. Catat yang pasti, lalu perpanjang.",
        en:
          "\(days) days are too long for one entry; at most \(Engagement.mostDays). Enter what is sure and go on later."
      )
    case .oneDayOnly(let kind):
      Phrase(
        id: "\(EngagementWords.kind(kind).id) hanya untuk satu hari. Catat setiap hari sendiri.",
        en: "\(EngagementWords.kind(kind).en) is of one day. Enter each day by itself.")
    case .beforeArrival(let name, let arrived):
      Phrase(
        id: "\(name) baru masuk \(Format.day(arrived).id). Acara sebelum itu tidak dicatat di sini.",
        en: "\(name) arrived on \(Format.day(arrived).en). What was before is not entered here.")
    case .notHere(let name):
      Phrase(id: "\(name) tidak ada di sini lagi.", en: "\(name) is not here any more.")
    case .alreadyThere(let name, let kind, let day):
      Phrase(
        id:
          "\(name) sudah punya acara \(EngagementWords.kind(kind).id.lowercased()) pada \(Format.day(day).id) di jam itu. Batalkan dahulu bila berubah.",
        en:
          "\(name) has \(EngagementWords.kind(kind).en.lowercased()) on \(Format.day(day).en) at that time already. Take it back first if it changed."
      )
    case .alreadyCancelled(let day):
      Phrase(
        id: "Acara ini sudah dibatalkan \(Format.day(day).id).",
        en: "This was taken back on \(Format.day(day).en) already.")
    case .alreadyOver(let until):
      Phrase(
        id: "Acara ini sudah lewat (\(Format.day(until).id)); yang sudah terjadi tetap tercatat.",
        en: "This is over (\(Format.day(until).en)); what happened stays on record.")
    }
  }
}
