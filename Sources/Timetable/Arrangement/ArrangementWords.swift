import Almanac
import Language

/// The words of arranging weeks.
enum ArrangementWords {
  static let arrange = Phrase(id: "Susun jadwal", en: "Arrange the timetable")
  static let again = Phrase(id: "Hitung ulang", en: "Compute again")
  static let arrangement = Phrase(id: "Susunan jadwal", en: "Arrangement")
  static let arrangements = Phrase(id: "Susunan jadwal", en: "Arrangements")
  static let which = Phrase(id: "Pekan dan kelas", en: "Weeks and classes")
  static let weeks = Phrase(id: "Jumlah pekan", en: "How many weeks")
  static let weeksHead = Phrase(id: "Pekan", en: "Weeks")
  static let aim = Phrase(id: "Yang didahulukan", en: "What counts most")
  static let classes = Phrase(id: "Kelas yang disusun", en: "Classes to arrange")
  static let classesHint = Phrase(
    id: "Kosongkan untuk semua; kelas lain tetap seperti yang terbit.",
    en: "Leave it empty for all; other classes stay as published.")
  static let movesTests = Phrase(
    id: "Uji kompetensi boleh dipindah (sudah dibicarakan dengan asesor)",
    en: "Competency tests may be moved (agreed with the assessor)")
  static let madeAt = Phrase(id: "Dibuat", en: "Made")
  static let progress = Phrase(id: "Kemajuan susunan", en: "Progress of the arrangement")
  static let computing = Phrase(id: "Sedang menyusun jadwal", en: "Arranging the timetable")
  static let searching = Phrase(
    id: "Mencari susunan terbaik dan membuktikannya.", en: "Looking for the best arrangement and its proof.")
  static let failed = Phrase(id: "Tidak tersusun.", en: "It could not be arranged.")
  static let instance = Phrase(id: "Masukan penyusun", en: "What the solver read")
  static let result = Phrase(id: "Jawaban penyusun", en: "What the solver answered")
  static let now = Phrase(id: "Sekarang", en: "Now")
  static let then = Phrase(id: "Sesudah", en: "After")
  static let change = Phrase(id: "Perubahan", en: "Change")
  static let move = Phrase(id: "Pindahkan", en: "Move")
  static let slot = Phrase(id: "Waktu", en: "Time")
  static let slotUnknown = Phrase(
    id: "Waktu itu tidak ada di pekan susunan ini. Pilih dari daftar.",
    en: "That time is not in the weeks of this arrangement. Choose one from the list.")
  static let moveWhyHint = Phrase(
    id: "Wajib bila tetap dipakai walau ada yang menghalangi.", en: "Needed to go on in spite of something.")
  static let publish = Phrase(id: "Terbitkan susunan ini", en: "Publish this arrangement")
  static let publishWhyHint = Phrase(
    id: "Wajib bila masih ada perhatian pada daftar di bawah.", en: "Needed while anything is marked in the list below."
  )
  static let proven = Phrase(id: "terbukti terbaik", en: "proven best")
  static let unproven = Phrase(id: "waktu habis, belum terbukti", en: "time ran out, not proven")
  static let publishedAlready = Phrase(id: "sudah diterbitkan", en: "published")
  static let handMark = Phrase(id: "oleh petugas", en: "by hand")
  static let told = Phrase(id: "Siapa yang perlu diberi tahu", en: "Who must be told")
  static let who = Phrase(id: "Siapa", en: "Who")
  static let of = Phrase(id: "Sebagai", en: "As")
  static let what = Phrase(id: "Apa", en: "What")
  static let noneYet = Phrase(id: "Belum ada susunan.", en: "No arrangement yet.")
  static let noneNext = Phrase(
    id: "Pilih pekan dan kelas di atas, lalu tekan Susun jadwal.",
    en: "Choose weeks and classes above, then press Arrange the timetable.")

  static func name(_ aim: Arrangement.Aim) -> Phrase {
    switch aim {
    case .offer: Phrase(id: "Pekan baru: hadir, lalu jam penawaran", en: "New weeks: presence, then the offered hours")
    case .fewestMoves:
      Phrase(id: "Hitung ulang: pindah sesedikit mungkin", en: "Compute again: as few moves as possible")
    case .presence:
      Phrase(id: "Hitung ulang: hadir sebanyak mungkin (hari sidang)", en: "Compute again: most present (a court day)")
    }
  }

