import Access
import Almanac
import House
import Page
import People
import Programmes
import Store

/// The board's hearing and the head's decree: the machine proposed, here people decide.
enum HearingRoutes {
  static let all: [Route] = [open, show, member, verdict, approve, close, decree]

  private static let open: Route = .write(
    .post, "/proposals/{id}/hearing", needs: .permission(.recordHearing), form: HearingForm.self,
    PlacementPhrases.openHearing
  ) { visit, form in
    let proposal = try visit.id("id", of: Proposal.self)
    guard let day = form.day else { throw FormProblems([("day", PlacementPhrases.hearingDay)]) }
    let hearing = Hearing(
      id: visit.newID(), proposal: proposal, number: form.number, day: day, quorum: form.quorum, state: .open)
    let done = try await visit.write { db in
      guard let frozen = try db.study(of: proposal, at: visit.facility),
        let held = try db.proposal(proposal, at: visit.facility)
      else { throw Missing() }
      guard let text = held.result, try db.hear(proposal, at: visit.facility) else {
        throw Hearing.Refusal.proposalNotReady
      }
      let result = try PlacementResult(json: Array(text.utf8))
      let verdicts = result.placements.map {
        Verdict(person: $0.person, cohort: $0.cohort, word: .planned, isProposed: true, reason: nil)
      }
      try db.insert(
        hearing, board: try db.boardSeats(at: visit.facility, on: day), verdicts: verdicts,
        reserve: frozen.reserve(after: result, deciding: try db.decisions(on: proposal, at: visit.facility)),
        at: visit.facility, by: visit.actor, now: visit.now)
      db.state(
        Fact(
          "placement.hearing_opened", about: hearing.id,
          ["proposal": .text(of: proposal), "number": .text(form.number)]))
      return hearing.id.text
    }
    return .see("/hearings/\(done.value)", saying: PlacementPhrases.hearingOpened, done)
  }

  private static let show: Route = .get(
    "/hearings/{id}", needs: .permission(.readPlacement), form: BoardQuery.self, PlacementPhrases.hearing
  ) { visit, query in
    let id = try visit.id("id", of: Hearing.self)
    let sitting = try await visit.read { try $0.sitting(id, in: visit) }
    return .page(sitting) { hearingPage($0, cohort: query.cohort, on: $1) }
  }

  private static let member: Route = .write(
    .put, "/hearings/{id}/members/{office}", needs: .permission(.recordHearing), form: MemberForm.self,
    PlacementPhrases.memberKept
  ) { visit, form in
    let id = try visit.id("id", of: Hearing.self)
    let done = try await visit.write { db in
      guard let hearing = try db.hearing(id, at: visit.facility),
        let seat = try db.board(of: id, at: visit.facility).first(where: { $0.office == visit.parameters["office"] })
      else { throw Missing() }
      guard hearing.state == .open else { throw Hearing.Refusal.wrongState(hearing.state) }
      let signedAt = form.isSigned && form.isPresent ? seat.signedAt ?? visit.now : nil
      let kept = BoardSeat(
        office: seat.office, part: seat.part, title: seat.title, name: seat.name, serviceNumber: seat.serviceNumber,
        capacity: seat.capacity, isPresent: form.isPresent, signedAt: signedAt)
      try db.keep(kept, in: id, at: visit.facility)
      db.state(
        Fact(
          "placement.member_recorded", about: id,
          ["office": .text(seat.office), "present": .flag(form.isPresent), "signed": .flag(signedAt != nil)]))
      return seat.office
    }
    return .see("/hearings/\(id)", saying: PlacementPhrases.memberKept, done)
  }

  private static let verdict: Route = .write(
    .put, "/hearings/{id}/verdicts", needs: .permission(.recordHearing), form: VerdictForm.self,
    PlacementPhrases.verdict
  ) { visit, form in
    let id = try visit.id("id", of: Hearing.self)
    let done = try await visit.write { db in
      guard let hearing = try db.hearing(id, at: visit.facility) else { throw Missing() }
      let known = try db.verdicts(of: id, at: visit.facility)
      let isProposed = known.contains { $0.person == form.person && $0.cohort == form.cohort && $0.isProposed }
      let isReserve = try db.reserve(of: id, at: visit.facility).contains {
        $0.person == form.person && $0.cohort == form.cohort
      }
      guard isProposed || isReserve else { throw Missing() }
      let verdict = try Hearing.decide(
        Verdict(
          person: form.person, cohort: form.cohort, word: form.word, isProposed: isProposed, reason: form.reason),
        in: hearing.state)
      try db.keep(verdict, in: id, at: visit.facility)
      db.state(Fact("placement.verdict", about: id, verdict.payload))
      return form.person
    }
    return .see("/hearings/\(id)?cohort=\(form.cohort)", saying: PlacementPhrases.verdictKept, done)
  }

