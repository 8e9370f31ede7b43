import Foundation
import Language

/// Asks on a terminal; without one, what was not given is a fault.
enum Question {
  /// Whether somebody can answer.
  static var isTerminal: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1 }

  /// The password of an officer: asked on a terminal, else in BEKAL_PASSWORD.
  ///
  /// - Throws: `Fault` where nobody can be asked and none is given.
  static func password(of user: String) throws -> String {
    if isTerminal { return try secret(CommandWords.passwordOf(user)) }
    let given = ProcessInfo.processInfo.environment["BEKAL_PASSWORD"] ?? ""
    guard !given.isEmpty else { throw Fault(2, CommandWords.passwordMissing(user).said) }
    return given
  }

  /// The second code of an officer: asked on a terminal, else in BEKAL_CODE.
  ///
  /// - Throws: `Fault` where nobody can be asked and none is given.
  static func code(of user: String) throws -> String {
    if isTerminal { return try secret(CommandWords.codeOf(user)) }
    let given = ProcessInfo.processInfo.environment["BEKAL_CODE"] ?? ""
    guard !given.isEmpty else { throw Fault(2, CommandWords.codeMissing(user).said) }
    return given
  }

  /// The text given, or the answer to the question.
  static func text(given: String?, _ question: Phrase) throws -> String {
    if let given, !given.trimmingCharacters(in: .whitespaces).isEmpty { return given }
    while isTerminal {
      FileHandle.standardError.write(Data((question.said + ": ").utf8))
      // The end of input (Ctrl-D) is an answer too: none.
      guard let line = readLine() else { break }
      let answer = line.trimmingCharacters(in: .whitespaces)
      if !answer.isEmpty { return answer }
    }
    throw Fault(2, Phrase(id: "Belum diberikan: \(question.id).", en: "Not given: \(question.en).").said)
  }

  /// A secret typed without being shown; where there is no terminal, the first line of standard input.
  static func secret(_ question: Phrase) throws -> String {
    guard isTerminal else { return readLine(strippingNewline: true) ?? "" }
    FileHandle.standardError.write(Data((question.said + ": ").utf8))
    var before = termios()
    tcgetattr(STDIN_FILENO, &before)
    var silent = before
    silent.c_lflag &= ~tcflag_t(ECHO)
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent)
    defer {
      tcsetattr(STDIN_FILENO, TCSAFLUSH, &before)
      FileHandle.standardError.write(Data("\n".utf8))
    }
    return readLine() ?? ""
  }
}
