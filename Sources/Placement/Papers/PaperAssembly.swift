import Almanac
import House
import Language
import Matching
import People
import Programmes

/// Puts what a proposal says on paper: the list for the board, and a reason for every person.
struct PaperAssembly {
  let findings: Findings
  let words: ReasonWords
  /// The lines of people by their id.
  let people: [Person.ID: PersonLine]
  /// The lines of cohorts by their id.
  let cohorts: [Cohort.ID: CohortLine]
  /// The waivers the proposal was computed with.
  var waivers: [GrantedWaiver] = []
  /// What the board said before, of those of whom it spoke.
  var before: [Person.ID: BoardBefore] = [:]

  /// Classes that a reason names.
  static let namedClasses = 3
  /// Places on a reserve list that are printed.
  static let reservePrinted = 5

  /// The list for the hearing.
  func proposal(
    house: PaperHouse, imprint: PaperImprint, title: String, asOf: Day, policy: String, head: PaperSigner,
    chair: PaperSigner?, deciding decisions: [Decision] = []
  ) -> ProposalPaper {
    let sections = findings.openings.enumerated().compactMap { index, opening -> ProposalPaper.Section? in
      guard let line = cohorts[opening.id] else { return nil }
      let reserve = findings.reserve(of: index, barring: decisions).prefix(PaperAssembly.reservePrinted)
      return ProposalPaper.Section(
        cohort: line, seated: opening.seated.compactMap { people[$0] },
        proposed: findings.proposed(for: index).compactMap { self.line($0, index) },
        reserve: reserve.compactMap { self.line($0, index) })
    }
    return ProposalPaper(
      house: house, imprint: imprint, title: title, policy: policy, asOf: asOf, sections: sections,
      summary: summary, head: head, chair: chair)
  }

  private func line(_ outcome: PlacementOutcome, _ opening: Int) -> ProposalPaper.Line? {
    let stand = outcome.stands[opening]
    guard let person = people[outcome.person], let fit = stand.fit, let stay = stand.stay else { return nil }
    return ProposalPaper.Line(
      person: person, fit: fit.fit, completion: stay.completion,
      interest: fit.interestRank > 0 ? fit.interestRank : nil, remark: remark(outcome.person, opening))
  }

  /// What is waived, with the reason, and what the board said before.
  private func remark(_ person: Person.ID, _ opening: Int) -> String? {
    let waived = waivers.filter { $0.waiver.person == person && $0.waiver.cohort == findings.openings[opening].id }
      .map { "\(BoardWords.waived($0.waiver.criterion).id) (\($0.reason))" }
    let remarks = waived + [before[person].map { StandingWords.before($0).id }].compactMap(\.self)
    return remarks.isEmpty ? nil : remarks.joined(separator: "; ")
  }

  private var summary: ProposalPaper.Summary {
    let counts = findings.counts
    return ProposalPaper.Summary(
      considered: findings.outcomes.count,
      others: BoardWords.states.map { .init(words: $1.id, count: counts[$0] ?? 0) },
      stages: findings.goals.map {
        .init(
          measure: $0.measure.phrase.id, value: value($0.measure, $0.plan), beside: $0.beside?.id,
          isProven: $0.isProven)
      },
      comparison: findings.comparison?.lines.map { line in
        .init(
          measure: line.measure.phrase.id, queue: value(line.measure, line.queue),
          plan: value(line.measure, line.plan), difference: line.gain?.id ?? "")
      } ?? [])
  }

  private func value(_ measure: PlacementInstance.Measure, _ value: Int) -> String {
    switch measure {
    case .expectedCompletions: Format.people(thousandths: value).id
    case .placed, .totalFit, .worstFit: Format.number(value).id
    }
  }
}

extension PaperAssembly {
  /// A true reason for every person, in their order.
  func explanations() -> [ExplanationLine] {
    findings.outcomes.map { outcome in
      let line = people[outcome.person]
      let (why, whyNot, change) = reasons(outcome)
      let training = outcome.place.map { findings.openings[$0].title } ?? ""
      return ExplanationLine(
        registerNumber: line?.registerNumber ?? "", name: line?.name ?? "", block: line?.block ?? "",
        room: line?.room ?? "", state: words.state(outcome.state).id, training: training, why: why, whyNot: whyNot,
        change: change)
    }
  }

