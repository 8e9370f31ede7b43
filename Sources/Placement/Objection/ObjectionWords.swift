import Access
import Almanac
import Language

/// The words of objections.
enum ObjectionWords {
  static let objections = Phrase(id: "Keberatan", en: "Objections")
  static let objection = Phrase(id: "Keberatan", en: "Objection")
  static let against = Phrase(id: "Keberatan atas", en: "Objects to")
  static let text = Phrase(id: "Isi keberatan", en: "The objection")
  static let textHint = Phrase(
    id: "Tulis seperti yang dikatakan orangnya.", en: "Write it as the person said it.")
  static let receivedOn = Phrase(id: "Diterima tanggal", en: "Received on")
  static let dueOn = Phrase(id: "Dijawab paling lambat", en: "Answer due by")
  static let dueHint = Phrase(
    id: "Kosong: 10 hari kerja sejak diterima (UU 30/2014 pasal 77 ayat 4). Boleh lebih cepat.",
    en: "Empty: 10 working days after it came (UU 30/2014, article 77 paragraph 4). Sooner is allowed.")
  static let record = Phrase(id: "Catat keberatan", en: "Record an objection")
  static let kept = Phrase(id: "Keberatan dicatat.", en: "The objection is recorded.")
  static let outcome = Phrase(id: "Hasil", en: "Outcome")
  static let answer = Phrase(id: "Jawaban tertulis", en: "Written answer")
  static let answerHint = Phrase(
    id: "Untuk orangnya, dengan kata sederhana. Jangan menyebut orang lain.",
    en: "For the person, in plain words. Name nobody else.")
  static let answeredOn = Phrase(id: "Dijawab tanggal", en: "Answered on")
  static let answeredBy = Phrase(id: "Dijawab oleh", en: "Answered by")
  static let giveAnswer = Phrase(id: "Simpan jawaban", en: "Keep the answer")
  static let answered = Phrase(
    id: "Jawaban disimpan. Cetak dan serahkan.", en: "The answer is kept. Print it and give it.")
  static let paper = Phrase(id: "Jawaban untuk orangnya (PDF)", en: "Answer for the person (PDF)")
  static let read = Phrase(id: "Jawab", en: "Answer it")
  static let waiting = Phrase(id: "Belum dijawab", en: "Not answered yet")
  static let late = Phrase(id: "Terlambat", en: "Late")
  static let none = Phrase(id: "Belum ada keberatan.", en: "Nobody has objected.")
  static let noneNext = Phrase(
    id: "Keberatan dicatat dari halaman orangnya.", en: "Objections are recorded from the person's page.")
  static let nothing = Phrase(
    id: "Belum ada usulan, keputusan, atau tempat yang dapat diajukan keberatannya.",
    en: "There is no proposal, verdict or place to object to yet.")
  static let decider = Phrase(
    id: "Yang menjawab bukan yang memutuskan.", en: "Whoever decided does not answer.")
  static let upheldNext = Phrase(
    id: "Dikabulkan: tindak lanjuti dengan SK perubahan, pencatatan tempat, atau usulan berikutnya.",
    en: "Upheld: follow it up by an amending decree, an act on the place, or the next proposal.")
  static let whom = Phrase(id: "Untuk siapa?", en: "For whom?")
  static let letter = Phrase(id: "Jawaban atas keberatan Anda", en: "The answer to your objection")
  static let yours = Phrase(id: "Keberatan Anda", en: "Your objection")
  static let ours = Phrase(id: "Jawaban kami", en: "Our answer")

  static func title(_ waiting: Int) -> Phrase {
    Phrase(
      id: waiting == 0 ? "Semua keberatan sudah dijawab" : "\(waiting) keberatan menunggu jawaban",
      en: waiting == 0
        ? "Every objection is answered" : waiting == 1 ? "1 objection waits" : "\(waiting) objections wait")
  }
  static func of(_ name: String) -> Phrase { Phrase(id: "Keberatan \(name)", en: "\(name) objects") }
  static func waits(_ name: String) -> Phrase {
    Phrase(id: "Keberatan \(name) belum dijawab", en: "The objection of \(name) is not answered")
  }
  static func why(_ due: Day) -> Phrase {
    Phrase(
      id: "Jawaban tertulis paling lambat \(Format.day(due).id).",
      en: "A written answer is due by \(Format.day(due).en).")
  }