  private static let approve: Route = .write(
    .post, "/hearings/{id}/approval", needs: .permission(.recordHearing), PlacementPhrases.approveAll
  ) { visit in
    let id = try visit.id("id", of: Hearing.self)
    let done = try await visit.write { db in
      guard let hearing = try db.hearing(id, at: visit.facility) else { throw Missing() }
      guard hearing.state == .open else { throw Hearing.Refusal.wrongState(hearing.state) }
      let planned = try db.verdicts(of: id, at: visit.facility).filter { $0.word == .planned && $0.isProposed }
      for verdict in planned {
        let approved = try Hearing.decide(
          Verdict(
            person: verdict.person, cohort: verdict.cohort, word: .approved, isProposed: verdict.isProposed,
            reason: nil), in: hearing.state)
        try db.keep(approved, in: id, at: visit.facility)
      }
      db.state(Fact("placement.approved", about: id, ["people": .list(planned.map { .text($0.person) })]))
      return planned.count
    }
    return .see("/hearings/\(id)", saying: PlacementPhrases.approved(done.value), done)
  }

  private static let close: Route = .write(
    .post, "/hearings/{id}/minutes", needs: .permission(.recordHearing), PlacementPhrases.closeHearing
  ) { visit in
    let id = try visit.id("id", of: Hearing.self)
    let done = try await visit.write { db in
      guard let hearing = try db.hearing(id, at: visit.facility),
        let frozen = try db.study(of: hearing.proposal, at: visit.facility)
      else { throw Missing() }
      try Hearing.close(
        hearing, seats: db.board(of: id, at: visit.facility), verdicts: db.verdicts(of: id, at: visit.facility),
        capacity: Dictionary(frozen.openings.map { ($0.id, $0.max) }) { first, _ in first })
      guard try db.move(id, from: .open, to: .closed, at: visit.facility) else {
        throw Hearing.Refusal.wrongState(.closed)
      }
      db.state(Fact("placement.minutes_closed", about: id, ["number": .text(hearing.number)]))
      return id.text
    }
    return .see("/hearings/\(id)", saying: PlacementPhrases.minutesClosed, done)
  }

  private static let decree: Route = .write(
    .post, "/hearings/{id}/decree", needs: .permission(.signDecree), form: DecreeForm.self,
    PlacementPhrases.recordDecree
  ) { visit, form in
    let id = try visit.id("id", of: Hearing.self)
    guard let day = form.day else { throw FormProblems([("day", PlacementPhrases.decreeDay)]) }
    let done = try await visit.write { db in try db.decree(id, form, on: day, in: visit) }
    return .see("/hearings/\(id)", saying: PlacementPhrases.decreed(done.value), done)
  }
}

extension Connection {
  /// Who sits on the board on a day: chair, secretary and members with who holds the office; vacant ones are left out.
  fileprivate func boardSeats(at facility: Facility.ID, on day: Day) throws -> [BoardSeat] {
    let tenures = try tenures(at: facility).filter { $0.holds(on: day) }
    return try offices(at: facility).compactMap { office in
      let part: BoardSeat.Part
      switch office.part {
      case .chair: part = .chair
      case .secretary: part = .secretary
      case .member: part = .member
      case .head, .outside: return nil
      }
      // Whoever stands in (Plh., Plt.) signs before the appointed holder.
      guard let holder = tenures.filter({ $0.office == office.id }).min(by: { $0.rank < $1.rank }) else { return nil }
      return BoardSeat(
        office: office.id.text, part: part, title: office.title, name: holder.name,
        serviceNumber: holder.serviceNumber, capacity: holder.capacity.rawValue, isPresent: false, signedAt: nil)
    }
  }

