import Import
import Language

/// The words of lists of engagements that come as files.
enum EngagementFileWords {
  static let files = Phrase(id: "Acara dari berkas", en: "Engagements from files")
  static let file = Phrase(id: "Berkas", en: "File")
  static let fileHint = Phrase(
    id:
      "CSV, Excel, atau kalender (.ics). Kolom: No. Reg, Tanggal, Jenis; juga Sampai, Jam, Catatan. Di kalender, nomor register ada di judul acara.",
    en:
      "CSV, Excel or a calendar (.ics). Columns: No. Reg, Tanggal, Jenis; also Sampai, Jam, Catatan. In a calendar the register number stands in the event's title."
  )
  static let read = Phrase(id: "Baca berkas", en: "Read the file")
  static let readAt = Phrase(id: "Dibaca", en: "Read")
  static let officer = Phrase(id: "Petugas", en: "Officer")
  static let state = Phrase(id: "Keadaan", en: "State")
  static let waiting = Phrase(id: "menunggu", en: "waiting")
  static let applied = Phrase(id: "diterapkan", en: "applied")
  static let earlier = Phrase(id: "Berkas sebelumnya", en: "Earlier files")
  static let none = Phrase(id: "Belum ada berkas.", en: "No files yet.")
  static let noneNext = Phrase(
    id: "Kirim daftar sidang dari kejaksaan atau daftar klinik; tidak ada yang ditulis sebelum diterapkan.",
    en: "Send the prosecutor's list of court days or the clinic's list; nothing is written before it is applied.")
  static let rows = Phrase(id: "Baris berkas", en: "Rows of the file")
  static let number = Phrase(id: "No. register", en: "Register number")
  static let outcome = Phrase(id: "Menjadi", en: "Becomes")
  static let added = Phrase(id: "baru", en: "new")
  static let unchanged = Phrase(id: "sudah ada", en: "there already")
  static let heldBack = Phrase(id: "tertunda", en: "held back")
  static let inError = Phrase(id: "perlu diperbaiki", en: "to be mended")
  static let applying = Phrase(id: "Terapkan", en: "Apply")
  static let noRows = Phrase(id: "Tidak ada baris yang terbaca.", en: "No row could be read.")
  static let noRowsNext = Phrase(id: "Perbaiki sel di atas.", en: "Mend the cells above.")
  static let filesHelp = [
    Phrase(
      id: "Kirim berkas CSV, Excel, atau kalender.", en: "Send a CSV, an Excel file or a calendar."),
    Phrase(
      id: "Periksa setiap baris: baru, sudah ada, tertunda, atau perlu diperbaiki.",
      en: "Look at each row: new, there already, held back, or to be mended."),
    Phrase(
      id: "Tidak ada yang ditulis sebelum Anda menerapkannya.", en: "Nothing is written before you apply it."),
  ]
  static let fileHelp = [
    Phrase(
      id: "Perbaiki sel yang salah di halaman ini; berkas Anda tidak diubah.",
      en: "Mend a wrong cell on this page; your file stays as it is."),
    Phrase(
      id: "Baris tertunda menyebut sebabnya: orangnya tidak dikenal, belum masuk, atau bertabrakan.",
      en: "A row held back says why: the person is unknown, had not arrived, or is called elsewhere."),
    Phrase(
      id: "Terapkan; yang sudah ada tidak ditulis dua kali.", en: "Apply; what is there already is not written twice."),
  ]

  static func staged(_ rows: Int) -> Phrase {
    Phrase(
      id: "\(rows) baris dibaca; belum ada yang ditulis.",
      en: "\(rows == 1 ? "1 row" : "\(rows) rows") read; nothing is written yet.")
  }

  static func apply(_ count: Int) -> Phrase {
    Phrase(id: "Terapkan \(count) acara", en: count == 1 ? "Apply 1 entry" : "Apply \(count) entries")
  }

  static func title(_ counts: EngagementPreview.Counts) -> Phrase {
    Phrase(
      id: "\(counts.added) dari \(counts.read) baris adalah acara baru",
      en: "\(counts.added) of \(counts.read) rows are new entries")
  }

  static func problem(_ code: EngagementCode) -> Phrase {
    switch code {
    case .cellError: Phrase(id: "Rumus di sel ini rusak; ketik nilainya.", en: "The formula is broken; type its value.")
    case .formulaWithoutValue:
      Phrase(
        id: "Rumus tanpa hasil; buka berkas di Excel, simpan, kirim lagi.",
        en: "A formula without result; open the file in Excel, save it, send it again.")
    case .numberMissing, .dayMissing, .kindMissing:
      Phrase(id: "Sel ini wajib diisi.", en: "This cell must be filled.")
    case .dateImpossible:
      Phrase(id: "Tanggal ini tidak ada di kalender; periksa.", en: "The calendar has no such day; check it.")
    case .dateUnreadable:
      Phrase(
        id: "Tanggal tidak terbaca; tulis seperti 12/5/2025, setiap hari sebaris.",
        en: "The day cannot be read; write 12/5/2025, a row for each day.")
    case .endMissing:
      Phrase(
        id: "Acara ini tidak punya akhir; tulis jamnya seperti 09.00-11.30.",
        en: "This event has no end; write its hours like 09.00-11.30.")
    case .hoursUnreadable:
      Phrase(id: "Jam tidak terbaca; tulis seperti 09.00-11.30.", en: "The hours cannot be read; write 09.00-11.30.")
    case .hoursBackwards:
      Phrase(
        id: "Jam berakhir sebelum mulai; tukar keduanya.", en: "The hours end before they begin; change them about.")
    case .kindUnknown:
      Phrase(
        id: "Jenis acara tidak dikenal; pilih satu.", en: "This kind is not known; choose one.")
    case .cellConverted: ImportWords.cellConverted
    case .characterLost: ImportWords.characterLost
    }
  }
}

extension EngagementFile.Refusal: Explained {
  var phrase: Phrase {
    switch self {
    case .applied:
      Phrase(
        id: "Berkas ini sudah diterapkan. Kirim berkas lain, atau batalkan acaranya satu per satu.",
        en: "This file is applied already. Send another, or take its entries back one by one.")
    case .nothing:
      Phrase(
        id: "Tidak ada acara baru di berkas ini. Perbaiki baris yang salah, atau tutup halaman ini.",
        en: "There is nothing new in this file. Mend the rows that are wrong, or leave this page.")
    }
  }
}
