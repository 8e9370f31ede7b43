import ArgumentParser
import Page

extension Phrase {
  /// The words as the help of an argument.
  package var help: ArgumentHelp { ArgumentHelp(stringLiteral: said) }
}

/// What `--help` says of a command, in both languages: one sentence, examples that work, and perhaps more.
package struct CommandHelp: Sendable {
  let abstract: Phrase
  let examples: [String]
  let more: Phrase?

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
    let lines = examples.map { "\(Words.example.said): \($0)" } + [more.map { "\n" + $0.said }].compactMap(\.self)
    return CommandConfiguration(
      commandName: name, abstract: abstract.said, discussion: lines.joined(separator: "\n"), version: version,
      subcommands: subcommands)
  }
}

/// Who acts in a data command, and where.
package struct ActorOptions: ParsableArguments {
  @Option(name: .customLong("as"), help: Words.asHelp.help)
  package var user: String?
  @Option(help: Words.facilityHelp.help)
  package var facility: String?

  /// The options as the parser makes them.
  package init() {}
}
