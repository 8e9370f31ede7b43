import Almanac
import Language

/// The words of Jadwal.
package enum Words {
  package static let timetable = Phrase(id: "Jadwal", en: "Timetable")
  static let save = Phrase(id: "Simpan", en: "Save")
  static let saved = Phrase(id: "Perubahan tersimpan.", en: "The change is saved.")
  static let remove = Phrase(id: "Hapus", en: "Remove")

  static let venues = Phrase(id: "Tempat", en: "Places")
  static let venue = Phrase(id: "Tempat", en: "Place")
  static let addVenue = Phrase(id: "Tambah tempat", en: "Add a place")
  static let changeVenue = Phrase(id: "Ubah tempat", en: "Change the place")
  static let venueName = Phrase(id: "Nama tempat", en: "Name of the place")
  static let venueNameHint = Phrase(
    id: "Seperti disebut petugas, misalnya Ruang kelas 1.", en: "As officers call it, e.g. Classroom 1.")
  static let kinds = Phrase(id: "Jenis tempat", en: "Kinds of place")
  static let kindsHint = Phrase(
    id: "Boleh lebih dari satu: aula juga dapat menjadi ruang kelas.",
    en: "More than one is fine: a hall may serve as a classroom.")
  static let newKind = Phrase(id: "Jenis lain", en: "Another kind")
  static let noKind = Phrase(
    id: "Jenis tempat belum dipilih. Centang satu, atau tulis jenis lain di bawahnya.",
    en: "No kind is chosen. Tick one, or write another kind below.")
  static let capacity = Phrase(id: "Daya tampung (orang)", en: "Capacity (people)")
  static let capacityHint = Phrase(
    id: "Peserta paling banyak pada satu pertemuan.", en: "The most participants at one meeting.")
  static let openings = Phrase(id: "Jam buka", en: "When it is open")
  static let closures = Phrase(id: "Penutupan", en: "Closures")
  static let addClosure = Phrase(id: "Catat penutupan", en: "Record a closure")
  static let removeClosure = Phrase(id: "Hapus penutupan", en: "Remove a closure")
  static let noClosures = Phrase(id: "Tidak ada penutupan.", en: "No closures.")
  static let noVenues = Phrase(id: "Belum ada tempat.", en: "No places yet.")
  static let noVenuesNext = Phrase(
    id: "Tambahkan yang pertama di bawah: nama, jenis, daya tampung, jam buka.",
    en: "Add the first below: name, kinds, capacity, when it is open.")

  static let trainers = Phrase(id: "Pengajar", en: "Trainers")
  static let trainer = Phrase(id: "Pengajar", en: "Trainer")
  static let addTrainer = Phrase(id: "Tambah pengajar", en: "Add a trainer")
  static let changeTrainer = Phrase(id: "Ubah pengajar", en: "Change the trainer")
  static let trainerName = Phrase(id: "Nama pengajar", en: "Name of the trainer")
  static let trainerKind = Phrase(id: "Asal pengajar", en: "Where the trainer comes from")
  static let agency = Phrase(id: "Instansi mitra", en: "Partner agency")
  static let agencyHint = Phrase(id: "Hanya untuk pengajar mitra.", en: "Only for a partner's trainer.")
  static let agencyMissing = Phrase(
    id: "Pengajar mitra dikirim oleh sebuah instansi. Pilih instansinya, atau asal yang lain.",
    en: "A partner's trainer is sent by an agency. Choose it, or another origin.")
  static let agencyNotNeeded = Phrase(
    id: "Hanya pengajar mitra yang dikirim instansi mitra. Kosongkan, atau pilih asal mitra.",
    en: "Only a partner's trainer is sent by a partner agency. Leave it empty, or choose that origin.")
  static let agencyUnknown = Phrase(
    id: "Instansi itu bukan mitra rutan ini. Tambahkan dahulu di halaman Mitra.",
    en: "That agency is not a partner of this house. Add it on the page Partners first.")
  static let programmes = Phrase(id: "Program yang diajar", en: "Programmes taught")
  static let programmesHint = Phrase(
    id: "Kosongkan bila dapat mengajar semuanya.", en: "Leave it empty where it is all of them.")
  static let everyProgramme = Phrase(id: "semua program", en: "all programmes")
  static let programmeUnknown = Phrase(
    id: "Ada program yang tidak dikenal di rutan ini. Tambahkan dahulu di halaman Program.",
    en: "A programme is not known in this house. Add it on the page Programmes first.")
  static let availability = Phrase(id: "Dapat mengajar", en: "Can teach")
  static let needsEscort = Phrase(id: "Perlu pendamping petugas", en: "Needs an escort")
  static let absences = Phrase(id: "Berhalangan", en: "Days away")
  static let addAbsence = Phrase(id: "Catat berhalangan", en: "Record days away")
  static let removeAbsence = Phrase(id: "Hapus berhalangan", en: "Remove days away")
  static let noAbsences = Phrase(id: "Tidak ada hari berhalangan.", en: "No days away.")
  static let noTrainers = Phrase(id: "Belum ada pengajar.", en: "No trainers yet.")
  static let noTrainersNext = Phrase(
    id: "Tambahkan yang pertama di bawah: nama, asal, program, dan kapan dapat mengajar.",
    en: "Add the first below: name, origin, programmes, and when they can teach.")

  static let gapFrom = Phrase(id: "Mulai", en: "From")
  static let gapUntil = Phrase(id: "Sampai", en: "Until")
  static let gapUntilHint = Phrase(
    id: "Kosongkan bila belum diketahui sampai kapan.", en: "Leave it empty while no end is known.")
  static let gapReason = Phrase(id: "Sebab", en: "Reason")
  static let gapReasonHint = Phrase(
    id: "Tanpa keterangan kesehatan atau perkara.", en: "Nothing about health or a case.")
  static let daysTitle = Phrase(id: "Hari", en: "Days")
  static let window = Phrase(id: "Waktu", en: "Window")
  static let open = Phrase(id: "buka", en: "open")
}

