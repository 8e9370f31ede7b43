import Almanac
import House
import Language
import Page

/// Who is called away in a week, day by day.
func engagementWeekPage(_ value: EngagementWeek, on screen: Screen) -> PageContent {
  var content = PageContent(
    room: "timetable", title: screen(EngagementWords.title(value.lines.count, from: value.from, until: value.until)),
    body: .empty)
  content.help = EngagementHelp.week
  let (earlier, later) = value.neighbours
  content.actions =
    HTML.some(earlier) { screen.link("/engagements?from=\($0)", EngagementWords.earlier) }
    + HTML.some(later) { screen.link("/engagements?from=\($0)", EngagementWords.later) }
  let days = (0...6).map { value.from.adding(days: $0) }.filter { !value.lines(on: $0).isEmpty }
  let tables = HTML.each(days) { day in
    HTML.section(
      "d\(day)", screen(Format.longDay(day)),
      DataTable(
        Format.longDay(day),
        [.init(EngagementWords.hours), .init(EngagementWords.person), .init(EngagementWords.kind)],
        rows: value.lines(on: day).map { line in
          DataTable.Row([hours(line, on: screen), named(line, on: screen), kind(line, on: screen)])
        }, empty: .empty
      ).html(on: screen))
  }
  let nobody = HTML.when(days.isEmpty, .empty(screen(EngagementWords.none), screen(EngagementWords.noneNext)))
  let form = HTML.when(
    screen.may(.writeEngagements),
    HTML.section(
      "tempel", screen(EngagementWords.paste),
      screen.form(
        .post, "/engagements", name: "paste", screen.fields(EngagementBlockForm.self), submit: EngagementWords.keep)
        + "<div class=\"btns\">\(screen.link("/engagements/files", EngagementFileWords.files))</div>"))
  content.body = nobody + tables + dueDays(value.dueDays, on: screen) + form
  return content
}

private func dueDays(_ days: [DueDay], on screen: Screen) -> HTML {
  let table = DataTable(
    DueDayWords.title, [.init(EngagementWords.from, .date), .init(EngagementWords.person), .init(DueDayWords.what)],
    rows: days.map { due in
      DataTable.Row([
        "\(screen(Format.longDay(due.day)))", "<a href=\"/people/\(due.person.text)\">\(due.name)</a>",
        "\(screen(DueDayWords.name(due.kind)))",
      ])
    }, empty: .empty)
  return .when(!days.isEmpty, .section("batas", screen(DueDayWords.title), table.html(on: screen)))
}

/// Where one person is called: what is ahead, the form, and what is over.
func personEngagementsPage(_ value: PersonEngagements, on screen: Screen) -> PageContent {
  var content = PageContent(
    room: "people", title: screen(EngagementWords.ofPerson(value.name, value.ahead.count)), body: .empty)
  content.crumbs = [(value.name, "/people/\(value.person)")]
  content.help = EngagementHelp.person
  let rows = value.lines.reversed().map { line -> DataTable.Row in
    let entry = line.engagement
    let until = HTML.when(entry.until > entry.from, "–\(screen(Format.day(entry.until)))")
    let act = HTML.when(
      screen.may(.writeEngagements) && entry.cancelled == nil && entry.until >= value.today, cancel(entry, on: screen))
    return DataTable.Row([
      "\(screen(Format.day(entry.from)))" + until, hours(line, on: screen), kind(line, on: screen), act,
    ])
  }
  let table = DataTable(
    EngagementWords.ofPerson,
    [
      .init(EngagementWords.from, .date), .init(EngagementWords.hours), .init(EngagementWords.kind),
      .init(EngagementWords.cancel, .act),
    ], rows: rows, empty: .empty(screen(EngagementWords.none), screen(EngagementWords.noneNext)))
  let form = HTML.when(
    screen.may(.writeEngagements),
    HTML.section(
      "catat", screen(EngagementWords.record),
      screen.form(
        .post, "/people/\(value.person)/engagements", name: "engage", screen.fields(EngagementForm.self),
        submit: EngagementWords.record)))
  content.body = table.html(on: screen) + form
  return content
}

private func hours(_ line: EngagementWeek.Line, on screen: Screen) -> HTML {
  line.engagement.hours.map { "\($0.written)" } ?? "<span class=\"muted\">\(screen(EngagementWords.allDay))</span>"
}

private func named(_ line: EngagementWeek.Line, on screen: Screen) -> HTML {
  let cell: HTML = " <small class=\"muted\">\(line.cell)</small>"
  guard line.isOpen else { return "\(line.name)" + cell }
  return "<a href=\"/people/\(line.engagement.person.text)/engagements\">\(line.name)</a>" + cell
}

private func kind(_ line: EngagementWeek.Line, on screen: Screen) -> HTML {
  guard line.isOpen else { return "\(screen(EngagementWords.busy))" }
  let note = HTML.some(line.engagement.note) { " <small class=\"muted\">\($0)</small>" }
  let cancelled = HTML.some(line.engagement.cancelled) { cancellation in
    "<br>" + HTML.tag(.neutral, screen(EngagementWords.cancelledOn(cancellation.on, cancellation.reason)))
  }
  return "\(screen(EngagementWords.kindAndForm(line.engagement.kind)))" + note + cancelled
}

private func cancel(_ entry: Engagement, on screen: Screen) -> HTML {
  let form = screen.form(
    .delete, "/engagements/\(entry.id)", name: "c\(entry.id)",
    screen.field(EngagementCancellationForm.fields[0], row: entry.id.text), submit: EngagementWords.cancel, main: false)
  return "<details><summary>\(screen(EngagementWords.cancel))</summary>\(form)</details>"
}

/// Three steps of help for each page.
private enum EngagementHelp {
  static let week = [
    Phrase(
      id: "Tujuh hari, hari demi hari: siapa dipanggil ke mana, jam berapa.",
      en: "Seven days, day by day: who is called where, and when."),
    Phrase(
      id: "Tempel daftar sidang atau klinik dari Excel; bila satu baris salah, tidak ada yang disimpan.",
      en: "Paste a list of court days or clinic visits from a sheet; where one line is wrong nothing is kept."),
    Phrase(
      id: "Buka nama seseorang untuk membatalkan satu acara dengan alasan.",
      en: "Open a name to take an entry back, with a reason."),
  ]
  static let person = [
    Phrase(
      id: "Acara yang akan datang di atas; yang lewat dan yang dibatalkan tetap terlihat.",
      en: "What is ahead stands on top; what is over or taken back stays to be seen."),
    Phrase(
      id: "Rumah sakit beberapa hari adalah satu catatan: tempatnya di kelas menjadi “tidak di tempat”.",
      en: "Several days in hospital are one entry: the places in classes stand as away."),
    Phrase(
      id: "Catatan tempat disegel; petugas blok hanya melihat “ada acara”.",
      en: "The note is sealed; block officers only see “called away”."),
  ]
}
