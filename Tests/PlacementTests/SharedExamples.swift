import Foundation
import Optimiser

/// Whether the solver is installed here; without it the tests that need it say so.
let hasSolver = Optimiser.library().path != nil

/// The folder of shared examples, found by walking up from this file; nil where it is absent.
let examples: URL? = {
  var folder = URL(fileURLWithPath: #filePath)
  while folder.path != "/" {
    folder = folder.deletingLastPathComponent()
    let found = folder.appendingPathComponent("shared/data/placement")
    if FileManager.default.fileExists(atPath: found.path) { return found }
  }
  return nil
}()
