import Testing

@testable import People

@Test(arguments: [
  ("Moh. Soeharto", "Muhammad Suharto"), ("Achmad Djaelani", "Ahmad Jaelani"), ("M. Sjarif", "Muhamad Syarif"),
  ("Tjetjep", "Cecep"), ("Mochammad  RIDWAN", "Muhamad Ridwan"), ("Abdullah", "Abdulah"), ("Nur'aini", "Nuraini"),
  ("Asep bin Sukarna", "Asep Sukarna"), ("José", "Jose"),
]) func `two spellings of one name share a key`(_ one: String, _ other: String) {
  #expect(NameKey.folded(one) == NameKey.folded(other))
}

@Test func `different names have different keys`() {
  let names = ["Asep", "Asih", "Budi", "Mamat", "Muhamad", "Ahmad", "Maman"]
  #expect(Set(names.map(NameKey.folded)).count == names.count)
}

@Test func `a question finds beginnings and forgives slips, and nearer comes first`() throws {
  let words = NameKey.words("Rahmat Tirtana")
  let exact = try #require(NameKey.distance(of: ["rahmat"], from: words))
  let beginning = try #require(NameKey.distance(of: ["rah"], from: words))
  let slip = try #require(NameKey.distance(of: ["ramhat"], from: words))
  #expect(exact < beginning && beginning < slip)
  #expect(NameKey.distance(of: ["budi"], from: words) == nil)
  #expect(NameKey.distance(of: ["rahmat", "budi"], from: words) == nil)
  #expect(NameKey.distance(of: [], from: words) == nil)
}

@Test func `slips count letters changed, left out, added and swapped`() {
  func slips(_ one: String, _ other: String) -> Int { NameKey.slips(Array(one), Array(other)) }
  #expect(slips("asep", "asep") == 0)
  #expect(slips("asep", "asip") == 1)
  #expect(slips("asep", "aesp") == 1)
  #expect(slips("asep", "sep") == 1)
  #expect(slips("", "abc") == 3)
}

@Test(arguments: [
  ("ASEP NUGRAHA", "Asep Nugraha"), ("Asep NUGRAHA", "Asep NUGRAHA"), ("asep", "asep"),
  ("JA'FAR SAFI'I", "Ja'far Safi'i"),
  ("H. M.YUSUF BIN ALI", "H. M.Yusuf bin Ali"), ("SITI BINTI UMAR", "Siti binti Umar"), ("ABDUL III", "Abdul III"),
  ("ANAK-AGUNG (GDE)", "Anak-Agung (Gde)"), ("É", "É"), ("", ""), ("-", "-"),
]) func `a name in capitals alone has one at the beginning of each word`(_ written: String, _ shown: String) {
  #expect(PersonName.written(written) == shown)
  #expect(NameKey.folded(written) == NameKey.folded(shown))
}
