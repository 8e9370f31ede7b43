import Almanac
import Language
import Page
import Sheet

/// What an import says to the person who sent the file: what, where, why, and the way out.
package enum ImportWords {
  /// Why a whole file was turned down.
  package static func cause(_ rejection: TableRejection, file: String) -> Phrase {
    let (why, found) = (why(rejection.cause), rejection.foundColumns)
    guard !found.isEmpty else {
      return Phrase(
        id: "Berkas \(file) tidak dibaca: \(why.id) Tidak ada yang disimpan.",
        en: "The file \(file) was not read: \(why.en) Nothing was stored.")
    }
    let list = found.prefix(12).joined(separator: ", ")
    return Phrase(
      id: "Berkas \(file) tidak dibaca: \(why.id) Kolom yang ditemukan: \(list). Tidak ada yang disimpan.",
      en: "The file \(file) was not read: \(why.en) Columns found: \(list). Nothing was stored.")
  }

  private static func why(_ cause: TableRejection.Cause) -> Phrase {
    switch cause {
    case .unreadable(let refusal): why(refusal)
    case .notARegister:
      Phrase(
        id: "tidak ada baris judul register (No. Reg, Nama, dan paling sedikit tiga kolom lain) di 20 baris pertama. "
          + "Kirim register, atau tunjukkan kolomnya.",
        en: "no heads of a register (No. Reg, Nama and at least three more) stand in the first 20 rows. "
          + "Send the register, or say which column is which.")
    case .notAnAssessment:
      Phrase(
        id: "tidak ada baris judul asesmen (No. Reg, Minat 1, dan paling sedikit dua kolom lain) di 20 baris pertama. "
          + "Kirim daftar asesmen, atau tunjukkan kolomnya.",
        en: "no heads of an assessment list (No. Reg, Minat 1 and at least two more) stand in the first 20 rows. "
          + "Send the assessment list, or say which column is which.")
    case .notOffers:
      Phrase(
        id: "tidak ada baris judul penawaran (Pelatihan, Mulai, Jadwal, dan paling sedikit dua kolom lain) di 20 baris "
          + "pertama. Kirim daftar penawaran, atau tunjukkan kolomnya.",
        en: "no heads of a list of offers (Pelatihan, Mulai, Jadwal and at least two more) stand in the first 20 rows. "
          + "Send the list of offers, or say which column is which.")
    case .notACalendar:
      Phrase(
        id: "tidak ada baris judul acara (No. Reg, Tanggal, Jenis) di 20 baris pertama, dan bukan kalender (.ics). "
          + "Kirim daftar acara, atau tunjukkan kolomnya.",
        en: "no heads of a list of engagements (No. Reg, Tanggal, Jenis) stand in the first 20 rows, and it is no "
          + "calendar (.ics). Send such a list, or say which column is which.")
    case .notHolidays:
      Phrase(
        id:
          "tidak ada baris judul libur (Tanggal, Nama, Jenis) di 20 baris pertama. Kirim daftar libur, atau tunjukkan "
          + "kolomnya.",
        en:
          "no heads of a list of holidays (Tanggal, Nama, Jenis) stand in the first 20 rows. Send such a list, or say "
          + "which column is which.")
    case .noRows:
      Phrase(
        id: "ada baris judul, tetapi tidak ada isi di bawahnya. Periksa apakah berkasnya yang benar.",
        en: "there are heads and nobody under them. Check whether it is the right file.")
    }
  }

  private static func why(_ refusal: SheetRefusal) -> Phrase {
    switch refusal {
    case .fileEmpty:
      Phrase(
        id: "berkas kosong (0 bita). Simpan ulang lalu kirim lagi.", en: "it is empty. Save it again and resend it.")
    case .fileTooLarge:
      Phrase(
        id: "lebih dari 20 MB atau 250.000 baris. Hapus gambar dan lembar lain, lalu kirim lagi.",
        en: "it has more than 20 MB or 250,000 rows. Remove pictures and other sheets and resend it.")
    case .formatUnsupported:
      Phrase(
        id: "bukan buku kerja Excel (.xlsx) dan bukan CSV. Simpan sebagai .xlsx lalu kirim lagi.",
        en: "it is neither an Excel workbook (.xlsx) nor CSV. Save it as .xlsx and resend it.")
    case .formatOldXLS:
      Phrase(
        id: "buku kerja Excel lama (.xls). Buka di Excel, simpan sebagai .xlsx, lalu kirim lagi.",
        en: "it is a workbook of before 2007 (.xls). Open it, save it as .xlsx and resend it.")
    case .passwordProtected:
      Phrase(
        id: "berkas dikunci dengan kata sandi. Buka, hapus kata sandinya, simpan, lalu kirim lagi.",
        en: "it is protected by a password. Open it, remove the password, save it and resend it.")
    case .archiveDamaged:
      Phrase(
        id: "berkas rusak atau belum selesai tersimpan. Buka di Excel, simpan ulang, lalu kirim lagi.",
        en: "it is damaged or was only half saved. Open it, save it again and resend it.")
    case .archiveUnsafeName:
      Phrase(
        id: "isi berkas menunjuk ke luar dirinya; berkas seperti itu tidak dibuat oleh Excel. Minta berkas aslinya.",
        en: "parts of it point outside; no spreadsheet program writes that. Ask for the original file.")
    case .archiveBomb:
      Phrase(
        id: "isi berkas mengembang jauh melebihi batas. Minta berkas aslinya dan beri tahu teknisi.",
        en: "its content swells far beyond the limit. Ask for the original file and tell the technician.")
    case .xmlDoctype:
      Phrase(
        id: "berkas memuat perintah yang tidak boleh ada dalam buku kerja. Minta berkas aslinya dan beri tahu teknisi.",
        en: "it holds declarations that no workbook may hold. Ask for the original file and tell the technician.")
    case .workbookDamaged:
      Phrase(
        id: "sebagian isi buku kerja hilang atau terputus. Buka di Excel, simpan ulang, lalu kirim lagi.",
        en: "a part of the workbook is missing or breaks off. Open it, save it again and resend it.")
    }
  }

  /// A cell of text became something else in a spreadsheet program.
  package static let cellConverted = Phrase(
    id: "Excel mengubah isi sel ini menjadi tanggal atau BENAR/SALAH. Tulis lagi yang dimaksud, sebagai teks.",
    en: "The spreadsheet turned this cell into a date, or true or false. Write again what was meant, as text.")
  /// A letter was lost on the way into the file.
  package static let characterLost = Phrase(
    id: "Satu huruf rusak di berkas (�). Perbaiki ejaannya dari berkas asli.",
    en: "A letter is damaged in the file (�). Mend the spelling from the original.")

  /// The day against which a file was checked, and the title that says it.
  package static func asOf(_ day: Day, _ titleDay: TitleDay?) -> Phrase {
    let (id, en) = (Format.day(day).id, Format.day(day).en)
    guard let title = titleDay, title.day == day else { return Phrase(id: "keadaan \(id)", en: "true on \(en)") }
    let shown = title.title.prefix(80)
    return Phrase(id: "keadaan \(id) (judul “\(shown)”)", en: "true on \(en) (title “\(shown)”)")
  }

  /// A remark on a whole file that was read.
  package static func notice(_ notice: TableNotice, ignored: [String] = []) -> Phrase {
    switch notice {
    case .columnsIgnored:
      Phrase(
        id: "Kolom yang tidak dikenal tidak dibaca: \(ignored.joined(separator: ", ")). Tunjukkan artinya bila perlu.",
        en: "Unknown columns are not read: \(ignored.joined(separator: ", ")). Say what they are if they matter.")
    case .hiddenRows:
      Phrase(
        id: "Ada baris tersembunyi; isinya ikut dibaca. Periksa apakah memang harus ikut.",
        en: "There are hidden rows; they are read too. Check whether they belong.")
    case .hiddenColumns:
      Phrase(
        id: "Ada kolom tersembunyi; isinya ikut dibaca. Periksa apakah memang harus ikut.",
        en: "There are hidden columns; they are read too. Check whether they belong.")
    case .hiddenSheet:
      Phrase(
        id: "Ada lembar tersembunyi; isinya tidak dibaca. Tampilkan lembarnya bila harus dibaca.",
        en: "There is a hidden sheet; it is not read. Unhide it if it should be.")
    case .dates1904:
      Phrase(
        id: "Buku kerja menghitung tanggal dari tahun 1904; tanggalnya sudah disesuaikan. Periksa satu dua tanggal.",
        en: "The workbook counts its days from 1904; its dates were read so. Check one or two of them.")
    case .sexCoded12:
      Phrase(
        id: "Jenis kelamin ditulis 1 dan 2; dibaca 1 laki-laki, 2 perempuan. Periksa satu dua orang.",
        en: "Sex is written as 1 and 2; read as 1 man, 2 woman. Check one or two people.")
    case .manyGone:
      Phrase(
        id: "Lebih dari seperlima penghuni lama tidak ada di berkas ini. Periksa apakah berkasnya lengkap.",
        en: "More than a fifth of the people held before are in no row. Check whether the file is complete.")
    case .databaseNulls:
      Phrase(
        id: "NULL, \\N dan 0000-00-00 dibaca sebagai kosong.", en: "NULL, \\N and 0000-00-00 are read as empty.")
    case .datesBeforeMidnight:
      Phrase(
        id:
          "Ada tanggal yang kurang beberapa detik dari tengah malam; dibaca hari berikutnya. Periksa satu dua tanggal.",
        en: "Some dates stand seconds before midnight; read as the next day. Check one or two of them.")
    }
  }

  /// Why a cell is a problem and what to do: the sentence without the place, which stands in columns of its own.
  package static func said<Column, Code>(_ problem: CellProblem<Column, Code>, _ sentence: Phrase) -> Phrase {
    let place = self.sentence(problem, Phrase(same: ""))
    return Phrase(
      id: String(sentence.id.dropFirst(place.id.count)), en: String(sentence.en.dropFirst(place.en.count)))
  }

  /// What is wrong with one cell and what to do: place first, then the reason.
  package static func sentence<Column, Code>(_ problem: CellProblem<Column, Code>, _ reason: Phrase) -> Phrase {
    let sheet = problem.sheet.isEmpty ? ("", "") : ("Lembar \(problem.sheet), baris", "Sheet \(problem.sheet), row")
    let (row, rowEnglish) = (sheet.0.isEmpty ? "Baris" : sheet.0, sheet.1.isEmpty ? "Row" : sheet.1)
    let shown = problem.value.isEmpty ? ("kosong", "empty") : ("\"\(problem.value)\"", "\"\(problem.value)\"")
    return Phrase(
      id: "\(row) \(problem.row), kolom \(problem.header) (\(problem.cell)): \(shown.0). \(reason.id)",
      en: "\(rowEnglish) \(problem.row), column \(problem.header) (\(problem.cell)): \(shown.1). \(reason.en)")
  }
}
