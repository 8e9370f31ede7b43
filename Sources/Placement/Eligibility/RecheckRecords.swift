import Access
import Almanac
import Foundation
import House
import People
import Programmes
import Store

extension Connection {
  /// What is true today of people toward classes, each pair once.
  ///
  /// - Parameters:
  ///   - proposal: what they are compared with; nil where changes are not asked for.
  ///   - company: who counts for separations beside those who sit in a class: the approved.
  func rechecks(
    of pairs: [PersonInCohort], in proposal: Proposal.ID?, beside company: [PersonInCohort], at facility: Facility.ID,
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
    let before = try proposal.map { try frozenPeople(of: $0, at: facility) } ?? [:]
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

  /// What is true today of people who hold places. A waiver from before a fact began does not answer it: it was granted for another.
  ///
  /// - Parameter proposal: what they are compared with; nil where changes are not asked for.
  func rechecks(
    ofSeated places: [Enrolment], in proposal: Proposal.ID?, at facility: Facility.ID, on day: Day
  ) throws -> [Enrolment.ID: Recheck] {
    guard !places.isEmpty, let zone = try unit(facility)?.zone else { return [:] }
    let asked = Array(Set(places.map(\.person))).sorted()
    let held = try liveEnrolments(of: asked, at: facility)
    let classes = try classes(Set((held + places).map(\.cohort)).sorted(), on: day, at: facility)
    let granted = try waiverDays(of: asked, in: zone, at: facility)
    let before = try proposal.map { try frozenPeople(of: $0, at: facility) } ?? [:]
    let people = Dictionary(try people(asked, at: facility, opening: .all).map { ($0.id, $0) }) { first, _ in first }
    return Dictionary(
      places.compactMap { place in
        guard let person = people[place.person], let own = classes[place.cohort] else { return nil }
        let others = held.filter { $0.person == place.person && $0.cohort != place.cohort }
        let holds = others.compactMap { other in
          classes[other.cohort].map { Candidate.Hold(place: $0.opening, until: other.until) }
        }
        let today = PersonToday(person, on: day, places: holds, placedOn: place.from)
        let waived = (granted[PersonInCohort(person: place.person, cohort: place.cohort)] ?? [])
          .filter { waiver in today.since[waiver.kind].map { $0 <= waiver.day } ?? true }
        return (
          place.id,
          RecheckRules.recheck(
            today, for: own, on: day, before: before[place.person], waived: waived.map(\.kind), apart: [])
        )
      }
    ) { first, _ in first }
  }

  private func waiverDays(
    of people: [Person.ID], in zone: Zone, at facility: Facility.ID
  ) throws -> [PersonInCohort: [(kind: Criterion.Kind, day: Day)]] {
    let rows = try people.batches().flatMap {
      try self.rows(
        """
        SELECT person_id, cohort_id, criterion, made_at FROM placement_waiver
        WHERE facility_id = \(facility) AND person_id IN \(list: $0)
        ORDER BY person_id, cohort_id, criterion LIMIT 10000
        """)
    }
    return try rows.reduce(into: [:]) { granted, row in
      let made: Moment = try row.get("made_at")
      let pair = PersonInCohort(person: try row.get("person_id"), cohort: try row.get("cohort_id"))
      granted[pair, default: []].append((try row.get("criterion"), made.day(in: zone)))
    }
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
    (state, stateOn, returnedOn) = (person.state, person.stateOn, person.returnedOn)
    let posts = person.posts.flatMap { [$0.from, $0.until].compactMap(\.self) }.filter { $0 <= day }
    let spoken: [FactChange.Source: Day?] = [
      .assessment: person.assessment?.assessedOn, .register: person.asOf, .post: posts.max(), .decree: placedOn,
      .clinic: person.limits?.compactMap(\.answeredOn).max(),
    ]
    days = spoken.compactMapValues(\.self)
    let holding = person.posts.filter { $0.holds(on: day) }
    let began: [Criterion.Kind: Day?] = [
      .discipline: holding.filter { $0.kind == .discipline }.map(\.from).max(),
      .post: holding.filter { $0.kind == .daily }.map(\.from).max(),
      .health: person.limits?.filter { $0.answer == .unfit }.compactMap(\.answeredOn).max(),
    ]
    since = began.compactMapValues(\.self)
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
