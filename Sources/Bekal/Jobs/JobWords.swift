import Almanac
import Language

/// The words of work in the background.
enum JobWords {
  static let jobs = Phrase(id: "Pekerjaan di belakang", en: "Work in the background")
  static let job = Phrase(id: "Pekerjaan", en: "Work")
  static let tries = Phrase(id: "Percobaan", en: "Tries")
  static let cause = Phrase(id: "Penyebab", en: "Cause")
  static let next = Phrase(id: "Dicoba lagi", en: "Next try")
  static let again = Phrase(id: "Coba lagi", en: "Try again")
  static let look = Phrase(id: "Lihat", en: "Look")
  static let triedAgain = Phrase(id: "Pekerjaan dicoba lagi sekarang", en: "The work is tried again now")
  static let unknown = Phrase(
    id: "Pekerjaan ini tidak macet lagi. Muat ulang halaman untuk melihat yang sekarang.",
    en: "This work is no longer stuck. Reload the page to see what is now.")
  static let givenUp = Phrase(id: "tidak lagi", en: "no more")
  static let soon = Phrase(id: "sebentar lagi", en: "soon")
  static let lead = Phrase(
    id: "Yang tiga kali belum berhasil, dengan penyebabnya.", en: "What did not succeed three times, with its cause.")
  static let none = Phrase(id: "Tidak ada yang macet", en: "Nothing is stuck")
  static let noneWhy = Phrase(
    id: "Semua pekerjaan di belakang selesai atau sedang berjalan.",
    en: "All work in the background is done or under way.")

  static func heading(_ count: Int) -> Phrase {
    count == 0
      ? none : Phrase(id: "\(count) pekerjaan macet", en: count == 1 ? "1 job is stuck" : "\(count) jobs are stuck")
  }

  static func title(_ job: StuckJob) -> Phrase {
    job.againAt == nil
      ? Phrase(
        id: "\(job.name.id): berhenti dicoba setelah \(job.tries) kali",
        en: "\(job.name.en): no longer tried, after \(job.tries) times")
      : Phrase(
        id: "\(job.name.id): \(job.tries) kali belum berhasil", en: "\(job.name.en): \(job.tries) times without success"
      )
  }

  static func at(_ moment: Moment, in zone: Zone) -> Phrase {
    let (day, clock) = (Format.day(moment.day(in: zone)), Format.clock(moment, in: zone))
    return Phrase(id: "\(day.id) \(clock)", en: "\(day.en) \(clock)")
  }
}
