import Access
import Almanac
import House
import Import
import Language
import Page
import Partners
import People
import Placement
import Programmes
import Store
import Timetable

/// Goes through the doors of the house as its officers do, at moments of its story: what a rule refuses to them it
/// refuses to the example too.
struct DemoWalk: Sendable {
  let store: Store
  let unit: Institution
  let actors: [String: Actor]
  private let table = RouteTable(
    PeopleRoutes.all + PartnersRoutes.all + ProgrammesRoutes.all(.placement) + PlacementRoutes.all
      + TimetableRoutes.all)

  /// A request of the example that the house does not take.
  struct RequestFailed: Error {
    let path: String
  }

  /// Where the story happens: a day of the house's zone.
  static func moment(_ day: Day, _ hour: Int, _ minute: Int) -> Moment {
    Moment(day, hour: hour, minute: minute, in: .wib)
  }

  /// Sends a form as whoever holds a role; the path of the page that the answer leads to.
  @discardableResult
  func send(
    _ role: String, _ method: Page.Method, _ path: String, _ values: [String: FormValue] = [:], at moment: Moment
  ) async throws -> String {
    guard let actor = actors[role], case .route(let route, let parameters) = table.match(method, path) else {
      throw RequestFailed(path: path)
    }
    if case .permission(let permission) = route.needs, !actor.may(permission) { throw RequestFailed(path: path) }
    let context = RequestContext(
      actor: actor, language: .indonesian, now: moment, today: moment.day(in: unit.zone), zone: unit.zone,
      store: store, request: Request(method, path), parameters: parameters, inputHash: [], key: nil)
    let answer = try await route.handle(context, FormInput(values))
    guard case .see(let next, _, _) = answer.content else { throw RequestFailed(path: path) }
    return next
  }

  /// A file of people, read and ready to be sent.
  func read(_ bytes: [UInt8], named name: String, regions: Regions, at moment: Moment) throws -> StagedFile {
    guard let actor = actors["training_officer"] else { throw RequestFailed(path: name) }
    return try StagedFile(
      new: bytes, name: name, asOf: .titles(otherwise: moment.day(in: unit.zone)), regions: regions, now: moment,
      by: actor.name)
  }

  /// Puts a file of people in and applies it, in one act.
  func take(_ desk: StagedFile, at moment: Moment) async throws {
    guard let actor = actors["training_officer"] else { throw RequestFailed(path: desk.intake.name) }
    let facility = unit.id
    let write = WriteContext(
      actor: actor.signature, facility: facility.text, moment: moment, key: nil, account: actor.signature,
      inputHash: [])
    _ = try await store.act(write) { db in
      try desk.stage(db, at: facility)
      return try desk.apply(db, at: facility, now: moment)
    }
  }

  /// Puts a list of offers in and applies it.
  func offer(_ offers: [DemoOffers.Offer], named name: String, at moment: Moment) async throws {
    let bytes = try DemoSheets.offers(offers)
    let path = try await send(
      "training_officer", .post, "/offers", ["file": .file(name: name, bytes: bytes)], at: moment)
    try await send("training_officer", .post, path + "/application", at: moment.adding(seconds: 90))
  }
}
