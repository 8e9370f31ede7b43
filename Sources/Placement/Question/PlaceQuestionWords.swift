import Almanac
import Language

/// The words of requirements that somebody with a place no longer meets.
enum PlaceQuestionWords {
  static let nightly = Phrase(
    id: "Menanyakan syarat yang tidak lagi terpenuhi", en: "Asking of requirements that are no longer met")
  static let title = Phrase(id: "Perlu dijawab", en: "To be answered")
  static let look = Phrase(id: "Jawab", en: "Answer")
  static let asked = Phrase(id: "Yang pernah ditanyakan", en: "What was asked")
  static let requirement = Phrase(id: "Syarat", en: "Requirement")
  static let askedOn = Phrase(id: "Ditanyakan", en: "Asked")
  static let answer = Phrase(id: "Jawaban", en: "Answer")
  static let waits = Phrase(id: "menunggu", en: "waits")

  /// What the first page says.
  static func waiting(_ question: WaitingQuestion) -> Phrase {
    Phrase(
      id: "\(question.name), \(question.course): syarat tidak lagi terpenuhi",
      en: "\(question.name), \(question.course): a requirement is no longer met")
  }

  static func reason(_ kind: Criterion.Kind) -> Phrase {
    let (rule, next) = (ReasonWords.requirement(kind), ways(kind))
    return Phrase(id: "Syarat: \(rule.id). \(next.id)", en: "Requirement: \(rule.en). \(next.en)")
  }

  /// The ways on; nothing ends by itself.
  static func ways(_ kind: Criterion.Kind) -> Phrase {
    switch kind {
    case .consent:
      Phrase(
        id: "Bila benar tidak ingin lanjut, catat pengunduran dirinya; bila ingin, perbarui asesmennya.",
        en: "Record the withdrawal if the person wishes to stop; if not, renew the assessment.")
    case .place:
      Phrase(
        id: "Akhiri salah satu tempatnya, atau ubah hari salah satu kelasnya.",
        en: "End one of the places, or change the days of one class.")
    case .post, .discipline, .health:
      Phrase(
        id: "Tangguhkan, akhiri, atau mintakan kepala mengecualikan dengan alasan agar tetap ikut.",
        en: "Suspend the place, end it, or have the head grant a waiver with a reason so that the person goes on.")
    case .stay, .time, .education, .literacy, .sex, .risk, .standing:
      Phrase(
        id: "Tetap ikut dengan pengecualian kepala, atau akhiri tempatnya (boleh pada tanggal yang akan datang).",
        en: "Go on with a waiver of the head, or end the place (also on a day to come).")
    }
  }

  static func said(_ answer: PlaceQuestion.Answer) -> Phrase {
    switch answer {
    case .ended: Phrase(id: "tempat berakhir", en: "the place ends")
    case .suspended: Phrase(id: "ditangguhkan", en: "suspended")
    case .waived: Phrase(id: "tetap ikut dengan pengecualian kepala", en: "goes on with a waiver of the head")
    case .settled: Phrase(id: "terpenuhi lagi", en: "met again")
    }
  }
}
