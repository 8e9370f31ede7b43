import Foundation
import Language

/// A part of a programme that is taught as one: its hours, where, and whether it is told or done.
package struct CourseModule: Codable, Equatable, Sendable {
  /// Whether it is told or done.
  package enum Part: String, CaseIterable, Codable, Sendable { case theory, practice }

  package let title: String
  /// Lesson hours (JP), from 1.
  package let lessonHours: Int
  /// The kind of place it is held in; nil as the programme's.
  package let site: Programme.Site?
  /// Nil where it is both.
  package let part: Part?

  /// The most that a programme has.
  package static let most = 30

  /// The hours that no module names: `Umum`.
  package static let general = "Umum"
}

/// Modules as lines that people type: title; lesson hours; kind of place; theory or practice. The last two may be left out.
enum ModuleText {
  /// Why a line is not taken.
  enum Fault: Error, Equatable {
    case parts, hours(String), place(String), part(String), twice(String), tooMany
  }

  /// The modules of a text, and the numbers of the lines that cannot be read. Empty lines are passed over.
  static func read(_ text: String) -> (modules: [CourseModule], faults: [(line: Int, fault: Fault)]) {
    var (modules, faults): ([CourseModule], [(line: Int, fault: Fault)]) = ([], [])
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() where line.contains(where: { !$0.isWhitespace }) {
      do throws(Fault) {
        let module = try module(line)
        guard !modules.contains(where: { Programme.key($0.title) == Programme.key(module.title) }) else {
          throw .twice(module.title)
        }
        guard modules.count < CourseModule.most else { throw .tooMany }
        modules.append(module)
      } catch { faults.append((index + 1, error)) }
    }
    return (modules, faults)
  }

  private static func module(_ line: Substring) throws(Fault) -> CourseModule {
    let parts = line.split(separator: ";", omittingEmptySubsequences: false)
      .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    guard (2...4).contains(parts.count), (1...120).contains(parts[0].count) else { throw .parts }
    let digits = parts[1].lowercased().replacing("jp", with: "").trimmingCharacters(in: .whitespaces)
    guard let hours = Int(digits), (1...2000).contains(hours) else { throw .hours(parts[1]) }
    var (site, part): (Programme.Site?, CourseModule.Part?)
    // Whoever leaves the place out names theory or practice third.
    for word in parts.dropFirst(2).map({ $0.lowercased() }) where !word.isEmpty {
      if let known = CourseModule.Part.allCases.first(where: { $0.words.contains(word) }), part == nil {
        part = known
      } else if let known = Programme.Site.allCases.first(where: { $0.words.contains(word) }), site == nil, part == nil
      {
        site = known
      } else if word == parts.last?.lowercased(), parts.count == 4 {
        throw .part(word)
      } else {
        throw .place(word)
      }
    }
    return CourseModule(title: parts[0], lessonHours: hours, site: site, part: part)
  }

  /// Modules as such a text; it reads back to the same modules.
  static func written(_ modules: [CourseModule]) -> String {
    text(modules, site: \.word, part: { Words.part($0).id })
  }

  /// The same in one line, as a history shows it.
  static func oneLine(_ modules: [CourseModule]) -> String { written(modules).replacing("\n", with: " · ") }

  /// The same in words that no change of the interface touches, to be stored.
  static func stored(_ modules: [CourseModule]) -> String { text(modules, site: \.rawValue, part: \.rawValue) }

  private static func text(
    _ modules: [CourseModule], site: (Programme.Site) -> String, part: (CourseModule.Part) -> String
  ) -> String {
    modules.map { module in
      [module.title, String(module.lessonHours), module.site.map(site), module.part.map(part)]
        .compactMap(\.self).joined(separator: "; ")
    }.joined(separator: "\n")
  }
}

extension CourseModule.Part {
  fileprivate var words: [String] { [rawValue, Words.part(self).id, Words.part(self).en] }
}

extension Programme.Site {
  /// The kind of place it asks for, in the house's words; nil where any will do.
  package var kindOfVenue: String? {
    switch self {
    case .classroom: "ruang kelas"
    case .workshop: "bengkel"
    case .kitchen: "dapur"
    case .garden: "kebun"
    case .pond: "kolam"
    case .other: nil
    }
  }

  /// As a line of a module names it.
  fileprivate var word: String { kindOfVenue ?? "tempat lain" }

