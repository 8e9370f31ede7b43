import Almanac
import Foundation
import House
import Matching
import Store

/// Computes proposals beside the server's work: one at a time a process, each in a child process that can be stopped.
package struct ProposalJobs: Sendable {
  /// Seconds a computation may take.
  package static let seconds = 60.0

  private static let queue = DispatchQueue(label: "bekal.placement", qos: .utility)

  let store: Store
  let clock: @Sendable () -> Moment

  /// Jobs over a store, with the house's clock.
  package init(store: Store, clock: @escaping @Sendable () -> Moment) {
    self.store = store
    self.clock = clock
  }

  /// Takes up every proposal that a stopped process left computing.
  package func resume(at facility: Facility.ID) async throws {
    for proposal in try await store.read({ try $0.proposals(at: facility, in: [.computing]) }) {
      begin(proposal.id, at: facility)
    }
  }

  /// Begins a computation and returns at once.
  package func begin(_ id: Proposal.ID, at facility: Facility.ID) {
    ProposalJobs.queue.async {
      Task { try await compute(id, at: facility) }
    }
  }

  /// Computes a proposal and keeps the answer; done already, it does nothing.
  package func compute(_ id: Proposal.ID, at facility: Facility.ID) async throws {
    let (held, texts, frozen, decisions) = try await store.read { db in
      (
        try db.proposal(id, at: facility), try db.texts(of: id, at: facility), try db.study(of: id, at: facility),
        try db.decisions(on: id, at: facility)
      )
    }
    guard let proposal = held, let texts, let frozen, proposal.state == .computing else { return }
    let (result, note) = await solve(texts.instance, lottery: proposal.lottery)
    let state = result == nil ? Proposal.State.failed : .ready
    let findings = result.map { frozen.findings(of: $0, deciding: decisions) }
    let write = WriteContext(
      actor: "konsol", facility: facility.text, moment: clock(), key: nil, account: "konsol", inputHash: [])
    _ = try await store.act(write) { db in
      // Finished by another already: nothing is stated, so nothing stands.
      guard
        try db.finish(
          id, state: state, result: result?.json, note: note, findings: findings, at: facility)
      else { return id.text }
      db.state(
        Fact(
          "placement.computed", about: id,
          [
            "state": .text(state.rawValue), "instance": .text(proposal.instanceHash),
            "result": .text(result?.json ?? ""),
          ]))
      return id.text
    }
  }

  private func solve(_ text: String, lottery: Int64) async -> (PlacementResult?, note: String?) {
    await withCheckedContinuation { continuation in
      ProposalJobs.queue.async {
        do {
          let instance = try PlacementInstance(json: Array(text.utf8))
          let solver = PlacementSolver(
            means: .worker(executable: nil), seconds: ProposalJobs.seconds, lottery: UInt64(max(0, lottery)))
          let result = try solver.solve(instance)
          let breaches = PlacementChecker.breaches(of: result, against: instance)
          if let conflict = result.conflict {
            continuation.resume(returning: (nil, conflict.rules.joined(separator: "; ")))
          } else if breaches.isEmpty, result.stages.isEmpty, !instance.stages.isEmpty {
            continuation.resume(returning: (nil, "waktu hitung habis sebelum ada usulan"))
          } else if breaches.isEmpty {
            continuation.resume(returning: (result, nil))
          } else {
            continuation.resume(returning: (nil, "\(breaches.count) pelanggaran aturan"))
          }
        } catch {
          continuation.resume(returning: (nil, "\(error)"))
        }
      }
    }
  }
}
