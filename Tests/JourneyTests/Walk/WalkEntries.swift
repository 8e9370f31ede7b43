import House
import Page
import People

/// What the walk asks each route of the program with: records of the own house and of the other one.
struct WalkEntries {
  let own: FilledHouse
  let other: FilledHouse
  let routes: [Route]

  /// All routes of the program, each with its entry; those that are not known here have none.
  var all: [String: AccessWalk.Entry] {
    var entries: [String: AccessWalk.Entry] = [:]
    for route in routes {
      let name = AccessWalk.name(of: route)
      guard let ours = parameters(of: route, in: own), let theirs = parameters(of: route, in: other) else {
        continue
      }
      var entry = AccessWalk.Entry(own: ours, other: theirs)
      entry.covering = WalkEntries.covering[name]
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

  /// What the fields of a route say, where it matters; records named in them are those of `naming`.
  private func fields(
    _ name: String, _ own: FilledHouse, naming: FilledHouse? = nil
  ) -> (texts: [String: String], lists: [String: [String]]) {
    let named = naming ?? own
    if let typed = typed(name, own, named) { return typed }
    switch name {
    case "GET /search", "GET /partners", "GET /programmes": return (["q": other.mark], [:])
    case "GET /people", "GET /people.xlsx": return (["q": "Wahyu"], [:])
    case "GET /proposals/{id}/wish":
      return (["person": own.id("person 3"), "cohort": own.id("cohort free")], [:])
    case "POST /proposals/{id}/wishes":
      return (["person": named.id("person 3"), "cohort": named.id("cohort free")], [:])
    case "GET /proposals/{id}", "GET /hearings/{id}": return (["cohort": own.id("cohort")], [:])
    case "POST /people/{id}/separations": return (["register_number": "BI.3/\(own.mark)/2025"], [:])
    case "POST /people/{id}/detention", "PUT /people/{id}/detention/{order}":
      return (["class": "AIII", "kind": "extended", "from": "2025-03-14", "days": "60", "until": "2025-05-12"], [:])
    case "POST /people/{id}/merges": return (["other": named.id("person 4")], [:])
    case "GET /people/{id}/merge": return (["q": FilledHouse.name(4, own.mark)], [:])
    case "PUT /people/{id}/case-officer": return (["officer": named.id("case officer")], [:])
    case "PUT /offices/{id}/tenures/{tenure}/account": return (["account": named.id("case officer")], [:])
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
      return name.contains(" /timetable") || name.hasSuffix("/engagements") || name.hasSuffix("/exclusions")
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
    case "POST /cohorts/{id}/exclusions":
      return (["person": named.id("seated person"), "from": "2025-06-02"], ["openings": ["wednesday/1"]])
    case "GET /timetable", "GET /timetable/arrangements": return (["week": "2025-05-12"], [:])
    case "POST /timetable/arrangements": return (["week": "2025-05-19", "aim": "offer"], [:])
    case "PUT /timetable/arrangements/{id}/meetings/{meeting}":
      return (
        ["slot": "2025-05-22/1", "venue": named.id("place"), "why": "Uji"], ["trainers": [named.id("trainer")]]
      )
    case "POST /timetable/arrangements/{id}/publication": return (["why": "Uji"], [:])
    case "PUT /timetable/staffing/size":
      return (["programme": named.id("programme"), "alone": "9", "reason": "Uji \(named.mark)"], [:])
    case "PUT /timetable/staffing/duty":
      return (["day": "2025-07-14", "window": "1", "escorts": "3", "duty_reason": "Uji"], [:])
    case "POST /timetable/calendars": return (["subject": "trainer:\(named.id("trainer"))"], [:])
    case "POST /timetable/hours":
      return (["season": "usual", "from": "2025-05-08", "lines": "buka blok; Sen-Min 08.00-11.00"], [:])
    case "PUT /timetable/hours/ramadan": return (["year": "1447", "first_day": "1", "last_day": "0"], [:])
    case "PUT /timetable/hours/position": return (["latitude": "-6,12", "longitude": "106,15"], [:])
    case "POST /timetable/hours/closures": return (["closed_on": "2025-07-15", "window": "1"], [:])
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
  /// What is typed into the forms of one person and of the board.
  private func typed(
    _ name: String, _ own: FilledHouse, _ named: FilledHouse
  ) -> (texts: [String: String], lists: [String: [String]])? {
    switch name {
    case "POST /officers":
      return (["user_name": "baru", "password": "kucing tidur di atas pagar", "role": "technician"], [:])
    case "PUT /upkeep/backup": return (["rows": "12"], [:])
    case "PUT /officers/{id}/password": return (["password": "kucing tidur di atas pagar"], [:])
    case "POST /officers/{id}/grants": return (["role": "instructor", "organisation": named.id("agency")], [:])
    case "PUT /offices/board":
      return (
        ["from": "2025-06-01"],
        ["offices": [named.id("office member")], "parts": ["member"], "titles": [""], "names": ["Pejabat Baru"]]
      )
    case "POST /people":
      return (
        ["register_number": "BI.900/\(own.mark)/2025", "birth_date": "1990-01-01", "entry_date": "2025-05-01"], [:]
      )
    case "POST /people/{id}/assessments": return (["interest_1": "Las"], [:])
    case "POST /people/{id}/corrections": return (["alias": "Panggilan"], [:])
    case _: return nil
    }
  }

  private func body(of route: Route, _ texts: [String: String], _ lists: [String: [String]]) -> String {
    var texts = texts
    var lists = lists
    for field in route.fields where field.required && texts[field.name] == nil && lists[field.name] == nil {
      let sample = WalkEntries.sample(of: field.kind)
      switch field.kind {
      case .choices, .texts: lists[field.name] = sample.map { [$0] }
      case .text, .secret, .integer, .day, .choice, .flag, .id, .file, .files: texts[field.name] = sample
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
    case .file, .files: nil
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
