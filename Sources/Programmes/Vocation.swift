import Foundation

/// The fields of training and how near they are to each other and to occupations: dated data of the policy, every entry an estimate
/// until the house has observed its own.
package struct VocationTable: Sendable {
  /// Fields by folded name, with the fields next to each.
  private let near: [String: Set<String>]
  /// Occupations by folded name: the fields they are in, and those next to them.
  private let occupations: [String: (same: Set<String>, near: Set<String>)]

  /// How near one thing is to a field.
  package enum Nearness: Equatable, Sendable { case same, related, apart }

  /// The table shipped with the draft policy.
  package static let draft = VocationTable(
    pairs: [
      ("Hidroponik", "Sayuran"), ("Ecoprint/batik", "Menjahit"), ("Ecoprint/batik", "Sablon"), ("Menjahit", "Sablon"),
      ("Tata boga", "Kewirausahaan"), ("Budidaya lele", "Sayuran"),
    ],
    occupations: [
      ("Tani", ["Sayuran", "Hidroponik"], ["Budidaya lele"]),
      ("Nelayan", ["Budidaya lele"], ["Tata boga"]),
      ("Pedagang", ["Kewirausahaan"], ["Tata boga"]),
      ("Wiraswasta", ["Kewirausahaan"], ["Tata boga", "Barbershop", "Sablon"]),
      ("Ibu rumah tangga", ["Tata boga"], ["Menjahit", "Ecoprint/batik"]),
      ("Buruh harian lepas", [], ["Las", "Sayuran"]),
    ])

  /// A table of related pairs of fields and of occupations with their same and related fields.
  package init(pairs: [(String, String)], occupations: [(String, [String], [String])]) {
    var near: [String: Set<String>] = [:]
    for (one, other) in pairs {
      near[VocationTable.folded(one), default: []].insert(VocationTable.folded(other))
      near[VocationTable.folded(other), default: []].insert(VocationTable.folded(one))
    }
    self.near = near
    self.occupations = Dictionary(
      occupations.map { name, same, near in
        (VocationTable.folded(name), (Set(same.map(VocationTable.folded)), Set(near.map(VocationTable.folded))))
      }
    ) { _, later in later }
  }

  /// How near a skill is to a field.
  package func skill(_ skill: String, to field: String) -> Nearness {
    let (skill, field) = (VocationTable.folded(skill), VocationTable.folded(field))
    if skill == field { return .same }
    return near[skill]?.contains(field) == true ? .related : .apart
  }

  /// How near an occupation is to a field.
  package func occupation(_ occupation: String, to field: String) -> Nearness {
    guard let known = occupations[VocationTable.folded(occupation)] else { return .apart }
    let field = VocationTable.folded(field)
    if known.same.contains(field) { return .same }
    return known.near.contains(field) ? .related : .apart
  }

  /// A field's name without case and blanks, as it is compared.
  package static func folded(_ name: String) -> String { name.lowercased().filter { !$0.isWhitespace } }
}
