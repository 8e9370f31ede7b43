import Almanac
import House
import Page
import People
import Programmes

/// Puts a study and its result on paper: the list for the board, and a reason for every person.
struct PaperAssembly {
  let study: PlacementStudy
  let apart: [(Int, Int)]
  let result: PlacementResult
  let words: ReasonWords
  /// The lines of people by the id of the study.
  let people: [String: PersonLine]
  /// The lines of cohorts by the id of the study.
  let cohorts: [String: CohortLine]
  /// What decisions rule out, as indices of the study.
  var barred: [PlacementInstance.Choice] = []

  /// Classes that a reason names.
  static let namedClasses = 3
  /// Places on a reserve list that are printed.
  static let reservePrinted = 5

  /// The list for the hearing.
  func proposal(
    house: PaperHouse, imprint: PaperImprint, title: String, policy: String, head: PaperSigner, chair: PaperSigner?
  ) -> ProposalPaper {
    let outcomes = study.outcomes(of: result, apart: apart, barred: barred)
    let sections = study.openings.indices.compactMap { opening -> ProposalPaper.Section? in
      guard let line = cohorts[study.openings[opening].id] else { return nil }
      let matches = study.matches.filter { $0.opening == opening }
      let proposed = matches.filter { outcomes[$0.person].state == .placed(opening) }
        .sorted { ($1.fit.fit, $0.person) < ($0.fit.fit, $1.person) }
      let reserve = matches.filter { outcomes[$0.person].state == .withoutPlace }
        .sorted { ($1.fit.fit, $0.person) < ($0.fit.fit, $1.person) }.prefix(PaperAssembly.reservePrinted)
      return ProposalPaper.Section(
        cohort: line, proposed: proposed.compactMap(self.line), reserve: reserve.compactMap(self.line))
    }
    return ProposalPaper(
      house: house, imprint: imprint, title: title, hearing: nil, policy: policy, asOf: study.day, sections: sections,
      summary: summary(outcomes), head: head, chair: chair)
  }

  private func line(_ match: PlacementStudy.Match) -> ProposalPaper.Line? {
    people[study.people[match.person].id].map { person in
      ProposalPaper.Line(
        person: person, fit: match.fit.fit, completion: match.stay.completion,
        interest: match.fit.interestRank > 0 ? match.fit.interestRank : nil, remark: nil)
    }
  }

  private func summary(_ outcomes: [PlacementOutcome]) -> ProposalPaper.Summary {
    let counts = Dictionary(grouping: outcomes, by: \.state.word).mapValues(\.count)
    let others: [(String, String)] = [
      ("without_place", "layak, belum dapat tempat"), ("waiting", "menunggu tanggal"),
      ("not_assessed", "belum dinilai"), ("ineligible", "belum memenuhi syarat"),
    ]
    let instance = study.instance(apart: apart)
    let compared = PlacementComparison(instance, result)?.lines ?? []
    return ProposalPaper.Summary(
      considered: study.people.count, others: others.map { .init(words: $0.1, count: counts[$0.0] ?? 0) },
      stages: result.stages.map {
        .init(measure: measure($0.measure), value: value($0.measure, $0.value), isProven: $0.proven)
      },
      comparison: compared.map { line in
        .init(
          measure: measure(line.measure), queue: value(line.measure, line.queue), plan: value(line.measure, line.plan),
          difference: line.gainPerThousand.map(PaperAssembly.percent) ?? "")
      })
  }

  private func measure(_ measure: PlacementInstance.Measure) -> String {
    switch measure {
    case .placed: "orang yang mendapat tempat"
    case .expectedCompletions: "perkiraan tamat"
    case .totalFit: "jumlah kecocokan"
    case .worstFit: "kecocokan terendah"
    }
  }

  private func value(_ measure: PlacementInstance.Measure, _ value: Int) -> String {
    switch measure {
    case .expectedCompletions: BoardWords.people(value).id
    case .placed, .totalFit, .worstFit: Format.number(value).id
    }
  }

  /// `+16,3 %` of 163 thousandths.
  static func percent(_ thousandths: Int) -> String {
    let sign = thousandths < 0 ? "-" : "+"
    return "\(sign)\(abs(thousandths) / 10),\(abs(thousandths) % 10) %"
  }
}

