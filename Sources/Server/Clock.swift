import Almanac
import Store

/// The house's clock: the machine's, or in a practice house the machine's time of day on a fixed date. Nothing else reads a clock.
package struct Clock: Sendable {
  /// The fixed date of a practice house, or nil.
  package let fixed: Day?
  /// The zone in which the fixed date is meant.
  package let zone: Zone

  /// A clock.
  package init(fixed: Day?, zone: Zone) {
    self.fixed = fixed
    self.zone = zone
  }

  /// The moment now.
  package func now() -> Moment {
    let machine = Moment.machine()
    guard let fixed else { return machine }
    let local = machine.milliseconds + Int64(zone.hours) * 3_600_000
    let midnight = Moment(fixed, hour: 0, minute: 0, in: zone)
    return Moment(milliseconds: midnight.milliseconds + local % 86_400_000)
  }
}
