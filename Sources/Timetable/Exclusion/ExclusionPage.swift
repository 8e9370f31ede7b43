import Almanac
import House
import Language
import Page

/// Who stays away from which lessons of a class, and the form for another.
func exclusionsPage(_ file: ClassExclusions, on screen: Screen) -> PageContent {
  let writes = screen.may(.writeTimetable)
  let path = "/cohorts/\(file.cohort)/exclusions"
  let table = DataTable(
    ExclusionWords.title,
    [
      .init(ExclusionWords.person), .init(ExclusionWords.slots), .init(Words.daysTitle, .date),
      .init(ExclusionWords.reason, isMinor: true), .init(ExclusionWords.end, .act),
    ],
    rows: file.lines.map { line in
      let exclusion = line.exclusion
      let isOver = exclusion.isOver(on: file.today)
      return .init([
        "<a href=\"/people/\(exclusion.person.text)\">\(line.name)</a>",
        "\(exclusion.slots.map { screen(Words.name($0)) }.joined(separator: ", "))",
        "\(screen(Words.days(exclusion.days))) \(HTML.when(isOver, .tag(.neutral, screen(ExclusionWords.over))))",
        "\(exclusion.reason ?? "–")",
        .when(writes && !isOver, screen.button(.delete, "\(path)/\(exclusion.id)", ExclusionWords.end, weight: .slim)),
      ])
    }, empty: .empty(screen(ExclusionWords.none), screen(ExclusionWords.noneNext)))
  let form = screen.form(
    .post, path, name: "exclusion",
    .each(ExclusionForm.fields) { field in
      switch field.name {
      case "person": screen.field(field, offering: file.members.map { .init($0.id, Phrase(same: $0.name)) })
      case "from": screen.field(field, value: Format.short(file.today.adding(days: 1)))
      case _: screen.field(field)
      }
    }, submit: ExclusionWords.record)
  var content = PageContent(
    room: "timetable", title: screen(ExclusionWords.of(file.title)),
    body: table.html(on: screen)
      + .when(writes && !file.members.isEmpty, .section("add", screen(ExclusionWords.record), form)))
  content.crumbs = [(screen(Words.timetable), "/timetable"), (file.title, "/cohorts/\(file.cohort)")]
  content.help = ExclusionWords.help
  return content
}

/// The words of exclusions.
enum ExclusionWords {
  static let title = Phrase(id: "Tidak ikut pada waktu tertentu", en: "Stays away at certain times")
  static func of(_ course: String) -> Phrase {
    Phrase(id: "\(course): tidak ikut pada waktu tertentu", en: "\(course): who stays away at certain times")
  }
  static let person = Phrase(id: "Peserta", en: "Participant")
  static let slots = Phrase(id: "Waktu tidak ikut", en: "Times away")
  static let fromHint = Phrase(
    id: "Paling cepat besok; pertemuan yang sudah berlangsung tidak berubah.",
    en: "Tomorrow at the earliest; meetings that were held do not change.")
  static let reason = Phrase(id: "Alasan", en: "Reason")
  static let record = Phrase(id: "Catat pengecualian", en: "Record an exclusion")
  static let recorded = Phrase(
    id: "Pengecualian tercatat; peserta tidak dipanggil pada waktu itu.",
    en: "The exclusion is recorded; the participant is not called at those times.")
  static let end = Phrase(id: "Akhiri pengecualian", en: "End the exclusion")
  static let ended = Phrase(id: "Pengecualian berakhir; mulai besok peserta ikut lagi.", en: "The exclusion has ended.")
  static let over = Phrase(id: "berakhir", en: "over")
  static let none = Phrase(id: "Semua peserta ikut setiap pertemuan.", en: "Every participant comes to every meeting.")
  static let noneNext = Phrase(
    id: "Catat di bawah bila seseorang tidak dapat ikut pada waktu tertentu setiap pekan.",
    en: "Record below where somebody cannot come at certain times of each week.")
  static let help = [
    Phrase(id: "Pilih peserta dan waktu yang tidak diikuti.", en: "Choose the participant and the times to stay away."),
    Phrase(
      id: "Isi mulai hari mana dan alasannya; halangan satu hari dicatat di kalender orang itu.",
      en: "Say from which day and why; what keeps somebody away for a day goes into the person's calendar."),
    Phrase(id: "Akhiri bila peserta dapat ikut lagi.", en: "End it when the participant can come again."),
  ]
}

extension Exclusion.Refusal: Explained {
  var phrase: Phrase {
    switch self {
    case .beginsTooEarly(let first):
      Phrase(
        id: "Pengecualian berlaku paling cepat \(Format.day(first).id). Untuk hari ini, catat di kalender orang itu.",
        en: "It holds from \(Format.day(first).en) at the earliest. For today, use the person's calendar.")
    case .endsBeforeStart(let from, let until): Words.endsBeforeStart(from: from, until: until)
    case .noMember:
      Phrase(
        id: "Orang ini bukan peserta kelas ini. Pilih nama dari daftar.",
        en: "This person is no participant of the class. Choose a name from the list.")
    case .overlaps(let other):
      Phrase(
        id: "Waktu ini sudah dikecualikan: \(Words.days(other.days).id). Akhiri yang itu dahulu.",
        en: "These times are excluded already: \(Words.days(other.days).en). End that one first.")
    case .over(let until):
      Phrase(
        id: "Pengecualian ini sudah berakhir \(Format.day(until).id).", en: "It ended on \(Format.day(until).en).")
    }
  }
}
