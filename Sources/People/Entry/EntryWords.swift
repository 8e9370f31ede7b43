import Import
import Language

/// The words of one person added, assessed and put right in the browser.
enum EntryWords {
  static let add = Phrase(id: "Tambah orang", en: "Add a person")
  static let addLead = Phrase(
    id: "Isi seperti satu baris register. Pemeriksaannya sama, dan akibatnya tampil dahulu sebelum ditulis.",
    en: "Fill it in like a row of a register. It is checked in the same way, and shown before anything is written.")
  static let look = Phrase(id: "Periksa isian", en: "Look at it first")
  static let assess = Phrase(id: "Isi asesmen", en: "Enter an assessment")
  static func assessTitle(_ name: String) -> Phrase {
    Phrase(id: "Asesmen \(name)", en: "Assessment of \(name)")
  }
  static let assessLead = Phrase(
    id: "Kolomnya sama dengan daftar asesmen. Yang dikosongkan tetap seperti sebelumnya.",
    en: "The columns are those of an assessment list. What is left empty stays as it was.")
  static let findSomething = Phrase(
    id: "Isi paling sedikit satu hasil asesmen.", en: "Enter at least one thing that was found.")
  static let saveAssessment = Phrase(id: "Simpan asesmen", en: "Save the assessment")
  static func assessed(_ isNew: Bool, _ remarks: [Phrase]) -> Phrase {
    let said =
      isNew
      ? Phrase(id: "Asesmen tersimpan.", en: "The assessment is kept.")
      : Phrase(id: "Tidak ada yang berbeda dari asesmen sebelumnya.", en: "Nothing differs from the last assessment.")
    return Phrase(
      id: ([said.id] + remarks.map(\.id)).joined(separator: " "),
      en: ([said.en] + remarks.map(\.en)).joined(separator: " "))
  }
  static let correct = Phrase(id: "Perbaiki data", en: "Put data right")
  static func correctTitle(_ name: String) -> Phrase {
    Phrase(id: "Perbaiki data \(name)", en: "Put the data of \(name) right")
  }
  static let correctLead = Phrase(
    id: "Ubah hanya yang keliru dan tulis alasannya. Nilai sebelumnya tetap tersimpan di halaman orangnya.",
    en: "Change only what is wrong and say why. The former value stays on the person's page.")
  static let saveCorrection = Phrase(id: "Simpan perbaikan", en: "Save the correction")
  static let reasonHint = Phrase(
    id: "Misalnya: sesuai KTP, salah ketik di register.",
    en: "For example: as on the identity card, a slip in the register.")
  static let shown = Phrase(id: "Isian yang tampil", en: "Fields shown")
  static let corrections = Phrase(id: "Perbaikan petugas", en: "Corrections by officers")
  static let source = Phrase(id: "diisi petugas", en: "entered by an officer")
  static func source(of name: String) -> Phrase {
    Phrase(id: "Diisi petugas: \(name)", en: "Entered by an officer: \(name)")
  }
  static func corrected(_ warnings: [String]) -> Phrase {
    let rest = warnings.map { " \($0)" }.joined()
    return Phrase(id: "Perbaikan tersimpan." + rest, en: "The correction is kept." + rest)
  }
  static func whichRegency(_ names: [String]) -> Phrase {
    Phrase(
      id: "Nama ini dipakai \(names.joined(separator: " dan ")). Tulis dengan “Kab.” atau “Kota”.",
      en: "\(names.joined(separator: " and ")) both bear the name. Write it with “Kab.” or “Kota”.")
  }
  static func held(_ column: Phrase, by holder: PersonRow) -> Phrase {
    let cell = holder.cell.isEmpty ? ("", "") : (", kamar \(holder.cell)", ", cell \(holder.cell)")
    let number = holder.registerNumber
    return Phrase(
      id: "\(column.id) ini milik \(holder.name) (\(number)\(cell.0)). Periksa nomornya, atau perbaiki data orang itu.",
      en: "This \(column.en.lowercased()) is \(holder.name)'s (\(number)\(cell.1)). Check it, or put that person right."
    )
  }
}

extension Correction.Refusal: Explained {
  package var phrase: Phrase {
    switch self {
    case .nothingChanged:
      Phrase(
        id: "Tidak ada yang berubah. Ubah nilai yang keliru dahulu, atau kembali ke halaman orangnya.",
        en: "Nothing was changed. Change the value that is wrong first, or go back to the person's page.")
    }
  }
}
