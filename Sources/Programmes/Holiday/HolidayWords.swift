import Almanac
import Import
import Language

/// The words of lists of holidays.
enum HolidayWords {
  static let files = Phrase(id: "Libur dari berkas", en: "Holidays from files")
  static let file = Phrase(id: "Berkas", en: "File")
  static let fileHint = Phrase(
    id: "CSV atau Excel dengan kolom Tanggal, Nama, Jenis (libur nasional atau cuti bersama), Dasar.",
    en: "CSV or Excel with the columns Tanggal, Nama, Jenis (libur nasional or cuti bersama), Dasar.")
  static let read = Phrase(id: "Baca libur", en: "Read holidays")
  static let earlier = Phrase(id: "Berkas libur sebelumnya", en: "Earlier files of holidays")
  static let none = Phrase(id: "Belum ada berkas.", en: "No files yet.")
  static let noneNext = Phrase(
    id: "Kirim daftar libur menurut SKB tiga menteri; tidak ada yang ditulis sebelum diterapkan.",
    en: "Send the holidays of the decree of three ministers; nothing is written before it is applied.")
  static let rows = Phrase(id: "Libur di berkas", en: "Holidays in the file")
  static let holiday = Phrase(id: "Nama libur", en: "Holiday")
  static let kind = Phrase(id: "Jenis", en: "Kind")
  static let source = Phrase(id: "Dasar", en: "Source")
  static let applying = Phrase(id: "Terapkan", en: "Apply")
  static let ask = Phrase(id: "Isi libur", en: "Fill in")
  static let filesHelp = [
    Phrase(id: "Kirim daftar libur satu tahun sebagai CSV atau Excel.", en: "Send a year's holidays as CSV or Excel."),
    Phrase(
      id: "Periksa setiap baris; satu hari hanya punya satu libur.", en: "Look at each row; a day has one holiday only."
    ),
    Phrase(
      id: "Terapkan; kelas yang belum selesai bergeser sendiri.", en: "Apply; classes that go on move by themselves."
    ),
  ]
  static let fileHelp = [
    Phrase(
      id: "Perbaiki sel yang salah di halaman ini; berkas Anda tidak diubah.",
      en: "Mend a wrong cell on this page; your file stays as it is."),
    Phrase(
      id: "Baris tertunda menyebut libur lain di hari itu, atau hari yang sudah lewat.",
      en: "A row held back names the other holiday of that day, or says that the day is past."),
    Phrase(id: "Terapkan yang baru.", en: "Apply what is new."),
  ]

  static func name(_ kind: Holiday.Kind) -> Phrase {
    switch kind {
    case .public: Phrase(id: "libur nasional", en: "public holiday")
    case .jointLeave: Phrase(id: "cuti bersama", en: "joint leave")
    }
  }

  static func staged(_ rows: Int) -> Phrase {
    Phrase(
      id: "\(rows) baris dibaca; belum ada yang ditulis.",
      en: "\(rows == 1 ? "1 row" : "\(rows) rows") read; nothing is written yet.")
  }

  static func apply(_ count: Int) -> Phrase {
    Phrase(id: "Terapkan \(count) libur", en: count == 1 ? "Apply 1 holiday" : "Apply \(count) holidays")
  }

  static func kept(_ count: Int) -> Phrase {
    Phrase(id: "\(count) libur dicatat.", en: count == 1 ? "1 holiday is kept." : "\(count) holidays are kept.")
  }

  static func title(_ counts: HolidayPreview.Counts) -> Phrase {
    Phrase(
      id: "\(counts.added) dari \(counts.read) baris adalah libur baru",
      en: "\(counts.added) of \(counts.read) rows are new holidays")
  }

  static func missing(_ year: Int) -> Phrase {
    Phrase(id: "Libur \(year) belum terisi", en: "The holidays of \(year) are missing")
  }

  static let missingWhy = Phrase(
    id: "Tanpa libur tahun depan, jadwal kelas dan akhir pelatihan keliru. Baca SKB tiga menteri sebagai berkas.",
    en: "Without next year's holidays the meetings and ends of classes are wrong. Read the ministers' decree as a file."
  )

  /// Why a row is held back.
  static func why(_ step: HolidayPlan.Step) -> Phrase {
    let day = Format.day(step.holiday.day)
    switch step.outcome {
    case .taken(let other):
      return Phrase(
        id: "\(day.id) sudah libur: \(other). Satu hari satu libur; hapus yang itu dahulu bila keliru.",
        en: "\(day.en) is a holiday already: \(other). A day has one; remove that first if it is wrong.")
    case .past:
      return Phrase(
        id: "\(day.id) sudah lewat; pertemuan yang lalu tidak bergeser.",
        en: "\(day.en) is past; past meetings do not move.")
    case .added, .unchanged: return Phrase(same: "")
    }
  }

  static func problem(_ code: HolidayCode) -> Phrase {
    switch code {
    case .cellError: Phrase(id: "Rumus di sel ini rusak; ketik nilainya.", en: "The formula is broken; type its value.")
    case .formulaWithoutValue:
      Phrase(
        id: "Rumus tanpa hasil; buka berkas di Excel, simpan, kirim lagi.",
        en: "A formula without result; open the file in Excel, save it, send it again.")
    case .dayMissing, .nameMissing, .kindMissing: Phrase(id: "Sel ini wajib diisi.", en: "This cell must be filled.")
    case .dateImpossible:
      Phrase(id: "Tanggal ini tidak ada di kalender; periksa.", en: "The calendar has no such day; check it.")
    case .dateUnreadable:
      Phrase(id: "Tanggal tidak terbaca; tulis seperti 17/8/2028.", en: "The day cannot be read; write 17/8/2028.")
    case .kindUnknown:
      Phrase(
        id: "Jenis tidak dikenal; tulis libur nasional atau cuti bersama.",
        en: "The kind is not known; write libur nasional or cuti bersama.")
    case .cellConverted: ImportWords.cellConverted
    case .characterLost: ImportWords.characterLost
    }
  }
}

extension HolidayFile.Refusal: Explained {
  var phrase: Phrase {
    switch self {
    case .applied:
      Phrase(
        id: "Berkas ini sudah diterapkan. Kirim berkas lain, atau hapus libur satu per satu.",
        en: "This file is applied already. Send another, or remove its holidays one by one.")
    case .nothing:
      Phrase(
        id: "Tidak ada libur baru di berkas ini. Perbaiki baris yang salah, atau tutup halaman ini.",
        en: "There is nothing new in this file. Mend the rows that are wrong, or leave this page.")
    }
  }
}
