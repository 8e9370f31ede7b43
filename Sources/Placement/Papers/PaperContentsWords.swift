import Almanac
import Language
import Matching

/// The words that papers carry besides their own.
enum PaperContentsWords {
  static let hall = Phrase(id: "ruang sidang", en: "the hearing room")
  static let contact = Phrase(id: "petugas bimbingan kerja", en: "the training desk")
  static let participants = Phrase(id: "Daftar peserta", en: "Participants")
  static let participantsSheet = Phrase(id: "Daftar peserta dalam Excel", en: "Participants as Excel")
  static let slip = Phrase(id: "Surat pribadi", en: "Personal slip")
  static let noParticipants = Phrase(id: "Belum ada peserta.", en: "No participants yet.")
  static let noParticipantsNext = Phrase(
    id: "Peserta ada sejak SK kepala dicatat pada sidangnya.",
    en: "There are participants once the head's decree is recorded.")
  static let seat = Phrase(id: "Tempat", en: "Seat")
  static let name = Phrase(id: "Nama", en: "Name")
  static let sex = Phrase(id: "L/P", en: "Sex")
  static let age = Phrase(id: "Umur", en: "Age")
  static let cell = Phrase(id: "Blok/kamar", en: "Block/room")
  static let since = Phrase(id: "Sejak", en: "Since")
  static let language = Phrase(id: "Bahasa", en: "Language")

  static func title(_ count: Int, of seats: Int, _ course: String) -> Phrase {
    Phrase(id: "\(course): \(count) dari \(seats) tempat terisi", en: "\(course): \(count) of \(seats) seats taken")
  }

  static func madeAt(_ moment: Moment, in zone: Zone) -> Phrase {
    let words = Format.moment(moment, in: zone)
    return Phrase(id: "Dibuat \(words.id)", en: "Made \(words.en)")
  }

  static func made(_ day: Day) -> Phrase {
    Phrase(id: "Dibuat menurut keadaan \(Format.day(day).id)", en: "Made as of \(Format.day(day).en)")
  }

  static func decreeSubject(_ title: String) -> Phrase {
    Phrase(
      id: "Penetapan peserta pelatihan kemandirian, \(title)", en: "Participants of self-reliance training, \(title)")
  }
}
