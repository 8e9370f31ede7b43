import House
import Page

/// What the walk asks each route of the program with: records of the own house and of the other one.
struct WalkEntries {
  let own: FilledHouse
  let other: FilledHouse
  let routes: [Route]

  /// The record that stands for a path's `{id}`, by the path's beginning; a route may need another.
  private static let nouns: [(path: String, record: String)] = [
    ("/officers", "account"), ("/offices", "office member"), ("/people", "person 2"), ("/imports", "import"),
    ("/agencies", "agency"), ("/accords", "accord"), ("/commitments", "commitment"), ("/programmes", "programme"),
    ("/cohorts", "cohort"), ("/agency/cohorts", "cohort"), ("/offers", "offers"), ("/proposals", "proposal"),
    ("/hearings", "hearing"), ("/enrolments", "enrolment"), ("/decrees", "decree"),
    ("/applications", "application"), ("/objections", "objection"), ("/timetable/places", "place"),
    ("/timetable/trainers", "trainer"), ("/timetable/meetings", "meeting"), ("/engagements", "engagement"),
  ]

  /// Addresses without a record; one that stands in neither list has no entry, and the walk says so.
  private static let places = [
    "/session", "/settings", "/more", "/people", "/people.xlsx", "/blocks", "/search", "/partners", "/partners.xlsx",
    "/programmes.xlsx", "/closures", "/placement", "/agency/cohorts", "/detention-terms", "/caseload", "/jobs",
    "/upkeep", "/journal",
    "/applications", "/objections", "/timetable", "/engagements",
  ]

  /// Where another record than that of the noun is asked for.
  private static let records: [String: String] = [
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
    "PUT /agencies/{id}": "agency two",
  ]

  /// All routes of the program, each with its entry; those that are not known here have none.
  var all: [String: AccessWalk.Entry] {
    var entries: [String: AccessWalk.Entry] = [:]
    for route in routes {
      let name = AccessWalk.name(of: route)
      guard let ours = parameters(of: route, in: own), let theirs = parameters(of: route, in: other) else {
        continue
      }
      var entry = AccessWalk.Entry(own: ours, other: theirs)
      let (texts, lists) = fields(name, own)
      if route.method == .get {
        let pairs = texts.map { ($0.key, $0.value) } + lists.flatMap { list in list.value.map { (list.key, $0) } }
        entry.query = pairs.sorted { $0 < $1 }.map { "\($0)=\($1)" }.joined(separator: "&")
      } else {
        entry.body = body(of: route, texts, lists)
        let (planted, plantedLists) = fields(name, own, naming: other)
        if (planted, plantedLists) != (texts, lists) { entry.planted = body(of: route, planted, plantedLists) }
      }
      if name.contains(" /agency/cohorts/{id}") { entry.alsoOther = [["id": own.id("cohort two")]] }
      entries[name] = entry
    }
    return entries
  }

