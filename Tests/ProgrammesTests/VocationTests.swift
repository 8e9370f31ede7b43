import Programmes
import Testing

private let fields = [
  "Hidroponik", "Sayuran", "Ecoprint/batik", "Menjahit", "Sablon", "Tata boga", "Kewirausahaan", "Budidaya lele", "Las",
  "Barbershop",
]

@Test func `fields are related both ways`() {
  let table = VocationTable.draft
  for one in fields {
    for other in fields { #expect(table.skill(one, to: other) == table.skill(other, to: one), "\(one), \(other)") }
  }
}

@Test func `a field is the same as itself and apart from what nobody named`() {
  for field in fields { #expect(VocationTable.draft.skill(field, to: field) == .same) }
  #expect(VocationTable.draft.skill("Hidroponik", to: "Sayuran") == .related)
  #expect(VocationTable.draft.skill("Hidroponik", to: "Las") == .apart)
  #expect(VocationTable.draft.skill("Menyulam", to: "Menyulam") == .same)
}

@Test func `related is not passed on: batik is near printing, not near what printing is near`() {
  let table = VocationTable(related: [["a", "b"], ["b", "c"]], occupations: [])
  #expect(table.skill("a", to: "b") == .related)
  #expect(table.skill("a", to: "c") == .apart)
}

@Test func `an occupation has its own field, its neighbours, and nothing else`() {
  #expect(VocationTable.draft.occupation("Tani", to: "Sayuran") == .same)
  #expect(VocationTable.draft.occupation("TANI", to: "budidaya LELE") == .related)
  #expect(VocationTable.draft.occupation("Tani", to: "Las") == .apart)
  #expect(VocationTable.draft.occupation("Buruh harian lepas", to: "Las") == .related)
  #expect(VocationTable.draft.occupation("Pesulap", to: "Las") == .apart)
}
