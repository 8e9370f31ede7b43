/// The fields of training and how near they are to each other and to occupations: data of the placement policy, dated and signed with
/// it, every entry an estimate until the house has observed its own.
package struct VocationTable: Equatable, Sendable {
  /// An occupation with the fields it is in, and those next to them.
  package struct Occupation: Equatable, Codable, Sendable {
    package let name: String
    package let same: [String]
    package let related: [String]

    /// An occupation and its fields.
    package init(_ name: String, same: [String], related: [String]) {
      (self.name, self.same, self.related) = (name, same, related)
    }
  }

  /// How near one thing is to a field.
  package enum Nearness: Equatable, Sendable { case same, related, apart }

  /// Pairs of fields that are next to each other.
  package let related: [[String]]
  package let occupations: [Occupation]
  /// The same by folded names, as they are asked.
  private let near: [String: Set<String>]
  private let known: [String: (same: Set<String>, related: Set<String>)]

  /// The table shipped with the draft policy.
  package static let draft = VocationTable(
    related: [
      ["Hidroponik", "Sayuran"], ["Ecoprint/batik", "Menjahit"], ["Ecoprint/batik", "Sablon"], ["Menjahit", "Sablon"],
      ["Tata boga", "Kewirausahaan"], ["Budidaya lele", "Sayuran"],
    ],
    occupations: [
      Occupation("Tani", same: ["Sayuran", "Hidroponik"], related: ["Budidaya lele"]),
      Occupation("Nelayan", same: ["Budidaya lele"], related: ["Tata boga"]),
      Occupation("Pedagang", same: ["Kewirausahaan"], related: ["Tata boga"]),
      Occupation("Wiraswasta", same: ["Kewirausahaan"], related: ["Tata boga", "Barbershop", "Sablon"]),
      Occupation("Ibu rumah tangga", same: ["Tata boga"], related: ["Menjahit", "Ecoprint/batik"]),
      Occupation("Buruh harian lepas", same: [], related: ["Las", "Sayuran"]),
    ])

  /// A table of related fields, and of occupations with their same and related fields.
  package init(related: [[String]], occupations: [Occupation]) {
    (self.related, self.occupations) = (related, occupations)
    near = related.reduce(into: [:]) { near, fields in
      let folded = fields.map(VocationTable.folded)
      for field in folded { near[field, default: []].formUnion(folded) }
    }
    known = Dictionary(
      occupations.map {
        (
          VocationTable.folded($0.name),
          (Set($0.same.map(VocationTable.folded)), Set($0.related.map(VocationTable.folded)))
        )
      }
    ) { $1 }
  }

  /// How near a skill is to a field.
  package func skill(_ skill: String, to field: String) -> Nearness {
    let (skill, field) = (VocationTable.folded(skill), VocationTable.folded(field))
    if skill == field { return .same }
    return near[skill]?.contains(field) == true ? .related : .apart
  }

  /// How near an occupation is to a field.
  package func occupation(_ occupation: String, to field: String) -> Nearness {
    guard let known = known[VocationTable.folded(occupation)] else { return .apart }
    let field = VocationTable.folded(field)
    if known.same.contains(field) { return .same }
    return known.related.contains(field) ? .related : .apart
  }

  /// A field's name without case and blanks, as it is compared.
  package static func folded(_ name: String) -> String { name.lowercased().filter { !$0.isWhitespace } }
}

extension VocationTable: Codable {
  private enum Key: String, CodingKey { case related, occupations }

  /// The table as it was kept.
  package init(from decoder: any Decoder) throws {
    let kept = try decoder.container(keyedBy: Key.self)
    self.init(
      related: try kept.decode([[String]].self, forKey: .related),
      occupations: try kept.decode([Occupation].self, forKey: .occupations))
  }

  /// Only what is asked for by hand; how it is looked up follows from it.
  package func encode(to encoder: any Encoder) throws {
    var kept = encoder.container(keyedBy: Key.self)
    try kept.encode(related, forKey: .related)
    try kept.encode(occupations, forKey: .occupations)
  }

  package static func == (one: VocationTable, other: VocationTable) -> Bool {
    one.related == other.related && one.occupations == other.occupations
  }
}
