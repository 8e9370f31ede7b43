import Foundation

/// Example files beside the project, found by walking up to a folder that has `shared/`.
enum SharedFiles {
  static let data: URL? = {
    var folder = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
    while folder.path != "/" {
      let shared = folder.appending(path: "shared/data")
      if FileManager.default.fileExists(atPath: shared.path) { return shared }
      folder = folder.deletingLastPathComponent()
    }
    return nil
  }()

  /// Whether the files are there; tests that need them are skipped where they are not.
  static var arePresent: Bool { data != nil }

  /// The bytes of a file of `shared/data`.
  static func bytes(_ path: String) throws -> [UInt8] {
    guard let data else { throw CocoaError(.fileNoSuchFile) }
    return Array(try Data(contentsOf: data.appending(path: path)))
  }
}
