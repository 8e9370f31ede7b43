import Almanac
import Language

/// The person's own slip, in plain words. Nobody is named by a status here: it speaks to "Anda", "you".
enum PersonalLetterWords {
  static let title = Phrase(id: "Kabar penempatan pelatihan", en: "About your training place")
  static let question = Phrase(id: "Pertanyaan", en: "Question")
  static let answer = Phrase(id: "Jawaban", en: "Answer")
  static let whom = Phrase(id: "Untuk siapa?", en: "For whom?")
  static let havePlace = Phrase(id: "Apakah saya dapat tempat?", en: "Do I have a place?")
  static let why = Phrase(id: "Mengapa?", en: "Why?")
  static let change = Phrase(id: "Apa yang dapat mengubahnya?", en: "What would change it?")
  static let when = Phrase(id: "Kapan?", en: "When?")
  static let place = Phrase(id: "Di mana?", en: "Where?")
  static let ask = Phrase(id: "Bertanya kepada siapa?", en: "Whom do I ask?")
  static let rights = Phrase(id: "Apa hak saya?", en: "What may I do?")
  static let noPlace = Phrase(
    id: "Belum ada tempat yang dapat diusulkan untuk Anda pada angkatan ini.",
    en: "There is no place that could be proposed for you in this intake.")
  static let nextIntake = Phrase(
    id: "Anda ditinjau lagi pada angkatan berikutnya, dengan minat dan keterampilan Anda yang terbaru.",
    en: "You are looked at again for the next intake, with your latest wishes and skills.")
  static let placeLater = Phrase(id: "Diberitahukan sebelum mulai.", en: "You are told before it starts.")
  static let rightsAnswer = Phrase(
    id: """
      Anda boleh meminta penjelasan, meminta data diperbaiki, dan mengajukan keberatan. Komputer hanya menyusun usulan; \
      sidang TPP dan Kepala yang memutuskan.
      """,
    en: """
      You may ask for an explanation, have your data corrected, and object. The computer only makes a proposal; \
      the review board and the head decide.
      """)
  static let voluntary = Phrase(
    id: "Ikut pelatihan ini sukarela: Anda boleh memilih tidak ikut, tanpa akibat apa pun.",
    en: "Taking part is voluntary: you may choose not to, and nothing follows from it.")

  /// The fit of somebody proposed, without its points.
  static func why(_ fit: FitWorking) -> Phrase {
    var parts: [Phrase] = []
    if fit.interestRank > 0 {
      parts.append(
        Phrase(
          id: "Ini pilihan Anda yang ke-\(fit.interestRank).", en: "This is your choice number \(fit.interestRank)."))
    }
    if fit.aptitude > 0 {
      parts.append(Phrase(id: "Anda punya keterampilan yang cocok.", en: "You have a skill that suits it."))
    }
    if fit.livelihood > 0 {
      parts.append(Phrase(id: "Pekerjaan Anda dekat dengan bidang ini.", en: "Your work is close to it."))
    }
    parts.append(Phrase(id: "Anda memenuhi syarat kelas ini.", en: "You meet what the class asks."))
    return Phrase(id: parts.map(\.id).joined(separator: " "), en: parts.map(\.en).joined(separator: " "))
  }

  static func room(_ place: String) -> Phrase { Phrase(id: "Blok / kamar: \(place)", en: "Block / room: \(place)") }

  static func answer(_ outcome: PersonalLetter.Outcome) -> Phrase {
    switch outcome {
    case .place: Phrase(id: "Ya. Anda mendapat tempat.", en: "Yes. You have a place.")
    case .proposed:
      Phrase(id: "Anda diusulkan mendapat tempat.", en: "You are proposed for a place.")
    case .approved:
      Phrase(id: "Anda disetujui sidang.", en: "The review board has approved you.")
    case .heldBack: Phrase(id: "Belum. Ditunda untuk sidang berikutnya.", en: "Not yet. Put off to the next hearing.")
    case .turnedDown: Phrase(id: "Belum kali ini.", en: "Not this time.")
    case .ended: Phrase(id: "Tempat Anda sudah berakhir.", en: "Your place has ended.")
    case .reserve: Phrase(id: "Belum. Anda ada di daftar cadangan.", en: "Not yet. You are on the reserve list.")
    case .none: Phrase(id: "Belum kali ini.", en: "Not this time.")
    }
  }

  static func detail(_ outcome: PersonalLetter.Outcome) -> Phrase {
    switch outcome {
    case .place(let cohort):
      Phrase(
        id: cohort.title + (cohort.agency.map { ", oleh \($0)" } ?? ""),
        en: cohort.title + (cohort.agency.map { ", given by \($0)" } ?? ""))
    case .proposed(let cohort):
      Phrase(
        id: "\(cohort.title). Sidang TPP dan Kepala belum memutuskan.",
        en: "\(cohort.title). The review board and the head have not decided.")
    case .approved(let cohort):
      Phrase(
        id: "\(cohort.title). Tempat sah setelah Kepala menetapkan SK.",
        en: "\(cohort.title). The place holds once the head has signed the decree.")
    case .heldBack(let course, let day):
      Phrase(
        id: "\(course), sidang TPP \(Format.day(day).id). Tempat belum ditetapkan untuk Anda.",
        en: "\(course), hearing of \(Format.day(day).en). No place has been fixed for you yet.")
    case .turnedDown(let course, let day):
      Phrase(
        id: "\(course): sidang TPP \(Format.day(day).id) belum menyetujui.",
        en: "\(course): the review board of \(Format.day(day).en) has not approved.")
    case .ended(let course, let day, let ending):
      Phrase(
        id: "\(course), sejak \(Format.day(day).id)\(said(ending).id).",
        en: "\(course), since \(Format.day(day).en)\(said(ending).en).")
    case .reserve(let cohort, let number):
      Phrase(
        id: "\(cohort.title): cadangan nomor \(number). Bila ada yang berhalangan, cadangan naik menurut urutan.",
        en: "\(cohort.title): number \(number) in reserve. If somebody cannot join, the reserve moves up in order.")
    case .none(let state): Phrase(same: state)
    }
  }

  /// Why a place ended, where others may read it over the person's shoulder: health, discipline and departures are not named.
  private static func said(_ ending: Enrolment.Ending) -> Phrase {
    switch ending {
    case .finished, .withdrew, .classCancelled, .decree:
      Phrase(id: ": \(EnrolmentWords.ending(ending).id)", en: ": \(EnrolmentWords.ending(ending).en)")
    case .died, .error, .released, .transferred, .left, .discipline, .health: Phrase(same: "")
    }
  }

  static func when(_ cohort: CohortLine) -> Phrase {
    let (start, end) = (Format.longDay(cohort.start), cohort.end.map { Format.day($0) })
    return Phrase(
      id: "Mulai \(start.id)\(end.map { ", selesai \($0.id)" } ?? ""). \(cohort.meetings).",
      en: "From \(start.en)\(end.map { " until \($0.en)" } ?? ""). \(cohort.meetings).")
  }
}
