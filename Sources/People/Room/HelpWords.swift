import Language

/// Three steps of help for each page of People.
enum HelpWords {
  static let list = [
    Phrase(
      id: "Ketik nama, panggilan, nomor register, atau sel di kotak pertama; salah ketik sedikit tidak mengapa.",
      en: "Type a name, nickname, register number or cell in the first box; a small slip does no harm."),
    Phrase(
      id: "Saring menurut blok, status hukum, atau yang perlu dilengkapi. Alamat halaman menyimpan saringan itu.",
      en: "Narrow by block, legal status or what is missing. The page's address keeps the filter."),
    Phrase(
      id: "Cetak halaman ini, atau unduh seluruh saringan sebagai Excel.",
      en: "Print the page, or download all that the filter leaves as Excel."),
  ]
  static let person = [
    Phrase(
      id: "Pita atas: yang hitam sebelum dapat bebas, yang diarsir sesudahnya. Pindah dapat terjadi kapan saja.",
      en: "The band above: black is before any release, hatched after it. A transfer may come at any time."),
    Phrase(
      id: "Catat tugas, pemisahan, jawaban klinik, atau catatan di bagiannya masing-masing.",
      en: "Record posts, separations, the clinic's answer or a note in its own part."),
    Phrase(
      id: "Di bawah: perkiraan lama tinggal dengan alasan, atau catat keluar. Keduanya dapat dibatalkan.",
      en: "Below: an expected stay with its reason, or a departure. Both can be taken back."),
  ]
  static let merge = [
    Phrase(
      id: "Cari catatan yang lain dengan nomor atau nama; catatan di halaman ini yang dipertahankan.",
      en: "Find the other record by number or name; the record of this page is the one kept."),
    Phrase(
      id: "Bandingkan nilainya, tandai yang dipakai dari catatan lain, dan tulis mengapa ini orang yang sama.",
      en: "Compare the values, tick those taken from the other record, and say why it is the same person."),
    Phrase(
      id: "Petugas kedua membuka halaman ini dan menyetujui; barulah semua catatan pindah.",
      en: "A second officer opens this page and says yes; only then everything moves."),
  ]
  static let ownData = [
    Phrase(
      id: "Catat siapa yang meminta dan kapan; sejak itu salinannya harus diserahkan dalam 3 × 24 jam.",
      en: "Record who asked and when; from then on the copy is due within 3 × 24 hours."),
    Phrase(
      id: "Cetak salinannya dan serahkan kepada orangnya sendiri, dalam amplop tertutup.",
      en: "Print the copy and hand it to the person, in a closed envelope."),
    Phrase(
      id: "Catat hari penyerahannya. Ada yang salah? Perbaiki di halaman orangnya, bukan di salinan.",
      en: "Record the day it was given. Is something wrong? Put it right on the person's page, not in the copy."),
  ]
  static let reason = [
    Phrase(
      id: "Tulis keperluannya dengan singkat, lalu tekan Buka.", en: "Say briefly what for, then press Open."),
    Phrase(
      id: "Dalam satu jam halaman orang ini terbuka tanpa ditanya lagi.",
      en: "For an hour this person's page opens without another question."),
    Phrase(
      id: "Orang ini asuhan Anda? Minta petugas bimbingan kerja menunjuk Anda sebagai wali.",
      en: "In your care after all? Ask the training officer to name you as case officer."),
  ]
  static let caseload = [
    Phrase(
      id: "Kiri: berapa orang yang diasuh tiap wali.", en: "Left: how many people are in each officer's care."),
    Phrase(
      id: "Pilih wali dan bloknya, lalu tunjuk: yang sudah punya wali tidak berubah.",
      en: "Choose an officer and a block: those who have a case officer stay as they are."),
    Phrase(
      id: "Centang “Juga yang sudah punya wali lain” bila wali berganti.",
      en: "Tick “Also those in another's care” where an officer takes over."),
  ]
  static let search = [
    Phrase(
      id: "Tulis nama seperti yang diucapkan: ejaan lama dan salah ketik dimaafkan.",
      en: "Write the name as it is said: old spellings and slips are forgiven."),
    Phrase(
      id: "Tambahkan “bin” dan nama ayah untuk membedakan nama yang sama.",
      en: "Add “bin” and the father's name to tell namesakes apart."),
    Phrase(
      id: "Nomor register cukup bagian depannya; nomor lama juga menemukan orangnya.",
      en: "The beginning of a register number is enough; an old number finds the person too."),
  ]
  static let blocks = [
    Phrase(
      id: "Daftar ini memuat nama, kamar, dan ke kelas mana seseorang dipanggil hari ini; tidak lebih.",
      en: "This list holds name, cell and the class somebody is called to today; no more."),
    Phrase(
      id: "Urut menurut blok dan kamar, seperti saat berkeliling. Pilih “Dipanggil hari ini” untuk yang harus diantar.",
      en: "It goes by block and cell, as one walks. Choose “Called today” for those to be brought."),
    Phrase(id: "Cetak untuk dibawa.", en: "Print it to take along."),
  ]
  static let imports = [
    Phrase(
      id: "Setiap berkas yang dimasukkan tampil di sini, terbaru di atas.",
      en: "Every file that was put in stands here, the newest first."),
    Phrase(
      id: "Buka yang belum diterapkan untuk melanjutkan pemeriksaannya.",
      en: "Open one that is not applied to go on checking it."),
    Phrase(
      id: "Impor terakhir yang diterapkan dapat diurungkan seluruhnya dari halamannya.",
      en: "The last import applied can be undone as a whole from its page."),
  ]
  static let newImport = [
    Phrase(
      id: "Seret register, asesmen, atau penawaran (Excel atau CSV) ke kotaknya, boleh sekaligus.",
      en: "Drag a register, assessments or offers (Excel or CSV) onto the box, also at once."),
    Phrase(
      id: "Jenis dan tanggalnya boleh dikosongkan; keduanya dibaca dari berkas.",
      en: "Kind and day may stay open; both are read from the file."),
    Phrase(
      id: "Semuanya diperlihatkan dahulu; tidak ada yang ditulis sebelum Anda menerapkan.",
      en: "Everything is shown first; nothing is written before you apply it."),
  ]
  static let newPerson = [
    Phrase(
      id: "Isi nomor, nama, dan yang diketahui; yang lain boleh kosong.",
      en: "Fill in number, name and what is known; the rest may stay empty."),
    Phrase(
      id: "Tekan Periksa isian: yang keliru ditandai di isiannya, dan orang yang mirip ditanyakan.",
      en: "Press Look at it first: what is wrong is marked at its field, and people who look alike are asked about."),
    Phrase(
      id: "Tekan Terapkan; selama orangnya belum berubah lagi dapat diurungkan.",
      en: "Press Apply; it can be undone while the person has not changed since."),
  ]
  static let assessment = [
    Phrase(
      id: "Isi minat menurut urutannya, lalu yang lain yang ditemukan.",
      en: "Fill in the wishes in their order, then what else was found."),
    Phrase(
      id: "Kosongkan yang tidak dinilai; hasil sebelumnya tetap.",
      en: "Leave empty what was not assessed; what was found before stays."),
    Phrase(
      id: "Simpan. Keterbatasan kesehatan muncul di panel kesehatan orangnya.",
      en: "Save it. Health limits stand in the person's health panel."),
  ]
  static let correction = [
    Phrase(id: "Ubah hanya nilai yang keliru.", en: "Change only the value that is wrong."),
    Phrase(
      id: "Tulis alasannya: dokumen atau keterangan yang menjadi dasarnya.",
      en: "Say why: the paper or the word it rests on."),
    Phrase(
      id: "Simpan. Nilai sebelumnya, alasan, dan nama Anda tampil di halaman orangnya.",
      en: "Save it. The former value, the reason and your name stand on the person's page."),
  ]
  static let preview = [
    Phrase(
      id: "Perbaiki sel yang keliru di tabel, lewati barisnya, atau unduh hanya baris bermasalah.",
      en: "Mend wrong cells in the table, leave their row out, or download only the problem rows."),
    Phrase(
      id: "Lihat yang berubah, baru, dan tidak lagi ada; periksa arti kolom bila ada yang janggal.",
      en: "See what changes, what is new and who is gone; check the columns where something looks odd."),
    Phrase(
      id: "Tekan Terapkan. Impor terakhir dapat diurungkan selama orangnya belum berubah lagi.",
      en: "Press Apply. The last import can be undone while its people have not changed since."),
  ]
  static let detention = [
    Phrase(
      id: "Tabel ini dipakai untuk menandai tahanan yang mungkin ditahan terlalu lama.",
      en: "This table flags detainees who may be held too long."),
    Phrase(
      id:
        "Hitungan mulai dari surat penahanan terakhir; tanpa surat, dari hari tahapnya mulai di sini. Bila keduanya tidak diketahui, tidak ada yang ditandai.",
      en:
        "It counts from the last order of detention; without one, from the day the stage began here. Where neither is known, nobody is flagged."
    ),
    Phrase(
      id: "Penandanya bukan penetapan; periksa surat penahanan orangnya.",
      en: "The flag decides nothing; check the person's papers."),
  ]
}

extension HelpWords {
  static let journal = [
    Phrase(
      id: "Baca judulnya: rantai utuh berarti tidak ada catatan yang diubah atau dibuang.",
      en: "Read the title: a whole chain means that no entry was changed or taken out."),
    Phrase(
      id: "Periksa siapa membaca data siapa; buka orangnya untuk melihat alasannya.",
      en: "Look at who read whose record; the person's page has the reason."),
    Phrase(
      id: "Jurnal selengkapnya: bekal journal; menghitung ulang rantainya sekarang: bekal verify.",
      en: "The whole journal: bekal journal; to recompute its chain now: bekal verify."),
  ]
}
