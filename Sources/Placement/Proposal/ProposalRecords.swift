import Almanac
import Foundation
import House
import Matching
import People
import Programmes
import Store

extension Connection {
  /// The proposals of a facility, the latest first; those of some states where named.
  package func proposals(
    at facility: Facility.ID, in states: [Proposal.State] = Proposal.State.allCases, limit: Int = 100
  ) throws -> [Proposal] {
    try rows(
      """
      SELECT id, earlier_id, title, as_of, state, instance_hash, lottery, note, made_at, made_by, policy_id, decided_at,
        (SELECT max(n.id) FROM placement_proposal n WHERE n.facility_id = \(facility) AND n.earlier_id = p.id
          AND n.state <> 'failed') AS replaced_by
      FROM placement_proposal p WHERE facility_id = \(facility) AND state IN \(list: states)
      ORDER BY made_at DESC, id DESC LIMIT \(limit)
      """
    ).map { try Proposal($0) }
  }

  /// One proposal, or nil where the facility has none of that identity.
  package func proposal(_ id: Proposal.ID, at facility: Facility.ID) throws -> Proposal? {
    try first(
      """
      SELECT id, earlier_id, title, as_of, state, instance_hash, lottery, note, made_at, made_by, policy_id, decided_at,
        (SELECT max(n.id) FROM placement_proposal n WHERE n.facility_id = \(facility) AND n.earlier_id = p.id
          AND n.state <> 'failed') AS replaced_by
      FROM placement_proposal p WHERE facility_id = \(facility) AND id = \(id)
      """
    ).map { try Proposal($0) }
  }

  /// What the solver read and answered; nil where the facility has no such proposal.
  package func texts(of id: Proposal.ID, at facility: Facility.ID) throws -> ProposalTexts? {
    try first("SELECT instance, result FROM placement_proposal WHERE facility_id = \(facility) AND id = \(id)")
      .map { ProposalTexts(instance: try $0.get("instance"), result: try $0.get("result")) }
  }

  /// What a proposal was computed from.
  func study(of id: Proposal.ID, at facility: Facility.ID) throws -> FrozenStudy? {
    guard
      let row = try first("SELECT study FROM placement_proposal WHERE facility_id = \(facility) AND id = \(id)")
    else { return nil }
    let content = try vault(of: facility).openBytes(row.get("study"), of: id, at: Place.study(id))
    return try JSONDecoder().decode(FrozenStudy.self, from: Data(content))
  }

  /// What a computed proposal says, with the outcome of every person; nil while it is not computed.
  package func findings(of id: Proposal.ID, at facility: Facility.ID) throws -> Findings? {
    // Once kept they never change, so their identity is mark enough.
    let mark = Findings.Mark(facility: facility, proposal: id)
    return try Findings.cache.kept(at: mark)
      ?? keptFindings(of: id, at: facility).map { Findings.cache.keep($0, at: mark) }
  }

  private func keptFindings(of id: Proposal.ID, at facility: Facility.ID) throws -> Findings? {
    guard var findings = try keptSummary(of: id, at: facility) else { return nil }
    let vault = vault(of: facility)
    findings.outcomes = try rows(
      """
      SELECT person_id, body FROM placement_outcome
      WHERE facility_id = \(facility) AND proposal_id = \(id) ORDER BY place, person_id LIMIT 100000
      """
    ).map { try PlacementOutcome($0, of: id, vault) }
    return findings
  }

  /// The same without the people.
  package func summary(of id: Proposal.ID, at facility: Facility.ID) throws -> Findings? {
    let mark = Findings.Mark(facility: facility, proposal: id)
    return try Findings.summaries.kept(at: mark)
      ?? keptSummary(of: id, at: facility).map { Findings.summaries.keep($0, at: mark) }
  }

  private func keptSummary(of id: Proposal.ID, at facility: Facility.ID) throws -> Findings? {
    let box: [UInt8]? = try first(
      "SELECT findings FROM placement_proposal WHERE facility_id = \(facility) AND id = \(id)")?.get("findings")
    return try box.map { box in
      let content = try vault(of: facility).openBytes(box, of: id, at: Place.findings(id))
      return try JSONDecoder().decode(Findings.self, from: Data(content))
    }
  }

