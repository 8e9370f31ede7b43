/// A moment by which a search must answer.
struct Deadline {
  private let end: ContinuousClock.Instant

  init(seconds: Double) { end = .now + .seconds(seconds) }

  /// Seconds until then; 0 or less when it is over.
  var secondsLeft: Double { (end - .now) / .seconds(1) }

  /// A part (0 to 1) of the time that is left.
  func part(_ share: Double) -> Deadline { Deadline(seconds: max(0, secondsLeft) * share) }
}