  /// Records the decree and gives everybody approved a seat; the database refuses a full cohort and a second place.
  fileprivate func decree(_ id: Hearing.ID, _ form: DecreeForm, on day: Day, in visit: Visit) throws -> Int {
    guard let hearing = try hearing(id, at: visit.facility) else { throw Missing() }
    try Hearing.decree(on: day, for: hearing)
    guard let officeID = Office.ID(form.office[...]), let office = try office(officeID, at: visit.facility),
      office.part == .head,
      let holder = try tenures(at: visit.facility).filter({ $0.office == officeID && $0.holds(on: day) })
        .min(by: { $0.rank < $1.rank })
    else { throw Missing() }
    let decree = Decree(
      id: visit.newID(), hearing: id, number: form.number, day: day, officeTitle: office.title,
      signatory: holder.name, serviceNumber: holder.serviceNumber, capacity: holder.capacity.rawValue)
    try insert(decree, at: visit.facility, by: visit.actor, now: visit.now)
    let approved = try verdicts(of: id, at: visit.facility).filter { $0.word == .approved }
    let present = Set(
      try self.people(approved.compactMap { Person.ID($0.person[...]) }, at: visit.facility)
        .filter { $0.state == .present }.map(\.id.text))
    let enrolled = try enrolledPeople(at: visit.facility)
    for (cohort, verdicts) in Dictionary(grouping: approved, by: \.cohort).sorted(by: { $0.key < $1.key }) {
      try enrol(verdicts.map(\.person), in: cohort, by: decree, present: present, enrolled: enrolled, visit)
    }
    if let scan = form.scan {
      let file = try Attachment.examine(scan.bytes, id: visit.newID(), subject: decree.id.text, name: scan.name)
      try attach(scan.bytes, as: file, in: visit.facility)
    }
    guard try move(id, from: .closed, to: .decreed, at: visit.facility) else {
      throw Hearing.Refusal.wrongState(hearing.state)
    }
    state(
      Fact(
        "placement.decreed", about: decree.id,
        ["number": .text(decree.number), "hearing": .text(of: id), "people": .list(approved.map { .text($0.person) })]))
    return approved.count
  }

  private func enrol(
    _ people: [String], in cohort: String, by decree: Decree, present: Set<String>, enrolled: Set<String>,
    _ visit: Visit
  ) throws {
    guard let cohortID = Cohort.ID(cohort[...]), let held = try self.cohort(cohortID, at: visit.facility) else {
      throw Missing()
    }
    let free = Hearing.freeSeats(of: held.seats, taken: try takenSeats(of: cohort, at: visit.facility))
    guard people.count <= free.count else {
      throw Hearing.Refusal.overFull(cohort: held.programme.title, approved: people.count, seats: free.count)
    }
    let gone = people.filter { !present.contains($0) || enrolled.contains($0) }
    guard gone.isEmpty else {
      throw Hearing.Refusal.cannotEnrol(try faces(of: gone, at: visit.facility).values.map(\.name).sorted())
    }
    for (person, seat) in zip(people, free) {
      let enrolment = Enrolment(
        id: visit.newID(), cohort: cohort, seat: seat, person: person, decree: decree.id, from: decree.day,
        isLive: true)
      try insert(enrolment, seats: held.seats, at: visit.facility)
    }
  }

  /// A hearing with its board, verdicts and names.
  func sitting(_ id: Hearing.ID, in visit: Visit) throws -> Sitting {
    guard let hearing = try hearing(id, at: visit.facility),
      let frozen = try study(of: hearing.proposal, at: visit.facility)
    else { throw Missing() }
    let verdicts = try verdicts(of: id, at: visit.facility)
    let reserve = try reserve(of: id, at: visit.facility)
    let heads = try offices(at: visit.facility).filter { $0.part == .head }
    return Sitting(
      hearing: hearing, board: try board(of: id, at: visit.facility), verdicts: verdicts,
      reserve: reserve.map { Sitting.Reserve(cohort: $0.cohort, person: $0.person, place: $0.place) },
      decree: try decree(of: id, at: visit.facility),
      titles: frozen.openings.map { Sitting.Title(cohort: $0.id, title: $0.title, seats: $0.max) },
      faces: try faces(of: Array(Set(verdicts.map(\.person) + reserve.map(\.person))), at: visit.facility),
      heads: heads.map { Sitting.Head(office: $0.id.text, title: $0.title) })
  }
}

extension Tenure {
  /// Whoever stands in comes before the appointed holder.
  fileprivate var rank: Int {
    switch capacity {
    case .daily: 0
    case .acting: 1
    case .appointed: 2
    }
  }
}

extension Verdict {
  /// What the journal keeps of it; the reason is sealed.
  fileprivate var payload: [String: FactValue] {
    [
      "person": .text(person), "cohort": .text(cohort), "verdict": .text(word.rawValue),
      "reason": reason.map { .sealed(person: person, $0) } ?? .null,
    ]
  }
}
