import Almanac
import House
import Store

extension Connection {
  /// People found by name, alias, father's name, register number or cell, the nearest first: those present before those
  /// gone.
  ///
  /// - Parameters:
  ///   - text: as typed; spelling and slips of the pen are forgiven.
  ///   - filter: what they must be beside that; nil for everybody ever held.
  package func people(
    matching text: String, filter: PeopleFilter? = nil, limit: Int = 50, at facility: Facility.ID, on day: Day,
    opening: Opening = .none
  ) throws -> [Person] {
    let question = NameQuestion(text)
    var found = try named(question, at: facility)
    if found.isEmpty {
      for part in try whole(question.otherwise, at: facility) {
        found.merge(try named(part, at: facility), uniquingKeysWith: min)
      }
    }
    found.merge(try numbered(question, at: facility), uniquingKeysWith: min)
    let childrenOfFather = try children(question, at: facility)
    // *Ahmad bin Nurdin*: only his son, where there is one; else whoever bears the name.
    let withFather = question.father == nil ? [:] : found.filter { childrenOfFather[$0.key] != nil }
    if !withFather.isEmpty {
      found = withFather
    } else if question.father == nil || found.isEmpty {
      found.merge(childrenOfFather, uniquingKeysWith: min)
    }
    let ranked = found.sorted {
      ($0.value, $0.key.name, $0.key.id.text) < ($1.value, $1.key.name, $1.key.id.text)
    }.map(\.key.id)
    let condition = filter?.condition(at: facility, on: day) ?? "p.id = p.id"
    let best = try admitted(ranked, condition, limit: limit, at: facility)
    let people = Dictionary(try people(best, at: facility, opening: opening).map { ($0.id, $0) }) { first, _ in first }
    return best.compactMap { people[$0] }
  }

  /// People one question may mean, looked at at most.
  private static var mostLooked: Int { 10_000 }
  /// Spellings one word may mean.
  private static var mostSpellings: Int { 2000 }

  /// Those of some who fit a condition, in their order, but those gone after those present.
  private func admitted(
    _ ranked: [Person.ID], _ condition: SQL, limit: Int, at facility: Facility.ID
  ) throws -> [Person.ID] {
    var (present, gone): ([Person.ID], [Person.ID]) = ([], [])
    for start in stride(from: 0, to: ranked.count, by: 500) where present.count < limit {
      let some = Array(ranked[start..<min(start + 500, ranked.count)])
      let states = try rows(
        """
        SELECT p.id, p.state FROM people_person p
        WHERE p.facility_id = \(facility) AND p.id IN \(list: some) AND \(sql: condition) ORDER BY p.id LIMIT 500
        """
      ).map { (try $0.get("id") as Person.ID, try $0.get("state") as Person.State) }
      let state = Dictionary(states) { first, _ in first }
      present += some.filter { state[$0] == .present }
      gone += some.filter { state[$0].map { $0 != .present } ?? false }
    }
    return Array((present + gone).prefix(limit))
  }

  private func named(_ question: NameQuestion, at facility: Facility.ID) throws -> [Found: Int] {
    let meant = try question.words.map { try spellings(of: $0, at: facility) }
    guard !meant.isEmpty, meant.allSatisfy({ !$0.isEmpty }) else { return [:] }
    // The rarest word is looked up; the others are held against its bearers.
    let counts = meant.count == 1 ? [0] : try meant.map { try bearers(of: $0.keys.map(String.init), at: facility) }
    let rarest = counts.enumerated().min { $0.element < $1.element }?.offset ?? 0
    var found: [Found: Int] = [:]
    for row in try rows(
      """
      SELECT person_id, full_key FROM people_word
      WHERE facility_id = \(facility) AND word IN \(list: meant[rarest].keys.map(String.init).sorted())
      ORDER BY word, full_key, person_id LIMIT \(Self.mostLooked)
      """)
    {
      let person = try Found(row)
      found[person] = Self.distance(of: meant, from: person.name)
    }
    return found
  }

  /// How far a person's words are from those meant, each the nearest; nil where one is borne by none of them.
  private static func distance(of meant: [[Substring: Int]], from key: String) -> Int? {
    let words = key.split(separator: " ")
    var total = 0
    for spellings in meant {
      guard let best = words.compactMap({ spellings[$0] }).min() else { return nil }
      total += best
    }
    return total
  }

