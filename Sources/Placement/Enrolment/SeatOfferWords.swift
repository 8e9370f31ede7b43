import Almanac
import Language

/// The words of seats offered to the reserve.
enum SeatOfferWords {
  static let offers = Phrase(id: "Kursi kosong untuk cadangan", en: "Free seats for the reserve")
  static let take = Phrase(id: "Tetapkan dari cadangan", en: "Seat from the reserve")
  static let decline = Phrase(id: "Tidak bersedia", en: "Declines")
  static let offer = Phrase(id: "Tawarkan", en: "Offer it")
  static let waits = Phrase(
    id: "Giliran menurut cadangan sidang; ditetapkan dengan SK yang sama, sebelum sepertiga pertemuan.",
    en: "The turn follows the board's reserve; under the same decree, before a third of the meetings.")

  static func title(_ course: String) -> Phrase {
    Phrase(id: "Kursi kosong di \(course)", en: "A free seat in \(course)")
  }

  /// "Cecep (cadangan 1) menggantikan Arman, berakhir 20 Mei 2025: bebas."
  static func turn(_ offer: SeatOffer) -> Phrase {
    let ending = offer.vacated.ending.map(EnrolmentWords.ending)
    let day = offer.vacated.until.map(Format.day)
    let who = "\(offer.person.name) (\(offer.person.cell))"
    return Phrase(
      id:
        "\(who), cadangan \(offer.place), menggantikan \(offer.former) (\(ending?.id ?? "")\(day.map { " \($0.id)" } ?? "")).",
      en:
        "\(who), reserve \(offer.place), takes the seat of \(offer.former) (\(ending?.en ?? "")\(day.map { ", \($0.en)" } ?? ""))."
    )
  }

  static func seat(_ name: String) -> Phrase { Phrase(id: "Tetapkan \(name)", en: "Seat \(name)") }
  static func taken(_ name: String) -> Phrase {
    Phrase(id: "\(name) menjadi peserta mulai hari ini.", en: "\(name) takes part from today.")
  }
  static func declined(_ name: String) -> Phrase {
    Phrase(id: "\(name) tidak bersedia; giliran berikutnya.", en: "\(name) declines; the next has the turn.")
  }
  static func passed(_ name: String, _ place: Int, _ cause: Phrase) -> Phrase {
    Phrase(
      id: "Cadangan \(place), \(name), dilewati: \(cause.id).",
      en: "Reserve \(place), \(name), is passed over: \(cause.en).")
  }
}
