import Almanac
import Language

// The refusals about days, numbers and offices.

extension Hearing.Refusal {
  /// The sentence of a refusal about a day, a number, an office or a place; the others have their own.
  var formal: Phrase {
    switch self {
    case .classesShort(let titles):
      Phrase(
        id:
          "Di bawah batas peserta atau kuota: \(titles.joined(separator: ", ")). Pilih pada kelasnya: teruskan dengan alasan, atau biarkan tidak dibuka.",
        en:
          "Under their minimum or share: \(titles.joined(separator: ", ")). Choose at each class: go on with a reason, or leave it closed."
      )
    case .hearingTooEarly(let day):
      Phrase(
        id:
          "Tanggal sidang lebih awal daripada usulannya (\(Format.day(day).id)). Tulis tanggal sidang yang sebenarnya.",
        en: "The hearing is dated before its proposal (\(Format.day(day).en)). Give the day it is really held.")
    case .lateEntry(let titles):
      Phrase(
        id:
          "Kelas sudah mulai sebelum tanggal SK: \(titles.joined(separator: ", ")). Isi “Alasan masuk setelah mulai”, atau tunggu kelas berikutnya.",
        en:
          "These classes began before the decree: \(titles.joined(separator: ", ")). Give the reason for the late entry, or wait for the next intake."
      )
    case .officeVacant(let title, let day):
      Phrase(
        id: "\(title) kosong pada \(Format.day(day).id). Isi pejabatnya di Pengaturan, bagian Jabatan.",
        en: "\(title) is vacant on \(Format.day(day).en). Fill it under Settings, Offices.")
    case .partVacant(let part, let day):
      Phrase(
        id:
          "\(HearingWords.part(part).id) TPP kosong pada \(Format.day(day).id). Isi jabatan dan pejabatnya di Pengaturan, bagian Jabatan.",
        en:
          "The board has no \(HearingWords.part(part).en.lowercased()) on \(Format.day(day).en). Fill the office under Settings, Offices."
      )
    case .numberTaken(let number, .minutes(let day)):
      Phrase(
        id: "Nomor ini sudah dipakai untuk sidang \(Format.day(day).id) (\(number)). Tulis nomor yang lain.",
        en: "This number is taken by the hearing of \(Format.day(day).en) (\(number)). Give another.")
    case .numberTaken(let number, .change(let day, let decree)):
      Phrase(
        id:
          "Nomor ini sudah dipakai untuk SK \(Format.day(day).id) yang mengubah SK \(decree) (\(number)). Tulis nomor yang lain.",
        en:
          "This number is taken by the decree of \(Format.day(day).en) that changes \(decree) (\(number)). Give another."
      )
    case .numberTaken(let number, .decree(let day, let hearing)):
      Phrase(
        id:
          "Nomor ini sudah dipakai untuk SK \(Format.day(day).id) atas sidang \(hearing) (\(number)). Tulis nomor yang lain.",
        en:
          "This number is taken by the decree of \(Format.day(day).en) on hearing \(hearing) (\(number)). Give another."
      )
    case .draftList:
      Phrase(
        id:
          "Daftar ini masih RANCANGAN: dihitung sebelum kepala menandatangani kebijakan penempatan. Catat kebijakan, hitung usulan baru, lalu sidangkan.",
        en:
          "This list is still a draft: it was computed before the head signed the placement policy. Record the policy, compute a new proposal, and hear it."
      )
    case .otherCount(let now):
      Phrase(
        id: "Sekarang \(now) orang belum diputus: ada yang diputuskan sementara itu. Lihat lagi, lalu setujui.",
        en: "Now \(now) people are undecided: somebody decided meanwhile. Look again, then approve.")
    case .nothingToTakeBack:
      Phrase(
        id: "Tidak ada persetujuan sekaligus yang dapat dibatalkan. Batalkan keputusannya satu per satu.",
        en: "No approval of all is left to take back. Take single decisions back.")
    case .hasPlace(let name, let title):
      Phrase(
        id: "\(name) sudah ada di \(title). Putuskan REVISI di kelas itu dahulu, atau pilih orang lain.",
        en: "\(name) is in \(title) already. Turn that back (REVISI) first, or choose somebody else.")
    case .wrongState, .reasonMissing, .undecided, .noQuorum, .partMissing, .unsigned, .approvedTwice, .overFull,
      .nobodyLeft, .stopped, .alreadySeated, .notHeldYet, .proposalNotReady, .decreeTooEarly, .decreeInFuture,
      .unconfirmed, .noSeat, .notPresent, .signedAlready, .tooFewFor:
      phrase
    }
  }
}
