import Almanac
import Language

extension Words {
  static let venue = Phrase(id: "Tempat belajar", en: "Where it is taught")
  static let venueHint = Phrase(id: "Misalnya Bengkel kayu, Blok C.", en: "For example the wood workshop, block C.")
  static let effective = Phrase(id: "Jadwal baru berlaku sejak", en: "The new pattern holds from")
  static let effectiveHint = Phrase(
    id: "Hanya untuk jadwal mingguan kelas yang sudah mulai; pertemuan sebelumnya tetap.",
    en: "Only for the weekly pattern of a class that has begun; earlier meetings stay.")
  static let seen = Phrase(id: "Tanda pratinjau", en: "Mark of the preview")
  static let previewChange = Phrase(id: "Lihat akibatnya", en: "See what it does")
  static let term = Phrase(id: "Ketentuan", en: "Term")
  package static let before = Phrase(id: "Semula", en: "Before")
  package static let after = Phrase(id: "Menjadi", en: "After")
  static let changes = Phrase(id: "Yang berubah", en: "What changes")
  static let touched = Phrase(id: "Orang yang tersentuh", en: "People it touches")
  static let person = Phrase(id: "Nama", en: "Name")
  static let standing = Phrase(id: "Kedudukan", en: "Standing")
  static let obstacle = Phrase(id: "Akibat", en: "What it means")
  static let enrolled = Phrase(id: "peserta", en: "takes part")
  static let approved = Phrase(id: "disetujui sidang", en: "approved by the board")
  static let nothingInTheWay = Phrase(id: "tetap dapat ikut", en: "can still take part")
  static let nobodyTouched = Phrase(
    id: "Belum ada yang disetujui atau menjadi peserta.", en: "Nobody is approved or takes part yet.")
  static let underLimits = Phrase(id: "Kelas di bawah batas", en: "A class under its limits")
  static let needsAmendment = Phrase(
    id: "Disebut dalam SK; perlu SK perubahan", en: "Named in a decree; needs an amending decree")

  static let cancelCohort = Phrase(id: "Batalkan kelas", en: "Cancel the class")
  static let cancelledTag = Phrase(id: "BATAL", en: "BATAL (cancelled)")
  static let cancelledCohort = Phrase(id: "Kelas dibatalkan", en: "The class is cancelled")
  static let cancelReason = Phrase(id: "Alasan pembatalan", en: "Reason of the cancellation")
  static let cancelReasonHint = Phrase(
    id: "Satu kalimat; tampil pada komitmen bila dibebankan.",
    en: "One sentence; it stands on a commitment it is charged to.")
  static let cancelledBy = Phrase(id: "Dibatalkan oleh", en: "Cancelled by")
  static let cancelledFrom = Phrase(id: "Batal sejak", en: "Cancelled from")
  static let chargedTo = Phrase(id: "Dibebankan pada komitmen", en: "Charged to the commitment")
  static let chargedToHint = Phrase(
    id: "Mitra masih berutang kelas ini. Kosongkan bila tidak dibebankan.",
    en: "The partner still owes this class. Leave it empty where it does not.")
  static let chargedToNone = Phrase(id: "tidak dibebankan", en: "to none")
  static let freed = Phrase(id: "Orang yang dibebaskan", en: "People who are freed")
  static let toldFact = Phrase(id: "Pemberitahuan", en: "Notice")
  static let tell = Phrase(id: "Semua sudah diberi tahu", en: "Everybody has been told")
  static let told = Phrase(id: "Pemberitahuan dicatat.", en: "The notice is recorded.")
  static let reinstate = Phrase(id: "Batalkan pembatalan", en: "Take the cancellation back")
  static let reinstateSure = Phrase(
    id: "Kelas dibuka lagi. Tempat kembali kepada yang belum duduk di kelas lain pada waktu itu.",
    en: "The class is open again. Places go back to those who sit in no other class of that time.")
  static let reinstated = Phrase(id: "Kelas dibuka lagi.", en: "The class is open again.")
  static let seeWhom = Phrase(id: "Lihat siapa", en: "See whom")

  static func side(_ side: Cancellation.Side) -> Phrase {
    switch side {
    case .agency: Phrase(id: "Mitra", en: "The partner")
    case .house: Phrase(id: "Rutan", en: "The house")
    }
  }
  static func changeTouches(_ count: Int) -> Phrase {
    guard count > 0 else { return Phrase(id: "Perubahan kelas", en: "A change of the class") }
    return Phrase(
      id: "Perubahan ini menyentuh \(count) orang",
      en: count == 1 ? "This change touches 1 person" : "This change touches \(count) people")
  }
  static func endedBefore(_ day: Day) -> Phrase {
    Phrase(id: "sebelumnya \(Format.day(day).id)", en: "before: \(Format.day(day).en)")
  }
  static func cancelTitle(_ title: String, _ count: Int) -> Phrase {
    Phrase(
      id: "Batalkan \(title): \(count) orang dibebaskan",
      en: count == 1 ? "Cancel \(title): 1 person is freed" : "Cancel \(title): \(count) people are freed")
  }
  static func cancelled(_ count: Int) -> Phrase {
    Phrase(
      id: "Kelas dibatalkan; \(count) orang dibebaskan.",
      en: count == 1
        ? "The class is cancelled; 1 person is freed." : "The class is cancelled; \(count) people are freed.")
  }
  static func cancelledTitle(_ title: String) -> Phrase {
    Phrase(id: "\(title) dibatalkan", en: "\(title) is cancelled")
  }
  static func toTell(_ count: Int) -> Phrase {
    Phrase(
      id: "\(count) orang belum diberi tahu.",
      en: count == 1 ? "1 person has not been told." : "\(count) people have not been told.")
  }
  static func toldOn(_ count: Int, _ day: Day) -> Phrase {
    Phrase(
      id: "\(count) orang, \(Format.day(day).id)",
      en: count == 1 ? "1 person, \(Format.day(day).en)" : "\(count) people, \(Format.day(day).en)")
  }
}

extension HelpWords {
  static let cohortChange = [
    Phrase(
      id: "Baca siapa yang tersentuh: yang terhalang berdiri paling atas.",
      en: "Read whom it touches: those whom something stops stand first."),
    Phrase(
      id: "Bila SK menyebut yang berubah, kepala menerbitkan SK perubahan; itu muncul di Hari ini.",
      en: "Where a decree names what changes, the head amends it; that stands on Hari ini."),
    Phrase(id: "Tulis alasannya, lalu ubah.", en: "Write the reason, then make the change."),
  ]
  static let cancellation = [
    Phrase(id: "Baca siapa yang dibebaskan.", en: "Read who is freed."),
    Phrase(
      id: "Pilih siapa yang membatalkan, sejak kapan, dan apakah dibebankan pada komitmen mitra.",
      en: "Choose who cancels, from when, and whether it is charged to a commitment of the partner."),
    Phrase(
      id: "Tulis alasannya. Pada hari yang sama pembatalan masih dapat ditarik.",
      en: "Write the reason. On the same day it can still be taken back."),
  ]
}
