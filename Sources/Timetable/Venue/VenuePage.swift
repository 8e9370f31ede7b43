import House
import Language
import Page

/// All places with what they are for, and the form for another.
func venuesPage(_ list: VenueList, on screen: Screen) -> PageContent {
  let table = DataTable(
    Words.venues,
    [.init(Words.venueName), .init(Words.kinds), .init(Words.capacity, .number), .init(Words.closures, isMinor: true)],
    rows: list.places.map { line in
      .init([
        "<a href=\"/timetable/places/\(line.venue.id.text)\">\(line.venue.name)</a>",
        "\(line.venue.kinds.joined(separator: ", "))", "\(line.venue.capacity)",
        .each(line.closures) { "<div>\(screen(Words.days($0.days))): \($0.reason)</div>" },
      ])
    }, empty: .empty(screen(Words.noVenues), screen(Words.noVenuesNext)))
  let form = screen.form(
    .post, "/timetable/places", name: "place", venueFields(nil, kinds: list.kinds, on: screen), submit: Words.addVenue)
  var content = PageContent(
    room: "timetable", title: screen(Words.venueCount(list.places.count)),
    body: table.html(on: screen)
      + .when(screen.may(.writeTimetable), .section("add", screen(Words.addVenue), form)))
  content.crumbs = [(screen(Words.timetable), "/timetable")]
  content.help = HelpWords.venues
  return content
}

/// One place: its week, when it is closed, how it is changed, what was changed.
func venuePage(_ file: VenueFile, on screen: Screen) -> PageContent {
  let venue = file.line.venue
  let path = "/timetable/places/\(venue.id)"
  let change = screen.form(
    .put, path, name: "change", venueFields(venue, kinds: file.kinds, on: screen) + screen.field(.reason),
    submit: Words.save, main: false)
  var content = PageContent(
    room: "timetable", title: venue.name,
    body: .section(
      "openings", screen(Words.openings), openingsTable(venue.openings, caption: Words.openings, on: screen))
      + gapSection(
        Words.closures, file.line.closures, path: path + "/closures", none: Words.noClosures, add: Words.addClosure,
        on: screen)
      + .when(screen.may(.writeTimetable), screen.folded(Words.changeVenue, change))
      + screen.history(file.revisions, naming: Words.fieldName))
  content.lead = "\(venue.kinds.joined(separator: ", ")) · \(screen(Words.forPeople(venue.capacity)))"
  content.crumbs = [(screen(Words.timetable), "/timetable"), (screen(Words.venues), "/timetable/places")]
  content.help = HelpWords.venue
  return content
}

private func venueFields(_ venue: Venue?, kinds: [String], on screen: Screen) -> HTML {
  .each(VenueForm.fields) { field in
    switch field.name {
    case "kinds":
      let choices = kinds.map { FormField.Choice($0, Phrase(same: $0)) }
      return screen.field(
        FormField(field.name, .choices(choices), field.label, hint: field.hint, required: false),
        values: venue?.kinds ?? [])
    case "openings": return screen.field(field, values: (venue?.openings ?? WeekSlot.usual).map(\.description))
    case "name": return screen.field(field, value: venue?.name)
    case "capacity": return screen.field(field, value: venue.map { String($0.capacity) })
    case _: return screen.field(field)
    }
  }
}
