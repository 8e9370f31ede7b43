import Almanac
import Import
import Language

extension Programme.Refusal: Explained {
  package var phrase: Phrase {
    switch self {
    case .titleTaken(let title):
      Phrase(
        id: "Program \(title) dengan tingkat itu sudah ada. Buka kelas baru padanya, atau beri nama lain.",
        en: "A programme \(title) of that level exists. Offer a class of it, or choose another title.")
    case .cohortsRun(let count):
      Phrase(
        id:
          "\(count) kelas sudah berjalan atau ada pesertanya, jadi jam, tingkat, jenis tempat, dan syarat tetap. "
          + "Buat program baru untuk ketentuan lain.",
        en:
          "\(count) classes have begun or have people, so hours, level, kind of place and prerequisites stay. Record "
          + "another programme for other terms."
      )
    case .unitTaken(let code):
      Phrase(id: "Unit \(code) sudah ada pada program ini.", en: "The unit \(code) stands in this programme already.")
    case .unchanged: Cohort.Refusal.unchanged.phrase
    }
  }
}

extension Closure.Refusal: Explained {
  package var phrase: Phrase {
    switch self {
    case .past(let day):
      Phrase(
        id: "\(Format.day(day).id) sudah lewat: pertemuannya tetap pada harinya. Pilih hari ini atau sesudahnya.",
        en: "\(Format.day(day).en) is past: its meetings stay on their day. Choose today or a later day.")
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
    case .alreadyOffered(let day):
      Phrase(
        id: "Kelas program ini dari mitra yang sama mulai \(Format.day(day).id) sudah ada. Ubah yang itu.",
        en: "This programme by the same partner from \(Format.day(day).en) is offered already. Change that one.")
    case .notNext(let from, let to):
      Phrase(
        id:
          "Dari \(Words.status(from).id) tidak langsung ke \(Words.status(to).id). Urutannya RENCANA, PELAKSANAAN, "
          + "TERLAKSANA, SELESAI.",
        en:
          "From \(Words.status(from).en) no step leads to \(Words.status(to).en). The order is planned, running, held, "
          + "finished.")
    case .beforeFirstMeeting(let day):
      Phrase(
        id: "Pertemuan pertama \(Format.day(day).id). Nyatakan PELAKSANAAN sejak hari itu.",
        en: "The first meeting is on \(Format.day(day).en). Declare it running from that day on.")
    case .beforeLastMeeting(let day):
      Phrase(
        id: "Pertemuan terakhir \(Format.day(day).id). Nyatakan TERLAKSANA sejak hari itu.",
        en: "The last meeting is on \(Format.day(day).en). Declare it held from that day on.")
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
          "Sudah ada yang disetujui atau menjadi peserta kelas ini, jadi kelasnya tetap. Ubah di halaman "
          + "kelasnya, atau batalkan kelasnya.",
        en:
          "People are approved for the class or take part, so it stays. Change it on its own page, or cancel it.")
    case .over(let status):
      Phrase(
        id: "Kelas sudah \(Words.status(status).id), jadi ketentuannya tetap. Buka kelas baru untuk ketentuan lain.",
        en: "The class is \(Words.status(status).en), so its terms stay. Offer another class for other terms.")
    case .cancelled(let day):
      Phrase(
        id: "Kelas ini dibatalkan sejak \(Format.day(day).id). Buka kelas baru sebagai gantinya.",
        en: "The class was cancelled from \(Format.day(day).en). Offer another one in its place.")
    case .startHeld(let day):
      Phrase(
        id:
          "Pertemuan pertama \(Format.day(day).id) sudah berlangsung, jadi mulainya tetap. Ubah jadwal mingguannya saja.",
        en: "The first meeting was on \(Format.day(day).en), so the start stays. Change the weekly pattern only.")
    case .startInPast(let today):
      Phrase(
        id:
          "Kelas yang sudah ada orangnya tidak dapat mulai sebelum hari ini (\(Format.day(today).id)). Pilih hari ini atau sesudahnya.",
        en: "A class with people cannot begin before today (\(Format.day(today).en)). Choose today or later.")
    case .fromInPast(let today):
      Phrase(
        id: "Jadwal baru berlaku paling cepat hari ini (\(Format.day(today).id)); pertemuan yang sudah lewat tetap.",
        en: "A new pattern holds from today (\(Format.day(today).en)) at the earliest; meetings that were held stay.")
    case .fromAfterEnd(let day):
      Phrase(
        id:
          "Pertemuan terakhir \(Format.day(day).id), jadi jadwal baru tidak pernah berlaku. Pilih tanggal yang lebih awal.",
        en: "The last meeting is on \(Format.day(day).en), so that pattern would never hold. Choose an earlier day.")
    case .underLiveSeats(let live, let seats):
      Phrase(
        id:
          "\(live) orang memegang tempat, jadi tempatnya tidak dapat menjadi \(seats). Akhiri tempat yang tidak dipakai "
          + "di daftar kelasnya, batalkan kelasnya, atau buka kelas lain.",
        en:
          "\(live) people hold seats, so there cannot be \(seats). End places on the class list, cancel the class, or "
          + "offer another one.")
    case .notSeen(let people):
      Phrase(
        id: "Ini menyentuh \(people) orang, dan keadaannya belum dilihat atau sudah berubah. Lihat akibatnya dahulu.",
        en: "This touches \(people) people, and what it does has not been looked at, or has changed. Look at it first.")
    case .cancelledInFuture(let today):
      Phrase(
        id: "Pembatalan dicatat pada harinya atau sesudahnya (hari ini \(Format.day(today).id)).",
        en: "A cancellation is recorded on its day or later (today is \(Format.day(today).en)).")
    case .ownClass:
      Phrase(
        id: "Rutan sendiri yang memberi kelas ini: pilih Rutan, tanpa komitmen mitra.",
        en: "The house itself gives this class: choose the house, and no commitment.")
    case .commitmentUnknown:
      Phrase(
        id: "Komitmen itu bukan milik mitra yang memberi kelas ini. Pilih dari daftarnya.",
        en: "That commitment is not one of the partner that gives the class. Choose from the list.")
    case .notCancelled: Phrase(id: "Kelas ini tidak dibatalkan.", en: "The class is not cancelled.")
    case .cancellationStands(let day):
      Phrase(
        id: "Pembatalan dicatat \(Format.day(day).id) dan hanya dapat ditarik pada hari itu. Buka kelas baru.",
        en:
          "The cancellation was recorded on \(Format.day(day).en) and can be taken back on that day only. Offer another class."
      )
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
          "Kelas \(title) sudah berjalan, jadi penawaran ini tidak dapat dibatalkan. Ubah kelas "
          + "lain satu per satu.",
        en: "The class \(title) has begun, so these offers cannot be taken back. Change the others one by one.")
    }
  }
}