extension PaperAssembly {
  /// A true reason for every person, in the order of the study.
  func explanations() -> [ExplanationLine] {
    study.outcomes(of: result, apart: apart, barred: barred).enumerated().map { person, outcome in
      let line = people[study.people[person].id]
      let (why, whyNot, change) = reasons(person, outcome)
      var training = ""
      if case .placed(let opening) = outcome.state { training = study.openings[opening].title }
      return ExplanationLine(
        registerNumber: line?.registerNumber ?? "", name: line?.name ?? "", block: line?.block ?? "",
        room: line?.room ?? "", state: words.state(outcome.state).id, training: training, why: why, whyNot: whyNot,
        change: change)
    }
  }

  /// Why, why not, and what would change it, in Indonesian.
  func reasons(_ person: Int, _ outcome: PlacementOutcome) -> (why: String, whyNot: String, change: String) {
    switch outcome.state {
    case .placed(let opening):
      let match = study.matches.first { $0.person == person && $0.opening == opening }
      return (match.map { "\(words.fit($0.fit).id); \(words.stay($0.stay).id)" } ?? "", "", "")
    case .withoutPlace:
      // The classes nearest to a place are named; the rest are counted, for a dozen sentences tell less than three.
      // Where a decision keeps the person out there is no place in the reserve: those come last.
      let open = outcome.limits.indices.filter { outcome.limits[$0] != nil }
        .sorted { (outcome.reserve[$0] ?? .max, $0) < (outcome.reserve[$1] ?? .max, $1) }
      let named = open.prefix(PaperAssembly.namedClasses)
      let more = open.count - named.count
      let reasons = named.compactMap { titled($0, outcome.limits[$0].map(words.limit)) }
      return (
        "", (reasons + words.others(more).map(\.id)).joined(separator: "; "),
        named.compactMap { opening in
          titled(opening, outcome.limits[opening].map { words.change($0, reserve: outcome.reserve[opening]) })
        }.joined(separator: "; ")
      )
    case .waiting, .notAssessed, .ineligible: return ("", obstacles(person).0, obstacles(person).1)
    }
  }

  /// Why, and what would change it, as it is told to the person: the first reasons only, in plain words.
  func told(_ person: Int, _ outcome: PlacementOutcome, in language: Language) -> (why: String, change: String) {
    switch outcome.state {
    case .placed(let opening):
      let match = study.matches.first { $0.person == person && $0.opening == opening }
      return (match.map { words.fit($0.fit)(language) } ?? "", "")
    case .withoutPlace:
      let open = outcome.limits.indices.filter { outcome.limits[$0] != nil }
        .min { (outcome.reserve[$0] ?? .max, $0) < (outcome.reserve[$1] ?? .max, $1) }
      guard let opening = open, let limit = outcome.limits[opening] else { return ("", "") }
      return (
        words.limit(limit)(language), words.change(limit, reserve: outcome.reserve[opening])(language)
      )
    case .waiting, .notAssessed, .ineligible:
      guard let first = study.eligibility[person].compactMap(\.obstacles.first).first else { return ("", "") }
      return (words.obstacle(first)(language), words.change(first)(language))
    }
  }

  private func titled(_ opening: Int, _ phrase: Phrase?) -> String? {
    phrase.map { "\(study.openings[opening].title): \($0.id)" }
  }

  /// What stands in the way everywhere is said once; the rest by training.
  private func obstacles(_ person: Int) -> (String, String) {
    let all = study.eligibility[person].map(\.obstacles)
    let everywhere = (all.first ?? []).filter { obstacle in all.allSatisfy { $0.contains(obstacle) } }
    var whyNot = everywhere.map { words.obstacle($0).id }
    var change = everywhere.map { words.change($0).id }
    // Where something stands in the way of everything, the rest would only hide it.
    if everywhere.isEmpty {
      for (opening, obstacles) in all.enumerated() {
        guard let first = obstacles.first else { continue }
        whyNot.append("\(study.openings[opening].title): \(words.obstacle(first).id)")
        change.append("\(study.openings[opening].title): \(words.change(first).id)")
      }
    }
    return (whyNot.joined(separator: "; "), change.joined(separator: "; "))
  }
}

extension CohortLine {
  /// A cohort on offer with its pattern of the week.
  init(
    _ opening: Opening, level: String?, pattern: WeekPattern, regions: Regions
  ) {
    let share = opening.residents.map {
      "paling sedikit \($0.percent) % dari \(regions.name(of: $0.region) ?? $0.region)"
    }
    self.init(
      title: opening.title, agency: opening.agency.isEmpty ? nil : opening.agency, level: level,
      start: opening.meetings.first ?? Day(number: 0), end: opening.end,
      meetings: Programmes.Words.pattern(pattern).id, weeklyHours: nil, place: nil, seats: opening.max, quota: share)
  }
}
