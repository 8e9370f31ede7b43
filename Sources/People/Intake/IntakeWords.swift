import Almanac
import Import
import Language

/// The words of imports.
enum IntakeWords {
  static let imports = Phrase(id: "Impor", en: "Imports")
  static let new = Phrase(id: "Impor dari SDP atau Excel", en: "Import from SDP or Excel")
  static let applyOne = Phrase(
    id: "Tanpa tinjauan hanya satu register atau satu daftar asesmen. Kirim berkasnya satu per satu.",
    en: "Without a preview only one register or one assessment list. Send the files one by one.")
  static let assessmentsNext = Phrase(id: "Lanjut: baca asesmen", en: "Next: read the assessments")
  static func nextFile(_ name: String) -> Phrase { Phrase(id: "Lanjut: \(name)", en: "Next: \(name)") }
  static let another = Phrase(id: "Impor berkas lain", en: "Import another file")
  static let newLead = Phrase(
    id: "Taruh register, asesmen, dan penawaran mitra di sini, boleh sekaligus; isinya dikenali dari judul kolom. "
      + "Semuanya diperlihatkan dahulu, tidak ada yang ditulis sebelum Anda menekan Terapkan.",
    en: "Put register, assessments and partners' offers in here, also at once; their heads tell what they are. "
      + "Everything is shown first, and nothing is written before you press Apply.")
  static let file = Phrase(id: "Berkas", en: "File")
  static let fileHint = Phrase(
    id: "XLSX, CSV, atau .xls yang berisi HTML; seluruhnya paling besar 20 MB.",
    en: "XLSX, CSV, or an .xls that is HTML; 20 MB at most in all.")
  static let kind = Phrase(id: "Isi berkas", en: "The file holds")
  static let kindHint = Phrase(
    id: "Kosongkan bila ragu; dikenali dari judul kolomnya.", en: "Leave it open when in doubt; the heads tell.")
  static let asOf = Phrase(id: "Keadaan per tanggal", en: "True on the day")
  static let asOfHint = Phrase(
    id: "Kosongkan untuk memakai tanggal di judul berkas.", en: "Leave it open to take the day in the file's title.")
  static let applyAtOnce = Phrase(id: "Terapkan tanpa tinjauan", en: "Apply without a preview")
  static let look = Phrase(id: "Periksa berkas", en: "Look at the file")
  static let preview = Phrase(id: "Pratinjau impor", en: "Preview of an import")
  static func staged(_ count: Int) -> Phrase {
    count == 1
      ? Phrase(id: "Berkas terbaca; belum ada yang ditulis.", en: "The file was read; nothing is written yet.")
      : Phrase(
        id: "\(count) berkas terbaca; belum ada yang ditulis. Terapkan satu per satu, mulai dari yang ini.",
        en: "\(count) files were read; nothing is written yet. Apply them one by one, beginning with this one.")
  }
  static let regencies = Phrase(id: "Kabupaten atau kota", en: "Regency or city")
  static let peopleAnswers = Phrase(id: "Orang yang sama", en: "The same person")
  static let apply = Phrase(id: "Terapkan", en: "Apply")
  static let undo = Phrase(id: "Urungkan", en: "Undo")
  static let undoSure = Phrase(
    id: "Semua baris kembali persis seperti sebelum impor ini. Lanjutkan?",
    en: "All rows go back to exactly what they were. Go on?")
  static let undone = Phrase(
    id: "Diurungkan: semua baris kembali seperti sebelumnya.", en: "Undone: all rows are as they were.")
  static let discard = Phrase(id: "Buang", en: "Discard")
  static let discarded = Phrase(
    id: "Berkas dibuang; tidak ada yang ditulis.", en: "The file was discarded; nothing was written.")
  static let read = Phrase(id: "dibaca", en: "read")
  static let same = Phrase(id: "sama, tidak disentuh", en: "same, untouched")
  static let changed = Phrase(id: "berubah", en: "changed")
  static let fresh = Phrase(id: "baru", en: "new")
  static let held = Phrase(id: "tertunda, perlu diperiksa", en: "held back, to be checked")
  static let gone = Phrase(id: "tidak lagi di berkas", en: "no longer in the file")
  static let goneWhy = Phrase(
    id:
      "Tidak ada yang dihapus. Jawab setiap orang: masih di sini, bebas, dipindahkan, meninggal, atau salah catat, sejak kapan.",
    en: "Nobody is deleted. Answer for each: still here, released, transferred, died or a mistake, and since when.")
  static let seeNames = Phrase(id: "Lihat nama-namanya", en: "See the names")
  static let noImports = Phrase(id: "Belum ada impor.", en: "No imports yet.")
  static let noImportsNext = Phrase(
    id: "Mulai dengan daftar penghuni dari SDP.", en: "Begin with the register from SDP.")
  static let state = Phrase(id: "Keadaan", en: "State")
  static let at = Phrase(id: "Waktu", en: "Time")
  static let ambiguous = Phrase(id: "Kabupaten atau kota?", en: "Regency or city?")

