import Foundation

/// The sun over one meridian and day, by the low-precision formulas of Meeus, *Astronomical Algorithms* (chapters 15, 22, 25):
/// good to a few seconds between the tropics.
struct SolarDay: Sendable {
  private let latitude: Double
  private let longitude: Double
  private let before: SolarPosition
  private let position: SolarPosition
  private let after: SolarPosition
  /// The fraction of the day, in universal time, at which the sun stands highest, before its own motion is counted.
  private let approximateTransit: Double

  /// The sun of a day at a place.
  init(_ day: Day, latitude: Double, longitude: Double) {
    (self.latitude, self.longitude) = (latitude, longitude)
    let julian = Double(day.number) + 2_440_587.5
    before = SolarPosition(julian: julian - 1)
    position = SolarPosition(julian: julian)
    after = SolarPosition(julian: julian + 1)
    approximateTransit = turned((position.rightAscension - longitude - position.siderealTime) / 360, by: 1)
  }

  /// Hours of universal time from the day's midnight until the sun stands highest.
  var transit: Double {
    let angle = siderealTime(approximateTransit) + longitude - rightAscension(approximateTransit)
    return (approximateTransit - nearest(angle) / 360) * 24
  }

  /// Hours of universal time from the day's midnight until the sun stands at an altitude in degrees, negative below the horizon; nil
  /// where it never does.
  func hour(atAltitude altitude: Double, afterTransit: Bool) -> Double? {
    let (place, high) = (radians(latitude), radians(altitude))
    let slope = radians(position.declination)
    let cosine = (sin(high) - sin(place) * sin(slope)) / (cos(place) * cos(slope))
    guard abs(cosine) <= 1 else { return nil }
    let arc = degrees(acos(cosine)) / 360
    let moment = approximateTransit + (afterTransit ? arc : -arc)
    let declination = radians(interpolated(before.declination, position.declination, after.declination, at: moment))
    let angle = radians(siderealTime(moment) + longitude - rightAscension(moment))
    let reached = asin(sin(place) * sin(declination) + cos(place) * cos(declination) * cos(angle))
    let correction = (degrees(reached) - altitude) / (360 * cos(declination) * cos(place) * sin(angle))
    return (moment + correction) * 24
  }

  /// The altitude in degrees at which a rod's shadow is its noon shadow and so many of its own lengths.
  func altitude(ofShadow lengths: Double) -> Double {
    degrees(atan(1 / (lengths + tan(radians(abs(latitude - position.declination))))))
  }

  private func siderealTime(_ moment: Double) -> Double { turned(position.siderealTime + 360.985647 * moment) }

  private func rightAscension(_ moment: Double) -> Double {
    let (first, second) = (
      turned(position.rightAscension - before.rightAscension), turned(after.rightAscension - position.rightAscension)
    )
    return turned(position.rightAscension + moment / 2 * (first + second + moment * (second - first)))
  }

  private func interpolated(_ first: Double, _ second: Double, _ third: Double, at moment: Double) -> Double {
    let (rise, next) = (second - first, third - second)
    return second + moment / 2 * (rise + next + moment * (next - rise))
  }
}

/// Where the sun stands at midnight of a day in universal time, in degrees.
private struct SolarPosition: Sendable {
  let declination: Double
  let rightAscension: Double
  /// The apparent sidereal time at Greenwich.
  let siderealTime: Double

  init(julian: Double) {
    let days = julian - 2_451_545
    let century = days / 36_525
    let mean = 280.4664567 + 36_000.76983 * century + 0.0003032 * century * century
    let node = 125.04 - 1934.136 * century
    let longitude = radians(
      mean + SolarPosition.centre(century) - 0.00569 - 0.00478 * sin(radians(node)))
    let obliquity = SolarPosition.obliquity(century)
    let apparent = radians(obliquity + 0.00256 * cos(radians(node)))
    declination = degrees(asin(sin(apparent) * sin(longitude)))
    rightAscension = turned(degrees(atan2(cos(apparent) * sin(longitude), cos(longitude))))
    let (alongPath, acrossPath) = SolarPosition.nutation(century, solar: mean)
    let sidereal =
      280.46061837 + 360.98564736629 * days + 0.000387933 * century * century
      - century * century * century / 38_710_000
    siderealTime = turned(sidereal) + alongPath * cos(radians(obliquity + acrossPath))
  }

  /// The equation of the centre.
  private static func centre(_ century: Double) -> Double {
    let anomaly = radians(357.52911 + 35_999.05029 * century - 0.0001537 * century * century)
    return (1.914602 - 0.004817 * century - 0.000014 * century * century) * sin(anomaly)
      + (0.019993 - 0.000101 * century) * sin(2 * anomaly) + 0.000289 * sin(3 * anomaly)
  }

  /// The mean obliquity of the ecliptic.
  private static func obliquity(_ century: Double) -> Double {
    23.439291 - 0.013004167 * century - 0.0000001639 * century * century
      + 0.0000005036 * century * century * century
  }

  /// The nutation in longitude and in obliquity.
  private static func nutation(_ century: Double, solar: Double) -> (Double, Double) {
    let sun = radians(solar)
    let moon = radians(218.3165 + 481_267.8813 * century)
    let node = radians(125.04452 - 1934.136261 * century + 0.0020708 * century * century)
    return (
      (-17.2 * sin(node) - 1.32 * sin(2 * sun) - 0.23 * sin(2 * moon) + 0.21 * sin(2 * node)) / 3600,
      (9.2 * cos(node) + 0.57 * cos(2 * sun) + 0.10 * cos(2 * moon) - 0.09 * cos(2 * node)) / 3600
    )
  }
}

private func radians(_ degrees: Double) -> Double { degrees * .pi / 180 }
private func degrees(_ radians: Double) -> Double { radians * 180 / .pi }

/// An angle as one from 0 to a full turn.
private func turned(_ angle: Double, by turn: Double = 360) -> Double { angle - turn * (angle / turn).rounded(.down) }

/// An angle as one from -180 to 180.
private func nearest(_ angle: Double) -> Double { angle - 360 * (angle / 360).rounded() }
