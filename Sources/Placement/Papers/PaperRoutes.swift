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
    let roster = try await context.read { try $0.roster(of: context.id("id"), in: context) }
    return .page(roster) { rosterPage($0, paper: "/cohorts/\($0.cohort)/participants.pdf", room: "placement", on: $1) }
  }

  private static let participantsPDF: Route = .get(
    "/cohorts/{id}/participants.pdf", needs: .permission(.readPlacement), PaperContentsWords.participants
  ) { context in try await rosterPaper(context) { try $0.roster(of: context.id("id"), in: context) } }

  private static let ownParticipants: Route = .get(
    "/agency/cohorts/{id}/participants", needs: .permission(.readOwnCohorts), PaperContentsWords.participants
  ) { context in
    let roster = try await context.read { try $0.ownRoster(of: context.id("id"), in: context) }
    return .page(roster) {
      rosterPage($0, paper: "/agency/cohorts/\($0.cohort)/participants.pdf", room: "programmes", on: $1)
    }
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
  /// The participants of a cohort.
  func roster(of id: Cohort.ID, in context: RequestContext) throws -> Roster {
    guard let cohort = try cohort(id, at: context.facility) else { throw Missing() }
    let enrolments = try enrolments(in: id, at: context.facility)
    let people = try people(enrolments.map(\.person), at: context.facility)
    let byID = Dictionary(people.filter { $0.state == .present }.map { ($0.id, $0) }) { first, _ in first }
    return Roster(
      cohort: id, title: cohort.programme.title, seats: cohort.seats,
      people: enrolments.compactMap { enrolment in
        byID[enrolment.person].map { person in
          Roster.Participant(
            seat: enrolment.seat, name: person.entry.name, sex: person.entry.sex,
            age: person.entry.birthDate.map { $0.years(until: context.today) })
        }
      }, decreeDay: enrolments.map(\.from).min())
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
