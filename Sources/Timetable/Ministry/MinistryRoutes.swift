import House
import Page
import People
import Placement
import Programmes
import Sheet
import Store

/// What the ministry's system asks of a class, as a workbook.
enum MinistryRoutes {
  static let all: [Route] = [
    .get("/cohorts/{id}/sdp.xlsx", needs: .permission(.readPlacement), Words.ministry) { context in
      let book = try await context.read { try $0.ministryWorkbook(of: context.id("id"), in: context) }
      return .file(
        try await Workbook.written(book.sheets, created: context.now), type: Workbook.mediaType,
        download: "\(book.fileName).xlsx")
    }
  ]
}

extension Connection {
  fileprivate func ministryWorkbook(of id: Cohort.ID, in context: RequestContext) throws -> MinistryWorkbook {
    let facility = context.facility
    let cohort = try cohort(id, at: facility).orMissing()
    let own = try meetings(of: [id], at: facility).filter { $0.state != .cancelled }
    let places = try enrolments(in: id, at: facility)
    let people = Dictionary(try people(places.map(\.person), at: facility).map { ($0.id, $0.entry) }) { one, _ in one }
    let bookings = try context.bookings(
      from: own.first?.day ?? context.today, to: own.last?.day ?? context.today, beside: own, self)
    return MinistryWorkbook(
      cohort: cohort, end: cohort.schedule(isOpen: bookings.days.isOpen).end, today: context.today,
      meetings: own.map { MeetingLine($0, in: bookings) },
      participants: places.compactMap { place in
        people[place.person].map {
          MinistryWorkbook.Participant(
            seat: place.seat, name: $0.name, registerNumber: $0.registerNumber, since: place.from)
        }
      })
  }
}
