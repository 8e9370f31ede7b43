/// The measures of a page in points.
struct PageMeasure {
  let width, height: Double
  let top, right, left: Double
  /// Where the text must end.
  let bottom: Double
  /// Where the rule above the footer stands.
  let footer: Double

  /// Points of a millimetre.
  static let millimetre = 72 / 25.4

  /// The measure of a sheet: the left margin is wide enough to file a portrait page.
  init(_ sheet: Document.Sheet, _ orientation: Document.Orientation) {
    let unit = PageMeasure.millimetre
    let (short, long): (Double, Double) =
      switch sheet {
      case .a4: (210, 297)
      case .f4: (215, 330)
      }
    switch orientation {
    case .portrait:
      (width, height) = (short * unit, long * unit)
      (top, right, left) = (12 * unit, 15 * unit, 20 * unit)
      footer = height - 17 * unit
    case .landscape:
      (width, height) = (long * unit, short * unit)
      (top, right, left) = (11 * unit, 12 * unit, 15 * unit)
      footer = height - 15.5 * unit
    }
    bottom = footer - 2 * unit
  }

  var textWidth: Double { width - left - right }
  var textHeight: Double { bottom - top }
}

extension Double {
  /// The nearest value of a range; what is not a number becomes its least.
  func kept(within range: ClosedRange<Double>) -> Double {
    self >= range.lowerBound ? Swift.min(self, range.upperBound) : range.lowerBound
  }
}
