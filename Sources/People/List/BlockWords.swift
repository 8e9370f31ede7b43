import Language

/// The words of the list by block and cell.
enum BlockWords {
  static let find = Phrase(id: "Nama, panggilan, no. register", en: "Name, alias, register number")
  static let called = Phrase(id: "Dipanggil hari ini", en: "Called today")
  static let calledTo = Phrase(id: "Dipanggil ke", en: "Called to")
  static let show = Phrase(id: "Tampilkan", en: "Show")
  static let everybody = Phrase(id: "Semua penghuni", en: "Everybody")
  static let callSheet = Phrase(id: "Lihat daftar panggilan", en: "See who is called")

  static func title(_ list: BlockList) -> Phrase {
    if !list.question.isEmpty {
      return list.people == 0
        ? Words.notFound(list.question) : Words.found(list.people, for: list.question)
    }
    return list.onlyCalled
      ? Phrase(id: "\(list.called) orang dipanggil hari ini", en: people(list.called).en + " called today")
      : Phrase(
        id: "\(list.people) penghuni; \(list.called) dipanggil hari ini",
        en: people(list.people).en + "; \(list.called) called today")
  }
  static func block(_ name: String, _ count: Int) -> Phrase {
    name.isEmpty
      ? Phrase(id: "Tanpa blok · \(count) orang", en: "No block · \(people(count).en)")
      : Phrase(id: "Blok \(name) · \(count) orang", en: "Block \(name) · \(people(count).en)")
  }
  static func people(_ count: Int) -> Phrase {
    Phrase(id: "\(count) orang", en: count == 1 ? "1 person" : "\(count) people")
  }
  static func calledFrom(_ blocks: Int) -> Phrase {
    Phrase(id: "dari \(blocks) blok", en: blocks == 1 ? "from 1 block" : "from \(blocks) blocks")
  }
  static func toCall(_ people: Int) -> Phrase {
    Phrase(
      id: "\(people) orang dipanggil ke kelas hari ini", en: Self.people(people).en + " called to a class today")
  }
  static func firstCall(_ hours: String, _ title: String) -> Phrase {
    Phrase(
      id: "Yang pertama \(hours), \(title). Antar menurut kamar.",
      en: "The first at \(hours), \(title). Bring them by cell.")
  }
}