  /// What a computed proposal means for one person; nil where it did not look at the person.
  package func outcome(
    of person: Person.ID, in id: Proposal.ID, at facility: Facility.ID
  ) throws -> PlacementOutcome? {
    try first(
      """
      SELECT person_id, body FROM placement_outcome
      WHERE facility_id = \(facility) AND proposal_id = \(id) AND person_id = \(person)
      """
    ).map { try PlacementOutcome($0, of: id, vault(of: facility)) }
  }

  private func keep(_ findings: Findings, of id: Proposal.ID, at facility: Facility.ID) throws {
    let vault = vault(of: facility)
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let whole = try vault.seal([UInt8](encoder.encode(findings)), of: id, at: Place.findings(id))
    _ = try run(
      "UPDATE placement_proposal SET findings = \(whole) WHERE facility_id = \(facility) AND id = \(id)")
    for some in Array(findings.outcomes.enumerated()).batches() {
      let rows = try some.map { place, outcome -> SQL in
        let box = try vault.seal([UInt8](encoder.encode(outcome)), of: id, at: Place.outcome(id, outcome.person))
        return "(\(facility), \(id), \(place), \(outcome.person), \(box))"
      }
      _ = try run(
        "INSERT INTO placement_outcome (facility_id, proposal_id, place, person_id, body) VALUES \(rows: rows)")
    }
  }

  /// Stores a proposal with its frozen inputs, sealed.
  func insert(
    _ proposal: Proposal, from study: FrozenStudy, instance: String, at facility: Facility.ID
  ) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let content = [UInt8](try encoder.encode(study))
    let box = try vault(of: facility).seal(content, of: proposal.id, at: Place.study(proposal.id))
    _ = try run(
      """
      INSERT INTO placement_proposal
        (facility_id, id, earlier_id, title, as_of, state, study, instance, instance_hash, lottery, note, made_at,
         made_by, policy_id)
      VALUES
        (\(facility), \(proposal.id), \(proposal.earlier), \(proposal.title), \(proposal.asOf),
         \(proposal.state.rawValue), \(box), \(instance), \(proposal.instanceHash), \(proposal.lottery),
         \(proposal.note), \(proposal.madeAt), \(proposal.madeBy), \(proposal.policy))
      """)
  }

  /// Keeps the answer of a computation; false where the proposal was not computing any more.
  func finish(
    _ id: Proposal.ID, state: Proposal.State, result: String?, note: String?, findings: Findings?,
    at facility: Facility.ID
  ) throws -> Bool {
    let isOurs =
      try count(
        """
        UPDATE placement_proposal SET state = \(state.rawValue), result = \(result), note = \(note)
        WHERE facility_id = \(facility) AND id = \(id) AND state = 'computing'
        """) == 1
    if isOurs, let findings { try keep(findings, of: id, at: facility) }
    return isOurs
  }

  /// Marks a proposal as heard; false where it was not ready.
  func hear(_ id: Proposal.ID, at facility: Facility.ID) throws -> Bool {
    try count(
      "UPDATE placement_proposal SET state = 'heard' WHERE facility_id = \(facility) AND id = \(id) AND state = 'ready'"
    ) == 1
  }

  /// Lets a proposal be heard again; its hearing was withdrawn.
  func release(_ id: Proposal.ID, at facility: Facility.ID) throws {
    _ = try run(
      "UPDATE placement_proposal SET state = 'ready' WHERE facility_id = \(facility) AND id = \(id) AND state = 'heard'"
    )
  }

  /// The decisions on a proposal, by person and cohort.
  package func decisions(on id: Proposal.ID, at facility: Facility.ID, limit: Int = 5000) throws -> [Decision] {
    let rows = try rows(
      """
      SELECT person_id, cohort_id, kind, reason FROM placement_decision
      WHERE facility_id = \(facility) AND proposal_id = \(id) ORDER BY person_id, cohort_id LIMIT \(limit)
      """)
    let vault = vault(of: facility)
    try vault.prepare(Array(Set(try rows.map { try $0.get("person_id") as Person.ID })))
    return try rows.map { row in
      let (person, cohort): (Person.ID, Cohort.ID) = (try row.get("person_id"), try row.get("cohort_id"))
      return Decision(
        person: person, cohort: cohort, kind: try row.get("kind"),
        reason: try vault.open(row.get("reason"), of: person, at: Place.decision(id, person, cohort)))
    }
  }

  /// Keeps decisions; a later one on the same person and cohort takes its place.
  func keep(_ decisions: [Decision], on id: Proposal.ID, at facility: Facility.ID, by actor: Actor, now: Moment) throws
  {
    let vault = vault(of: facility)
    try vault.prepare(Array(Set(decisions.map(\.person))))
    for some in decisions.batches() {
      let rows = try some.map { decision -> SQL in
        let (person, cohort) = (decision.person, decision.cohort)
        let box = try vault.seal(decision.reason, of: person, at: Place.decision(id, person, cohort))
        return """
          (\(facility), \(id), \(person), \(cohort), \(decision.kind), \(box), \(now), \(actor.signature))
          """
      }
      _ = try run(
        """
        INSERT INTO placement_decision (facility_id, proposal_id, person_id, cohort_id, kind, reason, made_at, made_by)
        VALUES \(rows: rows)
        ON CONFLICT (facility_id, proposal_id, person_id, cohort_id) DO UPDATE SET
          kind = excluded.kind, reason = excluded.reason, made_at = excluded.made_at, made_by = excluded.made_by
        """)
    }
  }

  /// Marks proposals as not computed with what was decided just now.
  func markDecided(_ ids: [Proposal.ID], at facility: Facility.ID, now: Moment) throws {
    for some in ids.batches() {
      _ = try run(
        """
        UPDATE placement_proposal SET decided_at = \(now)
        WHERE facility_id = \(facility) AND id IN \(list: some) AND state <> 'heard'
        """)
    }
  }

  /// Takes a decision back; false where there was none.
  func withdraw(person: Person.ID, cohort: Cohort.ID, on id: Proposal.ID, at facility: Facility.ID) throws -> Bool {
    try count(
      """
      DELETE FROM placement_decision
      WHERE facility_id = \(facility) AND proposal_id = \(id) AND person_id = \(person) AND cohort_id = \(cohort)
      """) > 0
  }
}

