import House

/// The share of a cohort's members that must live in one regency or city.
package struct Quota: Equatable, Sendable {
  package let region: Region.Code
  /// 1 to 100.
  package let percent: Int

  /// At least so many percent of the members live in that region.
  package init(region: Region.Code, percent: Int) {
    self.region = region
    self.percent = percent
  }
}

extension Quota {
  /// "25 % Kab. Serang", as a change of it is told.
  var written: String { "\(percent) % \((try? Regions.shipped())?.name(of: region) ?? region.rawValue)" }
}

extension Quota: Codable {
  private enum Key: String, CodingKey { case percent, regionCode, region }

  /// Frozen studies of before the cohort and the opening shared this type name the region `region`.
  package init(from decoder: any Decoder) throws {
    let kept = try decoder.container(keyedBy: Key.self)
    percent = try kept.decode(Int.self, forKey: .percent)
    region = try kept.decode(Region.Code.self, forKey: kept.contains(.region) ? .region : .regionCode)
  }

  package func encode(to encoder: any Encoder) throws {
    var kept = encoder.container(keyedBy: Key.self)
    try kept.encode(percent, forKey: .percent)
    try kept.encode(region, forKey: .regionCode)
  }
}
