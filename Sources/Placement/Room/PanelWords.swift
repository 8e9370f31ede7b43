import Almanac
import Language

/// The words of the room's action items and figures.
enum PanelWords {
  static let decreeReason = Phrase(
    id: "Peserta baru sah sejak SK dicatat.", en: "Nobody is enrolled until the decree is recorded.")
  static let record = Phrase(id: "Catat SK", en: "Record the decree")
  static let goOn = Phrase(id: "Lanjutkan sidang", en: "Go on")
  static let look = Phrase(id: "Lihat usulan", en: "Look at it")
  static let proposalReason = Phrase(
    id: "Belum diajukan ke sidang TPP.", en: "Not taken to the review board yet.")
  static let seatsTaken = Phrase(id: "tempat terisi", en: "seats taken")
  static let policyStep = Phrase(id: "Tetapkan kebijakan penempatan", en: "Sign the placement policy")
  static let policyStepReason = Phrase(
    id: "Bobot dan urutan tujuan; ditandatangani kepala, belum ada yang berlaku sebelum itu.",
    en: "Weights and the order of aims; the head signs it, and nothing holds before.")
  static let sign = Phrase(id: "Tetapkan", en: "Sign")
  static let proposalStep = Phrase(id: "Hitung usulan pertama", en: "Compute the first proposal")
  static let proposalStepReason = Phrase(
    id: "Usulan yang terbukti terbaik, dengan alasan bagi setiap orang.",
    en: "The provably best proposal, with a reason for everybody.")
  static let compute = Phrase(id: "Hitung", en: "Compute")

  static let places = Phrase(id: "Tempat pelatihan", en: "Places in training")
  static let latest = Phrase(id: "Usulan penempatan terakhir", en: "The latest placement proposal")
  static let seeParticipants = Phrase(id: "Lihat peserta", en: "See the participants")

  static func partedTogether(_ pair: PartedPair) -> Phrase {
    Phrase(
      id: "\(pair.first) dan \(pair.second) harus dipisah, tetapi sekelas di \(pair.course)",
      en: "\(pair.first) and \(pair.second) must be apart and are together in \(pair.course)")
  }
  static func partedReason(_ day: Day) -> Phrase {
    Phrase(
      id:
        "Pemisahan dicatat \(Format.day(day).id). Pindahkan atau hentikan salah satunya sebelum pertemuan berikutnya.",
      en: "The separation was recorded on \(Format.day(day).en). Move or end one of them before the next meeting.")
  }

  static func decreeWaits(_ number: String) -> Phrase {
    Phrase(id: "Sidang \(number) menunggu SK kepala", en: "Hearing \(number) waits for the head's decree")
  }
  static func hearingToday(_ number: String) -> Phrase {
    Phrase(id: "Sidang TPP \(number)", en: "Hearing \(number) of the board")
  }
  static let hearingIsOpen = Phrase(id: "berita acara belum ditutup", en: "the minutes are open")
  static let hearingIsClosed = Phrase(id: "menunggu SK kepala", en: "waits for the head's decree")
  static func hearingOpen(_ number: String) -> Phrase {
    Phrase(id: "Sidang \(number) belum ditutup", en: "Hearing \(number) is still open")
  }
  static func hearingReason(_ day: Day) -> Phrase {
    Phrase(id: "Sidang tanggal \(Format.day(day).id).", en: "The hearing is on \(Format.day(day).en).")
  }
  static func proposalReady(_ title: String) -> Phrase {
    Phrase(id: "Usulan \(title) siap disidangkan", en: "The proposal \(title) is ready for the board")
  }
  static func proposalStale(_ title: String) -> Phrase {
    Phrase(id: "Usulan \(title) perlu dihitung ulang", en: "The proposal \(title) is to be computed again")
  }
  static func ofSeats(_ seats: Int) -> Phrase { Phrase(id: "dari \(seats)", en: "of \(seats)") }
}
