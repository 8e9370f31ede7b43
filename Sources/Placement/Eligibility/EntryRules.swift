import Almanac

/// When somebody may still enter a class.
enum EntryRules {
  /// A day beside the meetings of a class.
  enum Entry: Equatable, Sendable {
    case onTime
    /// The class has begun, and fewer than a third of its meetings are past.
    case late
    case tooLate(held: Int, of: Int)
  }

  /// 1. Before the second day of a class everybody is on time. 2. Before a third of the meetings is past one enters late,
  /// with a reason. 3. Later nobody enters.
  static func entry(on day: Day, meetings: [Day]) -> Entry {
    let held = meetings.count { $0 < day }
    if held == 0 { return .onTime }
    return 3 * held < meetings.count ? .late : .tooLate(held: held, of: meetings.count)
  }
}