  static func outcome(_ outcome: Objection.Outcome) -> Phrase {
    switch outcome {
    case .upheld: Phrase(id: "Dikabulkan", en: "Upheld")
    case .partly: Phrase(id: "Dikabulkan sebagian", en: "Upheld in part")
    case .dismissed: Phrase(id: "Tidak dikabulkan", en: "Not upheld")
    }
  }

  static func kind(_ kind: Objection.Against.Kind) -> Phrase {
    switch kind {
    case .proposal: Phrase(id: "Usulan", en: "Proposal")
    case .verdict: Phrase(id: "Keputusan sidang", en: "Decision of the board")
    case .placement: Phrase(id: "Penempatan", en: "Placement")
    case .end: Phrase(id: "Berakhirnya tempat", en: "End of the place")
    }
  }

  /// "Keputusan sidang BA-12 tanggal 7 Mei 2025: Revisi, Las dasar".
  static func cause(_ cause: ObjectionCause) -> Phrase {
    let (kind, day) = (kind(cause.against.kind), Format.day(cause.day))
    let detail: (id: String, en: String) =
      switch cause.against {
      case .proposal: (cause.number, cause.number)
      case .verdict:
        (
          "\(cause.word.map { HearingWords.word($0).id } ?? ""), \(cause.course) (\(cause.number))",
          "\(cause.word.map { HearingWords.word($0).en } ?? ""), \(cause.course) (\(cause.number))"
        )
      case .placement: (cause.course, cause.course)
      case .end:
        (
          "\(cause.course)\(cause.ending.map { " (\(EnrolmentWords.ending($0).id))" } ?? "")",
          "\(cause.course)\(cause.ending.map { " (\(EnrolmentWords.ending($0).en))" } ?? "")"
        )
      }
    return Phrase(id: "\(kind.id) \(day.id): \(detail.id)", en: "\(kind.en) of \(day.en): \(detail.en)")
  }

  /// "Belum dijawab, paling lambat 21 Mei 2025" or "Dikabulkan 12 Mei 2025".
  static func state(_ line: ObjectionLine) -> Phrase {
    guard let outcome = line.outcome, let day = line.answeredOn.map(Format.day) else {
      let due = Format.day(line.dueOn)
      return Phrase(id: "\(waiting.id), paling lambat \(due.id)", en: "\(waiting.en), due by \(due.en)")
    }
    return Phrase(id: "\(self.outcome(outcome).id) \(day.id)", en: "\(self.outcome(outcome).en) \(day.en)")
  }
}

extension Objection.Refusal: Explained {
  package var phrase: Phrase {
    switch self {
    case .dayAhead(let day):
      Phrase(
        id: "\(Format.day(day).id) belum tiba. Tulis hari ini atau sebelumnya.",
        en: "\(Format.day(day).en) has not come. Give today or a day before.")
    case .dueTooLate(let last):
      Phrase(
        id:
          "Jawaban paling lambat \(Format.day(last).id): 10 hari kerja sejak diterima (UU 30/2014 pasal 77). Tulis tanggal itu atau sebelumnya.",
        en:
          "The answer is due by \(Format.day(last).en): 10 working days (UU 30/2014, article 77). Give that day or a day before."
      )
    case .beforeReceived(let day):
      Phrase(
        id: "Keberatan baru diterima \(Format.day(day).id); jawabannya tidak dapat lebih awal.",
        en: "It was received on \(Format.day(day).en); no answer comes before.")
    case .alreadyOpen(let name, let due):
      Phrase(
        id:
          "Keberatan \(name) atas hal yang sama masih menunggu jawaban sampai \(Format.day(due).id). Jawab yang itu dahulu.",
        en: "An objection of \(name) to the same waits for its answer until \(Format.day(due).en). Answer that first.")
    case .alreadyAnswered(let day):
      Phrase(
        id: "Keberatan ini sudah dijawab \(Format.day(day).id).",
        en: "This objection was answered on \(Format.day(day).en).")
    case .ownDecision(let name):
      Phrase(
        id: "\(name) sendiri yang memutuskan hal ini. Jawabannya ditulis petugas lain atau kepala.",
        en: "\(name) took this decision. Somebody else, or the head, writes the answer.")
    case .tied(let tie): tie.phrase
    }
  }
}
