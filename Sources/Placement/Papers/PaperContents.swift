import Access
import Almanac
import House
import Language
import Page
import People
import Programmes
import Store

/// Gathers what the papers of a proposal, a hearing or a cohort need, from one snapshot.
struct PaperContents {
  let db: Connection
  let context: RequestContext
  let regions: Regions

  /// The house as its letterhead names it, and why the paper is a draft.
  func house(_ draft: PaperHouse.Draft?) throws -> PaperHouse {
    let unit = try db.unit(context.facility)
    return PaperHouse(
      superiors: PlanWords.superiors(in: unit.flatMap { $0.region.province.flatMap(regions.name) }),
      name: unit?.name ?? "",
      place: unit.flatMap { regions.name(of: $0.region) }.map(PaperContents.bare) ?? "",
      draft: draft)
  }

  /// "Serang" of "Kota Serang".
  private static func bare(_ region: String) -> String {
    for kind in ["Kabupaten ", "Kota "] where region.hasPrefix(kind) { return String(region.dropFirst(kind.count)) }
    return region
  }

  /// Who signs for an office with a part on a day; whoever stands in comes first.
  func signer(_ part: Office.Part, on day: Day) throws -> PaperSigner? {
    let tenures = try db.tenures(at: context.facility).filter { $0.holds(on: day) }
    for office in try db.offices(at: context.facility) where office.part == part {
      let held = tenures.filter { $0.office == office.id }
      guard let holder = held.first(where: { $0.capacity != .appointed }) ?? held.first else { continue }
      return PaperSigner(
        office: office.title, name: holder.name, serviceNumber: holder.serviceNumber,
        capacity: holder.capacity)
    }
    return nil
  }

  /// The lines of people by id, with the case: for papers of the house only.
  func people(_ ids: [Person.ID]) throws -> [Person.ID: PersonLine] {
    let people = try db.people(ids, at: context.facility, opening: .all)
    return Dictionary(people.map { ($0.id, PersonLine($0.entry)) }) { first, _ in first }
  }

  /// The lines of cohorts by id; on a paper of an earlier moment as they were then.
  func cohorts(_ ids: [Cohort.ID], at moment: Moment? = nil) throws -> [Cohort.ID: CohortLine] {
    let teaching = try db.teachingDays(at: context.facility)
    let asked = try db.cohorts(Array(Set(ids)), at: context.facility)
    let former = try moment.map { try db.formerLines(of: asked.map(\.id), at: $0, in: context.facility) } ?? [:]
    return Dictionary(
      asked.map { cohort in
        let opening = Opening(cohort, isOpen: teaching.isOpen)
        return (
          opening.id, former[opening.id] ?? CohortLine(opening, pattern: cohort.pattern, regions: regions)
        )
      }
    ) { first, _ in first }
  }

  /// The list for the board.
  func proposal(_ id: Proposal.ID) throws -> (paper: ProposalPaper, madeAt: Moment) {
    guard let proposal = try db.proposal(id, at: context.facility),
      let findings = try db.findings(of: id, at: context.facility)
    else { throw Missing() }
    let assembly = PaperAssembly(
      findings: findings, words: ReasonWords(regions), people: try people(findings.outcomes.map(\.person)),
      cohorts: try cohorts(findings.openings.map(\.id), at: proposal.madeAt),
      waivers: try db.grantedWaivers(for: findings.openings.map(\.id), at: context.facility),
      before: try db.boardBefore(
        of: findings.outcomes.map(\.person), next: db.hearing(on: id, at: context.facility)?.id, at: context.facility))
    let imprint = PaperImprint(
      number: nil, code: PaperContents.code("TPP", proposal.instanceHash), day: proposal.asOf,
      madeAt: PaperContentsWords.madeAt(proposal.madeAt, in: context.zone).id,
      created: proposal.madeAt.milliseconds / 1000)
    let house = try house(.init(of: proposal))
    let paper = assembly.proposal(
      house: house, imprint: imprint, title: proposal.title, asOf: proposal.asOf,
      policy: try db.policyName(of: proposal, at: context.facility)?.phrase.id ?? PlanWords.policy.id,
      head: try signer(.head, on: proposal.asOf) ?? PaperContents.vacant(house),
      chair: try signer(.chair, on: proposal.asOf), deciding: try db.decisions(on: id, at: context.facility))
    return (paper, proposal.madeAt)
  }

