import Almanac
import Language

/// The words of the copy of what is kept about a person.
enum OwnDataWords {
  static let title = Phrase(id: "Salinan data pribadi", en: "Copy of personal data")
  static let pdf = Phrase(id: "Salinan untuk orangnya (PDF)", en: "Copy for the person (PDF)")
  static let show = Phrase(id: "Semua data orang ini", en: "All data of this person")
  static let lead = Phrase(
    id: "Semua yang disimpan Bekal tentang orang ini, dan siapa yang membukanya.",
    en: "All that Bekal keeps about this person, and who opened it.")
  static let right = Phrase(
    id:
      "Anda berhak melihat, meminta salinan, dan meminta perbaikan data ini (UU 27/2022 pasal 7 dan 32). "
      + "Yang menyangkut orang lain tidak dimuat dalam salinan siapa pun (pasal 33). "
      + "Ada yang salah? Sampaikan kepada petugas bimbingan kerja.",
    en:
      "You may see this data, have a copy and ask for it to be put right (UU 27/2022, articles 7 and 32). "
      + "What concerns somebody else is in nobody's copy (article 33). "
      + "Is something wrong? Tell the training officer.")
  static let copyOf = Phrase(id: "Untuk", en: "For")
  static let madeOn = Phrase(id: "Keadaan per", en: "As of")
  static let requests = Phrase(id: "Permintaan salinan", en: "Requests for a copy")
  static let noRequests = Phrase(id: "Belum pernah diminta.", en: "Nobody has asked yet.")
  static let noRequestsNext = Phrase(
    id: "Catat permintaan, cetak salinannya, lalu catat hari penyerahannya.",
    en: "Record the request, print the copy, then record the day it was given.")
  static let asker = Phrase(id: "Yang meminta", en: "Who asked")
  static let askedOn = Phrase(id: "Diminta tanggal", en: "Asked on")
  static let dueOn = Phrase(id: "Paling lambat", en: "Due by")
  static let givenOn = Phrase(id: "Diserahkan tanggal", en: "Given on")
  static let request = Phrase(id: "Permintaan", en: "Request")
  static let keepRequest = Phrase(id: "Catat permintaan", en: "Record a request")
  static let kept = Phrase(id: "Permintaan tercatat.", en: "The request is recorded.")
  static let keepGiven = Phrase(id: "Catat penyerahan", en: "Record that it was given")
  static let given = Phrase(id: "Penyerahan tercatat.", en: "It is recorded as given.")
  static let waiting = Phrase(id: "belum diserahkan", en: "not given yet")
  static let command = Phrase(
    id: "Salinan semua data seseorang, sebagai JSON atau PDF", en: "A copy of all data of a person, as JSON or PDF")
  static let look = Phrase(id: "Buka", en: "Open")
  static let caseTitle = Phrase(id: "Perkara dan masa di sini", en: "Case and stay")
  static let since = Phrase(id: "Sejak", en: "Since")
  static let asOf = Phrase(id: "Menurut register tanggal", en: "By the register of")
  static let assessment = Phrase(id: "Asesmen", en: "Assessment")
  static let assessedOn = Phrase(id: "Dinilai tanggal", en: "Assessed on")
  static let health = Phrase(id: "Kesehatan", en: "Health")
  static let reads = Phrase(id: "Siapa yang membuka data ini", en: "Who opened this data")

  static func madeAt(_ moment: Moment, in zone: Zone) -> Phrase {
    let words = Format.moment(moment, in: zone)
    return Phrase(id: "Dibuat \(words.id)", en: "Made \(words.en)")
  }
  static func asker(_ asker: DataRequest.Asker) -> Phrase {
    switch asker {
    case .person: Phrase(id: "Orangnya sendiri", en: "The person")
    case .counsel: Phrase(id: "Penasihat hukum", en: "Counsel")
    case .family: Phrase(id: "Keluarga dengan kuasa", en: "Family, with power of attorney")
    }
  }
  static func owed(_ count: Int) -> Phrase {
    Phrase(
      id: "\(count) salinan data belum diserahkan",
      en: count == 1 ? "1 copy of data is owed" : "\(count) copies of data are owed")
  }
  static func owedWhy(_ due: Day) -> Phrase {
    Phrase(
      id: "Yang pertama paling lambat \(Format.day(due).id): 3 × 24 jam sejak diminta (UU 27/2022 pasal 32).",
      en: "The first is due by \(Format.day(due).en): 3 × 24 hours from the request (UU 27/2022, article 32).")
  }
}

extension DataRequest.Refusal: Explained {
  package var phrase: Phrase {
    switch self {
    case .dayAhead(let day):
      Phrase(
        id: "\(Format.day(day).id) belum tiba. Tulis hari ini atau sebelumnya.",
        en: "\(Format.day(day).en) has not come. Give today or a day before.")
    case .givenBeforeAsked(let day):
      Phrase(
        id: "Salinan baru diminta \(Format.day(day).id); penyerahannya tidak dapat lebih awal.",
        en: "The copy was asked for on \(Format.day(day).en); it cannot have been given before.")
    case .alreadyGiven(let day):
      Phrase(
        id: "Salinan ini sudah diserahkan \(Format.day(day).id).",
        en: "This copy was given on \(Format.day(day).en).")
    }
  }
}
