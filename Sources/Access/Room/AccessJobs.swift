import Almanac
import House
import Store

/// What Access removes each night.
package enum AccessJobs {
  /// Sessions that have ended, and reads past their term.
  package static let nightly = [
    NightlyJob("access.sessions") { try $2.removeEndedSessions(at: $0, before: $1) },
    NightlyJob("access.reads") { try $2.removeOldReads(at: $0, before: $1) },
  ]
}
