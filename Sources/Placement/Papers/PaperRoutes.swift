import Almanac
import House
import Language
import Page
import Paper
import People
import Programmes
import Sheet
import Store

/// The papers of the room: the same data give the same bytes.
enum PaperRoutes {
  static let all: [Route] = [
    proposalPDF, proposalXLSX, minutes, decree, participants, participantsXLSX, participantsPDF, ownParticipants,
    ownParticipantsPDF,
    slip,
  ]

  static let pdfType = "application/pdf"

  /// A paper about a record of the path, drawn from one snapshot.
  private static func pdf(
    _ path: String, needs: Permission = .readPlacement, _ words: Phrase, named name: String,
    _ document: @escaping @Sendable (PaperContents) throws -> Document
  ) -> Route {
    .get(path, needs: .permission(needs), words) { context in
      let regions = try Regions.shipped()
      let document = try await context.read {
        try document(PaperContents(db: $0, context: context, regions: regions))
      }
      return .file(try await drawn(document), type: pdfType, download: name)
    }
  }

  private static let proposalPDF = pdf("/proposals/{id}/usulan.pdf", BoardWords.pdf, named: "usulan-sidang-tpp.pdf") {
    try $0.proposal($0.context.id("id")).paper.document
  }

  private static let proposalXLSX: Route = .get(
    "/proposals/{id}/usulan.xlsx", needs: .permission(.readPlacement), BoardWords.xlsx
  ) { context in
    let id = try context.id("id", of: Proposal.self)
    let regions = try Regions.shipped()
    let (paper, madeAt) = try await context.read {
      try PaperContents(db: $0, context: context, regions: regions).proposal(id)
    }
    return .file(
      try await Workbook.written(paper.sheets, created: madeAt), type: Workbook.mediaType,
      download: "usulan-sidang-tpp.xlsx")
  }

  private static let minutes = pdf("/hearings/{id}/berita-acara.pdf", HearingWords.minutes, named: "berita-acara.pdf") {
    try $0.minutes($0.context.id("id")).document
  }

  private static let decree = pdf("/hearings/{id}/sk.pdf", HearingWords.decree, named: "sk.pdf") {
    try $0.decree($0.context.id("id")).document
  }

  private static let participants: Route = .get(
    "/cohorts/{id}/participants", needs: .permission(.readPlacement), PaperContentsWords.participants
  ) { context in
    let list = try await context.read { try $0.classList(of: context.id("id"), in: context) }
    return .page(list) { classListPage($0, on: $1) }
  }

  private static let participantsXLSX: Route = .get(
    "/cohorts/{id}/participants.xlsx", needs: .permission(.readPlacement), PaperContentsWords.participantsSheet
  ) { context in
    let list = try await context.read { try $0.classList(of: context.id("id"), in: context) }
    return .file(
      try await Workbook.written([list.sheet(in: context.language)], created: context.now), type: Workbook.mediaType,
      download: "\(list.fileName).xlsx")
  }

  private static let participantsPDF = participantsPaper("/cohorts/{id}/participants.pdf", needs: .readPlacement) {
    try $0.roster(of: $1.id("id"), in: $1)
  }

  /// The participants of a class on paper, in a file named after the class.
  private static func participantsPaper(
    _ path: String, needs: Permission, _ roster: @escaping @Sendable (Connection, RequestContext) throws -> Roster
  ) -> Route {
    .get(path, needs: .permission(needs), PaperContentsWords.participants) { context in
      let regions = try Regions.shipped()
      let (document, name) = try await context.read { db in
        let people = try roster(db, context)
        let paper = try PaperContents(db: db, context: context, regions: regions).participants(people)
        return (paper.document, ClassList.fileName(people.title, from: people.decreeDay))
      }
      return .file(try await drawn(document), type: pdfType, download: "\(name).pdf")
    }
  }

  private static let ownParticipants: Route = .get(
    "/agency/cohorts/{id}/participants", needs: .permission(.readOwnCohorts), PaperContentsWords.participants
  ) { context in
    let roster = try await context.read { try $0.ownRoster(of: context.id("id"), in: context) }
    return .page(roster) { rosterPage($0, on: $1) }
  }

  private static let ownParticipantsPDF = participantsPaper(
    "/agency/cohorts/{id}/participants.pdf", needs: .readOwnCohorts
  ) { try $0.ownRoster(of: $1.id("id"), in: $1) }