  /// The minutes of a hearing.
  func minutes(_ id: Hearing.ID) throws -> MinutesPaper {
    let view = try db.hearingView(id, in: context)
    guard view.hearing.state != .withdrawn else { throw Missing() }
    let day = view.hearing.day
    let lines = try people(Array(view.names.keys))
    // Minutes that are closed tell the terms that were signed.
    let signed = view.hearing.state == .open ? nil : view.board.compactMap(\.signedAt).max()
    let cohorts = try cohorts(view.titles.map(\.cohort), at: signed)
    let held = view.heldBack(at: .minutes)
    let sections = view.titles.compactMap { title -> MinutesPaper.Section? in
      guard let cohort = cohorts[title.cohort] else { return nil }
      let decided = view.verdicts.filter { $0.cohort == title.cohort }
      let approved = Set(decided.map(\.person))
      return MinutesPaper.Section(
        cohort: cohort, seated: title.seated.compactMap { lines[$0] },
        lines: decided.compactMap { verdict in
          lines[verdict.person].map {
            MinutesPaper.Line(
              person: $0, word: verdict.word, isProposed: verdict.isProposed, reason: verdict.reason,
              waived: view.waived(verdict.pair), heldBack: verdict.word == .approved ? held[verdict.pair] : nil)
          }
        },
        reserve: view.reserve.filter { $0.cohort == title.cohort && !approved.contains($0.person) }
          .prefix(PaperAssembly.reservePrinted).compactMap { lines[$0.person] },
        choice: title.choice.map { ClassChoiceWords.chosen($0).id })
    }
    let isDraft = view.isDraft ? PaperHouse.Draft.policy : nil
    let isUndecided = view.verdicts.contains { $0.word == .planned && $0.isProposed }
    let house = try house(
      view.hearing.state == .open ? (isUndecided ? .openMinutes : isDraft ?? .toSign) : isDraft)
    return MinutesPaper(
      house: house, imprint: imprint(view.hearing.number, "BA", id.text, day),
      room: PaperContentsWords.hall.id, title: PlacementPhrases.usualTitle(day).id, board: view.board,
      quorum: view.hearing.quorum, revision: revision(view.hearing), recusals: view.recusalLines,
      policy: view.policy.map { HearingWords.computed(by: $0).id }, sections: sections,
      head: try signer(.head, on: day))
  }

  private func revision(_ hearing: Hearing) -> MinutesPaper.Revision? {
    guard hearing.revision > 0, let day = hearing.turnedOn else { return nil }
    return .init(number: hearing.revision, day: day, reason: hearing.reason ?? "")
  }

  /// The head's decree with its annex; before it is recorded, the draft that is put before the head.
  ///
  /// A recorded decree is made from what was kept on its day, whatever has changed since.
  func decree(_ id: Hearing.ID) throws -> DecreePaper {
    if let decree = try db.decree(of: id, at: context.facility),
      let kept = try db.paper(of: decree.id, at: context.facility)
    {
      return kept
    }
    let view = try db.hearingView(id, in: context)
    guard view.hearing.state == .closed || view.hearing.state == .decreed else { throw Missing() }
    let lines = try people(Array(view.names.keys))
    let cohorts = try cohorts(view.titles.map(\.cohort))
    let held = view.heldBack(at: .decree)
    let approved = view.verdicts.approved.filter { held[$0.pair] == nil }
    let day = view.decree?.day ?? view.hearing.day
    // Once the head has signed the decree it is no draft, whatever policy it rested on.
    let isWaiting = view.decree.map { !$0.isInForce } ?? false
    let house = try house(isWaiting ? .unconfirmed : view.isDraft && view.decree == nil ? .policy : nil)
    let signer =
      try view.decree.map {
        PaperSigner(
          office: $0.officeTitle, name: $0.signatory, serviceNumber: $0.serviceNumber,
          capacity: $0.capacity)
      } ?? signer(.head, on: day) ?? PaperContents.vacant(house)
    return DecreePaper(
      house: house, imprint: imprint(view.decree?.number, "SK", id.text, day),
      subject: PaperContentsWords.decreeSubject(PlacementPhrases.usualTitle(view.hearing.day).id).id,
      texts: .usual(
        hearing: view.hearing.day, minutes: view.hearing.number,
        hasDetainees: approved.contains { lines[$0.person]?.isDetainee ?? false }, policy: view.policy),
      sections: view.titles.compactMap { title in
        cohorts[title.cohort].map { cohort in
          let own = approved.filter { $0.cohort == title.cohort }
          return DecreePaper.Section(
            cohort: cohort, people: own.compactMap { lines[$0.person] },
            waived: own.flatMap { verdict in
              view.waived(verdict.pair).map { "\(lines[verdict.person]?.name ?? ""): \($0)" }
            })
        }
      }.filter { !$0.people.isEmpty },
      heldBack: view.verdicts.approved.compactMap { verdict in
        guard let cause = held[verdict.pair], let person = lines[verdict.person] else { return nil }
        return .init(person: person, course: cohorts[verdict.cohort]?.title ?? "", cause: cause)
      }, lateReason: view.decree?.lateReason, signatory: signer)
  }

