import ArgumentParser

extension Phrase {
  /// The words as the help of an argument.
  package var help: ArgumentHelp { ArgumentHelp(stringLiteral: said) }
}

/// What `--help` says of a command, in both languages: one sentence, examples that work, and perhaps more.
package struct CommandHelp: Sendable {
  let abstract: Phrase
  let examples: [String]
  let more: Phrase?
  private static let example = Phrase(id: "Contoh", en: "Example")

  /// The help of a command.
  package init(_ abstract: Phrase, _ examples: String..., more: Phrase? = nil) {
    self.abstract = abstract
    self.examples = examples
    self.more = more
  }

  /// The configuration of a command of that name, in the language of the terminal.
  package func configuration(
    _ name: String, subcommands: [any ParsableCommand.Type] = [], version: String = ""
  ) -> CommandConfiguration {
    let lines = examples.map { "\(CommandHelp.example.said): \($0)" } + [more.map { "\n" + $0.said }].compactMap(\.self)
    return CommandConfiguration(
      commandName: name, abstract: abstract.said, discussion: lines.joined(separator: "\n"), version: version,
      subcommands: subcommands)
  }
}
