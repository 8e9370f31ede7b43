import Language
import Page
import Sheet

/// The words of what is mended in a preview, of whatever kind the file is.
package enum MendingWords {
  static let readAgain = Phrase(id: "Periksa lagi", en: "Check again")
  package static let mend = Phrase(id: "Perbaikan berkas", en: "Mending of a file")
  static let mendHere = Phrase(id: "Perbaiki di sini", en: "Mend it here")
  static let heldBack = Phrase(id: "Baris yang tertunda", en: "Rows held back")
  static let heldBackWhy = Phrase(
    id: "Baris ini tidak ikut diterapkan. Perbaiki di berkasnya, lalu impor lagi.",
    en: "These rows were not applied. Mend them in the file, then import it again.")
  static let mendHint = Phrase(
    id: "Berkas Anda tidak diubah. Tanda - mengosongkan sel. Baris yang tidak diperbaiki tetap tertunda.",
    en: "Your file stays as it is. A - empties a cell. Rows that are not mended stay held back.")
  static let columns = Phrase(id: "Kolom", en: "Columns")
  static let cells = Phrase(id: "Sel yang diperbaiki", en: "Cells to mend")
  package static let wish = Phrase(id: "Perbaikan", en: "Correction")
  static let unpaired = Phrase(
    id: "Setiap sel perlu satu perbaikan; jumlahnya berbeda. Muat ulang halaman, lalu isi lagi.",
    en: "Each cell needs one correction; their numbers differ. Reload the page and fill it in again.")
  package static let leaveOut = Phrase(id: "Lewati", en: "Leave out")
  package static let leftOut = Phrase(id: "dilewati", en: "left out")
  static let giveBack = Phrase(id: "Batalkan", en: "Take back")
  static let mended = Phrase(id: "Diperbaiki di sini", en: "Mended here")
  static let wholeRow = Phrase(id: "seluruh baris", en: "the whole row")
  static let emptyCell = Phrase(id: "(kosong)", en: "(empty)")
  static let choose = Phrase(id: "Pilih", en: "Choose")
  package static let row = Phrase(id: "Baris", en: "Row")
  static let column = Phrase(id: "Kolom", en: "Column")
  static let value = Phrase(id: "Isi berkas", en: "In the file")
  static let why = Phrase(id: "Mengapa, dan yang perlu dilakukan", en: "Why, and what to do")
  static let name = Phrase(id: "Nama", en: "Name")
  package static let samePerson = Phrase(id: "Orang yang sama", en: "The same person")
  package static let anotherPerson = Phrase(id: "Orang lain", en: "Another person")
  static let sheet = Phrase(id: "Lembar", en: "Sheet")
  package static let becomes = Phrase(id: "Menjadi", en: "Becomes")
  static let unused = Phrase(id: "(tidak dipakai)", en: "(not used)")
  static let samples = Phrase(id: "Contoh isi", en: "Samples")
  static let inFile = Phrase(id: "Kolom di berkas", en: "Column in the file")
  package static let problemsSheet = Phrase(id: "Unduh hanya baris bermasalah", en: "Download only the problem rows")
  package static let problemRows = Phrase(id: "Baris", en: "Rows")
  static let errors = Phrase(id: "Belum dapat diterapkan", en: "Cannot be applied yet")
  static let warningsWhy = Phrase(
    id: "Baris ini ikut diterapkan; lihat, dan perbaiki bila keliru.",
    en: "These rows go in; look at them, and mend what is wrong.")
  static let setAside = Phrase(id: "Baris yang dikesampingkan", en: "Rows set aside")
  static let setAsideWhy = Phrase(
    id: "Judul yang berulang, tanda tangan, atau jumlah; lihat isinya.",
    en: "Repeated heads, signatures or sums; see what stands in them.")
  static let changeMapping = Phrase(
    id: "Lihat atau ubah arti setiap kolom", en: "See or change what each column means")
  package static let saved = Phrase(
    id: "Dibaca ulang; belum ada yang ditulis.", en: "Read again; nothing is written yet.")

  static func setAside(_ count: Int) -> Phrase {
    Phrase(id: "\(count) baris dikesampingkan", en: count == 1 ? "1 row set aside" : "\(count) rows set aside")
  }
  static func warnings(_ count: Int) -> Phrase {
    Phrase(id: "\(count) isi yang tidak lazim", en: count == 1 ? "1 odd value" : "\(count) odd values")
  }
  static func mendedCount(_ count: Int) -> Phrase {
    Phrase(id: "\(count) sudah Anda jawab di sini", en: "\(count) answered here by you")
  }
  /// The label of the field in which a cell of that row and head is corrected.
  package static func wish(_ row: Int, _ header: String) -> Phrase {
    Phrase(id: "Perbaikan baris \(row), \(header)", en: "Correction of row \(row), \(header)")
  }
  static func stillWrong(_ wish: String) -> Phrase {
    Phrase(id: "“\(wish)” belum dapat dipakai.", en: "“\(wish)” cannot be used yet.")
  }
  static func used(_ count: Int, of all: Int) -> Phrase {
    Phrase(id: "\(count) dari \(all) kolom dipakai", en: "\(count) of \(all) columns used")
  }
  static func more(_ count: Int) -> Phrase { Phrase(id: "dan \(count) lagi", en: "and \(count) more") }
}