  /// The list for whoever teaches: from types without a case.
  func participants(_ roster: Roster) throws -> ParticipantsPaper {
    let day = roster.decreeDay ?? context.today
    // Whoever stands on it was enrolled by a signed decree.
    let house = try house(nil)
    guard let cohort = try cohorts([roster.cohort])[roster.cohort] else { throw Missing() }
    return ParticipantsPaper(
      house: house, imprint: imprint(nil, "PS", roster.cohort.text, day), cohort: cohort,
      people: roster.people.map { ParticipantLine(name: $0.name, sex: $0.sex, age: $0.age) },
      contact: PaperContentsWords.contact.id, signatory: try signer(.chair, on: day) ?? PaperContents.vacant(house))
  }

  func imprint(_ number: String?, _ kind: String, _ id: String, _ day: Day) -> PaperImprint {
    PaperImprint(
      number: number, code: PaperContents.code(kind, id), day: day, madeAt: PaperContentsWords.made(day).id,
      created: Moment(day, hour: 0, minute: 0, in: context.zone).milliseconds / 1000)
  }

  /// "TPP-3F9A1C22": the kind and eight characters that lead back to the record.
  static func code(_ kind: String, _ text: String) -> String {
    "\(kind)-\(text.filter { $0 != "-" }.suffix(8).uppercased())"
  }

  static func vacant(_ house: PaperHouse) -> PaperSigner {
    PaperSigner(office: house.headOffice, name: "…………………………", serviceNumber: "")
  }
}

extension PaperHouse.Draft {
  /// Why the list of a proposal is a draft; nil where it is none.
  init?(of proposal: Proposal) {
    if proposal.replacedBy != nil {
      self = .replaced
    } else if proposal.decidedAt != nil {
      self = .notCurrent
    } else if proposal.policy == nil {
      self = .policy
    } else {
      return nil
    }
  }
}

extension HearingView {
  /// Who of the approved is not carried on at a step, and why: as it was kept, before the step as things are today.
  fileprivate func heldBack(at step: HeldBack.Step) -> [PersonInCohort: String] {
    let isDone = hearing.state == .decreed || step == .minutes && hearing.state == .closed
    let causes =
      isDone
      ? held.filter { $0.step == step }.map { ($0.pair, $0.cause) }
      : checks.compactMap { check in check.recheck.causes.first.map { (check.pair, $0) } }
    return Dictionary(causes.map { ($0, $1.printed.id) }) { first, _ in first }
  }

  /// Who of the board takes no part in the decision on whom, as the minutes say it.
  fileprivate var recusalLines: [String] {
    recusals.compactMap { recusal in
      board.first { $0.office == recusal.office }.map {
        RecusalWords.line($0, names[recusal.person]?.name ?? "–", recusal).id
      }
    }
  }

  /// The waivers for a person and a class, each with its reason.
  fileprivate func waived(_ pair: PersonInCohort) -> [String] {
    waivers.filter { $0.waiver.person == pair.person && $0.waiver.cohort == pair.cohort }
      .map { "\(BoardWords.waived($0.waiver.criterion).id) (\($0.reason))" }
  }
}
