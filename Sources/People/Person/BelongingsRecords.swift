import Almanac
import House
import Store

/// What belongs to people beside their own row: numbers, former stays, interests, skills, posts, expectations, orders of
/// detention, limits. One
/// statement reads all of it for up to 500 people, as rows of one shape.
struct Belongings {
  private enum Source: String { case number, interest, skill, post, expectation, detention, limit, stay }

  private var numbers: [Person.ID: [Person.Number]] = [:]
  private var interests: [Person.ID: [String]] = [:]
  private var skills: [Person.ID: [String]] = [:]
  private var posts: [Person.ID: [Person.Post]] = [:]
  private var expectations: [Person.ID: (said: Person.Expectation, at: Moment)] = [:]
  private var stays: [Person.ID: [Person.FormerStay]] = [:]
  private var orders: [Person.ID: [DetentionOrder]] = [:]
  /// Nil where the case is not shown.
  private var limits: [Person.ID: [Person.HealthLimit]]?

  init(of people: [Person.ID], at facility: Facility.ID, _ opening: Opening, _ db: Connection) throws {
    if opening.showsCase { limits = [:] }
    let vault = db.vault(of: facility)
    for some in people.batches() {
      for row in try db.belongings(of: some, at: facility, opening) { try take(row, vault) }
    }
  }

  private mutating func take(_ row: Row, _ vault: Vault) throws {
    let person: Person.ID = try row.get("person_id")
    switch try row.get("source") as Source {
    case .number:
      numbers[person, default: []].append(
        Person.Number(number: try row.get("text"), from: try row.get("from_day"), until: try row.get("until_day")))
    case .interest: interests[person, default: []].append(try row.get("text"))
    case .skill: skills[person, default: []].append(try row.get("text"))
    case .post:
      posts[person, default: []].append(
        Person.Post(
          id: try row.get("id"), kind: try row.get("kind"), title: try row.get("text"), from: try row.get("from_day"),
          until: try row.get("until_day"), isFromRegister: try row.get("is_from_register")))
    case .expectation:
      let place = Place("people_expectation", "reason", row: try row.get("id") as String)
      let box: [UInt8]? = try row.get("box")
      let reason = try box.flatMap { try vault.kept($0, of: person, at: place) }
      let said = Person.Expectation(until: try row.get("until_day"), reason: reason ?? "", by: try row.get("text"))
      expectations[person] = (said, try row.get("place"))
    case .detention: orders[person, default: []].append(try DetentionOrder(row))
    case .stay:
      stays[person, default: []].append(
        Person.FormerStay(
          id: try row.get("id"), number: try row.get("text"), arrived: try row.get("from_day"),
          left: try row.get("until_day"), state: try row.get("kind"), closedAt: try row.get("place")))
    case .limit:
      let id: Person.HealthLimit.ID = try row.get("id")
      guard let text = try vault.kept(row.get("box"), of: person, at: Place("people_limit", "text", row: id)) else {
        return
      }
      limits?[person, default: []].append(
        Person.HealthLimit(
          id: id, text: text, isFromRegister: try row.get("text") == "register", answer: try row.get("kind"),
          answeredOn: try row.get("until_day")))
    }
  }

  /// Gives a person what belongs to them.
  func complete(_ person: inout Person) {
    person.numbers = numbers[person.id] ?? []
    person.posts = posts[person.id] ?? []
    person.formerStays = stays[person.id] ?? []
    person.detention = (orders[person.id] ?? []).sorted { ($0.from, $0.lastDay) < ($1.from, $1.lastDay) }
    // What was expected of a stay that ended says nothing of the next one.
    let began = person.formerStays.last?.closedAt
    person.expectation = expectations[person.id].flatMap { said, at in
      began.map { at < $0 } ?? false ? nil : said
    }
    person.assessment?.interests = interests[person.id] ?? []
    person.assessment?.skills = skills[person.id] ?? []
    if let limits { person.limits = limits[person.id] ?? [] }
  }
}

extension Connection {
  /// Rows of all that belongs to people, each source in its own order; no box is read that is not opened.
  fileprivate func belongings(
    of people: [Person.ID], at facility: Facility.ID, _ opening: Opening
  ) throws -> [Row] {
    let limits: SQL = opening.showsCase ? " UNION ALL \(sql: limits(of: people, at: facility))" : ""
    return try rows(
      """
      SELECT 'number' AS source, person_id, from_day, number_key AS sort_key, CAST(0 AS bigint) AS place, '' AS id,
        number AS text, '' AS kind, until_day, CAST(NULL AS boolean) AS is_from_register, CAST(NULL AS bytea) AS box
      FROM people_number WHERE facility_id = \(facility) AND person_id IN \(list: people)
      UNION ALL
      SELECT 'interest', person_id, '', '', rank, '', field, '', CAST(NULL AS text), CAST(NULL AS boolean),
        CAST(NULL AS bytea)
      FROM people_interest WHERE facility_id = \(facility) AND person_id IN \(list: people)
      UNION ALL
      SELECT 'skill', person_id, '', '', place, '', skill, '', CAST(NULL AS text), CAST(NULL AS boolean),
        CAST(NULL AS bytea)
      FROM people_skill WHERE facility_id = \(facility) AND person_id IN \(list: people)
      UNION ALL
      SELECT 'post', person_id, from_day, '', CAST(0 AS bigint), id, title, kind, until_day, is_from_register,
        CAST(NULL AS bytea)
      FROM people_post WHERE facility_id = \(facility) AND person_id IN \(list: people)
      UNION ALL
      SELECT 'expectation', person_id, '', '', made_at, id, made_by, '', until_day, CAST(NULL AS boolean),
        \(sql: opening.reason)
      FROM people_expectation WHERE facility_id = \(facility) AND person_id IN \(list: people)
      UNION ALL
      SELECT 'stay', person_id, arrived_on, '', closed_at, id, number, state, left_on, CAST(NULL AS boolean),
        CAST(NULL AS bytea)
      FROM people_stay WHERE facility_id = \(facility) AND person_id IN \(list: people)
      UNION ALL
      SELECT 'detention', person_id, from_day, register_class, uncounted_days, id, coalesce(law, ''), kind, last_day,
        is_from_register, CAST(NULL AS bytea)
      FROM people_detention WHERE facility_id = \(facility) AND person_id IN \(list: people)
      \(sql: limits)
      ORDER BY source, person_id, place, from_day, sort_key, id LIMIT 1000000
      """)
  }

  private func limits(of people: [Person.ID], at facility: Facility.ID) -> SQL {
    """
    SELECT 'limit', person_id, '', '', CAST(0 AS bigint), id, source, answer, answered_on, CAST(NULL AS boolean), text
    FROM people_limit WHERE facility_id = \(facility) AND person_id IN \(list: people)
    """
  }
}

extension Opening {
  /// The box of an expectation's reason, which a list does not show.
  fileprivate var reason: SQL {
    switch self {
    case .none: "CAST(NULL AS bytea)"
    case .identity, .all: "reason"
    }
  }
}

extension DetentionOrder {
  /// An order as the belongings hold it: what is not counted is taken off the last day again.
  fileprivate init(_ row: Row) throws {
    let (law, last): (String, Day) = (try row.get("text"), try row.get("until_day"))
    let uncounted: Int = try row.get("place")
    self.init(
      id: try row.get("id"), try row.get("sort_key"), try row.get("kind"), from: try row.get("from_day"),
      DetentionLaw.Code(rawValue: law).map(End.statutory) ?? .written(last.adding(days: -uncounted)),
      uncountedDays: uncounted,
      isFromRegister: try row.get("is_from_register"))
  }
}
