import Almanac
import Foundation

extension Moment {
  /// The moment by the machine's clock. The house's clock may stand on a fixed date; jobs are due by this one.
  package static func machine() -> Moment { Moment(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) }
}
