import Almanac
import Language

/// The words of days that must not be missed.
enum DueDayWords {
  static let title = Phrase(id: "Batas hari dalam 10 hari", en: "Due within 10 days")
  static let what = Phrase(id: "Batas", en: "What is due")
  static let look = Phrase(id: "Lihat", en: "Look")

  static func name(_ kind: DueDay.Kind) -> Phrase {
    switch kind {
    case .detentionEnds: Phrase(id: "Masa penahanan berakhir", en: "Detention order ends")
    case .verdict: Phrase(id: "Putusan", en: "Verdict")
    }
  }

  static func due(_ count: Int, _ kind: DueDay.Kind, within days: Int) -> Phrase {
    let name = name(kind)
    return Phrase(
      id: "\(count) orang: \(name.id.lowercased()) dalam \(days) hari",
      en: "\(count == 1 ? "1 person" : "\(count) people"): \(name.en.lowercased()) within \(days) days")
  }

  static func why(_ kind: DueDay.Kind, first: Day) -> Phrase {
    let day = Format.longDay(first)
    return switch kind {
    case .detentionEnds:
      Phrase(
        id: "Yang pertama \(day.id). Catat perpanjangannya, atau siapkan pengeluaran demi hukum.",
        en: "The first on \(day.en). Record the extension, or prepare the release that the law demands.")
    case .verdict:
      Phrase(
        id: "Yang pertama \(day.id). Sesudahnya golongan register dan ekspirasi berubah.",
        en: "The first on \(day.en). After it the register class and the end change.")
    }
  }
}
