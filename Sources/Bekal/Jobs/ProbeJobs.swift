import Access
import ArgumentParser
import Foundation
import House
import Language
import Server
import Store

/// Jobs that only state that they were done: `Benchmarks/workers.py` counts the facts while it kills the workers.
struct ProbeJobs: Sendable {
  static let name = "bench.probe"
  /// How long one of them works.
  static let milliseconds = 15

  let clock: Clock

  var handler: JobHandler {
    JobHandler(ProbeJobs.name) { [clock] job in
      try await Task.sleep(for: .milliseconds(ProbeJobs.milliseconds))
      let act = WriteContext(
        actor: "konsol", facility: job.facility, moment: clock.now(), key: nil, account: "konsol", inputHash: [])
      return .act(act) { $0.state(Fact("bench.probed", about: job.payload)) }
    }
  }
}

/// Puts probes on the list of a practice house; for `Benchmarks/workers.py` alone.
struct ProbeJobsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "probe-jobs", shouldDisplay: false)

  @OptionGroup var house: HouseOptions
  @Option var count = 1000

  func run() async throws {
    let open = try await house.open()
    guard let unit = open.unit else { throw Fault(2, CommandWords.noHouse(house.database).said) }
    // A house that people live in has no such facts in its journal.
    guard open.isDemo || open.clock.fixed != nil else { throw Fault(5, DemoWords.practiceOnly.said) }
    try await open.store.write { [count] db in
      for number in 1...max(1, count) {
        let id = "\(ProbeJobs.name):\(number)"
        try Jobs.enqueue(Job(facility: unit.id.text, id: id, name: ProbeJobs.name, payload: id), db)
      }
    }
    await open.store.close()
  }
}
