import Access
import ArgumentParser
import Dispatch
import Foundation
import Language
import Store

/// `bekal work`: does the work in the background of a house, apart from its server.
struct WorkCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration { CommandWords.work.configuration("work") }

  /// Seconds for which a probe is claimed, so that those of a killed process are taken up soon.
  private static let probeSeconds: Int64 = 3

  @OptionGroup var house: HouseOptions
  @Flag(help: CommandWords.quiet.help) var quiet = false
  @Flag(help: .hidden) var probe = false

  func run() async throws {
    umask(0o077)
    do {
      let open = try await house.open()
      let probes = probe ? ProbeJobs(clock: open.clock) : nil
      let worker = HouseJobs.worker(
        over: open.store, clock: open.clock, and: probes.map { [$0.handler] } ?? [],
        claimSeconds: probe ? WorkCommand.probeSeconds : nil)
      if !quiet { say(CommandWords.working(open.unit?.name ?? "Bekal").said) }
      await withTaskGroup(of: Void.self) { group in
        group.addTask { await worker.run() }
        await StopSignal.wait()
        group.cancelAll()
      }
      await open.store.close()
    } catch StoreError.locked(let path) where SocketClient(path: SocketClient.path(of: path)).isServed {
      throw Fault(2, CommandWords.worksAlready(path).said)
    }
  }
}

/// The signal that asks the process to end.
enum StopSignal {
  /// Waits for SIGTERM or SIGINT.
  static func wait() async {
    let (stream, continuation) = AsyncStream.makeStream(of: Void.self)
    let sources = [SIGTERM, SIGINT].map { number in
      // The system would end the process at once.
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { continuation.yield() }
      source.activate()
      return source
    }
    for await _ in stream { break }
    for source in sources { source.cancel() }
  }
}
