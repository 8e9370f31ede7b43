import Almanac
import Import
import Language

extension Programme.Refusal: Explained {
  package var phrase: Phrase {
    switch self {
    case .titleTaken(let title):
      Phrase(
        id: "Program \(title) dengan tingkat itu sudah ada. Buka angkatan baru padanya, atau beri nama lain.",
        en: "A programme \(title) of that level exists. Offer a cohort of it, or choose another title.")
    case .cohortsRun(let count):
      Phrase(
        id:
          "\(count) angkatan sudah berjalan, jadi jam, tingkat, dan syarat tetap. Buat program baru "
          + "untuk ketentuan lain.",
        en:
          "\(count) cohorts have begun, so hours, level and prerequisites stay. Record another "
          + "programme for other terms."
      )
    case .unitTaken(let code):
      Phrase(id: "Unit \(code) sudah ada pada program ini.", en: "The unit \(code) stands in this programme already.")
    case .unchanged: Cohort.Refusal.unchanged.phrase
    }
  }
}

extension Cohort.Refusal: Explained {
  package var phrase: Phrase {
    switch self {
    case .fewerSeatsThanMinimum(let min, let seats):
      Phrase(
        id: "Tempat \(seats) kurang dari peserta paling sedikit \(min). Naikkan tempat atau turunkan batas bawah.",
        en: "\(seats) seats are fewer than the least number of participants, \(min). Raise one or lower the other.")
    case .hoursUnreadable:
      Phrase(
        id:
          "Jam tidak dapat dibaca: pilih hari dalam minggu dan tulis jam mulai sebelum jam selesai, "
          + "misalnya 09.00 dan 11.00.",
        en: "The hours cannot be read: choose days of the week and write a start before an end, e.g. 09.00 and 11.00.")
    case .quotaWithoutRegion:
      Phrase(
        id: "Kuota warga belum menyebut kabupaten atau kotanya. Isi misalnya Kab. Serang, atau kosongkan kuotanya.",
        en: "The share does not say whose residents. Write e.g. Kab. Serang, or leave the share empty.")
    case .regionUnknown(let name):
      Phrase(
        id: "“\(name)” bukan kabupaten atau kota yang dikenal. Tulis namanya lengkap, misalnya Kab. Serang.",
        en: "“\(name)” is no known regency or city. Write its name in full, e.g. Kab. Serang.")
    case .regionAmbiguous(let name, let names):
      Phrase(
        id: "“\(name)” bisa \(names.joined(separator: " atau ")). Tulis yang dimaksud.",
        en: "“\(name)” may be \(names.joined(separator: " or ")). Write which.")
    case .notPlanned(let status):
      Phrase(
        id: "Angkatan sudah \(status.rawValue), jadi janjinya tetap. Hanya angkatan RENCANA yang dapat diubah.",
        en: "The cohort stands at \(status.rawValue), so what was promised stays. Only a RENCANA cohort can be changed."
      )
    case .alreadyOffered(let day):
      Phrase(
        id: "Angkatan program ini dari mitra yang sama mulai \(Format.day(day).id) sudah ada. Ubah yang itu.",
        en: "This programme by the same partner from \(Format.day(day).en) is offered already. Change that one.")
    case .notNext(let from, let to):
      Phrase(
        id:
          "Dari \(from.rawValue) tidak langsung ke \(to.rawValue). Urutannya RENCANA, PELAKSANAAN, "
          + "TERLAKSANA, SELESAI.",
        en: "\(from.rawValue) does not lead to \(to.rawValue). The order is RENCANA, PELAKSANAAN, TERLAKSANA, SELESAI.")
    case .beforeFirstMeeting(let day):
      Phrase(
        id: "Pertemuan pertama \(Format.day(day).id). Nyatakan PELAKSANAAN sejak hari itu.",
        en: "The first meeting is on \(Format.day(day).en). Declare PELAKSANAAN from that day on.")
    case .beforeLastMeeting(let day):
      Phrase(
        id: "Pertemuan terakhir \(Format.day(day).id). Nyatakan TERLAKSANA sejak hari itu.",
        en: "The last meeting is on \(Format.day(day).en). Declare TERLAKSANA from that day on.")
    case .agencyUnknown:
      Phrase(
        id: "Instansi itu bukan mitra rutan ini. Tambahkan dahulu di halaman Mitra.",
        en: "That agency is not a partner of this house. Add it on the page Partners first.")
    case .unchanged:
      Phrase(
        id: "Tidak ada yang berbeda, jadi tidak ada yang disimpan. Ubah isiannya, atau tutup halaman ini.",
        en: "Nothing differs, so nothing was saved. Change a field, or leave this page.")
    case .inUse:
      Phrase(
        id:
          "Sudah ada peserta pada angkatan ini, jadi jumlah tempat dan angkatannya tetap. Batalkan "
          + "pesertanya dahulu di Penempatan.",
        en: "People hold places in the cohort, so it and its seats stay. Withdraw them in Placement first.")
    }
  }
}

extension OfferFile.Refusal: Explained {
  var phrase: Phrase {
    switch self {
    case .applied:
      Phrase(
        id: "Berkas ini sudah diterapkan. Batalkan dahulu bila ingin menerapkannya lagi.",
        en: "This file has been applied. Take it back first to apply it again.")
    case .notApplied:
      Phrase(
        id: "Berkas ini belum diterapkan, jadi tidak ada yang dibatalkan.",
        en: "This file was not applied; there is nothing to take back.")
    case .begun(let title):
      Phrase(
        id:
          "Angkatan \(title) sudah berjalan, jadi penawaran ini tidak dapat dibatalkan. Ubah angkatan "
          + "lain satu per satu.",
        en: "The cohort \(title) has begun, so these offers cannot be taken back. Change the others one by one.")
    }
  }
}
