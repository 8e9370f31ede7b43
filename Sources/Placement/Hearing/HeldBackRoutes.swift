import Access
import House
import Language
import Page
import People
import Programmes
import Store

// What stops people at the steps of a hearing, by name, and who is held back there.

extension Connection {
  /// What is true today of people that a hearing decides on, beside those approved.
  func rechecks(
    of verdicts: [Verdict], at hearing: Hearing, beside company: [Verdict], in context: RequestContext
  ) throws -> [PersonInCohort: Recheck] {
    try rechecks(
      of: verdicts.map(\.pair), in: hearing.proposal, beside: company.map(\.pair), at: context.facility,
      on: context.today)
  }

  /// What stops people today, by name; whoever nothing stops is left out.
  func stopped(
    by rechecks: [PersonInCohort: Recheck], at hearing: Hearing, in context: RequestContext
  ) throws -> [PersonInCohort: [Stopped]] {
    let found = rechecks.filter { !$0.value.causes.isEmpty }
    guard !found.isEmpty else { return [:] }
    let openings = try summary(of: hearing.proposal, at: context.facility)?.openings ?? []
    let named = Set(found.keys.map(\.person) + found.values.flatMap(\.partners))
    let names = try names(of: Array(named), at: context.facility)
    return Dictionary(
      found.map { pair, recheck in
        (pair, recheck.stopped(pair, in: openings, names: names, isTold: context.actor.may(.readCase)))
      }
    ) { first, _ in first }
  }

  /// Keeps who of the approved is held back at a step, and says so in the journal; those, by name.
  func holdBack(
    _ rechecks: [PersonInCohort: Recheck], at step: HeldBack.Step, of hearing: Hearing, in context: RequestContext
  ) throws -> [Stopped] {
    let held = rechecks.sorted { $0.key < $1.key }.compactMap { pair, recheck in
      recheck.causes.first.map {
        HeldBack(person: pair.person, cohort: pair.cohort, step: step, cause: $0, on: context.today)
      }
    }
    try keep(held, of: hearing.id, at: step, at: context.facility, by: context.actor, now: context.now)
    for held in held {
      state(
        Fact(
          "placement.held_back", about: hearing.id,
          [
            "person": .text(of: held.person), "cohort": .text(of: held.cohort), "step": .text(step.rawValue),
            "cause": .sealed(under: held.person, held.cause.printed.id),
          ]))
    }
    return try stopped(by: rechecks, at: hearing, in: context).values.compactMap(\.first)
      .sorted { ($0.course, $0.name) < ($1.course, $1.name) }
  }
}

extension Recheck {
  /// Those from whom the person is kept apart.
  var partners: [Person.ID] {
    causes.flatMap { cause -> [Person.ID] in if case .apart(let others) = cause { others } else { [] } }
  }

  /// The causes by name; whoever may not be told of separations learns of nobody.
  func stopped(
    _ pair: PersonInCohort, in openings: [Opening], names: [Person.ID: Board.PersonName], isTold: Bool
  ) -> [Stopped] {
    let course = openings.first { $0.id == pair.cohort }?.title ?? ""
    return causes.map { cause in
      var (cause, others) = (cause, [String]())
      if case .apart(let partners) = cause {
        others = isTold ? partners.compactMap { names[$0]?.name } : []
        cause = .apart(isTold ? partners : [])
      }
      return Stopped(name: names[pair.person]?.name ?? "", course: course, cause: cause, apartFrom: others)
    }
  }
}

extension Verdict {
  /// Whom and what it is about.
  var pair: PersonInCohort { PersonInCohort(person: person, cohort: cohort) }
}

extension [Verdict] {
  /// Those the board approved.
  var approved: [Verdict] { filter { $0.word == .approved } }
}
