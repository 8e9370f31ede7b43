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
    let condition = filter?.condition(at: facility, on: day) ?? "p.id = p.id"
    var ranks = try named(question, condition, at: facility)
    if ranks.isEmpty {
      for part in try whole(question.takenApart, at: facility) {
        ranks.merge(try named(part, condition, at: facility), uniquingKeysWith: min)
      }
    }
    for (id, rank) in try numbered(question, condition, at: facility) {
      ranks[id] = ranks[id].map { min($0, rank) } ?? rank
    }
    let sons = try children(question, condition, at: facility)
    if question.father != nil {
      // *Ahmad bin Nurdin*: only his son, where there is one; else whoever bears the name.
      let his = ranks.filter { sons[$0.key] != nil }
      if !his.isEmpty { ranks = his }
    }
    if question.words.isEmpty || ranks.isEmpty || question.father == nil {
      for (id, rank) in sons { ranks[id] = ranks[id].map { min($0, rank) } ?? rank }
    }
    let best = ranks.sorted { ($0.value, $0.key.name, $0.key.id.text) < ($1.value, $1.key.name, $1.key.id.text) }
      .prefix(limit).map(\.key.id)
    let people = Dictionary(try people(best, at: facility, opening: opening).map { ($0.id, $0) }) { first, _ in first }
    return best.compactMap { people[$0] }
  }

  /// People one question may mean, looked at at most.
  private static var mostLooked: Int { 10_000 }
  /// Spellings one word may mean.
  private static var mostSpellings: Int { 2000 }

  private func named(_ question: NameQuestion, _ condition: SQL, at facility: Facility.ID) throws -> [Found: Int] {
    let meant = try question.words.map { try spellings(of: $0, at: facility) }
    guard !meant.isEmpty, meant.allSatisfy({ !$0.isEmpty }) else { return [:] }
    // The rarest word is looked up; the others are held against its bearers.
    let counts = meant.count == 1 ? [0] : try meant.map { try bearers(of: $0, at: facility) }
    let rarest = counts.enumerated().min { $0.element < $1.element }?.offset ?? 0
    let found = try rows(
      """
      SELECT w.person_id, w.full_key, p.state FROM people_word w
      JOIN people_person p ON p.facility_id = w.facility_id AND p.id = w.person_id
      WHERE w.facility_id = \(facility) AND w.word IN \(list: meant[rarest]) AND \(sql: condition)
      ORDER BY w.full_key, w.person_id LIMIT \(Self.mostLooked)
      """)
    var ranks: [Found: Int] = [:]
    for row in found {
      let person = try Found(row)
      guard let rank = question.distance(from: person.name) else { continue }
      ranks[person] = rank + person.lateness
    }
    return ranks
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

  /// The words of names that a typed word may mean: those that begin with it, and those a slip or two away.
  private func spellings(of asked: String, at facility: Facility.ID) throws -> [String] {
    let (head, tail) = NameKey.ends(of: asked)
    let slips = NameKey.slipsAllowed(in: asked)
    let near: SQL =
      slips == 0
      ? "word = \(asked)"
      : """
      (size >= \(asked.count - slips) AND size <= \(asked.count + slips) AND (head = \(head) OR tail = \(tail)))
        OR word IN \(list: NameKey.swaps(of: asked) + [asked])
      """
    return try rows(
      """
      SELECT word FROM people_spelling
      WHERE facility_id = \(facility) AND ((word >= \(asked) AND word < \(asked + "\u{10FFFF}")) OR \(sql: near))
      ORDER BY word LIMIT \(Self.mostSpellings)
      """
    ).map { try $0.get("word") as String }.filter { NameKey.distance(of: [asked], from: [$0]) != nil }
  }

  private func numbered(_ question: NameQuestion, _ condition: SQL, at facility: Facility.ID) throws -> [Found: Int] {
    guard let number = question.number, !number.isEmpty else { return [:] }
    let found = try rows(
      """
      SELECT w.person_id, w.full_key, p.state, w.word FROM people_word w
      JOIN people_person p ON p.facility_id = w.facility_id AND p.id = w.person_id
      WHERE w.facility_id = \(facility) AND w.word >= \(number) AND w.word < \(number + "\u{10FFFF}")
        AND \(sql: condition)
      ORDER BY w.word, w.full_key, w.person_id LIMIT 200
      """)
    var ranks: [Found: Int] = [:]
    for row in found {
      let person = try Found(row)
      let rank = (try row.get("word") as String) == number ? 0 : 1
      ranks[person] = min(ranks[person] ?? .max, rank + person.lateness)
    }
    return ranks
  }

  /// Those whose father bears the name typed: as a whole, for it is kept sealed.
  private func children(_ question: NameQuestion, _ condition: SQL, at facility: Facility.ID) throws -> [Found: Int] {
    let father = question.father ?? question.words.joined(separator: " ")
    guard !father.isEmpty else { return [:] }
    let index = try vault(of: facility).blindIndex(father, of: "people_person.father_name")
    let found = try rows(
      """
      SELECT p.id AS person_id, p.name_key AS full_key, p.state FROM people_person p
      WHERE p.facility_id = \(facility) AND p.father_index = \(index) AND \(sql: condition)
      ORDER BY p.name_key, p.id LIMIT 1000
      """)
    return try Dictionary(found.map { (try Found($0), 4) }) { first, _ in first }
      .reduce(into: [:]) { $0[$1.key] = $1.value + $1.key.lateness }
  }

  /// Makes the list of spellings that of the people held: what nobody bears any more goes.
  func settleSpellings(_ words: Set<String>, at facility: Facility.ID) throws {
    let spellings = words.filter(NameKey.isSpelled).sorted().map { word in
      let ends = NameKey.ends(of: word)
      return PeopleTable.spelling.row([
        "word": .text(word), "head": .text(ends.head), "tail": .text(ends.tail), "size": word.count.sqlValue,
      ])
    }
    try put(spellings, into: .spelling, at: facility)
    try run(
      """
      DELETE FROM people_spelling WHERE facility_id = \(facility) AND NOT EXISTS (
        SELECT 1 FROM people_word w WHERE w.facility_id = \(facility) AND w.word = people_spelling.word)
      """)
  }
}

/// Somebody a search came upon.
private struct Found: Hashable {
  let id: Person.ID
  /// The folded name and alias.
  let name: String
  private let isPresent: Bool

  init(_ row: Row) throws {
    (id, name) = (try row.get("person_id"), try row.get("full_key"))
    isPresent = (try row.get("state") as Person.State) == .present
  }

  /// Whoever is gone stands after all who are here.
  var lateness: Int { isPresent ? 0 : 100 }

  static func == (one: Found, other: Found) -> Bool { one.id == other.id }
  func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