  /// Why, why not, and what would change it, in Indonesian.
  func reasons(_ outcome: PlacementOutcome) -> (why: String, whyNot: String, change: String) {
    switch outcome.state {
    case .placed(let opening):
      let stand = outcome.stands[opening]
      return (
        [stand.fit.map { words.fit($0).id }, stand.stay.map { words.stay($0).id }].compactMap(\.self)
          .joined(separator: "; "), "", ""
      )
    case .withoutPlace:
      // The classes nearest to a place are named; the rest are counted, for a dozen sentences tell less than three.
      // Where a decision keeps the person out there is no place in the reserve: those come last.
      let open = outcome.nearest
      let named = open.prefix(PaperAssembly.namedClasses)
      let more = open.count - named.count
      let reasons = named.compactMap { titled($0, outcome.stands[$0].limit.map(words.limit)) }
      return (
        "", (reasons + words.others(more).map(\.id)).joined(separator: "; "),
        named.compactMap { opening in
          let stand = outcome.stands[opening]
          return titled(opening, stand.limit.map { words.change($0, reserve: stand.reserve) })
        }.joined(separator: "; ")
      )
    case .seated:
      let place = outcome.obstacles.first { $0.kind == .place }
      return ("", place.map { ReasonWords.obstacle($0).id } ?? "", place.map { words.change($0).id } ?? "")
    case .waiting, .notAssessed, .ineligible: return ("", obstacles(outcome).0, obstacles(outcome).1)
    }
  }

  private func titled(_ opening: Int, _ phrase: Phrase?) -> String? {
    phrase.map { "\(findings.openings[opening].title): \($0.id)" }
  }

  /// What stands in the way everywhere is said once; the rest by training.
  private func obstacles(_ outcome: PlacementOutcome) -> (String, String) {
    let all = findings.openings.indices.map(outcome.obstacles)
    let everywhere = (all.first ?? []).filter { obstacle in all.allSatisfy { $0.contains(obstacle) } }
    var whyNot = everywhere.map { ReasonWords.obstacle($0).id }
    var change = everywhere.map { words.change($0).id }
    // Where something stands in the way of everything, the rest would only hide it.
    if everywhere.isEmpty {
      for (opening, obstacles) in all.enumerated() {
        guard let first = obstacles.first else { continue }
        whyNot.append("\(findings.openings[opening].title): \(ReasonWords.obstacle(first).id)")
        change.append("\(findings.openings[opening].title): \(words.change(first).id)")
      }
    }
    return (whyNot.joined(separator: "; "), change.joined(separator: "; "))
  }
}

extension PlacementOutcome {
  /// The openings an eligible person got no place in, the nearest to one first; those a decision keeps the person out of come last.
  var nearest: [Int] {
    stands.indices.filter { stands[$0].limit != nil }
      .sorted { (stands[$0].reserve ?? .max, $0) < (stands[$1].reserve ?? .max, $1) }
  }

  /// The same for a paper of the person: what a decision or the order of the goals kept away is told in the same words for
  /// everybody, so that nobody learns of a separation by how the paper is worded.
  func told(_ words: ReasonWords) -> (why: Phrase, change: Phrase) {
    guard state == .withoutPlace, let limit = nearest.first.flatMap({ stands[$0].limit }) else {
      return explained(words)
    }
    switch limit {
    case .closed, .full, .residents: return explained(words)
    case .apart, .barred, .worstFit, .stages: return (PersonalLetterWords.noPlace, PersonalLetterWords.nextIntake)
    }
  }

  /// Why, and what would change it, as it is told to the person: the first reasons only, in plain words.
  func explained(_ words: ReasonWords) -> (why: Phrase, change: Phrase) {
    let nothing = Phrase(same: "")
    switch state {
    case .placed(let opening): return (stands[opening].fit.map(words.fit) ?? nothing, nothing)
    case .withoutPlace:
      guard let stand = nearest.first.map({ stands[$0] }), let limit = stand.limit else { return (nothing, nothing) }
      return (words.limit(limit), words.change(limit, reserve: stand.reserve))
    case .seated:
      let place = obstacles.first { $0.kind == .place }
      return (place.map(ReasonWords.obstacle) ?? nothing, nothing)
    case .waiting, .notAssessed, .ineligible:
      guard let first = stands.indices.compactMap({ obstacles(toward: $0).first }).first else {
        return (nothing, nothing)
      }
      return (ReasonWords.obstacle(first), words.change(first))
    }
  }
}

extension CohortLine {
  /// A cohort on offer with its pattern of the week.
  init(_ opening: Opening, pattern: WeekPattern, regions: Regions) {
    let share = opening.residents.map {
      "paling sedikit \($0.percent) % dari \(regions.name(of: $0.region) ?? $0.region.rawValue)"
    }
    self.init(
      title: opening.title, agency: opening.agency.isEmpty ? nil : opening.agency,
      start: opening.meetings.first ?? Day(number: 0), end: opening.end,
      meetings: Programmes.Words.pattern(pattern).id, seats: opening.max, quota: share)
  }
}
