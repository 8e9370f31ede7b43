import House
import Store

/// What a later room lets be found, for those who may read it.
package struct SearchSource: Sendable {
  let needs: Permission
  let all: @Sendable (Connection, Facility.ID) throws -> [SearchHit]

  /// Everything of a room that has a name or a number.
  package init(needs: Permission, all: @escaping @Sendable (Connection, Facility.ID) throws -> [SearchHit]) {
    (self.needs, self.all) = (needs, all)
  }
}
