import Almanac
import Foundation

extension Store {
  /// Makes a backup before the schema changes: `bekal-DATABASE-before-STEP.backup` in the folder.
  func copy(to folder: String, before step: String) async throws {
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch { throw BackupError.unwritable(path: folder) }
    _ = try await Backup.write(self, to: "\(folder)/bekal-\(database)-before-\(step).backup", now: .machine())
  }
}
