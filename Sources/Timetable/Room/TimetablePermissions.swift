import House

extension Permission {
  /// See places, trainers and the timetable.
  package static let readTimetable = Permission("timetable.read")
  /// Record places and trainers, and make the timetable.
  package static let writeTimetable = Permission("timetable.write")
  /// Say that a month of fasting begins or ends a day earlier or later.
  package static let moveRamadan = Permission("timetable.move_ramadan")
}
