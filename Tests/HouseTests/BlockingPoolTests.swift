import Foundation
import House
import Synchronization
import Testing

@Suite struct BlockingPoolTests {
  /// A gate at which work stands until it is opened.
  private final class Gate: Sendable {
    private let isOpen = Mutex(false)
    func open() { isOpen.withLock { $0 = true } }
    func pass() { while !isOpen.withLock(\.self) { usleep(1000) } }
  }

  /// How many are at work, and how many were at most.
  private final class Crowd: Sendable {
    private let counts = Mutex((now: 0, most: 0))
    var most: Int { counts.withLock(\.most) }
    func come() { counts.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1)) } }
    func go() { counts.withLock { $0.now -= 1 } }
  }

  @Test func `work gives its value, and throws its error`() async throws {
    struct Broken: Error {}
    let pool = BlockingPool("test", width: 1, waiting: 1, secondsEach: 1)
    #expect(try await pool.run { 7 } == 7)
    await #expect(throws: Broken.self) { try await pool.run { throw Broken() } }
    #expect(pool.count == 0)
  }

  @Test func `no more work at once than the pool is wide, and who comes when it is full is told when to come again`()
    async throws
  {
    let pool = BlockingPool("test", width: 2, waiting: 3, secondsEach: 4)
    let (gate, crowd) = (Gate(), Crowd())
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 1...5 {
        group.addTask {
          try await pool.run {
            crowd.come()
            gate.pass()
            crowd.go()
          }
        }
      }
      while pool.count < 5 { try await Task.sleep(for: .milliseconds(1)) }
      #expect(pool.isFull)
      await #expect(throws: BlockingPool.Busy(retryAfter: 10)) { try await pool.run {} }
      gate.open()
      try await group.waitForAll()
    }
    #expect(crowd.most == 2)
    #expect(!pool.isFull)
  }

  @Test func `a caller that is cancelled goes on at once, and its place becomes free when the work has ended`()
    async throws
  {
    let pool = BlockingPool("test", width: 1, waiting: 0, secondsEach: 1)
    let gate = Gate()
    let caller = Task { try await pool.run { gate.pass() } }
    while pool.count < 1 { try await Task.sleep(for: .milliseconds(1)) }
    caller.cancel()
    await #expect(throws: CancellationError.self) { try await caller.value }
    await #expect(throws: BlockingPool.Busy.self) { try await pool.run {} }
    gate.open()
    while pool.count > 0 { try await Task.sleep(for: .milliseconds(1)) }
    #expect(try await pool.run { 1 } == 1)
  }
}
