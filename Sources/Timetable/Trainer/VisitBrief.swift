import Access
import Almanac
import House
import Language
import Page
import Paper
import Partners
import Programmes
import Store

/// What a trainer takes along to a week of lessons: when and where, what about, for how many, with what. It names nobody who is held.
struct VisitBrief: Equatable, Sendable {
  /// A lesson of the week.
  struct Lesson: Equatable, Sendable {
    let day: Day
    let hours: String
    let course: String
    /// Its place among the meetings of the class.
    let number: Int
    let module: String?
    let place: String
    let people: Int
    let escorts: Int
    let tools: [String]
  }

  let house: String
  let trainer: String
  /// The agency that sends the trainer; nil for officers and others.
  let agency: String?
  let week: Day
  /// The published and held lessons, by day and hour.
  let lessons: [Lesson]
  let madeAt: Moment
  let zone: Zone
  let language: Language

  /// The sheet.
  var document: Document {
    let title = BriefWords.brief(language)
    var facts = [Document.Fact(Words.trainer(language), .bold(trainer))]
    if let agency { facts.append(.init(Words.agency(language), Document.Text(agency))) }
    let end = week.adding(days: 6)
    facts += [
      .init(BriefWords.week(language), "\(Format.dayAndMonth(week)(language)) – \(Format.day(end)(language))"),
      .init(BriefWords.report(language), Document.Text(BriefWords.gate(house)(language))),
    ]
    let tools = lessons.flatMap(\.tools).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    return Document(
      language: language == .indonesian ? .indonesian : .english, title: "\(title) \(trainer)", subject: house,
      code: "KJG-\(week)", madeAt: Words.printed(madeAt, in: zone)(language), created: madeAt.milliseconds / 1000,
      blocks: [.title([title.uppercased()], number: house), .facts(facts)]
        + (lessons.isEmpty ? [.paragraph(Document.Text(Words.noMeetings(language)))] : [.table(table)])
        + (tools.isEmpty
          ? []
          : [.heading(BriefWords.bring(language)), .list(tools.map { Document.Text($0) }, numbering: .dashes)]))
  }

  private var table: Document.Table {
    let columns: [(Phrase, Document.Table.Column.Width)] = [
      (Words.day, .millimetres(26)), (Words.time, .millimetres(22)), (Words.course, .share(1.4)),
      (Words.venue, .share(1)), (Words.people, .millimetres(16)), (Words.escorts, .millimetres(24)),
    ]
    return Document.Table(
      columns: columns.map { Document.Table.Column($0.0(language), width: $0.1) },
      rows: lessons.map { lesson in
        let course = ["\(lesson.course) \(Words.numbered(lesson.number)(language))", lesson.module]
          .compactMap(\.self).joined(separator: "\n")
        return Document.Table.Row(
          [
            Format.shortDay(lesson.day)(language), lesson.hours, course, lesson.place, String(lesson.people),
            String(lesson.escorts),
          ].map { Document.Table.Cell(Document.Text($0)) })
      }, summary: BriefWords.brief(language))
  }
}

extension Connection {
  /// The lessons of a trainer in the week of a day.
  func brief(
    of trainer: Trainer, week day: Day, at facility: Facility.ID
  ) throws -> (agency: String?, lessons: [VisitBrief.Lesson]) {
    let monday = day.monday
    let bookings = try bookings(
      from: monday, to: monday.adding(days: 6), beside: [], showsKinds: false, at: facility)
    let lessons = bookings.meetings.filter { $0.trainers.contains(trainer.id) }.map { meeting in
      let line = MeetingLine(meeting, in: bookings)
      return VisitBrief.Lesson(
        day: meeting.day, hours: meeting.hours, course: line.title, number: meeting.number,
        module: line.module, place: line.place ?? "", people: line.people, escorts: meeting.escorts,
        tools: bookings.cohorts[meeting.cohort]?.programme.tools ?? [])
    }
    let agency = try trainer.agency.flatMap { id in try agencies(at: facility).first { $0.id == id }?.name }
    return (agency, lessons)
  }
}

/// Which week a brief is for.
struct BriefQuery: Form {
  static let fields = [FormField("week", .day, Words.week, required: false)]
  let week: Day?

  init(_ input: FormInput) throws { week = input.day("week") }
}

extension TrainerRoutes {
  static let brief = Route.get(
    "/timetable/trainers/{id}/brief.pdf", needs: .permission(.readTimetable), form: BriefQuery.self, BriefWords.brief
  ) { context, query in
    let paper = try await context.read { db in
      let trainer = try db.trainer(context.id("id"), at: context.facility).orMissing()
      let week = (query.week ?? context.today).monday
      let (agency, lessons) = try db.brief(of: trainer, week: week, at: context.facility)
      return VisitBrief(
        house: try db.unit(context.facility)?.name ?? "", trainer: trainer.name, agency: agency, week: week,
        lessons: lessons, madeAt: context.now, zone: context.zone, language: context.language)
    }
    return .file(
      try await drawn(paper.document), type: "application/pdf", download: "kunjungan-\(paper.week).pdf")
  }
}

/// The words of a visit brief.
enum BriefWords {
  static let brief = Phrase(id: "Lembar kunjungan pengajar", en: "Trainer's visit brief")
  static let week = Phrase(id: "Pekan", en: "Week")
  static let report = Phrase(id: "Melapor di", en: "Report at")
  static let bring = Phrase(id: "Alat dan bahan program ini", en: "Tools and stock of these programmes")
  static let thisWeek = Phrase(id: "Lembar kunjungan pekan ini", en: "Visit brief of this week")
  static let nextWeek = Phrase(id: "Pekan depan", en: "Next week")

  /// Where a visitor is let in.
  static func gate(_ house: String) -> Phrase {
    Phrase(
      id: "Pintu utama (P2U) \(house), dengan kartu identitas dan surat tugas",
      en: "Main gate (P2U) of \(house), with identity card and letter of assignment")
  }
}
