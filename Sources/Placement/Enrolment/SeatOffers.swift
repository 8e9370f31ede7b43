import Almanac
import House
import People
import Programmes
import Store

extension Connection {
  /// The seats to offer today, each to the first of the board's reserve who is still eligible.
  ///
  /// 1. A seat is offered until a third of the meetings is past; later it waits for the next proposal.
  /// 2. Whoever declined a seat of the class, or ever had a place in it, is not asked again.
  /// 3. Two seats of a class go to two people, in the order of the list.
  /// 4. Whoever came back after leaving is not asked by a list of the stay before.
  func seatOffers(at facility: Facility.ID, on day: Day, in cohort: Cohort.ID? = nil) throws -> [SeatOffer] {
    let found = try vacancies(at: facility, in: cohort)
    guard !found.isEmpty else { return [] }
    let ids = Set(found.map(\.place.cohort)).sorted()
    let teaching = try teachingDays(at: facility)
    let open = try cohorts(ids, at: facility).filter { cohort in
      switch EntryRules.entry(on: day, meetings: cohort.schedule(isOpen: teaching.isOpen).meetings) {
      case .onTime, .late: true
      case .tooLate: false
      }
    }
    guard !open.isEmpty else { return [] }
    let live = Dictionary(grouping: try liveEnrolments(in: open.map(\.id), at: facility), by: \.cohort)
    let free = Dictionary(open.map { ($0.id, $0.seats - (live[$0.id]?.count ?? 0)) }) { first, _ in first }
    return try offers(
      Vacancy.open(found, free: free),
      titles: Dictionary(open.map { ($0.id, $0.programme.title) }) { first, _ in first },
      at: facility, on: day)
  }

  private func offers(
    _ vacancies: [Vacancy], titles: [Cohort.ID: String], at facility: Facility.ID, on day: Day
  ) throws -> [SeatOffer] {
    let ids = Array(titles.keys).sorted()
    let lists = Dictionary(
      grouping: try reserves(of: Array(Set(vacancies.map(\.hearing))).sorted(), for: ids, at: facility), by: \.hearing)
    let declined = try declined(in: ids, at: facility)
    let had = Set(
      try everyone(in: ids, at: facility).map { PersonInCohort(person: $0.person, cohort: $0.cohort) })
    let hearings = Dictionary(grouping: vacancies, by: \.hearing).sorted { $0.key < $1.key }
    let asked = hearings.flatMap { hearing, own in
      let wanted = Set(own.map(\.place.cohort))
      return (lists[hearing] ?? []).filter { _, entry in
        let pair = PersonInCohort(person: entry.person, cohort: entry.cohort)
        return wanted.contains(entry.cohort) && !declined.contains(pair) && !had.contains(pair)
      }
    }
    let pairs = Set(asked.map { PersonInCohort(person: $0.entry.person, cohort: $0.entry.cohort) })
    let checks = try rechecks(of: pairs.sorted(), in: nil, beside: [], at: facility, on: day)
    let names = try names(of: pairs.map(\.person) + vacancies.map(\.place.person), at: facility)
    return hearings.flatMap { hearing, own in
      let reserve = asked.filter { entry in
        let pair = PersonInCohort(person: entry.entry.person, cohort: entry.entry.cohort)
        guard entry.hearing == hearing, let heardOn = own.first?.heardOn else { return false }
        return checks[pair]?.returnedOn.map { $0 <= heardOn } ?? true
      }
      return SeatOffer.assign(own, reserve.map(\.entry), checks: checks, names: names, titles: titles)
    }
  }
}

extension SeatOffer {
  /// Gives each vacancy of a hearing the next of its list whom nothing stops; one who is stopped is told as passed over.
  static func assign(
    _ vacancies: [Vacancy], _ reserve: [HearingView.Reserve], checks: [PersonInCohort: Recheck],
    names: [Person.ID: Board.PersonName], titles: [Cohort.ID: String]
  ) -> [SeatOffer] {
    var given: Set<Person.ID> = []
    return vacancies.compactMap { vacancy in
      var passed: [Passed] = []
      for entry in reserve where entry.cohort == vacancy.place.cohort && !given.contains(entry.person) {
        guard let person = names[entry.person],
          let check = checks[PersonInCohort(person: entry.person, cohort: entry.cohort)]
        else { continue }
        if let cause = check.causes.first {
          passed.append(Passed(name: person.name, place: entry.place, cause: cause))
          continue
        }
        given.insert(entry.person)
        return SeatOffer(
          vacated: vacancy.place, former: names[vacancy.place.person]?.name ?? "",
          title: titles[entry.cohort] ?? "", person: person, place: entry.place, passed: passed)
      }
      return nil
    }
  }
}