extension Place {
  fileprivate static func study(_ id: Proposal.ID) -> Place { Place("placement_proposal", "study", row: id) }
  fileprivate static func findings(_ id: Proposal.ID) -> Place { Place("placement_proposal", "findings", row: id) }
  fileprivate static func outcome(_ id: Proposal.ID, _ person: Person.ID) -> Place {
    Place("placement_outcome", "body", row: "\(id)/\(person)")
  }
  fileprivate static func decision(_ id: Proposal.ID, _ person: Person.ID, _ cohort: Cohort.ID) -> Place {
    Place("placement_decision", "reason", row: "\(id)/\(person)/\(cohort)")
  }
}

extension PlacementOutcome {
  /// The outcome of a row of a proposal.
  init(_ row: Row, of id: Proposal.ID, _ vault: Vault) throws {
    let content = try vault.openBytes(row.get("body"), of: id, at: Place.outcome(id, try row.get("person_id")))
    self = try JSONDecoder().decode(PlacementOutcome.self, from: Data(content))
  }
}

extension Proposal {
  fileprivate init(_ row: Row) throws {
    self.init(
      id: try row.get("id"), earlier: try row.get("earlier_id"), title: try row.get("title"),
      asOf: try row.get("as_of"), state: try row.get("state"),
      instanceHash: try row.get("instance_hash"), lottery: try row.get("lottery"), note: try row.get("note"),
      madeAt: try row.get("made_at"), madeBy: try row.get("made_by"), policy: try row.get("policy_id"),
      decidedAt: try row.get("decided_at"), replacedBy: try row.get("replaced_by"))
  }
}
