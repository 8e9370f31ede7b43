import Foundation
import Language
import Testing

@testable import Matching

private let timetables = examples?.deletingLastPathComponent().appendingPathComponent("timetable")

private func timetable(_ name: String) throws -> TimetableInstance {
  let folder = try #require(timetables)
  return try TimetableInstance(json: Array(Data(contentsOf: folder.appendingPathComponent("\(name).json"))))
}

/// Small random timetables; the same seed gives the same one.
enum RandomTimetables {
  static func instance(seed: UInt64) -> TimetableInstance {
    var draw = Lottery(seed)
    var instance = TimetableInstance()
    instance.slots = ["mon/1", "mon/2", "tue/1", "tue/2"].prefix(2 + draw.next(below: 3)).map(\.self)
    func some(_ names: [String], oneIn: Int) -> [String] { names.filter { _ in draw.next(below: oneIn) == 0 } }
    for number in 1...2 {
      var place = TimetableInstance.Place()
      place.id = "r\(number)"
      place.kinds = number == 1 ? ["room"] : ["room", "field"]
      place.capacity = 1 + draw.next(below: 3)
      place.closed = some(instance.slots, oneIn: 5)
      instance.places.append(place)
      var teacher = TimetableInstance.Teacher()
      teacher.id = "t\(number)"
      teacher.away = some(instance.slots, oneIn: 5)
      instance.teachers.append(teacher)
    }
    for number in 0..<(2 + draw.next(below: 3)) {
      var session = TimetableInstance.Session()
      session.id = "s\(number)"
      session.cohort = "c\(draw.next(below: 2))"
      session.order = draw.next(below: 3)
      session.place = draw.next(below: 3) == 0 ? "field" : "room"
      session.teachers = some(["t1", "t2"], oneIn: 2)
      session.escorts = draw.next(below: 3)
      session.members = some(["p1", "p2", "p3"], oneIn: 2)
      session.atMostPerDay = draw.next(below: 3) == 0 ? 1 : nil
      instance.sessions.append(session)
      if draw.next(below: 2) == 0 {
        var lesson = TimetableInstance.Lesson()
        lesson.session = session.id
        lesson.slot = instance.slots[draw.next(below: instance.slots.count)]
        lesson.place = "r\(1 + draw.next(below: 2))"
        lesson.teacher = "t\(1 + draw.next(below: 2))"
        instance.current.append(lesson)
        if draw.next(below: 6) == 0 { instance.held.append(session.id) }
      }
      instance.wished.append(TimetableInstance.At(session.id, instance.slots[draw.next(below: instance.slots.count)]))
    }
    for slot in instance.slots {
      instance.escorts.append((slot, 1 + draw.next(below: 3)))
      for person in some(["p1", "p2", "p3"], oneIn: 3) { instance.busy.append(TimetableInstance.At(person, slot)) }
    }
    var measures = TimetableInstance.Measure.allCases
    for place in measures.indices { measures.swapAt(place, draw.next(below: measures.count)) }
    instance.stages = measures.map { StageGoal($0, slackPercent: draw.next(below: 3) == 0 ? 30 : 0) }
    return instance
  }
}

/// Tries every timetable of a small instance, with the rules written once more.
private struct EveryTimetable {
  let instance: TimetableInstance
  private(set) var measured: [[Int]] = []

  init(_ instance: TimetableInstance) {
    self.instance = instance
    extend([])
  }

  private mutating func extend(_ chosen: [TimetableInstance.Lesson?]) {
    guard chosen.count < instance.sessions.count else {
      let held = chosen.enumerated().allSatisfy { place, lesson in
        !instance.held.contains(instance.sessions[place].id) || lesson.map(instance.current.contains) ?? false
      }
      if held { measured.append(instance.stages.map { value($0.measure, chosen.compactMap(\.self)) }) }
      return
    }
    let session = instance.sessions[chosen.count]
    extend(chosen + [nil])
    for slot in instance.slots {
      for place in instance.places {
        for teacher in instance.teachers {
          var lesson = TimetableInstance.Lesson()
          (lesson.session, lesson.slot, lesson.place, lesson.teacher) = (session.id, slot, place.id, teacher.id)
          let isOwn =
            place.kinds.contains(session.place) && place.capacity >= session.members.count
            && !place.closed.contains(slot) && !teacher.away.contains(slot) && session.teachers.contains(teacher.id)
          if isOwn, agrees(lesson, session, chosen) { extend(chosen + [lesson]) }
        }
      }
    }
  }