  /// Nil where the path has a parameter that nobody has thought about.
  private func parameters(of route: Route, in house: FilledHouse) -> [String: String]? {
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
        case "order": "order"
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

  /// What the fields of a route say, where it matters; records named in them are those of `naming`.
  private func fields(
    _ name: String, _ own: FilledHouse, naming: FilledHouse? = nil
  ) -> (texts: [String: String], lists: [String: [String]]) {
    let named = naming ?? own
    switch name {
    case "GET /search", "GET /partners", "GET /programmes": return (["q": other.mark], [:])
    case "GET /people", "GET /people.xlsx": return (["q": "Wahyu"], [:])
    case "GET /proposals/{id}/wish":
      return (["person": own.id("person 3"), "cohort": own.id("cohort free")], [:])
    case "POST /proposals/{id}/wishes":
      return (["person": named.id("person 3"), "cohort": named.id("cohort free")], [:])
    case "GET /proposals/{id}", "GET /hearings/{id}": return (["cohort": own.id("cohort")], [:])
    case "POST /officers":
      return (["user_name": "baru", "password": "kucing tidur di atas pagar", "role": "technician"], [:])
    case "PUT /upkeep/backup": return (["rows": "12"], [:])
    case "PUT /officers/{id}/password": return (["password": "kucing tidur di atas pagar"], [:])
    case "POST /officers/{id}/grants": return (["role": "instructor", "organisation": named.id("agency")], [:])
    case "POST /people/{id}/separations": return (["register_number": "BI.3/\(own.mark)/2025"], [:])
    case "POST /people/{id}/detention", "PUT /people/{id}/detention/{order}":
      return (["class": "AIII", "kind": "extended", "from": "2025-03-14", "days": "60", "until": "2025-05-12"], [:])
    case "POST /people/{id}/merges": return (["other": named.id("person 4")], [:])
    case "GET /people/{id}/merge": return (["q": FilledHouse.name(4, own.mark)], [:])
    case "PUT /people/{id}/case-officer": return (["officer": named.id("case officer")], [:])
    case "PUT /offices/{id}/tenures/{tenure}/account": return (["account": named.id("account")], [:])
    case "PUT /caseload": return (["officer": named.id("case officer")], [:])
    case "POST /people/{id}/own-data/requests": return (["asker": "person", "asked_on": "2025-05-06"], [:])
    case "PUT /people/{id}/own-data/requests/{request}": return (["given_on": "2025-05-07"], [:])
    case "PUT /people/{id}/clinic": return (["limit": named.id("limit"), "answer": "fit"], [:])
    case "POST /people/{id}/expectation": return (["until": "2026-11-01"], [:])
    case "POST /agencies/{id}/tenures": return (["office": named.id("agency office")], [:])
    case "POST /accords", "PUT /accords/{id}":
      return (
        ["our_number": "PKS-baru", "valid_from": "2025-02-01", "valid_until": "2026-02-01", "signed_on": "2025-02-01"],
        ["parties": [named.id("agency office")]]
      )
    case "POST /accords/{id}/commitments", "PUT /commitments/{id}": return (["agency": named.id("agency")], [:])
    case "POST /programmes/{id}/cohorts", "PUT /cohorts/{id}":
      return (
        ["agency": named.id("agency"), "start": "2025-06-23", "from": "09.00", "until": "11.00", "quota": "0"],
        ["weekdays": ["monday"]]
      )
    case "POST /cohorts/{id}/changes", "GET /cohorts/{id}/change":
      return (
        [
          "agency": named.id("agency"), "start": "2025-06-30", "days": "10", "from": "09.00", "until": "11.00",
          "min": "1", "seats": "2",
        ], ["weekdays": ["monday"]]
      )
    case "POST /cohorts/{id}/cancellation": return (["commitment": named.id("commitment"), "by": "agency"], [:])
    case _:
      return name.contains(" /timetable") || name.hasSuffix("/engagements")
        ? timetableFields(name, naming: named) : placementFields(name, naming: named)
    }
  }

  /// The same for the routes of Placement.
  private func placementFields(
    _ name: String, naming named: FilledHouse
  ) -> (texts: [String: String], lists: [String: [String]]) {
    switch name {
    case "POST /proposals/{id}/decisions":
      return (["person": named.id("placed"), "cohort": named.id("placed cohort"), "kind": "bar"], [:])
    case "DELETE /proposals/{id}/decisions":
      return (["person": named.id("placed"), "cohort": named.id("placed cohort")], [:])
    case "PUT /hearings/{id}/verdicts":
      return (["person": named.id("heard person"), "cohort": named.id("heard cohort"), "verdict": "REVISI"], [:])
    case "DELETE /hearings/{id}/verdicts":
      return (["person": named.id("heard person"), "cohort": named.id("heard cohort")], [:])
    case "PUT /hearings/{id}/recusals":
      return (["office": named.id("office member"), "person": named.id("heard person"), "kind": "relative"], [:])
    case "DELETE /hearings/{id}/recusals":
      return (["office": named.id("office member"), "person": named.id("heard person")], [:])
    case "GET /hearings/{id}/replacement":
      return (["person": named.id("going person"), "cohort": named.id("going cohort")], [:])
    case "POST /hearings/{id}/replacement":
      return (
        ["person": named.id("going person"), "cohort": named.id("going cohort"), "by": named.id("heard person")], [:]
      )
    case "PUT /hearings/{id}/reserve":
      return (["person": named.id("heard person"), "cohort": named.id("heard cohort"), "place": "1"], [:])
    case "POST /hearings/{id}/decree", "POST /decrees/{id}/amendment", "POST /decrees/{id}/revocation":
      return (["office": named.id("office head")], [:])
    case "POST /enrolments/{id}/successor", "POST /enrolments/{id}/refusal":
      return (["person": named.id("person 3")], [:])
    case "POST /cohorts/{id}/waivers":
      return (["person": named.id("person 3"), "criterion": "education"], [:])
    case "POST /people/{id}/applications": return (["programme": named.id("programme")], [:])
    case "POST /people/{id}/objections":
      return (["against": "verdict:\(named.id("hearing decreed")):\(named.id("heard cohort"))"], [:])
    case "PUT /applications/{id}": return (["decision": "declined"], [:])
    case "POST /placement/policy":
      return (
        [
          "signed_on": "2025-05-07", "from": "2026-01-01", "related_fields": "Las, Mebel",
          "occupations": "Tukang: Mebel; Las",
        ], [:]
      )
    case _: return ([:], [:])
    }
  }

  /// The same for the routes of Timetable.
  private func timetableFields(
    _ name: String, naming named: FilledHouse
  ) -> (texts: [String: String], lists: [String: [String]]) {
    switch name {
    case "POST /engagements":
      return (["lines": "BI.2/\(named.mark)/2025; 14/7/2025; 13.00-14.00; kunjungan; Keluarga \(named.mark)"], [:])
    case "POST /people/{id}/engagements": return (["kind": "visit", "from": "2025-07-15", "hours": "09.00-10.00"], [:])
    case "GET /timetable": return (["week": "2025-05-12"], [:])
    case "PUT /timetable/meetings/{id}":
      return (
        ["day": "2025-05-13", "from": "09.00", "until": "11.00", "venue": named.id("place"), "seen": "1"],
        ["trainers": [named.id("trainer")]]
      )
    case "POST /timetable/publications", "POST /timetable/cancellations", "POST /timetable/restorations":
      return (["why": "Uji"], ["meetings": ["\(named.id("meeting")):1"]])
    case "POST /timetable/trainers", "PUT /timetable/trainers/{id}":
      return (
        ["kind": "partner", "agency": named.id("agency")],
        ["openings": ["monday/1"], "programmes": [named.id("programme")]]
      )
    case "POST /timetable/places", "PUT /timetable/places/{id}":
      return ([:], ["openings": ["monday/1"], "kinds": ["kolam"]])
    case _: return ([:], [:])
    }
  }

  /// A body that fills every field a route needs, and what is said of some.
  private func body(of route: Route, _ texts: [String: String], _ lists: [String: [String]]) -> String {
    var texts = texts
    var lists = lists
    for field in route.fields where field.required && texts[field.name] == nil && lists[field.name] == nil {
      let sample = WalkEntries.sample(of: field.kind)
      switch field.kind {
      case .choices, .texts: lists[field.name] = sample.map { [$0] }
      case .text, .secret, .integer, .day, .choice, .flag, .id, .file: texts[field.name] = sample
      }
    }
    return String(decoding: jsonBody(texts, lists), as: UTF8.self)
  }

  /// A text that a field of this kind takes; nil where it takes none.
  static func sample(of kind: FormField.Kind) -> String? {
    switch kind {
    case .text, .secret, .texts: "Uji"
    case .integer(let range): String(range.lowerBound)
    case .day: "2025-05-07"
    case .choice(let choices), .choices(let choices): choices.first?.key
    case .flag: "true"
    case .id: AccessWalk.missing
    case .file: nil
    }
  }

  /// The addresses of everything that can be read, with records of the own house.
  var addresses: [String] {
    let entries = all
    return routes.filter { $0.method == .get }.compactMap { route in
      guard let entry = entries[AccessWalk.name(of: route)] else { return nil }
      let path = entry.own.reduce(route.path) { $0.replacing("{\($1.key)}", with: $1.value) }
      return entry.query.isEmpty ? path : "\(path)?\(entry.query)"
    }
  }
}