  static func name(_ state: Arrangement.State) -> Phrase {
    switch state {
    case .computing: Phrase(id: "dihitung", en: "computing")
    case .ready: Phrase(id: "belum terbit", en: "not published")
    case .failed: Phrase(id: "tidak tersusun", en: "not arranged")
    case .published: Phrase(id: "terbit", en: "published")
    }
  }

  static func name(_ change: Arrangement.Change) -> Phrase {
    switch change {
    case .new: Phrase(id: "baru", en: "new")
    case .moved: Phrase(id: "dipindah", en: "moved")
    case .same: Phrase(id: "tetap", en: "the same")
    case .withdrawn: Phrase(id: "ditarik, kembali rancangan", en: "withdrawn, a draft again")
    case .leftOut: Phrase(id: "belum dapat waktu", en: "no time found")
    }
  }

  static func name(_ kind: ArrangementView.Told.Kind) -> Phrase {
    switch kind {
    case .trainer: Words.trainer
    case .agency: Phrase(id: "Instansi", en: "Agency")
    case .block: Phrase(id: "Blok", en: "Block")
    }
  }

  static func count(_ count: Int, _ change: Arrangement.Change) -> Phrase {
    let words = name(change)
    return Phrase(id: "\(count) \(words.id)", en: "\(count) \(words.en)")
  }

  static func byHand(_ count: Int) -> Phrase { Phrase(id: "\(count) diatur petugas", en: "\(count) set by hand") }

  static func title(_ view: ArrangementView) -> Phrase {
    let placed = view.rows.count { $0.line.after != nil }
    return Phrase(
      id: "\(placed) dari \(view.rows.count) pertemuan dapat waktu",
      en: "\(placed) of \(view.rows.count) meetings have a time")
  }

  static func days(_ arrangement: Arrangement) -> Phrase {
    let (from, until) = (Format.dayAndMonth(arrangement.from), Format.day(arrangement.until))
    return Phrase(id: "\(from.id) – \(until.id)", en: "\(from.en) – \(until.en)")
  }

  static func of(_ arrangement: Arrangement) -> Phrase {
    let (days, aim) = (days(arrangement), name(arrangement.aim))
    return Phrase(id: "\(days.id) · \(aim.id)", en: "\(days.en) · \(aim.en)")
  }

  static func weekOf(_ monday: Day) -> Phrase {
    let day = Format.day(monday)
    return Phrase(id: "Pekan \(day.id)", en: "Week of \(day.en)")
  }

  static func fine(_ arrangement: Arrangement) -> Phrase {
    let mark = String(arrangement.instanceHash.prefix(12))
    return Phrase(
      id: "Dihitung dari masukan \(mark), diperiksa pemeriksa terpisah.",
      en: "Computed from input \(mark), checked by an independent checker.")
  }

  static func moveTitle(_ name: String) -> Phrase { Phrase(id: "Pindahkan \(name)", en: "Move \(name)") }

  /// A window with what stands in the way there.
  static func choice(_ choice: LineView.Choice, isCurrent: Bool) -> Phrase {
    let (day, window) = (Format.longDay(choice.slot.day), Words.name(choice.slot.window))
    let note =
      isCurrent
      ? Phrase(id: "di sini sekarang", en: "here now")
      : choice.clashes.isEmpty ? Phrase(id: "bebas", en: "free") : Words.clashes(choice.clashes)
    return Phrase(id: "\(day.id), \(window.id): \(note.id)", en: "\(day.en), \(window.en): \(note.en)")
  }

  /// What a row changes, in a line.
  static func sentence(_ row: ArrangementView.Row) -> Phrase {
    let name = Words.numbered(row.number)
    let (before, after) = (at(row.before), row.after.map(at))
    func line(_ what: Phrase) -> Phrase {
      Phrase(id: "\(row.title) \(name.id): \(what.id)", en: "\(row.title) \(name.en): \(what.en)")
    }
    guard let after else { return line(Phrase(id: "\(before.id) ditarik", en: "\(before.en) withdrawn")) }
    if row.line.change == .new { return line(after) }
    return line(Phrase(id: "\(before.id) → \(after.id)", en: "\(before.en) → \(after.en)"))
  }