extension Words {
  static func name(_ window: Window) -> Phrase {
    switch window {
    case .morning: Phrase(id: "pagi (sebelum 12.30)", en: "morning (before 12.30)")
    case .afternoon: Phrase(id: "siang (sesudah 12.30)", en: "afternoon (after 12.30)")
    }
  }

  static func name(_ slot: WeekSlot) -> Phrase {
    let day = Format.weekday(slot.weekday)
    switch slot.window {
    case .morning: return Phrase(id: "\(day.id) pagi", en: "\(day.en) morning")
    case .afternoon: return Phrase(id: "\(day.id) siang", en: "\(day.en) afternoon")
    }
  }

  static func name(_ kind: Trainer.Kind) -> Phrase {
    switch kind {
    case .officer: Phrase(id: "petugas", en: "officer of the house")
    case .partner: Phrase(id: "mitra", en: "partner")
    case .otherAgency: Phrase(id: "instansi lain", en: "another agency")
    case .resident: Phrase(id: "warga binaan", en: "resident")
    }
  }

  static func days(_ days: DayRange) -> Phrase {
    let from = Format.day(days.from)
    guard let until = days.until else { return Phrase(id: "sejak \(from.id)", en: "since \(from.en)") }
    if until == days.from { return from }
    return Phrase(id: "\(from.id) – \(Format.day(until).id)", en: "\(from.en) – \(Format.day(until).en)")
  }

  static func forPeople(_ count: Int) -> Phrase { Phrase(id: "untuk \(count) orang", en: "for \(count) people") }
  static func venueCount(_ count: Int) -> Phrase {
    count == 0 ? noVenues : Phrase(id: "\(count) tempat", en: count == 1 ? "1 place" : "\(count) places")
  }
  static func trainerCount(_ count: Int) -> Phrase {
    count == 0 ? noTrainers : Phrase(id: "\(count) pengajar", en: count == 1 ? "1 trainer" : "\(count) trainers")
  }
  static func added(_ name: String) -> Phrase { Phrase(id: "\(name) ditambahkan.", en: "\(name) is added.") }
  static func nameTaken(_ name: String) -> Phrase {
    Phrase(
      id: "Nama \(name) sudah dipakai. Beri nama yang membedakannya, atau ubah yang sudah ada.",
      en: "The name \(name) is taken. Give a name that tells them apart, or change the one there is.")
  }
  static func endsBeforeStart(from: Day, until: Day) -> Phrase {
    Phrase(
      id: "Berakhir \(Format.day(until).id), sebelum mulai \(Format.day(from).id). Perbaiki salah satunya.",
      en: "It ends on \(Format.day(until).en), before it begins on \(Format.day(from).en). Mend one of them.")
  }
  static func overlaps(_ gap: Gap) -> Phrase {
    let days = Words.days(gap.days)
    return Phrase(
      id: "Sudah tercatat \(days.id): \(gap.reason). Pilih hari lain, atau hapus yang itu dahulu.",
      en: "Recorded already, \(days.en): \(gap.reason). Choose other days, or remove those first.")
  }
  static let gapRemoved = Phrase(id: "Dihapus", en: "Removed")
}

extension Venue.Refusal: Explained {
  package var phrase: Phrase {
    switch self {
    case .unchanged:
      Phrase(
        id: "Tidak ada yang berbeda, jadi tidak ada yang disimpan. Ubah isiannya, atau tutup halaman ini.",
        en: "Nothing differs, so nothing was saved. Change a field, or leave this page.")
    }
  }
}
