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
    proposalPDF, proposalXLSX, minutes, decree, participants, participantsPDF, ownParticipants, ownParticipantsPDF,
    slip,
  ]

  static let pdfType = "application/pdf"

  private static let proposalPDF: Route = .get(
    "/proposals/{id}/usulan.pdf", needs: .permission(.readPlacement), BoardWords.pdf
  ) { context in
    let id = try context.id("id", of: Proposal.self)
    let regions = try Regions.shipped()
    let paper = try await context.read {
      try PaperContents(db: $0, context: context, regions: regions).proposal(id).paper
    }
    return .file(try await drawn(paper.document), type: pdfType, download: "usulan-sidang-tpp.pdf")
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

  private static let minutes: Route = .get(
    "/hearings/{id}/berita-acara.pdf", needs: .permission(.readPlacement), HearingWords.minutes
  ) { context in
    let id = try context.id("id", of: Hearing.self)
    let regions = try Regions.shipped()
    let paper = try await context.read { try PaperContents(db: $0, context: context, regions: regions).minutes(id) }
    return .file(try await drawn(paper.document), type: pdfType, download: "berita-acara.pdf")
  }

  private static let decree: Route = .get(
    "/hearings/{id}/sk.pdf", needs: .permission(.readPlacement), HearingWords.decree
  ) { context in
    let id = try context.id("id", of: Hearing.self)
    let regions = try Regions.shipped()
    let paper = try await context.read { try PaperContents(db: $0, context: context, regions: regions).decree(id) }
    return .file(try await drawn(paper.document), type: pdfType, download: "sk.pdf")
  }

  private static let participants: Route = .get(
    "/cohorts/{id}/participants", needs: .permission(.readPlacement), PaperContentsWords.participants
  ) { context in
    let list = try await context.read { try $0.classList(of: context.id("id"), in: context) }
    return .page(list) { classListPage($0, on: $1) }
  }

  private static let participantsPDF: Route = .get(
    "/cohorts/{id}/participants.pdf", needs: .permission(.readPlacement), PaperContentsWords.participants
  ) { context in try await rosterPaper(context) { try $0.roster(of: context.id("id"), in: context) } }

  private static let ownParticipants: Route = .get(
    "/agency/cohorts/{id}/participants", needs: .permission(.readOwnCohorts), PaperContentsWords.participants
  ) { context in
    let roster = try await context.read { try $0.ownRoster(of: context.id("id"), in: context) }
    return .page(roster) { rosterPage($0, on: $1) }
  }

  private static let ownParticipantsPDF: Route = .get(
    "/agency/cohorts/{id}/participants.pdf", needs: .permission(.readOwnCohorts), PaperContentsWords.participants
  ) { context in try await rosterPaper(context) { try $0.ownRoster(of: context.id("id"), in: context) } }

  private static func rosterPaper(
    _ context: RequestContext, _ roster: @escaping @Sendable (Connection) throws -> Roster
  ) async throws -> Answer {
    let regions = try Regions.shipped()
    let paper = try await context.read { db in
      try PaperContents(db: db, context: context, regions: regions).participants(roster(db))
    }
    return .file(try await drawn(paper.document), type: pdfType, download: "daftar-peserta.pdf")
  }

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
    guard let cohort = try cohort(id, at: context.facility) else { throw Missing() }
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
  fileprivate func classList(of id: Cohort.ID, in context: RequestContext) throws -> ClassList {
    guard let cohort = try cohort(id, at: context.facility) else { throw Missing() }
    let places = try everyone(in: id, at: context.facility)
    let people = try names(of: places.map(\.person), at: context.facility)
    let entries = try byID(places, at: context.facility).mapValues(\.entry)
    let events = try events(of: places, at: context.facility)
    let lines = places.compactMap { place -> ClassList.Line? in
      guard let person = people[place.person] else { return nil }
      let entry = entries[place.person]
      return ClassList.Line(
        enrolment: place.id, person: person, seat: place.seat, sex: entry?.sex,
        age: entry?.birthDate.map { $0.years(until: context.today) }, since: place.from,
        state: place.state(on: context.today, start: cohort.start, events: events[place.id] ?? []), until: place.until)
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

  /// The same for an agency: its own cohorts only, from a day before the start to 30 days after the end (trust.md).
  func ownRoster(of id: Cohort.ID, in context: RequestContext) throws -> Roster {
    guard let agency = context.actor.agency, let cohort = try cohort(id, at: context.facility),
      cohort.agency?.id == agency
    else { throw Missing() }
    let schedule = cohort.schedule(isOpen: try teachingDays(at: context.facility).isOpen)
    guard context.today >= schedule.start.adding(days: -1), context.today <= schedule.end.adding(days: 30) else {
      throw Proposal.Refusal.notYetShown(from: schedule.start.adding(days: -1))
    }
    return try roster(of: id, in: context)
  }
}
