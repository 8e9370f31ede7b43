import Matching

/// The benchmark weeks of the timetable: invented cohorts, places and teachers, drawn from a seed; the same seed gives
/// the same week for ever.
struct TimetableCase {
  /// How large it is.
  enum Kind: String, CaseIterable {
    /// 24 cohorts of three sessions, 10 places, 15 teachers.
    case house
    /// 100 cohorts of three sessions, 30 places, 45 teachers.
    case region
  }

  let cohorts: Int
  let places: Int
  let teachers: Int
  let seed: UInt64
  private static let kinds = ["classroom", "workshop", "field", "hall"]

  init(_ kind: Kind, seed: UInt64) {
    self.seed = seed
    (cohorts, places, teachers) =
      switch kind {
      case .house: (24, 10, 15)
      case .region: (100, 30, 45)
      }
  }

  /// The week as an instance.
  func instance() -> TimetableInstance {
    var draw = Lottery(seed)
    var week = TimetableInstance()
    week.slots = (19...24).flatMap { day in (1...(day == 23 ? 5 : 6)).map { "2025-05-\(day)/\($0)" } }
    func some(oneIn: Int) -> [String] { week.slots.filter { _ in draw.next(below: oneIn) == 0 } }
    for number in 0..<places {
      var place = TimetableInstance.Place()
      place.id = "r\(number)"
      place.kinds = [Self.kinds[number % 4]] + (draw.next(below: 3) == 0 ? [Self.kinds[draw.next(below: 4)]] : [])
      place.capacity = [20, 24, 30][draw.next(below: 3)]
      place.closed = some(oneIn: 20)
      week.places.append(place)
    }
    for number in 0..<teachers {
      var teacher = TimetableInstance.Teacher()
      teacher.id = "t\(number)"
      teacher.away = some(oneIn: 4)
      week.teachers.append(teacher)
    }
    for number in 0..<cohorts {
      let members = (0..<(12 + draw.next(below: 9))).map { "p\(number)-\($0)" }
      let kind = Self.kinds[draw.next(below: 4)]
      let own = (0..<4).map { _ in "t\(draw.next(below: teachers))" }
      for order in 1...3 {
        var session = TimetableInstance.Session()
        (session.id, session.cohort, session.order) = ("s\(number)-\(order)", "c\(number)", order)
        (session.place, session.teachers, session.members) = (kind, own, members)
        (session.escorts, session.atMostPerDay) = (draw.next(below: 3), 1)
        week.sessions.append(session)
        week.wished.append(TimetableInstance.At(session.id, week.slots[draw.next(below: week.slots.count)]))
      }
      for member in members where draw.next(below: 2) == 0 {
        week.busy.append(TimetableInstance.At(member, week.slots[draw.next(below: week.slots.count)]))
      }
    }
    week.escorts = week.slots.map { ($0, cohorts / 4) }
    week.stages = [.init(.sessions), .init(.presence), .init(.asOffered)]
    return week
  }

  /// The week planned anew: its first day held, one teacher ill from the second day on, ten people called to court.
  static func afterAnIllness(_ week: TimetableInstance, _ result: TimetableResult) -> TimetableInstance {
    var again = week
    again.current = result.schedule
    again.held = result.schedule.filter { $0.slot.hasPrefix("2025-05-19/") }.map(\.session)
    let later = week.slots.filter { !$0.hasPrefix("2025-05-19/") }
    let ill = result.schedule.first { !$0.slot.hasPrefix("2025-05-19/") }?.teacher
    for index in again.teachers.indices where again.teachers[index].id == ill { again.teachers[index].away = later }
    let court = week.sessions.prefix(30).flatMap { $0.members.prefix(1) }
    again.busy += court.flatMap { person in later.prefix(6).map { TimetableInstance.At(person, $0) } }
    again.stages = [.init(.sessions), .init(.unmoved), .init(.presence)]
    return again
  }
}
