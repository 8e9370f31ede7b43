import Language

extension PlacementOutcome.Ahead {
  /// What those who have the seats had before the person, in words for whoever asks on the person's behalf.
  var phrase: Phrase {
    let parts = [
      (seated, Phrase(id: "sudah duduk di sana", en: "sat there already")),
      (fixed, Phrase(id: "ditetapkan petugas", en: "fixed by an officer")),
      (likelier, Phrase(id: "lebih mungkin ikut sampai selesai", en: "more likely to attend until the end")),
      (closer, Phrase(id: "lebih cocok dengan kelas ini", en: "better suited to the class")),
      (others, Phrase(id: "ditempatkan agar semua kelas terisi baik", en: "placed so that all classes fit together")),
    ].filter { $0.0 > 0 }
    return Phrase(
      id: parts.map { "\($0) orang \($1.id)" }.joined(separator: ", "),
      en: parts.map { "\($0) \($1.en)" }.joined(separator: ", "))
  }
}
