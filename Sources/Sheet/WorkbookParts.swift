/// What a workbook says beside its sheets: which there are, its shared strings, and what its formats show.
struct WorkbookParts {
  /// A sheet as the workbook lists it.
  struct Listed {
    let name: String
    let isHidden: Bool
    /// The part that holds it.
    let part: String
  }

  private(set) var sheets: [Listed] = []
  private(set) var dates = DateSystem.since1900
  private(set) var strings: [String] = []
  /// For each cell format what it shows a number as.
  private(set) var styles: [NumberFormat.Shown] = []
  private let archive: Archive
  private let limits: SheetLimits

  /// Reads the parts a workbook needs.
  ///
  /// - Throws: `formatUnsupported` for a zip that is no workbook, `workbookDamaged` where a part is missing or broken.
  init(_ archive: Archive, limits: SheetLimits) throws(SheetRefusal) {
    self.archive = archive
    self.limits = limits
    guard archive.hasFolder("xl/"), !archive.has("xl/workbook.bin") else { throw .formatUnsupported }
    guard archive.has("[Content_Types].xml") else { throw .workbookDamaged }
    let main = try relations(of: "").first { $0.kind == "officeDocument" }?.part ?? "xl/workbook.xml"
    let relations = try relations(of: main)
    try readWorkbook(main, relations)
    if let part = relations.first(where: { $0.kind == "sharedStrings" })?.part { try readStrings(part) }
    if let part = relations.first(where: { $0.kind == "styles" })?.part { try readStyles(part) }
  }

  private struct Relation {
    let id: String
    /// The last word of the type's address.
    let kind: String
    let part: String
  }

  private func relations(of part: String) throws(SheetRefusal) -> [Relation] {
    let folder = part.lastIndex(of: "/").map { String(part[...$0]) } ?? ""
    let file = part.dropFirst(folder.count)
    var found: [Relation] = []
    let limits = limits
    let markup = Markup(limits: limits)
    markup.onStart = { element in
      guard matches(element.name, "Relationship"), let id = element.text("Id"), let type = element.text("Type"),
        let target = element.text("Target"), element.text("TargetMode") != "External"
      else { return }
      guard found.count < limits.entries else { return markup.fail(.workbookDamaged) }
      let path = target.hasPrefix("/") ? String(target.dropFirst()) : folder + target
      found.append(Relation(id: id, kind: String(type.split(separator: "/").last ?? ""), part: resolved(path)))
    }
    try archive.read(folder + "_rels/" + file + ".rels", with: markup)
    return found
  }

  private mutating func readWorkbook(_ part: String, _ relations: [Relation]) throws(SheetRefusal) {
    var listed: [Listed] = []
    let limits = limits
    var uses1904 = false
    let markup = Markup(limits: limits)
    markup.onStart = { element in
      if matches(element.name, "workbookPr") { uses1904 = element.isTrue("date1904") }
      guard matches(element.name, "sheet"), let name = element.text("name"), let id = element.text("id") else { return }
      guard let relation = relations.first(where: { $0.id == id }) else { return markup.fail(.workbookDamaged) }
      guard relation.kind == "worksheet" else { return }
      let state = element.text("state") ?? "visible"
      guard listed.count < limits.sheets, !listed.contains(where: { $0.part == relation.part }) else {
        return markup.fail(.workbookDamaged)
      }
      listed.append(Listed(name: name, isHidden: state != "visible", part: relation.part))
    }
    try archive.read(part, with: markup)
    markup.onStart = { _ in }
    sheets = listed
    dates = uses1904 ? .since1904 : .since1900
  }

  private mutating func readStrings(_ part: String) throws(SheetRefusal) {
    var all: [String] = []
    let limits = limits
    var buffer: [UInt8] = []
    var (isText, isPhonetic) = (false, false)
    let markup = Markup(limits: limits)
    markup.onStart = { element in
      if matches(element.name, "si") { buffer.removeAll(keepingCapacity: true) }
      if matches(element.name, "rPh") { isPhonetic = true }
      isText = matches(element.name, "t") && !isPhonetic
    }
    markup.onText = { if isText { buffer.append(contentsOf: $0) } }
    markup.onEnd = { name in
      isText = false
      if matches(name, "rPh") { isPhonetic = false }
      guard matches(name, "si") else { return }
      all.append(decoded(buffer))
      if all.count > limits.strings { markup.fail(.workbookDamaged) }
    }
    try archive.read(part, with: markup)
    strings = all
  }

  private mutating func readStyles(_ part: String) throws(SheetRefusal) {
    var custom: [Int: NumberFormat.Shown] = [:]
    let limits = limits
    var formats: [NumberFormat.Shown] = []
    var isCell = false
    let markup = Markup(limits: limits)
    markup.onStart = { element in
      if matches(element.name, "cellXfs") { isCell = true }
      if matches(element.name, "numFmt"), let id = element.integer("numFmtId"), let code = element.text("formatCode") {
        custom[id] = NumberFormat.shown(code)
      }
      guard isCell, matches(element.name, "xf") else { return }
      guard formats.count < limits.formats, custom.count < limits.formats else { return markup.fail(.workbookDamaged) }
      let id = element.integer("numFmtId") ?? 0
      formats.append(custom[id] ?? NumberFormat.shown(builtIn: id))
    }
    markup.onEnd = { if matches($0, "cellXfs") { isCell = false } }
    try archive.read(part, with: markup)
    styles = formats
  }
}

/// A path without `.` and `..`.
private func resolved(_ path: String) -> String {
  var parts: [Substring] = []
  for part in path.split(separator: "/") {
    if part == ".." { _ = parts.popLast() } else if part != "." { parts.append(part) }
  }
  return parts.joined(separator: "/")
}

/// Text of a part, with `_x000D_` and its like put back into the characters they stand for.
func decoded(_ bytes: [UInt8]) -> String {
  let text = String(decoding: bytes, as: UTF8.self)
  guard text.utf8.count >= 7, text.contains("_x") else { return text }
  return text.replacing(/_x([0-9A-Fa-f]{4})_/) { match in
    UInt32(match.1, radix: 16).flatMap(Unicode.Scalar.init).map { String(Character($0)) } ?? String(match.0)
  }
}