  fileprivate var words: [String] {
    let name = Words.site(self)
    return [rawValue, word, name.id.lowercased(), name.en.lowercased()]
  }
}

extension Programme {
  /// The modules with what they leave of the hours as a last one, `Umum`; that alone where no module is named.
  package var outline: [CourseModule] {
    let left = lessonHours - modules.reduce(0) { $0 + $1.lessonHours }
    let rest = CourseModule(title: CourseModule.general, lessonHours: left, site: nil, part: nil)
    return left > 0 ? modules + [rest] : modules
  }

  /// The module in which a meeting begins.
  ///
  /// - Parameter minutes: what the earlier meetings of the class take; beyond all modules it is the last.
  package func module(after minutes: Int) -> CourseModule? {
    var end = 0
    for module in outline {
      end += module.lessonHours * minutesPerLesson
      if minutes < end { return module }
    }
    return outline.last
  }
}

extension Words {
  static let modules = Phrase(id: "Modul", en: "Modules")
  static let modulesHint = Phrase(
    id: "Satu baris satu modul, menurut urutan diajarkan: judul; JP; jenis tempat; teori atau praktik. "
      + "Contoh: Semai bibit; 8; kebun; praktik. Jam yang tidak disebut menjadi Umum.",
    en: "One module a line, in the order they are taught: title; lesson hours; kind of place; theory or practice. "
      + "Like: Semai bibit; 8; kebun; praktik. Hours that no module names are Umum.")
  package static let module = Phrase(id: "Modul", en: "Module")
  static let part = Phrase(id: "Teori atau praktik", en: "Theory or practice")

  static func part(_ part: CourseModule.Part) -> Phrase {
    switch part {
    case .theory: theory
    case .practice: practice
    }
  }

  static func modulesTooLong(_ hours: Int, of all: Int) -> Phrase {
    Phrase(
      id: "Modul memuat \(hours) JP, padahal program ini \(all) JP. Kurangi jam modul atau tambah JP program.",
      en:
        "The modules have \(hours) lesson hours, the programme \(all). Take hours from a module or add to the programme."
    )
  }

  /// The lines of a text that cannot be read, the first ten each with its reason.
  package static func faults<Fault>(_ faults: [(line: Int, fault: Fault)], why: (Fault) -> Phrase) -> Phrase {
    let shown = faults.prefix(10).map { line, fault -> Phrase in
      let why = why(fault)
      return Phrase(id: "baris \(line): \(why.id)", en: "line \(line): \(why.en)")
    }
    let rest = faults.count - shown.count
    let more = Phrase(id: rest > 0 ? " Dan \(rest) baris lain." : "", en: rest > 0 ? " And \(rest) more lines." : "")
    return Phrase(
      id: "Belum ada yang disimpan. Perbaiki " + shown.map(\.id).joined(separator: " ") + more.id,
      en: "Nothing is kept yet. Mend " + shown.map(\.en).joined(separator: " ") + more.en)
  }

  static func fault(_ fault: ModuleText.Fault) -> Phrase {
    switch fault {
    case .parts:
      Phrase(
        id: "tulis judul, titik koma, lalu JP; sesudahnya boleh jenis tempat dan teori atau praktik.",
        en: "write the title, a semicolon, then the lesson hours; kind of place and theory or practice may follow.")
    case .hours(let text):
      Phrase(id: "“\(text)” bukan JP; tulis bilangan 1 sampai 2.000.", en: "“\(text)” is no number of lesson hours.")
    case .place(let text):
      Phrase(
        id:
          "jenis tempat “\(text)” tidak dikenal; pakai \(Programme.Site.allCases.map(\.word).joined(separator: ", ")).",
        en:
          "the kind of place “\(text)” is not known; use \(Programme.Site.allCases.map(\.rawValue).joined(separator: ", "))."
      )
    case .part(let text):
      Phrase(id: "“\(text)” bukan teori atau praktik.", en: "“\(text)” is neither theory nor practice.")
    case .twice(let title):
      Phrase(id: "modul “\(title)” sudah disebut.", en: "the module “\(title)” is named already.")
    case .tooMany:
      Phrase(id: "paling banyak \(CourseModule.most) modul.", en: "at most \(CourseModule.most) modules.")
    }
  }
}
