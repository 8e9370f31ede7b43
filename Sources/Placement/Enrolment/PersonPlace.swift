import Almanac

/// A place that a person holds or held, as the person's page shows it.
struct PersonPlace: Sendable {
  /// The title of the course.
  let title: String
  let from: Day
  let isLive: Bool
}
