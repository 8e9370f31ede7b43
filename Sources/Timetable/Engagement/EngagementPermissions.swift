import House

extension Permission {
  /// See who is called away and when; what for needs the right to see cases.
  package static let readEngagements = Permission("timetable.engagements")
  /// Enter what calls people away, and take it back.
  package static let writeEngagements = Permission("timetable.write_engagements")
}
