import Foundation
import House

/// Writes a line to standard output at once, also where it is a pipe: `print` would keep it back.
package func say(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }

/// Writes what a command has to tell as a line of JSON.
func say(_ fields: [String: FactValue]) { say(FactValue.canonical(fields) { _, text in text }) }

/// Writes a line to standard error.
func complain(_ line: String) { FileHandle.standardError.write(Data((line + "\n").utf8)) }
