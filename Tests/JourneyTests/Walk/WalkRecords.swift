import House
import Page
import People

/// The records that the walk asks routes about, and what lets a role write about them.
extension WalkEntries {
  /// The record that stands for a path's `{id}`, by the path's beginning; a route may need another.
  fileprivate static let nouns: [(path: String, record: String)] = [
    ("/officers", "account"), ("/offices", "office member"), ("/people", "person 2"), ("/imports", "import"),
    ("/agencies", "agency"), ("/accords", "accord"), ("/commitments", "commitment"), ("/programmes", "programme"),
    ("/cohorts", "cohort"), ("/agency/cohorts", "cohort"), ("/offers", "offers"), ("/proposals", "proposal"),
    ("/hearings", "hearing"), ("/enrolments", "enrolment"), ("/decrees", "decree"),
    ("/applications", "application"), ("/objections", "objection"), ("/timetable/places", "place"),
    ("/timetable/trainers", "trainer"), ("/timetable/meetings", "meeting"), ("/engagements", "engagement"),
    ("/timetable/arrangements", "arrangement"),
  ]

  /// Addresses without a record; one that stands in neither list has no entry, and the walk says so.
  fileprivate static let places = [
    "/session", "/settings", "/more", "/people", "/people.xlsx", "/blocks", "/search", "/partners", "/partners.xlsx",
    "/programmes.xlsx", "/closures", "/placement", "/agency/cohorts", "/detention-terms", "/caseload", "/jobs",
    "/upkeep", "/journal", "/applications", "/objections", "/timetable", "/engagements", "/calendar", "/sign-ins",
    "/sign-ins.xlsx",
  ]

  /// What lets somebody write about people who are not in their care.
  static let covering: [String: Permission] = [
    "POST /people/{id}/notes": .readEverybody, "POST /people/{id}/expectation": .readEverybody,
    "PUT /people/{id}/sighting": .readEverybody, "PUT /people/{id}/clinic": .readEverybody,
    "POST /people/{id}/posts": .readEverybody, "DELETE /people/{id}/posts/{post}": .readEverybody,
    "POST /people/{id}/separations": .readEverybody, "DELETE /people/{id}/separations/{pair}": .readEverybody,
    "POST /people/{id}/detention": .readEverybody, "PUT /people/{id}/detention/{order}": .readEverybody,
    "DELETE /people/{id}/detention/{order}": .readEverybody,
    "POST /people/{id}/departure": .recordDepartures, "DELETE /people/{id}/departure": .recordDepartures,
  ]

  /// Where another record than that of the noun is asked for.
  fileprivate static let records: [String: String] = [
    "POST /imports/{id}/application": "import to apply", "DELETE /imports/{id}/application": "import assessment",
    "DELETE /imports/{id}": "import to discard", "PUT /imports/{id}/mapping": "import",
    "POST /offers/{id}/application": "offers to apply", "DELETE /offers/{id}/application": "offers to apply",
    "PUT /people/{id}/clinic": "person 5", "PUT /people/{id}/own-data/requests/{request}": "person 1",
    "POST /people/{id}/posts": "person 3", "PUT /people/{id}/detention/{order}": "person 1",
    "DELETE /people/{id}/detention/{order}": "person 1",
    "DELETE /people/{id}/posts/{post}": "person 6", "POST /people/{id}/separations": "person 2",
    "DELETE /people/{id}/separations/{pair}": "person 1", "POST /people/{id}/departure": "person 6",
    "DELETE /people/{id}/departure": "person 6", "GET /hearings/{id}/berita-acara.pdf": "hearing decreed",
    "GET /hearings/{id}/sk.pdf": "hearing decreed", "GET /hearings/{id}/scans/{scan}": "hearing decreed",
    "POST /hearings/{id}/scans/{scan}/confirmation": "hearing decreed", "POST /hearings/{id}/decree": "hearing decreed",
    "POST /hearings/{id}/returns": "hearing decreed", "POST /hearings/{id}/withdrawal": "hearing decreed",
    "POST /cohorts/{id}/waivers": "cohort free", "PUT /cohorts/{id}": "cohort free",
    "DELETE /people/{id}/applications/{application}": "heard person",
    "POST /people/{id}/applications": "person 5", "POST /people/{id}/objections": "heard person",
    "PUT /cohorts/{id}/status": "cohort free", "POST /cohorts/{id}/changes": "cohort free",
    "GET /cohorts/{id}/change": "cohort free", "GET /cohorts/{id}/cancellation": "cohort free",
    "POST /cohorts/{id}/cancellation": "cohort free", "DELETE /cohorts/{id}/cancellation": "cohort free",
    "PUT /cohorts/{id}/cancellation/notice": "cohort free", "POST /proposals/{id}/hearing": "proposal decreed",
    "PUT /agencies/{id}": "agency two", "POST /cohorts/{id}/exclusions": "seated cohort",
    "DELETE /cohorts/{id}/exclusions/{exclusion}": "seated cohort",
  ]

  /// Nil where the path has a parameter that nobody has thought about.
  func parameters(of route: Route, in house: FilledHouse) -> [String: String]? {
    var found: [String: String] = [:]
    let name = AccessWalk.name(of: route)
    let isKnown =
      route.path == "/" || WalkEntries.places.contains { route.path == $0 || route.path.hasPrefix($0 + "/") }
      || WalkEntries.nouns.contains { route.path == $0.path || route.path.hasPrefix($0.path + "/") }
    guard isKnown else { return nil }
    for segment in route.segments where segment.hasPrefix("{") {
      let parameter = String(segment.dropFirst().dropLast())
      let record: String? =
        switch parameter {
        case "id":
          WalkEntries.records[name]
            ?? WalkEntries.nouns.first { route.path.hasPrefix($0.path + "/") }?.record
        case "post": "post"
        case "gap": route.path.hasPrefix("/timetable/places") ? "closure" : "absence"
        case "closure": "window closure"
        case "file": "engagement file"
        case "holidays": "holiday file"
        case "calendar", "house", "secret": parameter
        case "order", "exclusion": parameter
        case "pair": "pair"
        case "request": "request"
        case "application": "application"
        case "merge": "merge"
        case "policy": "policy"
        case "office": "office member"
        case "tenure": "tenure member"
        case "scan": "scan"
        case "change": "change"
        case "person": "person 2"
        case "meeting": "arranged meeting"
        case _: nil
        }
      switch (parameter, record) {
      case ("role", _): found["role"] = "auditor"
      case ("day", _): found["day"] = house.closedDay
      case (_, let record?): found[parameter] = house.id(record)
      case (_, nil): return nil
      }
    }
    return found
  }
}
