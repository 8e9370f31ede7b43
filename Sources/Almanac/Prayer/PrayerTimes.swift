/// A point of Indonesia, in degrees: south and west are negative.
package struct Position: Hashable, Codable, Sendable {
  package let latitude: Double
  package let longitude: Double

  /// The degrees between which Indonesia lies, with a margin.
  private static let latitudes = -12.0...7.0
  private static let longitudes = 94.0...142.0

  /// A point, or nil where it lies outside of Indonesia.
  package init?(latitude: Double, longitude: Double) {
    guard Position.latitudes.contains(latitude), Position.longitudes.contains(longitude) else { return nil }
    (self.latitude, self.longitude) = (latitude, longitude)
  }
}

/// When the five prayers of a day begin, in minutes after midnight of the zone's clock.
///
/// The Ministry of Religious Affairs counts so: dawn at 20 degrees below the horizon, night at 18, the shadow of the afternoon once the
/// length of what casts it (Shafi'i); two minutes of caution (*ihtiyat*) are added, and a begun minute counts as whole.
package struct PrayerTimes: Hashable, Sendable {
  package let day: Day
  package let fajr: Int
  package let dhuhr: Int
  package let asr: Int
  package let maghrib: Int
  package let isha: Int

  private static let caution_minutes = 2.0

  /// The times of a day at a place.
  package init(on day: Day, at position: Position, in zone: Zone) {
    let sun = SolarDay(day, latitude: position.latitude, longitude: position.longitude)
    func minutes(_ hour: Double) -> Int {
      Int(((hour + Double(zone.hours)) * 60 + PrayerTimes.caution_minutes).rounded(.up))
    }
    // Between the tropics the sun reaches each of these altitudes every day; elsewhere noon would stand for them.
    func minutes(at altitude: Double, afterTransit: Bool) -> Int {
      minutes(sun.hour(atAltitude: altitude, afterTransit: afterTransit) ?? sun.transit)
    }
    self.day = day
    fajr = minutes(at: -20, afterTransit: false)
    dhuhr = minutes(sun.transit)
    asr = minutes(at: sun.altitude(ofShadow: 1), afterTransit: true)
    // The upper rim at the horizon: half a sun's width and the bending of its light.
    maghrib = minutes(at: -50.0 / 60, afterTransit: true)
    isha = minutes(at: -18, afterTransit: true)
  }

  /// The five in their order.
  package var inOrder: [Int] { [fajr, dhuhr, asr, maghrib, isha] }
}

extension PrayerTimes: Encodable {
  private enum Key: String, CodingKey { case day, fajr, dhuhr, asr, maghrib, isha }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(day, forKey: .day)
    for (key, minutes) in zip([Key.fajr, .dhuhr, .asr, .maghrib, .isha], inOrder) {
      try container.encode(padded(minutes / 60, 2) + ":" + padded(minutes % 60, 2), forKey: key)
    }
  }
}
