import Access
import House

extension Person {
  /// Whether two records can become one: who is here is kept, and nobody is here who died.
  func checkMerge(keeping kept: Person) throws(Merge.Refusal) {
    guard id != kept.id else { throw .sameRecord }
    guard state == .present || kept.state == .present else { return }
    guard state != .died, kept.state != .died else { throw .diedAndHere(entry.name) }
    guard kept.state == .present else { throw .keepWhoIsHere(entry.name) }
  }
}

extension Merge {
  /// Whether an officer could give the second yes.
  func isOpen(to actor: Actor) -> Bool { isWaiting && approval.isOpen(to: actor) }
}

extension [Merge] {
  /// The record that was kept instead of a former one; nil where it was merged into none.
  func keeper(of former: Person.ID) -> Person.ID? { first { $0.former == former && $0.mergedOn != nil }?.kept }
}
