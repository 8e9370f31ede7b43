import Store

/// The tables of Timetable.
package enum TimetableMigrations {
  /// The steps in their order.
  package static let all = EngagementMigrations.all
}
