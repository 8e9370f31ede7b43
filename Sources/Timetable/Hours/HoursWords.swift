import Almanac
import Language
import Programmes

/// The words of how a house spends its days.
enum HoursWords {
  static let hours = Phrase(id: "Jam rutan", en: "Hours of the house")
  static let usual = Phrase(id: "Hari biasa", en: "Usual days")
  static let ramadan = Phrase(id: "Ramadan", en: "Ramadan")
  static let time = Phrase(id: "Jam", en: "Hours")
  static let what = Phrase(id: "Kegiatan", en: "What is done")
  static let days = Phrase(id: "Hari", en: "Days")
  static let morning = Phrase(id: "Pagi", en: "Morning")
  static let afternoon = Phrase(id: "Siang", en: "Afternoon")
  static let week = Phrase(id: "Waktu pelatihan tujuh hari ini", en: "Time for lessons, seven days from now")
  static let grid = Phrase(id: "Jam demi jam", en: "Hour by hour")
  static let example = Phrase(id: "contoh", en: "example")
  static let change = Phrase(id: "Ubah jam", en: "Change the hours")
  static let from = Phrase(id: "Berlaku mulai", en: "Holds from")
  static let lines = Phrase(id: "Satu baris satu kegiatan", en: "A line each")
  static let linesHint = Phrase(
    id:
      "Kegiatan; hari dan jam. Kegiatan: buka blok, apel, makan, ibadah, kebersihan dan olahraga, kunjungan, kunjungan tahanan, kunjungan terpidana. Contoh: buka blok; Sen-Min 06.00-13.00",
    en:
      "What; days and hours. What: unlock, count, meal, prayer, chores and sport, visits, visits to detainees, visits to the sentenced. Days are written Sen-Min (Monday to Sunday). For example: unlock; Sen-Min 06.00-13.00"
  )
  static let season = Phrase(id: "Musim", en: "Season")
  static let year = Phrase(id: "Tahun Hijriah", en: "Hijri year")
  static let firstDay = Phrase(id: "Hari pertama", en: "First day")
  static let lastDay = Phrase(id: "Hari terakhir", en: "Last day")
  static let earlier = Phrase(id: "sehari lebih awal", en: "a day earlier")
  static let computed = Phrase(id: "menurut hitungan", en: "as computed")
  static let later = Phrase(id: "sehari lebih lambat", en: "a day later")
  static let move = Phrase(id: "Geser Ramadan", en: "Move Ramadan")
  static let moveReason = Phrase(id: "Dasar", en: "On what ground")
  static let moveReasonHint = Phrase(
    id: "Misalnya sidang isbat Kementerian Agama.", en: "E.g. the ministry's sighting of the moon.")
  static let closures = Phrase(id: "Kegiatan rutan yang memakai waktu", en: "Events of the house that take a window")
  static let close = Phrase(id: "Catat kegiatan rutan", en: "Record an event of the house")
  static let closed = Phrase(id: "Waktu itu ditutup.", en: "The window is closed.")
  static let reopen = Phrase(id: "Buka lagi", en: "Open again")
  static let reopened = Phrase(id: "Waktu itu dibuka lagi.", en: "The window is open again.")
  static let closedOn = Phrase(id: "Tanggal", en: "Day")
  static let closureReason = Phrase(id: "Kegiatan", en: "Event")
  static let noClosures = Phrase(id: "Tidak ada.", en: "None.")
  static let prayers = Phrase(id: "Waktu salat tujuh hari ini", en: "Prayers, seven days from now")
  static let prayerNames = ["Subuh", "Zuhur", "Asar", "Magrib", "Isya"].map { Phrase(same: $0) }
  static let prayerRule = Phrase(
    id: "Subuh 20°, Isya 18°, Asar satu bayangan, ihtiyat 2 menit, dibulatkan ke atas.",
    en: "Dawn 20°, night 18°, Asr one shadow, 2 minutes of caution, rounded up.")
  static let position = Phrase(id: "Letak rutan", en: "Where the house lies")
  static let latitude = Phrase(id: "Lintang (derajat)", en: "Latitude (degrees)")
  static let latitudeHint = Phrase(id: "Selatan negatif, misalnya -6,12.", en: "South is negative, e.g. -6.12.")
  static let longitude = Phrase(id: "Bujur timur (derajat)", en: "Longitude east (degrees)")
  static let longitudeHint = Phrase(id: "Misalnya 106,15.", en: "E.g. 106.15.")
  static let noPosition = Phrase(
    id: "Isi letak rutan untuk melihat waktu salat.", en: "Give where the house lies to see the prayers.")
  static let noDegrees = Phrase(
    id: "Tulis derajat dengan angka: -6,12 dan 106,15.", en: "Write degrees as numbers: -6.12 and 106.15.")
  static let elsewhere = Phrase(
    id: "Letak ini di luar Indonesia: lintang -12 sampai 7, bujur 94 sampai 142. Periksa kedua angkanya.",
    en: "This lies outside Indonesia: latitude -12 to 7, longitude 94 to 142. Check both numbers.")
  static let versions = Phrase(id: "Riwayat jam", en: "What held when")
  static let reason = Phrase(id: "Alasan", en: "Reason")
  static let officer = Phrase(id: "Oleh", en: "By")
  static let kept = Phrase(id: "Jam baru dicatat.", en: "The new hours are kept.")
  static let moved = Phrase(id: "Ramadan digeser.", en: "Ramadan is moved.")
  static let placed = Phrase(id: "Letak rutan dicatat.", en: "Where the house lies is kept.")

