import House
import Language

/// The words of the workspace of a hearing.
enum WorkspaceWords {
  static let undecided = Phrase(id: "Belum diputus", en: "Undecided")
  static let takeBack = Phrase(id: "Batalkan persetujuan sekaligus", en: "Take the approval of all back")
  static let keepAttendance = Phrase(id: "Simpan kehadiran", en: "Keep who is present")
  static let allPresent = Phrase(id: "Semua anggota hadir", en: "All members are present")
  static let approve = Phrase(id: "Setuju", en: "Approve")
  static let revise = Phrase(id: "Revisi", en: "Turn back")
  static let chance = Phrase(id: "Peluang tamat", en: "Chance to finish")
  static let wishes = Phrase(id: "minat", en: "wishes")
  static let pinned = Phrase(id: "Ditetapkan petugas", en: "Fixed by an officer")
  static let waiting = Phrase(id: "Dapat ikut, belum dapat", en: "Could join, no place")
  static let reserve = Phrase(id: "Cadangan", en: "Reserve")
  static let found = Phrase(id: "Ditemukan", en: "Found")
  static let bar = Phrase(id: "Putuskan baris yang dipilih", en: "Decide the chosen row")
  static let reason = Phrase(id: "Alasan bila berbeda dari usulan", en: "Reason where it departs from the proposal")
  static let people = Phrase(id: "Orang di kelas ini", en: "The people of this class")
  static let nextStep = Phrase(id: "Langkah berikutnya", en: "Next step")
  static let steps = [
    Phrase(id: "Hadir", en: "Presence"), Phrase(id: "Putuskan", en: "Decide"),
    Phrase(id: "Tanda tangan", en: "Signatures"), Phrase(id: "Tutup berita acara", en: "Close the minutes"),
    Phrase(id: "SK", en: "Decree"), Phrase(id: "Cetak", en: "Print"),
  ]

  static func approveAll(_ count: Int) -> Phrase {
    Phrase(id: "Setujui semua (\(count))", en: "Approve all (\(count))")
  }
  static func approveSure(_ count: Int) -> Phrase {
    Phrase(
      id: "Setujui \(count) orang yang belum diputus, di semua kelas? Dapat dibatalkan sekaligus.",
      en: "Approve the \(count) who are undecided, in all classes? It can be taken back in one act.")
  }
  static func takeBack(_ count: Int) -> Phrase {
    Phrase(id: "Batalkan persetujuan sekaligus (\(count))", en: "Take the approval of all back (\(count))")
  }
  static func takenBack(_ count: Int) -> Phrase {
    Phrase(
      id: "Persetujuan sekaligus dibatalkan: \(count) orang kembali belum diputus.",
      en: "The approval of all is taken back: \(count) are undecided again.")
  }
  static func attended(_ count: Int) -> Phrase {
    Phrase(id: "Kehadiran dicatat: \(count) anggota.", en: "Presence is kept: \(count) members.")
  }
  static func board(present: Int, signed: Int, of count: Int) -> Phrase {
    Phrase(
      id: "Anggota sidang: \(present) dari \(count) hadir, \(signed) tanda tangan",
      en: "The board: \(present) of \(count) present, \(signed) signed")
  }

  /// "12 setuju · 3 belum · 20 tempat".
  static func counts(_ approved: Int, _ undecided: Int, of seats: Int) -> Phrase {
    let left = undecided == 0 ? Phrase(same: "") : Phrase(id: " · \(undecided) belum", en: " · \(undecided) open")
    return Phrase(
      id: "\(approved) setuju\(left.id) · \(seats) tempat", en: "\(approved) approved\(left.en) · \(seats) seats")
  }
  static func held(_ count: Int) -> Phrase { Phrase(id: "\(count) tertahan", en: "\(count) held back") }

  /// The step by its name, with what it is about.
  static func step(_ step: NextStep) -> Phrase {
    switch step {
    case .attend: Phrase(id: "catat siapa yang hadir", en: "record who is present")
    case .decide(let count): Phrase(id: "putuskan \(count) orang", en: "decide on \(count)")
    case .choose(let classes):
      Phrase(id: "pilih untuk \(classes.count) kelas di bawah batas", en: "choose for \(classes.count) short classes")
    case .sign(let count): Phrase(id: "\(count) anggota tanda tangan", en: "\(count) members sign")
    case .confirmSignatures(let count):
      Phrase(id: "konfirmasi pindaian \(count) tanda tangan", en: "confirm the scan of \(count) signatures")
    case .confirmDecree: Phrase(id: "konfirmasi SK", en: "confirm the decree")
    case .close: Phrase(id: "tutup berita acara", en: "close the minutes")
    case .decree: Phrase(id: "catat SK kepala", en: "record the head's decree")
    case .print: Phrase(id: "cetak SK dan daftar peserta", en: "print the decree and the lists")
    case .hearAgain: Phrase(id: "ajukan lagi usulannya", en: "take the proposal to the board again")
    }
  }
}

extension NextStep {
  /// Its place among the steps that are shown; nil for a hearing that was withdrawn.
  var place: Int? {
    switch self {
    case .attend: 0
    case .decide, .choose: 1
    case .sign, .confirmSignatures: 2
    case .close: 3
    case .decree, .confirmDecree: 4
    case .print: 5
    case .hearAgain: nil
    }
  }
}