  static func kind(_ kind: Intake.Kind) -> Phrase {
    switch kind {
    case .register: Phrase(id: "Daftar penghuni (register)", en: "Register of people")
    case .assessment: Phrase(id: "Daftar asesmen", en: "Assessment list")
    }
  }
  static func brief(_ kind: Intake.Kind) -> Phrase {
    switch kind {
    case .register: Phrase(id: "Register", en: "Register")
    case .assessment: Phrase(id: "Asesmen", en: "Assessments")
    }
  }
  static let outcome = Phrase(id: "Akibat", en: "Outcome")
  static func title(_ count: Int, waiting: Int) -> Phrase {
    guard count > 0 else { return noImports }
    return Phrase(
      id: "\(count) berkas diimpor; \(waiting) belum diterapkan", en: "\(count) files put in; \(waiting) not applied")
  }
  static func state(_ state: Intake.State) -> Phrase {
    switch state {
    case .staged: Phrase(id: "belum diterapkan", en: "not applied")
    case .applied: Phrase(id: "diterapkan", en: "applied")
    }
  }
  static func title(_ view: IntakeView) -> Phrase {
    let counts = view.counts
    switch view.state {
    case .applied:
      return Phrase(
        id: "\(counts.written) dari \(counts.read) baris diterapkan",
        en: "\(counts.written) of \(counts.read) rows applied")
    case .staged:
      return Phrase(
        id: "\(counts.read) baris terbaca; \(counts.heldBack) perlu Anda periksa",
        en: "\(counts.read) rows read; \(counts.heldBack) to be checked")
    }
  }
  static func lead(_ view: IntakeView) -> Phrase {
    // Text and HTML files have no sheets.
    let names = view.table.sheets.filter { !$0.isEmpty }.map { "“\($0)”" }.joined(separator: ", ")
    let (lembar, sheet) = names.isEmpty ? ("", "") : (", lembar \(names)", ", sheet \(names)")
    let day = ImportWords.asOf(view.asOf, view.table.titleDay)
    let end =
      view.state == .staged
      ? Phrase(id: "belum ada yang ditulis", en: "nothing is written yet") : IntakeWords.state(view.state)
    if view.isEntered { return Phrase(id: "\(view.name) · \(end.id)", en: "\(view.name) · \(end.en)") }
    return Phrase(
      id: "\(view.name)\(lembar), judul di baris \(view.table.headerRow), \(day.id) · \(end.id)",
      en: "\(view.name)\(sheet), heads in row \(view.table.headerRow), \(day.en) · \(end.en)")
  }
  static func apply(_ count: Int) -> Phrase {
    Phrase(id: "Terapkan \(count) baris", en: count == 1 ? "Apply 1 row" : "Apply \(count) rows")
  }
  static func applySure(_ counts: Intake.Counts) -> Phrase {
    Phrase(
      id:
        "\(counts.changed) diperbarui, \(counts.new) ditambahkan, \(counts.same) tidak disentuh, "
        + "\(counts.heldBack + counts.leftOut) tidak ikut. Dapat diurungkan seluruhnya.",
      en:
        "\(counts.changed) updated, \(counts.new) added, \(counts.same) untouched, "
        + "\(counts.heldBack + counts.leftOut) stay out. All of it can be undone."
    )
  }
  static func counted(_ counts: Intake.Counts) -> Phrase {
    let (out, left) =
      counts.leftOut == 0 ? ("", "") : (" + \(counts.leftOut) dilewati", " + \(counts.leftOut) left out")
    return Phrase(
      id: "\(counts.read) baris = \(counts.same) sama + \(counts.changed) berubah + \(counts.new) baru + "
        + "\(counts.heldBack) tertunda\(out); \(counts.gone) tidak lagi di berkas.",
      en: "\(counts.read) rows = \(counts.same) same + \(counts.changed) changed + \(counts.new) new + "
        + "\(counts.heldBack) held back\(left); \(counts.gone) no longer in the file.")
  }
  static func applied(_ counts: Intake.Counts) -> Phrase {
    let words = counted(counts)
    return Phrase(id: words.id + " Tersimpan.", en: words.en + " Saved.")
  }
  static let notWritten = Phrase(
    id: "Belum ada yang ditulis; jalankan lagi dengan --apply.", en: "Nothing was written; run it again with --apply.")
  static func read(_ rows: Int, acceptable: Int) -> Phrase {
    Phrase(
      id: "\(rows) baris terbaca, \(acceptable) dapat diterapkan, \(rows - acceptable) tertunda.",
      en: "\(rows) rows read, \(acceptable) can be applied, \(rows - acceptable) held back.")
  }
  static func rows(_ count: Int) -> Phrase {
    Phrase(id: "\(count) baris", en: count == 1 ? "1 row" : "\(count) rows")
  }
  static func perhaps(_ name: String, _ number: String, canBeOther: Bool) -> Phrase {
    canBeOther
      ? Phrase(
        id: "Mungkin \(name) (\(number)): nama, tanggal lahir, dan nama ayah sama.",
        en: "Perhaps \(name) (\(number)): name, birth date and father's name are the same.")
      : Phrase(
        id: "Nomor ini milik \(name); namanya berbeda. Orang yang sama, atau lewati barisnya.",
        en: "The number is \(name)'s; the name differs. The same person, or leave the row out.")
  }
}
