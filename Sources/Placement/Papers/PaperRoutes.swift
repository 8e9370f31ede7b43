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
    let roster = try await context.read { try $0.roster(of: context.id("id"), in: context) }
    return .page(roster) { rosterPage($0, paper: "/cohorts/\($0.cohort)/participants.pdf", room: "placement", on: $1) }
  }

  private static let participantsPDF = pdf(
    "/cohorts/{id}/participants.pdf", PaperContentsWords.participants, named: "daftar-peserta.pdf"
  ) { try $0.participants($0.db.roster(of: $0.context.id("id"), in: $0.context)).document }

  private static let ownParticipants: Route = .get(
    "/agency/cohorts/{id}/participants", needs: .permission(.readOwnCohorts), PaperContentsWords.participants
  ) { context in
    let roster = try await context.read { try $0.ownRoster(of: context.id("id"), in: context) }
    return .page(roster) {
      rosterPage($0, paper: "/agency/cohorts/\($0.cohort)/participants.pdf", room: "programmes", on: $1)
    }
  }

  private static let ownParticipantsPDF = pdf(
    "/agency/cohorts/{id}/participants.pdf", needs: .readOwnCohorts, PaperContentsWords.participants,
    named: "daftar-peserta.pdf"
  ) { try $0.participants($0.db.ownRoster(of: $0.context.id("id"), in: $0.context)).document }

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
    let cohort = try cohort(id, at: context.facility).orMissing()
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