  private static let slip: Route = .get(
    "/proposals/{id}/people/{person}/slip.pdf", needs: .permission(.readPlacement), form: PersonalLetterQuery.self,
    PaperContentsWords.slip
  ) { context, query in
    let id = try context.id("id", of: Proposal.self)
    let person = try context.id("person", of: Person.self)
    let regions = try Regions.shipped()
    let paper = try await context.read {
      try PaperContents(db: $0, context: context, regions: regions).slip(person, in: id, language: query.language)
    }
    return .file(try await drawn(paper.document), type: pdfType, download: "surat-pribadi.pdf")
  }
}

/// The language of a slip.
struct PersonalLetterQuery: Form {
  static let fields = [
    FormField(
      "language", .choice([.init("id", Phrase(same: "Bahasa Indonesia")), .init("en", Phrase(same: "English"))]),
      PaperContentsWords.language, required: false)
  ]
  let language: Language
  init(_ input: FormInput) { language = Language(rawValue: input.text("language")) ?? .indonesian }
}

extension Connection {
  /// The participants of a cohort: who holds a seat, and who held one until the last lesson.
  func roster(of id: Cohort.ID, in context: RequestContext) throws -> Roster {
    let cohort = try cohort(id, at: context.facility).orMissing()
    let places = try everyone(in: id, at: context.facility).filter { $0.isLive || $0.ending == .finished }
    let people = try byID(places, at: context.facility)
    return Roster(
      cohort: id, title: cohort.programme.title, seats: cohort.seats,
      people: places.compactMap { place in
        people[place.person].map { person in
          Roster.Participant(
            seat: place.seat, name: person.entry.name, sex: person.entry.sex,
            age: person.entry.birthDate.map { $0.years(until: context.today) }, since: place.from)
        }
      }.sorted { ($0.seat, $0.since) < ($1.seat, $1.since) }, decreeDay: places.map(\.from).min())
  }

  /// Everybody who has or had a place in a cohort, with the state of today.
  func classList(of id: Cohort.ID, in context: RequestContext) throws -> ClassList {
    guard let cohort = try cohort(id, at: context.facility) else { throw Missing() }
    let places = try everyone(in: id, at: context.facility)
    let people = try names(of: places.map(\.person), at: context.facility)
    let entries = try byID(places, at: context.facility).mapValues(\.entry)
    let events = try events(of: places, at: context.facility)
    let standings = try standings(of: places.filter(\.isLive), at: context.facility, on: context.today)
    let lines = places.compactMap { place -> ClassList.Line? in
      guard let person = people[place.person] else { return nil }
      let entry = entries[place.person]
      return ClassList.Line(
        enrolment: place.id, person: person, seat: place.seat, sex: entry?.sex,
        age: entry?.birthDate.map { $0.years(until: context.today) }, since: place.from,
        state: place.state(on: context.today, start: cohort.start, events: events[place.id] ?? []), until: place.until,
        questions: standings[place.id]?.standing.questions.map(\.kind) ?? [])
    }
    let isOver = Set(places.filter { !$0.isLive }.map(\.id))
    return ClassList(
      cohort: id, title: cohort.programme.title, seats: cohort.seats,
      people: lines.filter { !isOver.contains($0.enrolment) }, past: lines.filter { isOver.contains($0.enrolment) },
      offers: try seatOffers(at: context.facility, on: context.today, in: id))
  }

  private func byID(_ places: [Enrolment], at facility: Facility.ID) throws -> [Person.ID: Person] {
    let people = try people(places.map(\.person), at: facility)
    return Dictionary(people.map { ($0.id, $0) }) { first, _ in first }
  }

  /// The same for an agency: its own cohorts only, and only on the days on which it may see them.
  func ownRoster(of id: Cohort.ID, in context: RequestContext) throws -> Roster {
    guard let agency = context.actor.agency, let cohort = try cohort(id, at: context.facility),
      cohort.agency?.id == agency
    else { throw Missing() }
    let schedule = cohort.schedule(isOpen: try teachingDays(at: context.facility).isOpen)
    let shown = AgencyCohort.participantsShown(from: schedule.start, to: schedule.end)
    guard shown.contains(context.today) else { throw Proposal.Refusal.notYetShown(from: shown.lowerBound) }
    return try roster(of: id, in: context)
  }
}
