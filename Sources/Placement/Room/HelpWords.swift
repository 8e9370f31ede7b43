import Language

/// Three steps of help for each page of Placement.
enum HelpWords {
  static let overview = [
    Phrase(
      id: "Corong di kanan menunjukkan syarat mana yang paling banyak menahan orang.",
      en: "The funnel shows which requirement holds most people back."),
    Phrase(
      id: "Tekan “Hitung usulan”: beberapa detik, dan tidak ada yang diputuskan.",
      en: "Ask for a proposal: it takes seconds and decides nothing."),
    Phrase(
      id: "Buka usulan, bawa ke sidang TPP, lalu catat SK. Baru setelah SK orang menjadi peserta.",
      en: "Open it, take it to the board, record the decree. Only the decree makes participants."),
  ]
  static let board = [
    Phrase(
      id: "Pilih kelas di tab. Tengah: yang diusulkan; kanan: yang tidak, mengapa, dan apa yang mengubahnya.",
      en: "Choose a class. Middle: who is proposed; right: who is not, why, and what would change it."),
    Phrase(
      id: "Buka nama seseorang untuk mengunci atau menolaknya dengan alasan, lalu “Hitung ulang”.",
      en: "Open a name to lock or bar it with a reason, then compute again."),
    Phrase(
      id: "Cetak daftar usulan dan bawa ke sidang; yang memutuskan tetap sidang.",
      en: "Print the list and take it to the hearing; the board decides."),
  ]
  static let wish = [
    Phrase(
      id: "Halaman ini menghitung akibatnya bila satu orang ini dimasukkan.",
      en: "This page works out what follows if this one person is placed."),
    Phrase(id: "Lihat siapa yang tergeser dan berapa harganya.", en: "See who gives way and what it costs."),
    Phrase(
      id: "Bila tetap diinginkan, kunci dengan alasan. Alasan itu tercetak.",
      en: "If it is still wanted, lock it with a reason. The reason is printed."),
  ]
  static let hearing = [
    Phrase(
      id: "Di kaki halaman selalu tertulis langkah berikutnya, dari hadir sampai cetak, dengan tombolnya.",
      en: "The foot always names the next step, from presence to print, with its button."),
    Phrase(
      id:
        "Pilih satu baris: S setuju, R revisi dengan alasan, panah pindah baris; “Ganti…” menunjukkan harganya dahulu. Yang tertahan menunggu faktanya benar lagi atau pengecualian kepala.",
      en:
        "Choose a row: S approves, R turns back with a reason, the arrows move; “Replace…” shows the price first. Whoever is held back waits for the fact or a waiver of the head."
    ),
    Phrase(
      id:
        "Setujui semua yang lain sekaligus; dapat dibatalkan sekaligus. Anggota menandatangani dengan akunnya, atau di kertas: satu petugas melampirkan pindaian, orang kedua mengonfirmasi. SK begitu juga.",
      en:
        "Approve all the others in one act, which can be taken back in one. Members sign with their account, or on paper: one officer attaches the scan, a second person confirms. So does the decree."
    ),
  ]
  static let recusal = [
    Phrase(
      id: "Pilih anggota yang berkerabat dengan seseorang atau menangani perkaranya.",
      en: "Choose the member who is a relative of somebody, or works on the case."),
    Phrase(
      id: "Pilih orangnya dan sebabnya. Berita acara menyebut anggota, orang dan sebab itu, bukan alasannya.",
      en: "Choose the person and why. The minutes name member, person and cause, not the reason."),
    Phrase(
      id: "Ia tidak dihitung untuk orang itu: kuorum harus tetap tercapai tanpa dia.",
      en: "The member does not count for that person: the quorum must be met without."),
  ]
  static let replacement = [
    Phrase(
      id: "Pilih penggantinya dari cadangan atau dari yang dapat ikut, lalu lihat harganya.",
      en: "Choose the successor from the reserve or those who could join, then see the price."),
    Phrase(
      id: "Tabel menunjukkan tiap ukuran sebelum dan sesudahnya; orang lain tidak berubah.",
      en: "The table shows each goal before and after; nobody else moves."),
    Phrase(
      id: "“Ganti” mencatat keduanya sekaligus: yang satu REVISI dengan alasan, yang lain SETUJU.",
      en: "“Replace” records both at once: one REVISI with the reason, the other SETUJU."),
  ]
  static let roster = [
    Phrase(
      id: "Daftar ini hanya memuat yang perlu diketahui pengajar: tanpa perkara, tanpa nomor register.",
      en: "The list holds what a teacher needs: no case, no register number."),
    Phrase(id: "Isinya mengikuti SK yang berlaku.", en: "It follows the decree in force."),
    Phrase(id: "Cetak PDF untuk dibawa ke kelas.", en: "Print the PDF to take to the class."),
  ]
  static let place = [
    Phrase(
      id: "Di atas: keadaan tempat ini hari ini, dihitung dari semua yang tercatat di riwayat.",
      en: "On top: how this place stands today, worked out from its history."),
    Phrase(
      id:
        "Catat kejadiannya dengan tanggalnya. Kursi tetap selama ditangguhkan atau tidak di tempat; lewat 21 hari dianggap pindah.",
      en: "Record what happened with its day. The seat is kept while suspended or away; after 21 days away it is free."),
    Phrase(
      id: "Mengundurkan diri berlaku seketika, tanpa alasan, dan tidak mengurangi kesempatan berikutnya.",
      en: "A withdrawal holds at once, needs no reason, and does not lessen the next chance."),
  ]
  static let decree = [
    Phrase(
      id: "SK semula tetap dapat dicetak persis seperti pada harinya.",
      en: "The original decree can always be printed exactly as on its day."),
    Phrase(
      id: "SK perubahan mencatat siapa yang keluar dan siapa yang masuk dari cadangan sidang.",
      en: "An amending decree records who leaves and who comes in from the board's reserve."),
    Phrase(
      id: "SK pencabutan mengakhiri semua tempat; kesempatan orangnya pada usulan berikutnya tetap.",
      en: "A revoking decree ends all places; nobody's chance at the next proposal is lessened."),
  ]
  static let applications = [
    Phrase(
      id: "Catat pelatihan yang diinginkan orang ini, paling banyak lima, dengan urutannya sendiri.",
      en: "Record which programmes this person wants, at most five, in the person's own order."),
    Phrase(
      id: "Usulan berikutnya membaca minat ini lebih dulu, sesudahnya minat dari asesmen.",
      en: "The next proposal reads these first, then the wishes of the assessment."),
    Phrase(
      id: "Minat dapat dicabut kapan saja; ia ditutup sendiri bila kelasnya berakhir.",
      en: "It can be taken back at any time, and declines itself when its class ends."),
  ]
  static let applicants = [
    Phrase(
      id: "Pilih pelatihan di tab; di bawahnya siapa yang berminat, sejak kapan, dan dengan urutan ke berapa.",
      en: "Choose a programme; below stands who wants it, since when, and how much."),
    Phrase(
      id: "Dukung, atau tolak dengan alasan; yang ditolak tidak lagi dibaca usulan.",
      en: "Support it, or decline it with a reason; what is declined is no longer read."),
    Phrase(
      id: "Dapat tempat atau tidak tetap diputuskan sidang dan kepala.", en: "Places are still given by board and head."
    ),
  ]
  static let objections = [
    Phrase(
      id: "Catat keberatan seperti yang dikatakan orangnya, dan atas apa ia keberatan.",
      en: "Record the objection as the person said it, and what it is against."),
    Phrase(
      id: "Jawaban tertulis paling lambat 10 hari kerja; sampai dijawab ia berdiri di Hari ini.",
      en: "A written answer is due within 10 working days; until then it stands on the first page."),
    Phrase(
      id: "Yang menjawab bukan yang memutuskan. Cetak jawabannya dan serahkan kepada orangnya.",
      en: "Whoever decided does not answer. Print the answer and give it to the person."),
  ]
  static let policy = [
    Phrase(
      id: "Kiri: angka dan daftar yang dipakai menghitung. Semuanya perkiraan sampai kepala menandatangani.",
      en: "Left: the numbers and lists in use. All are estimates until the head signs."),
    Phrase(
      id:
        "Isi formulir dari surat yang sudah ditandatangani. Kebijakan berlaku paling awal pada tanggal ditandatangani.",
      en: "Fill the form from the signed paper. A policy holds from the day it was signed at the earliest."),
    Phrase(
      id: "Orang kedua mencocokkannya dengan surat dan menyetujui; baru sejak itu berlaku, untuk usulan berikutnya.",
      en: "A second person compares it with the paper and says yes; only then it holds, for the next proposals."),
  ]
}