  /// What is done in a span.
  static func name(_ span: WeekGrid.Span) -> Phrase { name(span.purpose, span.visited) }

  static func name(_ purpose: WeekGrid.Purpose, _ visited: WeekGrid.Visited) -> Phrase {
    switch purpose {
    case .unlock: Phrase(id: "Buka blok", en: "Unlock")
    case .count: Phrase(id: "Apel", en: "Count")
    case .meal: Phrase(id: "Makan", en: "Meal")
    case .worship: Phrase(id: "Ibadah", en: "Prayer")
    case .chores: Phrase(id: "Kebersihan dan olahraga", en: "Chores and sport")
    case .visit:
      switch visited {
      case .everybody: Phrase(id: "Kunjungan", en: "Visits")
      case .detainees: Phrase(id: "Kunjungan tahanan", en: "Visits to detainees")
      case .convicts: Phrase(id: "Kunjungan terpidana", en: "Visits to the sentenced")
      }
    }
  }

  static func name(_ season: WeekGrid.Season) -> Phrase {
    switch season {
    case .usual: usual
    case .ramadan: ramadan
    }
  }

  /// The hours of today's windows, as the answer of the page.
  static func today(_ windows: [HouseWindow]) -> Phrase {
    let hours = windows.map { span($0.from, $0.until) }
    guard !hours.isEmpty else { return Phrase(id: "Hari ini tidak ada waktu pelatihan", en: "No lessons fit today") }
    return Phrase(
      id: "Hari ini pelatihan muat pada \(hours.joined(separator: " dan "))",
      en: "Lessons fit today at \(hours.joined(separator: " and "))")
  }

  static func span(_ from: Int, _ until: Int) -> String { "\(WeekPattern.clock(from))–\(WeekPattern.clock(until))" }

  static func since(_ version: GridVersion) -> Phrase {
    let day = Format.day(version.from)
    return Phrase(
      id: "Berlaku sejak \(day.id): \(version.reason)", en: "In force since \(day.en): \(version.reason)")
  }

  static let exampleWhy = Phrase(
    id: "Contoh dari sumber umum; tulis jam rutan Anda di bawah.",
    en: "An example from public sources; write the hours of your house below.")

  static func month(_ month: Ramadan) -> Phrase {
    let (first, last) = (Format.day(month.first), Format.day(month.last))
    return Phrase(
      id: "Ramadan \(month.year) H: \(first.id) – \(last.id)", en: "Ramadan \(month.year): \(first.en) – \(last.en)")
  }

  static func moveOf(_ move: RamadanMove) -> Phrase {
    func words(_ days: Int) -> Phrase { days < 0 ? earlier : days > 0 ? later : computed }
    let (first, last) = (words(move.first), words(move.last))
    return Phrase(
      id: "Ramadan \(move.year): mulai \(first.id), berakhir \(last.id)",
      en: "Ramadan \(move.year): begins \(first.en), ends \(last.en)")
  }

  /// The lines that cannot be read, each with its reason.
  static func faults(_ faults: [(line: Int, fault: GridText.Fault)]) -> Phrase {
    Programmes.Words.faults(faults, why: fault)
  }

  private static func fault(_ fault: GridText.Fault) -> Phrase {
    switch fault {
    case .parts:
      Phrase(
        id: "tulis kegiatan, titik koma, lalu hari dan jam.",
        en: "write what is done, a semicolon, then days and hours.")
    case .purpose(let text):
      Phrase(id: "kegiatan “\(text)” tidak dikenal.", en: "what “\(text)” means is not known.")
    case .hours(let text):
      Phrase(
        id: "“\(text)” tidak terbaca; tulis seperti Sen-Kam 09.00-11.00.",
        en: "“\(text)” cannot be read; write it like Sen-Kam 09.00-11.00.")
    }
  }
}

extension HouseHours.Refusal: Explained {
  package var phrase: Phrase {
    switch self {
    case .past(let day):
      Phrase(
        id: "\(Format.day(day).id) sudah lewat; jam yang lalu tetap seperti tercatat. Pilih hari ini atau sesudahnya.",
        en: "\(Format.day(day).en) is past; past hours stay as recorded. Choose today or a later day.")
    case .unchanged:
      Phrase(
        id: "Tidak ada yang berbeda dari yang berlaku, jadi tidak ada yang disimpan.",
        en: "Nothing differs from what holds, so nothing was saved.")
    case .noWindow:
      Phrase(
        id:
          "Dengan jam ini tidak ada pelatihan yang muat pada hari apa pun. Sisakan paling sedikit 45 menit blok terbuka.",
        en: "With these hours no lesson fits on any day. Leave at least 45 minutes of open blocks.")
    case .tooMany(let count):
      Phrase(
        id: "\(count) baris terlalu banyak; paling banyak \(WeekGrid.mostSpans). Gabungkan hari-hari yang sama.",
        en: "\(count) lines are too many; at most \(WeekGrid.mostSpans). Join days that are alike.")
    case .noRamadan(let year):
      Phrase(
        id: "Ramadan \(year) H sudah lewat atau tidak dikenal. Pilih Ramadan yang akan datang.",
        en: "Ramadan \(year) is over or not known. Choose one that is ahead.")
    case .closed(let reason):
      Phrase(
        id: "Waktu itu sudah ditutup: \(reason). Pilih waktu lain, atau buka dahulu.",
        en: "That window is closed already: \(reason). Choose another, or open it first.")
    }
  }
}
