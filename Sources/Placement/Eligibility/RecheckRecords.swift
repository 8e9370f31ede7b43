import Almanac
import Foundation
import House
import People
import Programmes
import Store

extension Connection {
  /// What is true today of people toward classes, each pair once.
  ///
  /// - Parameter company: who counts for separations beside those who sit in a class: the approved.
  func rechecks(
    of pairs: [PersonInCohort], in proposal: Proposal.ID, beside company: [PersonInCohort], at facility: Facility.ID,
    on day: Day
  ) throws -> [PersonInCohort: Recheck] {
    guard !pairs.isEmpty else { return [:] }
    let asked = Array(Set(pairs.map(\.person)))
    let held = try liveEnrolments(of: asked, at: facility)
    let named = Set(pairs.map(\.cohort))
    let classes = try classes(named.union(held.map(\.cohort)).sorted(), on: day, at: facility)
    let today = try peopleToday(asked, sitting: held, in: classes.mapValues(\.opening), on: day, at: facility)
    let seated = try liveEnrolments(in: named.sorted(), at: facility)
      .map { PersonInCohort(person: $0.person, cohort: $0.cohort) }
    let inside = Dictionary(grouping: company + seated, by: \.cohort).mapValues { Set($0.map(\.person)) }
    let partners = try separations(at: facility).reduce(into: [Person.ID: Set<Person.ID>]()) { partners, pair in
      partners[pair.first, default: []].insert(pair.second)
      partners[pair.second, default: []].insert(pair.first)
    }
    let waived = Dictionary(grouping: try waivers(at: facility)) {
      PersonInCohort(person: $0.person, cohort: $0.cohort)
    }
    let before = try frozenPeople(of: proposal, at: facility)
    return Dictionary(
      pairs.compactMap { pair in
        guard let person = today[pair.person], let held = classes[pair.cohort] else { return nil }
        let apart = (partners[pair.person] ?? []).intersection(inside[pair.cohort] ?? []).sorted()
        return (
          pair,
          RecheckRules.recheck(
            person, for: held, on: day, before: before[pair.person], waived: waived[pair]?.map(\.criterion) ?? [],
            apart: apart)
        )
      }
    ) { first, _ in first }
  }

  private func classes(
    _ ids: [Cohort.ID], on day: Day, at facility: Facility.ID
  ) throws -> [Cohort.ID: RecheckRules.Class] {
    let teaching = try teachingDays(at: facility)
    return Dictionary(
      try cohorts(ids, at: facility).map { cohort in
        let opening = Opening(cohort, isOpen: teaching.isOpen)
        return (
          cohort.id,
          RecheckRules.Class(
            opening: opening, isOver: cohort.isOver(opening, on: day), cancelledFrom: cohort.cancellation?.day)
        )
      }
    ) { first, _ in first }
  }

  private func peopleToday(
    _ ids: [Person.ID], sitting held: [Enrolment], in classes: [Cohort.ID: Opening], on day: Day,
    at facility: Facility.ID
  ) throws -> [Person.ID: PersonToday] {
    let sitting = Dictionary(grouping: held, by: \.person)
    return Dictionary(
      try people(ids, at: facility, opening: .all).map { person in
        let own = sitting[person.id] ?? []
        let places = own.compactMap { place in
          classes[place.cohort].map { Candidate.Hold(place: $0, until: place.until) }
        }
        return (person.id, PersonToday(person, on: day, places: places, placedOn: own.map(\.from).max()))
      }
    ) { first, _ in first }
  }

  /// The people of a proposal as it knew them.
  func frozenPeople(of proposal: Proposal.ID, at facility: Facility.ID) throws -> [Person.ID: Candidate] {
    let mark = Findings.Mark(facility: facility, proposal: proposal)
    if let known = PersonToday.frozen.kept(at: mark) { return known }
    let people = try study(of: proposal, at: facility)?.people ?? []
    return PersonToday.frozen.keep(Dictionary(people.map { ($0.id, $0) }) { first, _ in first }, at: mark)
  }
}

extension PersonToday {
  /// The people of the proposals that are looked at; what a proposal was computed from never changes.
  fileprivate static let frozen = MemoCache<Findings.Mark, [Person.ID: Candidate]>(most: 8)

  fileprivate init(_ person: Person, on day: Day, places: [Candidate.Hold], placedOn: Day?) {
    candidate = Candidate(person, on: day, places: places)
    (state, stateOn) = (person.state, person.stateOn)
    let posts = person.posts.flatMap { [$0.from, $0.until].compactMap(\.self) }.filter { $0 <= day }
    let spoken: [FactChange.Source: Day?] = [
      .assessment: person.assessment?.assessedOn, .register: person.asOf, .post: posts.max(), .decree: placedOn,
      .clinic: person.limits?.compactMap(\.answeredOn).max(),
    ]
    days = spoken.compactMapValues(\.self)
  }
}

extension Cohort {
  /// Whether it has ended: it is said to be, or its last meeting is past.
  fileprivate func isOver(_ opening: Opening, on day: Day) -> Bool {
    switch status {
    case .planned, .running: opening.end.map { $0 < day } ?? false
    case .held, .finished: true
    }
  }
}
