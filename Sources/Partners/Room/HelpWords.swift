import Language

/// Three steps of help for each page of Mitra.
enum HelpWords {
  static let partners = [
    Phrase(
      id: "Judul halaman mengatakan berapa nota berlaku dan berapa komitmen lewat jatuh tempo.",
      en: "The title says how many accords are in force and how many commitments are past due."),
    Phrase(
      id: "Buka nota untuk nomor, masa berlaku, para pihak, dan komitmennya.",
      en: "Open an accord for its numbers, term, parties and commitments."),
    Phrase(
      id: "Buka instansi untuk jabatan dan pejabatnya dari waktu ke waktu.",
      en: "Open an agency for its offices and their holders over time."),
  ]
  static let accords = [
    Phrase(
      id: "Catat nota apa adanya: nomor kedua pihak, masa berlaku, ruang lingkup.",
      en: "Record the accord as it stands: both numbers, its term, its scope."),
    Phrase(
      id: "Pilih jabatan yang menandatangani; pejabatnya boleh berganti kemudian.",
      en: "Choose the offices that sign; their holders may change later."),
    Phrase(
      id: "Tanpa tanggal tanda tangan, nota tetap rancangan.", en: "Without a signing day it stays a draft."),
  ]
  static let accord = [
    Phrase(
      id: "Periksa nomor, masa berlaku, dan siapa memegang jabatan sekarang.",
      en: "Check numbers and term, and who holds the offices now."),
    Phrase(
      id: "Catat setiap komitmen: siapa, apa, berapa, satuan, jatuh tempo.",
      en: "Record each commitment: who, what, how much, unit, due day."),
    Phrase(
      id: "Perubahan meminta alasan dan tersimpan di riwayat.",
      en: "A change asks for a reason and stays in the history."),
  ]
  static let commitment = [
    Phrase(
      id: "Komitmen berisi janji; pemenuhannya kelak dihitung dari pekerjaan, bukan diketik.",
      en: "A commitment is a promise; its fulfilment will be computed from the work, never typed."),
    Phrase(
      id: "Ubah jumlah, satuan, atau jatuh tempo dengan alasan.", en: "Change quantity, unit or due day with a reason."),
    Phrase(id: "Riwayat di bawah mencatat setiap perubahan.", en: "The history below holds every change."),
  ]
  static let agency = [
    Phrase(
      id: "Tambahkan jabatan yang menandatangani atau dihubungi.", en: "Add the offices that sign or are asked."),
    Phrase(
      id: "Catat pejabat baru dengan tanggal mulainya; yang lama tetap tercatat.",
      en: "Record a new holder with the first day; the former one stays on record."),
    Phrase(id: "Ubah kontak kantor dengan alasan.", en: "Change the office's contact with a reason."),
  ]
}
