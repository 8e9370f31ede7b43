import ArgumentParser
import Language

/// Who acts in a data command, and where.
package struct ActorOptions: ParsableArguments {
  @Option(name: .customLong("as"), help: Words.asHelp.help)
  package var user: String?
  @Option(help: Words.facilityHelp.help)
  package var facility: String?

  /// The options as the parser makes them.
  package init() {}

  /// The console, in a facility.
  package init(facility: String?) {
    user = nil
    self.facility = facility
  }
}
