import Import
import Language
import Sheet

extension Intake.Refusal: Explained {
  package var phrase: Phrase {
    switch self {
    case .rejected(let rejection, let file): ImportWords.cause(rejection, file: file)
    case .countsDiffer(let counts):
      Phrase(
        id:
          "Jumlahnya tidak cocok: \(counts.read) baris dibaca, \(counts.accounted) terhitung. "
          + "Tidak ada yang ditulis; laporkan berkas ini.",
        en:
          "The counts differ: \(counts.read) rows read, \(counts.accounted) accounted for. "
          + "Nothing was written; report this file."
      )
    case .alreadyApplied:
      Phrase(
        id: "Impor ini sudah diterapkan. Buka halamannya untuk melihat hasilnya atau mengurungkannya.",
        en: "This import was applied already. Open its page to see the outcome or to undo it.")
    case .notApplied:
      Phrase(
        id: "Impor ini belum diterapkan; tidak ada yang diurungkan.",
        en: "This import was not applied; there is nothing to undo.")
    case .laterApplied(let name):
      Phrase(
        id: "Impor “\(name)” diterapkan sesudahnya. Urungkan yang itu dahulu.",
        en: "The import “\(name)” was applied later. Undo that one first.")
    case .changedSince(let name, let number):
      Phrase(
        id:
          "\(name) (\(number)) sudah berubah sesudah impor ini, jadi tidak dapat diurungkan. "
          + "Impor daftar yang benar sebagai gantinya.",
        en: "\(name) (\(number)) changed after this import, so it cannot be undone. Import the right list instead.")
    case .older(let asOf, let last, let day):
      IntakeHoldWords.older(asOf, last: last, on: day)
    case .manyRenamed(let count, let all):
      IntakeHoldWords.manyRenamed(count, of: all)
    case .nothingToApply:
      Phrase(
        id: "Tidak ada baris yang dapat diterapkan. Perbaiki baris yang tertunda, atau kirim berkas lain.",
        en: "There is no row to apply. Mend the rows held back, or send another file.")
    case .clash:
      Phrase(
        id:
          "Nomor atau NIK di berkas masih dipakai orang lain yang barisnya tertunda. Perbaiki baris itu dahulu.",
        en: "A number or NIK is still borne by somebody whose row is held back. Mend that row, then import again.")
    }
  }
}
