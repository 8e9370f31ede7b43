import Foundation

/// The terminal that commands talk to.
package enum Terminal {
  /// Its language: `--lang`, else English where BEKAL_LANGUAGE, LC_ALL or LANG says so, else Indonesian.
  @TaskLocal package static var language = language(
    of: CommandLine.arguments, environment: ProcessInfo.processInfo.environment)

  /// A language that commands do not speak.
  package struct UnknownLanguage: Error {}

  /// The arguments without `--lang`, which every command takes, at any place before a `--`.
  ///
  /// - Throws: `UnknownLanguage` where it names another than `id` and `en`.
  package static func withoutLanguage(_ arguments: [String]) throws(UnknownLanguage) -> [String] {
    guard let place = place(in: arguments) else { return arguments }
    guard named(in: arguments) != nil else { throw UnknownLanguage() }
    var rest = arguments
    rest.removeSubrange(place)
    return rest
  }

  static func language(of arguments: [String], environment: [String: String]) -> Language {
    if let named = named(in: arguments) { return named }
    let said = ["BEKAL_LANGUAGE", "LC_ALL", "LANG"].compactMap { environment[$0] }.first { !$0.isEmpty }
    return (said ?? "").hasPrefix("en") ? .english : .indonesian
  }

  private static func named(in arguments: [String]) -> Language? {
    place(in: arguments).flatMap { place in
      arguments[place].last.flatMap { Language(rawValue: String($0.split(separator: "=").last ?? "")) }
    }
  }

  /// Where `--lang en` or `--lang=en` stands.
  private static func place(in arguments: [String]) -> Range<Int>? {
    let end = arguments.firstIndex(of: "--") ?? arguments.count
    guard let start = arguments[..<end].firstIndex(where: { $0 == "--lang" || $0.hasPrefix("--lang=") }) else {
      return nil
    }
    return start..<(arguments[start] == "--lang" ? min(start + 2, end) : start + 1)
  }
}

extension Phrase {
  /// The words in the language of the terminal.
  package var said: String { self(Terminal.language) }
}
