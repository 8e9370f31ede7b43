import Almanac
import Language

extension Engagement {
  /// What an entry says, before it is known whose it is.
  struct Entry: Equatable, Sendable {
    let kind: Kind
    let from: Day
    let until: Day
    let hours: Hours?
    let note: String?
  }
}

/// Lines of a list as they are pasted: register number or whole name, day, hours, kind, and a note where there is one, parted by tabs or semicolons.
enum EngagementBlock {
  /// A line that was read.
  struct Line: Equatable, Sendable {
    /// Counted from 1, empty lines too.
    let number: Int
    let person: String
    let entry: Engagement.Entry
  }

  /// Why a line is not taken.
  enum Fault: Equatable, Sendable {
    /// Fewer than four parts.
    case parts(Int)
    case day(String)
    case kind(String)
    case hours(Engagement.Refusal)
    /// The number of a row of a file is nobody's here.
    case nobody(String)
    /// Number or name are nobody's here, or could be several people's.
    case unclear(Phrase)
    /// A rule refuses it.
    case refused(Engagement.Refusal)
  }

  /// The lines of a text, and the numbers of those that cannot be read, with the reason. Empty lines and a line of heads are passed over.
  static func read(_ text: String) -> (lines: [Line], faults: [(line: Int, fault: Fault)]) {
    var (lines, faults): ([Line], [(line: Int, fault: Fault)]) = ([], [])
    let raw = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in raw.enumerated() {
      let parts = line.split(omittingEmptySubsequences: false) { $0 == "\t" || $0 == ";" }.map(tidy)
      guard parts.contains(where: { !$0.isEmpty }), !(lines.isEmpty && isHead(parts)) else { continue }
      do throws(Stop) {
        lines.append(try Line(number: index + 1, parts))
      } catch { faults.append((index + 1, error.fault)) }
    }
    return (lines, faults)
  }

  fileprivate struct Stop: Error { let fault: Fault }

  private static func tidy(_ text: Substring) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func isHead(_ parts: [String]) -> Bool {
    parts.count > 1 && Day(typed: parts[1]) == nil && !parts.joined().contains(where: \.isNumber)
  }
}

extension EngagementBlock.Line {
  fileprivate init(number: Int, _ parts: [String]) throws(EngagementBlock.Stop) {
    guard parts.count >= 4 else { throw .init(fault: .parts(parts.count)) }
    let (from, until) = try Self.days(parts[1])
    let hours: Engagement.Hours?
    do throws(Engagement.Refusal) {
      hours = parts[2].isEmpty || parts[2] == "-" ? nil : try Engagement.Hours(written: parts[2])
    } catch { throw .init(fault: .hours(error)) }
    guard let kind = Engagement.Kind(written: parts[3]) else { throw .init(fault: .kind(parts[3])) }
    let note = parts.count > 4 ? parts[4...].joined(separator: " ") : ""
    self.init(
      number: number, person: parts[0],
      entry: .init(kind: kind, from: from, until: until, hours: hours, note: note.isEmpty ? nil : note))
  }

  /// A day, or two with `s.d.` between them.
  private static func days(_ text: String) throws(EngagementBlock.Stop) -> (Day, Day) {
    let ends = text.replacing("s.d.", with: "–").replacing("s/d", with: "–").split(separator: "–").map {
      Day(typed: $0)
    }
    guard let first = ends.first, let from = first, let last = ends.last, let until = last, ends.count <= 2 else {
      throw .init(fault: .day(text))
    }
    return (from, until)
  }
}

extension Engagement.Kind {
  /// The kind that a list means by a word.
  init?(written text: String) {
    let word = text.lowercased().filter { $0.isLetter || $0 == " " }
    guard let kind = Self.words.first(where: { word == $0.word || word.hasPrefix($0.word + " ") })?.kind else {
      return nil
    }
    self = kind
  }

  private static let words: [(word: String, kind: Self)] = [
    ("sidang putusan", .verdict), ("putusan", .verdict), ("vonis", .verdict), ("verdict", .verdict),
    ("sidang", .court), ("pengadilan", .court), ("kejaksaan", .prosecutor), ("jaksa", .prosecutor),
    ("bon", .prosecutor),
    ("klinik", .clinic), ("poliklinik", .clinic), ("berobat", .clinic), ("rumah sakit", .hospital), ("rs", .hospital),
    ("opname", .hospital), ("rawat inap", .hospital), ("alasan penting", .importantReason), ("kunjungan", .visit),
    ("besuk", .visit), ("penasihat hukum", .counsel), ("pengacara", .counsel), ("isolasi", .isolation),
    ("sel isolasi", .isolation), ("izin keluar", .outsidePermit), ("ijin keluar", .outsidePermit),
    ("court", .court), ("prosecutor", .prosecutor), ("clinic", .clinic), ("hospital", .hospital),
    ("important reason", .importantReason), ("visit", .visit), ("counsel", .counsel), ("isolation", .isolation),
    ("outside permit", .outsidePermit),
  ]
}

extension Day {
  /// `7/5/2025`, `07-05-2025`, `7.5.2025`, `2025-05-07`: the year has four digits.
  init?(typed text: some StringProtocol) {
    let parts = text.split { "/-. ".contains($0) }
    guard parts.count == 3, let first = Int(parts[0]), let month = Int(parts[1]), let last = Int(parts[2]) else {
      return nil
    }
    let (year, day) = parts[0].count == 4 ? (first, last) : (last, first)
    guard (1900...2200).contains(year) else { return nil }
    self.init(year: year, month: month, day: day)
  }
}
