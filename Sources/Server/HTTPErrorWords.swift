import Foundation
import Language

/// What the house says when it turns a request down.
enum HTTPErrorWords {
  static let missing = Phrase(
    id:
      "Halaman atau catatan ini tidak ada, atau bukan milik rutan Anda. Kembali ke Hari ini.",
    en: "This page or record is not there, or is not your house's. Go back to Today.")
  static let otherMethod = Phrase(
    id: "Alamat ini ada, tetapi tidak dapat dipakai dengan cara itu.",
    en: "This address exists, but not for that method.")
  static let signInFirst = Phrase(
    id: "Masuk dahulu: kirim nama pengguna dan kata sandi ke POST /session.",
    en: "Sign in first: send user name and password to POST /session.")
  static let newPasswordFirst = Phrase(
    id: "Kata sandi ini sementara. Ganti dahulu: kirim current, password, repeated ke PUT /session/password.",
    en: "This password is temporary. Change it first: send current, password, repeated to PUT /session/password.")
  static let codeFirst = Phrase(
    id: "Kode kedua belum diberikan: kirim code ke POST /session/code.",
    en: "The second code is missing: send code to POST /session/code.")
  static let secondFactorFirst = Phrase(
    id: "Rumah ini mewajibkan kode kedua untuk peran Anda. Pasang dahulu: POST, lalu PUT /session/second-factor.",
    en: "This house requires a second code for your role. Set it up first: POST, then PUT /session/second-factor.")
  static let firstOfficerFirst = Phrase(
    id: "Rumah ini belum punya akun. Buka halaman pertamanya, atau kirim petugas pertama ke POST /first-officer.",
    en: "This house has no account yet. Open its first page, or send the first officer to POST /first-officer.")
  static let foreignPage = Phrase(
    id: "Kiriman datang dari situs lain, jadi tidak diterima. Buka halamannya di Bekal dan kirim dari sana.",
    en: "This came from another site, so it was not taken. Open the page in Bekal and send it from there.")
  static let oldPage = Phrase(
    id: "Halaman ini sudah terlalu lama terbuka. Muat ulang, lalu kirim lagi; isian Anda tetap tersimpan.",
    en: "This page has been open too long. Reload it and send again; what you typed is kept.")
  static let tooLarge = Phrase(
    id: "Kiriman terlalu besar. Bagi menjadi beberapa bagian.", en: "This is too large. Send it in parts.")
  static let tooSlow = Phrase(
    id: "Kiriman terlalu lambat datang. Periksa sambungan, lalu kirim lagi.",
    en: "This came too slowly. Check the connection and send it again.")
  static let badKey = Phrase(
    id: "Idempotency-Key harus 8 sampai 200 huruf ASCII tanpa spasi.",
    en: "Idempotency-Key must be 8 to 200 ASCII characters without blanks.")
  static let keyMissing = Phrase(
    id:
      "Tulis header Idempotency-Key: satu kunci baru untuk setiap perubahan, misalnya UUID, dan kunci yang sama bila "
      + "kiriman itu diulang. Tanpanya kiriman yang terputus dapat tercatat dua kali; belum ada yang tersimpan.",
    en:
      "Add the header Idempotency-Key: a new key for each change, such as a UUID, and the same key when that request is "
      + "sent again. Without it a request whose answer is lost could be kept twice; nothing was saved.")
  static let codingUnknown = Phrase(
    id: "Isi kiriman harus application/json, formulir, atau multipart/form-data.",
    en: "The body must be application/json, a form, or multipart/form-data.")
  static let unreadable = Phrase(
    id: "Isi kiriman terputus atau tidak sesuai jenisnya; kirim ulang.",
    en: "The body breaks off or is not what its header says; send it again.")
  static let taken = Phrase(
    id: "Orang lain baru saja mengubah catatan ini, atau catatan yang sama sudah ada. Muat ulang dan periksa.",
    en: "Somebody else has just changed this, or the same record exists. Reload and check.")
  static let refusedByTheDatabase = Phrase(
    id: "Isian ini melanggar aturan yang dijaga basis data; tidak ada yang tersimpan. Periksa nilainya.",
    en: "This breaks a rule that the database keeps; nothing was saved. Check the values.")
  static let keyReused = Phrase(
    id: "Formulir ini sudah pernah dikirim dengan isi lain. Muat ulang halaman, lalu isi kembali.",
    en: "This form was sent before with other values. Reload the page and fill it in again.")
  static let back = Phrase(id: "Kembali ke Hari ini", en: "Back to Today")

  static func cannotListen(_ place: String, _ code: Int32) -> Phrase {
    switch code {
    case EADDRINUSE:
      Phrase(
        id:
          "\(place) sudah dipakai program lain. Hentikan program itu, atau pilih port lain, misalnya --listen 127.0.0.1:8081.",
        en: "Another program uses \(place). Stop it, or choose another port, such as --listen 127.0.0.1:8081.")
    case EACCES, EPERM:
      Phrase(
        id: "Anda tidak berhak memakai \(place). Pilih port di atas 1023, misalnya --listen 127.0.0.1:8080.",
        en: "You may not use \(place). Choose a port above 1023, such as --listen 127.0.0.1:8080.")
    case _:
      Phrase(
        id:
          "\(place) tidak dapat dipakai (\(String(cString: strerror(code)))). Pakai alamat komputer ini, misalnya 127.0.0.1:8080.",
        en:
          "\(place) cannot be used (\(String(cString: strerror(code)))). Use an address of this machine, such as 127.0.0.1:8080."
      )
    }
  }

  static func busy(_ seconds: Int64) -> Phrase {
    Phrase(
      id: "Antrean penuh; tidak ada yang tersimpan. Kirim lagi dalam \(seconds) detik.",
      en: "The queue is full; nothing was saved. Send it again in \(seconds) seconds.")
  }

  static func notAllowed(_ summary: Phrase) -> Phrase {
    Phrase(
      id: "Peran Anda tidak mencakup: \(summary.id). Minta petugas yang berwenang memberi peran di Pengaturan.",
      en: "Your role does not cover: \(summary.en). Ask an officer who may grant roles under Settings.")
  }

  static func problems(_ count: Int) -> Phrase {
    Phrase(
      id: "\(count) isian perlu diperbaiki; tidak ada yang tersimpan.",
      en: count == 1 ? "1 field needs mending; nothing was saved." : "\(count) fields need mending; nothing was saved.")
  }

  static func defect(_ number: String) -> Phrase {
    Phrase(
      id:
        "Bekal tidak dapat menyelesaikan ini; tidak ada yang tersimpan. Coba lagi, atau sebut nomor \(number) kepada petugas TI.",
      en: "Bekal could not finish this; nothing was saved. Try again, or tell the technician the number \(number).")
  }
}