  private func agrees(
    _ lesson: TimetableInstance.Lesson, _ session: TimetableInstance.Session, _ chosen: [TimetableInstance.Lesson?]
  ) -> Bool {
    let at = instance.slots.firstIndex(of: lesson.slot) ?? 0
    var (escorts, onDay) = (session.escorts, 1)
    for (place, other) in chosen.enumerated() {
      guard let other else { continue }
      let entry = instance.sessions[place]
      let then = instance.slots.firstIndex(of: other.slot) ?? 0
      if at == then {
        let isTaken = other.place == lesson.place || other.teacher == lesson.teacher || entry.cohort == session.cohort
        if isTaken || !Set(entry.members).isDisjoint(with: session.members) { return false }
        escorts += entry.escorts
      }
      guard entry.cohort == session.cohort else { continue }
      if entry.order < session.order && then >= at || entry.order > session.order && then <= at { return false }
      if other.slot.prefix(3) == lesson.slot.prefix(3) { onDay += 1 }
    }
    let most = instance.sessions.filter { $0.cohort == session.cohort }.compactMap(\.atMostPerDay).min() ?? .max
    let duty = instance.escorts.first { $0.slot == lesson.slot }?.count ?? 0
    return escorts <= duty && onDay <= most
  }

  private func value(_ measure: TimetableInstance.Measure, _ lessons: [TimetableInstance.Lesson]) -> Int {
    lessons.reduce(0) { sum, lesson in
      switch measure {
      case .sessions: return sum + 1
      case .unmoved: return sum + (instance.current.contains(lesson) ? 1 : 0)
      case .asOffered:
        return sum + (instance.wished.contains(TimetableInstance.At(lesson.session, lesson.slot)) ? 1 : 0)
      case .presence:
        let members = instance.sessions.first { $0.id == lesson.session }?.members ?? []
        return sum + members.count { !instance.busy.contains(TimetableInstance.At($0, lesson.slot)) }
      }
    }
  }

  /// The best value of each stage under the floors before it; nil if there is no timetable.
  var best: [Int]? {
    var kept = measured
    guard !kept.isEmpty else { return nil }
    return instance.stages.enumerated().map { place, stage in
      let best = kept.map { $0[place] }.max() ?? 0
      kept = kept.filter { $0[place] >= best - (best * stage.slackPercent) / 100 }
      return best
    }
  }
}

@Suite(.enabled(if: hasSolver, "HiGHS is absent: run bin/setup or set BEKAL_HIGHS"))
struct TimetableTests {
  private let solver = PlacementSolver(means: .inProcess)

  @Test(
    .enabled(if: timetables != nil, "the shared examples are absent"),
    arguments: [
      ("week-1", [72, 1206, 0]), ("tight-2", [72, 1170, 0]), ("replan-3", [72, 70, 1110]),
      ("escorts-4", [38, 588, 0]), ("small-6", [17, 244, 0]),
    ])
  func `every timetable reaches its best values, proven, and the checker agrees`(name: String, values: [Int]) throws {
    let instance = try timetable(name)
    let result = try solver.solve(instance)
    #expect(result.status == .optimal && result.stages.map(\.value) == values)
    #expect(TimetableChecker.breaches(of: result, against: instance).isEmpty)
    #expect(try TimetableResult(json: Array(result.json.utf8)) == result)
    #expect(try solver.solve(TimetableInstance(json: Array(instance.json.utf8))).json == result.json)
  }

  @Test(.enabled(if: timetables != nil, "the shared examples are absent"))
  func `held sessions out of order are named with their rule, and no other`() throws {
    let instance = try timetable("badorder-5")
    let result = try solver.solve(instance, language: .english)
    #expect(result.status == .infeasible)
    #expect(result.conflict?.held == ["s001-1", "s001-2"])
    #expect(result.conflict?.rules == ["s001-1, s001-2: the sessions of cohort c001 are out of order"])
    #expect(TimetableChecker.breaches(of: result, against: instance).isEmpty)
  }

  @Test func `tiny timetables reach what trying every timetable finds`() throws {
    var (solved, infeasible) = (0, 0)
    for seed in UInt64(1)...150 {
      let instance = RandomTimetables.instance(seed: seed)
      try instance.check()
      let best = EveryTimetable(instance).best
      let result = try solver.solve(instance)
      #expect(best == (result.status == .optimal ? result.stages.map(\.value) : nil), "seed \(seed)")
      #expect(TimetableChecker.breaches(of: result, against: instance).isEmpty, "seed \(seed)")
      if best == nil { infeasible += 1 } else { solved += 1 }
    }
    #expect(solved > 50 && infeasible > 10)
  }

  @Test func `a session that two slots could hold is explained slot by slot, with its price`() throws {
    let instance = try TimetableInstance(json: Array(TimetableFormatTests.sound.utf8))
    let result = try solver.solve(instance, language: .english)
    #expect(result.schedule.map(\.slot) == ["d1/1", "d1/2"])
    let explanation = try TimetableExplanation(
      of: result, in: TimetableIndex(instance), session: 0, slot: 1, by: solver, language: .english)
    #expect(explanation.barriers.map(\.barrier) == [.cohort])
    #expect(explanation.price?.then.map(\.value) == [1, 0])
    #expect(explanation.text(.english).contains("sessions scheduled: 2 → 1"))
    var held = instance
    held.held = ["s1"]
    let fast = try TimetableExplanation(
      of: result, in: TimetableIndex(held), session: 0, slot: 1, by: solver, language: .english)
    #expect(fast.price?.status == .infeasible)
    #expect(fast.text(.english).hasSuffix("In d1/2: impossible."))
  }
}
