import Almanac
import Language

/// The words of the journal's page.
enum AuditWords {
  static let journal = Phrase(id: "Jurnal", en: "Journal")
  static let lines = Phrase(id: "Catatan terakhir", en: "Latest entries")
  static let reads = Phrase(id: "Siapa membaca siapa", en: "Who read whom")
  static let at = Phrase(id: "Waktu", en: "Time")
  static let officer = Phrase(id: "Oleh", en: "By")
  static let what = Phrase(id: "Tentang", en: "About")
  static let person = Phrase(id: "Orang", en: "Person")
  static let number = Phrase(id: "No", en: "No")
  static let console = Phrase(id: "konsol atau server", en: "the console or the server")
  static let noReads = Phrase(id: "Belum ada yang membaca data orang.", en: "Nobody has read a person's record yet.")
  static let noReadsNext = Phrase(
    id: "Setiap halaman orang yang dibuka tercatat di sini.", en: "Each person's page that is opened is kept here.")
  static let noLines = Phrase(id: "Jurnal masih kosong.", en: "The journal is empty.")
  static let all = Phrase(id: "Lihat jurnal", en: "See the journal")
  static let chainFigure = Phrase(id: "rantai jurnal", en: "the journal's chain")
  static let neverChecked = Phrase(id: "belum diperiksa", en: "not checked yet")
  static let whole = Phrase(id: "utuh", en: "whole")
  static let broken = Phrase(id: "RUSAK", en: "BROKEN")
  static let brokenTitle = Phrase(id: "Rantai jurnal rusak", en: "The journal's chain is broken")
  static let toDo = Phrase(
    id: "Simpan basis data seperti adanya, pulihkan cadangan terakhir di tempat lain, lalu bandingkan keduanya.",
    en: "Keep the database as it is, restore the last backup elsewhere, and compare the two.")

  static func title(_ chain: Audit.Chain?) -> Phrase {
    guard let chain else {
      return Phrase(id: "Jurnal: rantainya belum diperiksa", en: "Journal: its chain was not checked yet")
    }
    let number = Format.number(Int(chain.number))
    return chain.isWhole
      ? Phrase(id: "Jurnal utuh: \(number.id) catatan", en: "The journal is whole: \(number.en) entries")
      : Phrase(id: "Jurnal rusak mulai catatan \(number.id)", en: "The journal is broken from entry \(number.en) on")
  }

  static func checked(_ moment: Moment, in zone: Zone) -> Phrase {
    let at = Format.moment(moment, in: zone)
    return Phrase(
      id: "Rantainya dihitung ulang \(at.id), dan lagi setiap malam; bekal verify melakukannya seketika.",
      en: "Its chain was recomputed on \(at.en), and is every night; bekal verify does it at once.")
  }

  static let unchecked = Phrase(
    id: "Rantainya dihitung ulang setiap malam; bekal verify melakukannya seketika.",
    en: "Its chain is recomputed every night; bekal verify does it at once.")

  static func brokenAt(_ number: Int64) -> Phrase {
    Phrase(
      id: "Catatan \(number) tidak cocok dengan yang sebelumnya.", en: "Entry \(number) does not fit the one before.")
  }

  static func entries(_ number: Int64) -> Phrase {
    let number = Format.number(Int(number))
    return Phrase(id: "\(number.id) catatan", en: "\(number.en) entries")
  }

  static func read(_ reader: String, _ person: String) -> Phrase {
    Phrase(id: "\(reader) membaca \(person)", en: "\(reader) read \(person)")
  }

  /// The room of a fact by the first part of its kind; the kind itself where it is of none.
  static func room(_ kind: String) -> Phrase {
    switch kind.prefix(while: { $0 != "." }) {
    case "people": Phrase(id: "Penghuni", en: "People")
    case "access": Phrase(id: "Akun dan jabatan", en: "Accounts and offices")
    case "partners": Phrase(id: "Mitra", en: "Partners")
    case "programmes": Phrase(id: "Program", en: "Programmes")
    case "placement": Phrase(id: "Penempatan", en: "Placement")
    case "timetable": Phrase(id: "Jadwal", en: "Timetable")
    case "house", "store": Phrase(id: "Rumah", en: "The house")
    case let room: Phrase(same: String(room))
    }
  }
}
