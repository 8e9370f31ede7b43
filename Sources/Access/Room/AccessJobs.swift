import Language
import Store

/// What Access removes each night.
package enum AccessJobs {
  /// Sessions that have ended, and reads past their term.
  package static let nightly = [
    NightlyJob(
      "access.sessions", Phrase(id: "Menutup sesi yang habis waktunya", en: "Removing sessions that have ended")
    ) { try $2.removeEndedSessions(at: $0, before: $1) },
    NightlyJob(
      "access.reads",
      Phrase(id: "Menghapus catatan pembacaan yang lewat masanya", en: "Removing records of reads past their term")
    ) { try $2.removeOldReads(at: $0, before: $1) },
    NightlyJob(
      "access.sign_ins",
      Phrase(id: "Menghapus catatan masuk yang lewat masanya", en: "Removing records of sign-ins past their term")
    ) { try $2.removeOldSignIns(at: $0, before: $1) },
  ]
}