  private static func at(_ spot: ArrangementView.Named) -> Phrase {
    let day = Format.longDay(spot.day)
    let others = (["", spot.place].compactMap(\.self) + spot.teachers).joined(separator: ", ")
    return Phrase(id: "\(day.id) \(spot.hours)\(others)", en: "\(day.en) \(spot.hours)\(others)")
  }
}

extension ArrangementWords {
  static let listHelp = [
    Phrase(id: "Pilih pekan, kelas, dan yang didahulukan.", en: "Choose weeks, classes and what counts most."),
    Phrase(
      id: "Susunannya rancangan: yang terbit tidak berubah sebelum Anda terbitkan.",
      en: "It is a draft: what is published does not change before you publish it."),
    Phrase(
      id: "Sesudah pengajar sakit atau tempat tutup, catat dahulu, lalu hitung ulang.",
      en: "After an illness or a closed place, record that first, then compute again."),
  ]
  static let help = [
    Phrase(
      id: "Bandingkan sekarang dan sesudah; yang belum dapat waktu menyebut penghalangnya.",
      en: "Compare now and after; what found no time says what stands in its way."),
    Phrase(
      id: "Pindahkan satu per satu bila perlu; benturannya disebut dahulu.",
      en: "Move one at a time where needed; what it collides with is named first."),
    Phrase(
      id: "Terbitkan, lalu beri tahu pengajar, instansi, dan blok pada daftar.",
      en: "Publish, then tell the trainers, agencies and blocks of the list."),
  ]
  static let moveHelp = [
    Phrase(
      id: "Pilih waktu; di belakangnya tertulis apa yang menghalangi.",
      en: "Choose a time; after it stands what is in the way."),
    Phrase(id: "Pilih tempat dan pengajar.", en: "Choose place and trainers."),
    Phrase(
      id: "Tulis alasan bila tetap dipakai walau ada perhatian.", en: "Write a reason to go on in spite of a mark."),
  ]
}

extension Arrangement.Rule {
  /// A meeting of both windows finds no place and trainer that are free all day.
  static let wholeDay = Arrangement.Rule(
    id: "sehari penuh: pada harinya tidak ada tempat dan pengajar yang bebas pagi dan siang",
    en: "a whole day: no place and trainer are free all of its day")
}

extension Arrangement.Refusal: Explained {
  package var phrase: Phrase {
    switch self {
    case .weeksOver(let day):
      Phrase(
        id: "Pekan sampai \(Format.day(day).id) sudah lewat. Pilih pekan ini atau sesudahnya.",
        en: "The weeks until \(Format.day(day).en) are over. Choose this week or a later one.")
    case .nothingToArrange:
      Phrase(
        id:
          "Pada pekan itu tidak ada pertemuan yang masih dapat disusun. Siapkan pertemuan dahulu, atau pilih pekan lain.",
        en: "Nothing is left to arrange in those weeks. Prepare meetings first, or choose other weeks.")
    case .noPlaces:
      Phrase(
        id: "Belum ada tempat. Tambahkan di Jadwal, Tempat, lalu susun lagi.",
        en: "There is no place yet. Add one under Timetable, Places, then arrange again.")
    case .noTrainers:
      Phrase(
        id: "Belum ada pengajar. Tambahkan di Jadwal, Pengajar, lalu susun lagi.",
        en: "There is no trainer yet. Add one under Timetable, Trainers, then arrange again.")
    case .notReady(let state):
      Phrase(
        id: "Susunan ini \(ArrangementWords.name(state).id), jadi tidak dapat diubah atau diterbitkan. Susun lagi.",
        en:
          "This arrangement is \(ArrangementWords.name(state).en), so it is neither changed nor published. Arrange again."
      )
    case .meetingsGone(let count):
      Phrase(
        id: "\(count) pertemuannya tidak ada lagi, karena jadwal kelasnya berubah. Hitung ulang.",
        en: "\(count) of its meetings are no longer there, as the schedule of the class changed. Compute again.")
    case .nothingChanges:
      Phrase(
        id: "Susunan ini sama dengan yang terbit; tidak ada yang diterbitkan.",
        en: "This arrangement is what is published already; there is nothing to publish.")
    }
  }
}