  /// The questions whose words are all borne by somebody as they stand.
  private func whole(_ questions: [NameQuestion], at facility: Facility.ID) throws -> [NameQuestion] {
    let words = Set(questions.flatMap(\.words)).sorted()
    guard !words.isEmpty else { return [] }
    let known = Set(
      try rows(
        """
        SELECT word FROM people_spelling WHERE facility_id = \(facility) AND word IN \(list: words)
        ORDER BY word LIMIT \(Self.mostSpellings)
        """
      ).map { try $0.get("word") as String })
    return questions.filter { $0.words.allSatisfy(known.contains) }
  }

  private func bearers(of words: [String], at facility: Facility.ID) throws -> Int {
    let row = try first(
      """
      SELECT CAST(count(*) AS bigint) AS n FROM people_word
      WHERE facility_id = \(facility) AND word IN \(list: words)
      """)
    return try row?.get("n") ?? 0
  }

  /// The words of names that a typed word may mean, and how far each is from it: those that begin with it, and those a
  /// slip or two away.
  private func spellings(of asked: String, at facility: Facility.ID) throws -> [Substring: Int] {
    let (head, tail) = NameKey.ends(of: asked)
    let slips = NameKey.slipsAllowed(in: asked)
    let near: SQL =
      slips == 0
      ? "word = \(asked)"
      : """
      (size >= \(asked.count - slips) AND size <= \(asked.count + slips) AND (head = \(head) OR tail = \(tail)))
        OR word IN \(list: NameKey.swaps(of: asked) + [asked])
      """
    let found = try rows(
      """
      SELECT word FROM people_spelling
      WHERE facility_id = \(facility) AND ((word >= \(asked) AND word < \(asked + "\u{10FFFF}")) OR \(sql: near))
      ORDER BY word LIMIT \(Self.mostSpellings)
      """
    ).map { try $0.get("word") as String }
    return found.reduce(into: [:]) { $0[Substring($1)] = NameKey.distance(of: [asked], from: [$1]) }
  }

  private func numbered(_ question: NameQuestion, at facility: Facility.ID) throws -> [Found: Int] {
    guard let number = question.number, !number.isEmpty else { return [:] }
    var found: [Found: Int] = [:]
    for row in try rows(
      """
      SELECT person_id, full_key, word FROM people_word
      WHERE facility_id = \(facility) AND word >= \(number) AND word < \(number + "\u{10FFFF}")
      ORDER BY word, full_key, person_id LIMIT 500
      """)
    {
      let rank = (try row.get("word") as String) == number ? 0 : 1
      let person = try Found(row)
      found[person] = min(found[person] ?? rank, rank)
    }
    return found
  }

  /// Those whose father bears the name typed: as a whole, for it is kept sealed.
  private func children(_ question: NameQuestion, at facility: Facility.ID) throws -> [Found: Int] {
    let father = question.father ?? question.words.joined(separator: " ")
    guard !father.isEmpty else { return [:] }
    let index = try vault(of: facility).blindIndex(father, of: "people_person.father_name")
    let found = try rows(
      """
      SELECT id AS person_id, name_key AS full_key FROM people_person
      WHERE facility_id = \(facility) AND father_index = \(index) ORDER BY name_key, id LIMIT 5000
      """)
    return Dictionary(try found.map { (try Found($0), 4) }) { first, _ in first }
  }

  /// Makes the list of spellings that of the people held: what nobody bears any more goes.
  func settleSpellings(_ words: Set<String>, at facility: Facility.ID) throws {
    let vault = vault(of: facility)
    let spellings = try words.filter(NameKey.isSpelled).sorted().map { try PersonRows.spelling.row($0, vault) }
    try put(spellings, into: PersonRows.spelling.table, at: facility)
    try run(
      """
      DELETE FROM people_spelling WHERE facility_id = \(facility) AND NOT EXISTS (
        SELECT 1 FROM people_word w WHERE w.facility_id = \(facility) AND w.word = people_spelling.word)
      """)
  }
}

/// Somebody a search came upon, with the folded name and alias.
private struct Found: Hashable {
  let id: Person.ID
  let name: String

  init(_ row: Row) throws { (id, name) = (try row.get("person_id"), try row.get("full_key")) }

  static func == (one: Found, other: Found) -> Bool { one.id == other.id }
  func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
