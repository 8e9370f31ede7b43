import Language

/// Three steps of help for each page of Access.
enum HelpWords {
  static let settings = [
    Phrase(
      id: "Akun adalah orang yang masuk; jabatan yang menandatangani. Satu orang dapat memegang keduanya.",
      en: "An account is who signs in; an office is what signs papers. One person may hold both."),
    Phrase(
      id: "Pejabat berganti? Catat pemegang baru dengan tanggal mulai; yang lama tetap tersimpan.",
      en: "A new holder? Record them from a day; the earlier one is kept."),
    Phrase(
      id: "Pelaksana harian dan pelaksana tugas dicatat di tempat yang sama.",
      en: "Who stands in is recorded in the same place."),
  ]
  static let board = [
    Phrase(
      id: "Tulis jabatan dan nama seperti di surat; baris yang dikosongkan tidak disimpan.",
      en: "Write offices and names as on paper; rows left empty are not kept."),
    Phrase(
      id: "Pilih akun bila pejabatnya menandatangani sendiri di Bekal.",
      en: "Choose an account where the holder signs in Bekal."),
    Phrase(
      id: "Simpan: semua baris dicatat sekaligus, mulai tanggal di atas.",
      en: "Save: all rows are recorded at once, from the day above."),
  ]
  static let officer = [
    Phrase(
      id: "Beri peran yang diperlukan saja. Bila dua orang boleh memberi peran, orang kedua menyetujuinya.",
      en: "Give only the roles needed. Where two people may give roles, the second agrees."),
    Phrase(
      id: "Kata sandi sementara hanya membuka halaman untuk menggantinya.",
      en: "A temporary password opens only the page that changes it."),
    Phrase(
      id: "Tutup akun orang yang pindah; catatannya tetap ada.",
      en: "Close the account of somebody who left; what they did stays."),
  ]
  static let newOfficer = [
    Phrase(
      id: "Nama seperti di surat; nama pengguna huruf kecil tanpa spasi.",
      en: "The name as on paper; the user name in small letters without blanks."),
    Phrase(id: "Pilih satu peran; yang lain dapat ditambah nanti.", en: "Choose one role; others can be added later."),
    Phrase(
      id: "Sampaikan kata sandi sementara secara langsung; ia diganti saat pertama masuk.",
      en: "Hand the temporary password over in person; it is changed at the first sign-in."),
  ]
}
