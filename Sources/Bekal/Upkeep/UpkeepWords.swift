import Almanac
import Language

/// The words of keeping a house.
enum UpkeepWords {
  static let upkeep = Phrase(id: "Perawatan", en: "Upkeep")
  static let keepBackup = Phrase(id: "Mencatat cadangan", en: "Note a backup")
  static let backupKept = Phrase(id: "Cadangan dicatat.", en: "The backup is noted.")
  static let backup = Phrase(id: "sejak cadangan terakhir", en: "since the last backup")
  static let findings = Phrase(id: "temuan pemeriksaan", en: "findings of the doctor")
  static let disk = Phrase(id: "ruang disk kosong", en: "free on the disk")
  static let version = Phrase(id: "versi Bekal", en: "Bekal's version")
  static let none = Phrase(id: "belum ada", en: "none yet")
  static let look = Phrase(id: "Lihat", en: "Look")
  static let check = Phrase(id: "Yang diperiksa", en: "Checked")
  static let state = Phrase(id: "Keadaan", en: "State")
  static let remedy = Phrase(id: "Jalan keluar", en: "Way out")
  static let sound = Phrase(id: "baik", en: "sound")
  static let fault = Phrase(id: "perlu tindakan", en: "needs a hand")
  static let examination = Phrase(id: "Pemeriksaan", en: "Examination")
  static let backups = Phrase(id: "Cadangan", en: "Backup")
  static let notExamined = Phrase(id: "Belum diperiksa.", en: "Not examined yet.")
  static let notExaminedNext = Phrase(
    id: "Server memeriksa rumah setiap malam; sekarang juga: bekal doctor --database BERKAS.",
    en: "The server examines the house every night; at once: bekal doctor --database FILE.")
  static let how = Phrase(
    id: "Buat cadangan: bekal backup --database BERKAS BERKAS-CADANGAN. Simpan di tempat lain, kuncinya terpisah.",
    en: "Make one: bekal backup --database FILE BACKUP-FILE. Keep it elsewhere, its key apart.")
  static let noBackup = Phrase(id: "Belum ada cadangan yang tercatat", en: "No backup is noted yet")

  static func days(_ days: Int) -> Phrase { Phrase(id: "\(days) hari", en: days == 1 ? "1 day" : "\(days) days") }

  static func notNoted(_ cause: String) -> Phrase {
    Phrase(
      id: "Cadangannya utuh, tetapi tidak tercatat di rumah ini: \(cause)",
      en: "The backup is whole, but the house did not note it: \(cause)")
  }

  static func old(_ days: Int) -> Phrase {
    Phrase(id: "Cadangan terakhir \(days) hari yang lalu", en: "The last backup is \(days) days old")
  }

  static func lastBackup(_ moment: Moment, in zone: Zone) -> Phrase {
    let at = Format.moment(moment, in: zone)
    return Phrase(
      id: "Cadangan terakhir \(at.id), sudah dibaca ulang utuh.", en: "The last backup is of \(at.en), read back whole."
    )
  }

  static func of(_ count: Int) -> Phrase { Phrase(id: "dari \(count)", en: "of \(count)") }

  static func faults(_ count: Int) -> Phrase {
    Phrase(
      id: "\(count) temuan pemeriksaan", en: count == 1 ? "1 finding of the doctor" : "\(count) findings of the doctor")
  }

  static func gigabytes(_ bytes: UInt64) -> Phrase {
    let tenths = Int(bytes / 107_374_182)
    return tenths < 1000
      ? Phrase(id: "\(tenths / 10),\(tenths % 10) GB", en: "\(tenths / 10).\(tenths % 10) GB")
      : Phrase(same: "\(tenths / 10) GB")
  }

  static func title(_ faults: Int, examined: Bool) -> Phrase {
    if !examined { return Phrase(id: "Perawatan: belum diperiksa", en: "Upkeep: not examined yet") }
    return faults == 0
      ? Phrase(id: "Semua yang diperiksa baik", en: "All that was examined is sound") : UpkeepWords.faults(faults)
  }

  static func examined(_ moment: Moment, in zone: Zone) -> Phrase {
    let at = Format.moment(moment, in: zone)
    return Phrase(id: "Diperiksa \(at.id), dan lagi setiap malam.", en: "Examined on \(at.en), and every night.")
  }

  static let help = [
    Phrase(
      id: "Mulai dari baris yang perlu tindakan; jalan keluarnya di sebelahnya.",
      en: "Begin with the lines that need a hand; the way out stands beside them."),
    Phrase(
      id: "Buat cadangan paling lama tiap minggu; umurnya tampil di Hari ini.",
      en: "Make a backup at least every week; Today shows how old it is."),
    Phrase(
      id: "Sesudah memperbaiki, jalankan bekal doctor untuk memastikannya.",
      en: "After mending, run bekal doctor to make sure."),
  ]
}
