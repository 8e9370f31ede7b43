extension Composer {
  /// Room for a signature and the wet stamp beside it.
  private static let stamp = 20 * PageMeasure.millimetre
  /// Between columns of signatures.
  static let gap = 10 * PageMeasure.millimetre
  /// How many rows of a table go with the signatures below it.
  private static let rowsKept = 2
  /// How many lines of a text go with the signatures below it.
  private static let linesKept = 8

  mutating func setSignatures(_ signers: [Document.Signer]) throws(PaperFault) {
    guard (1...3).contains(signers.count) else { throw .signersOutOfRange(count: signers.count) }
    keepEndWithNext()
    pendingBreak = false
    let columns = max(signers.count, 2)
    let width = (page.textWidth - Double(columns - 1) * Composer.gap) / Double(columns)
    let section = mark(.section)
    let blocks = signers.map { SignerBoxes($0, width: width, by: self) }
    // Offices and names start on one level, however long the lines above them are.
    let officeTop = blocks.map(\.lead.height).max() ?? 0
    let nameTop = officeTop + (blocks.map(\.office.height).max() ?? 0) + Composer.stamp
    var strip = Strip(height: nameTop + (blocks.map(\.nameHeight).max() ?? 0))
    for (index, block) in blocks.enumerated() {
      let column = signers.count == 1 ? 1 : index
      let x = page.left + Double(column) * (width + Composer.gap)
      let path = [root, section, mark(.division)]
      var lines = [(block.lead, 0), (block.office, officeTop), (block.name, nameTop)]
      if let identity = block.identity { lines.append((identity, nameTop + block.name.height)) }
      for (box, y) in lines where !box.isEmpty {
        let ink = Ink.text(box, lines: box.allLines)
        strip.placed.append(Placed(ink: ink, x: x, y: y, path: path + [mark(.paragraph)]))
      }
    }
    add(strip, before: 6 * Composer.millimetre)
    pendingSpace = 6 * Composer.millimetre
  }

  /// Ties the last two rows or the last paragraph to what follows, so that signatures never stand alone on a page.
  private mutating func keepEndWithNext() {
    guard let last = strips.indices.last else { return }
    let isRow = strips[last].head != nil
    let element = strips[last].placed.last?.path.last
    let most = isRow ? Composer.rowsKept : Composer.linesKept
    var index = last
    while index >= 0, last - index < most {
      let belongs = isRow ? strips[index].head === strips[last].head : strips[index].placed.last?.path.last == element
      guard belongs else { return }
      strips[index].keepsWithNext = true
      index -= 1
    }
  }
}

/// The parts of one signature.
private struct SignerBoxes {
  let lead, office, name: TextBox
  let identity: TextBox?

  init(_ signer: Document.Signer, width: Double, by composer: Composer) {
    let office =
      switch signer.authority {
      case .holder: signer.office
      case .onBehalf(let principal): "a.n. \(principal)\n\(signer.office)"
      case .acting(let short): "\(short) \(signer.office)"
      }
    var nameStyle = Style.body
    nameStyle.isBold = true
    nameStyle.isUnderlined = true
    lead = composer.box(Document.Text(signer.lead), width: width)
    self.office = composer.box(Document.Text(office), width: width)
    name = composer.box(Document.Text(signer.name), nameStyle, width: width)
    identity = signer.identity.isEmpty ? nil : composer.box(Document.Text(signer.identity), width: width)
  }

  var nameHeight: Double { name.height + (identity?.height ?? 0) }
}
