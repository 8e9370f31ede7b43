import Language

/// What the benchmarks say in `--help`, in Indonesian and English.
enum BenchWords {
  static let bench = CommandHelp(
    Phrase(id: "Ukur: penempatan, halaman.", en: "Measure: placement, pages."),
    "bekal-bench placement --case house --seeds 10", "bekal-bench pages")
  static let benchPages = CommandHelp(
    Phrase(
      id: "Ukur halaman di samping rute polos dengan SQL dan byte yang sama.",
      en: "Measure pages beside a bare route with the same SQL and the same bytes."), "bekal-bench pages --seconds 5",
    more: Phrase(
      id: """
        Menjalankan rumah contoh dan, di proses yang sama, router Hummingbird polos yang mengirim lagi pernyataan SQL sebuah
        halaman dan menjawab byte-nya. wrk (apt install wrk) meminta keduanya bergiliran; giliran tengah yang dihitung.
        Keluar dengan 1 bila halaman mencapai kurang dari 60 dari 100 permintaan rute polos.
        """,
      en: """
        Starts the example house and, in the same process, a bare Hummingbird router that sends the statements of a page
        again and answers the bytes the page had. wrk (apt install wrk) asks both by turns; the turn in the middle counts.
        Leaves with 1 where a page reaches less than 60 in 100 of the bare route's requests, or an answer was no success.
        """))
  static let turnSeconds = Phrase(id: "Detik tiap giliran.", en: "Seconds of each turn.")
  static let turns = Phrase(id: "Giliran tiap sisi.", en: "Turns of each side.")
  static let connections = Phrase(id: "Sambungan serentak.", en: "Connections at once.")
  static let json = Phrase(id: "Cetak JSON.", en: "Print JSON.")
}
