import House
import Store

extension Connection {
  /// The decrees with their numbers, the newest first, for whoever looks one up.
  package func decreeNumbers(
    at facility: Facility.ID, limit: Int = 1000
  ) throws -> [(id: Decree.ID, number: String)] {
    try rows(
      "SELECT id, number FROM placement_decree WHERE facility_id = \(facility) ORDER BY day DESC, id DESC LIMIT \(limit)"
    ).map { (try $0.get("id"), try $0.get("number")) }
  }
}
