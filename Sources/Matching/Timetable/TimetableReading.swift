import Language

/// One reading of a schedule against the rules; everything by name, so that it shares nothing with what was solved.
struct TimetableReading {
  private typealias Name = ByteOrderedName

  private let instance: TimetableInstance
  private let lessons: [TimetableInstance.Lesson]
  private var sessions: [ByteOrderedName: TimetableInstance.Session] = [:]
  private var places: [ByteOrderedName: TimetableInstance.Place] = [:]
  private var teachers: [ByteOrderedName: TimetableInstance.Teacher] = [:]
  private var time: [ByteOrderedName: Int] = [:]

  init(_ instance: TimetableInstance, _ lessons: [TimetableInstance.Lesson]) {
    self.instance = instance
    self.lessons = lessons
    for session in instance.sessions { sessions[Name(session.id)] = session }
    for place in instance.places { places[Name(place.id)] = place }
    for teacher in instance.teachers { teachers[Name(teacher.id)] = teacher }
    for (index, slot) in instance.slots.enumerated() { time[Name(slot)] = index }
  }

  var scheduled: Set<ByteOrderedName> { Set(lessons.map { Name($0.session) }) }

  private func same(_ one: String, _ other: String) -> Bool { Name(one) == Name(other) }

  private func has(_ names: [String], _ name: String) -> Bool { names.contains { same($0, name) } }

  func breachesOfList() -> [Phrase] {
    zip(lessons, lessons.dropFirst()).filter { !(Name($0.session) < Name($1.session)) }.map {
      Phrase(
        id: "\($1.session) tertulis dua kali atau tidak pada urutannya",
        en: "\($1.session) stands twice or out of order")
    }
  }

  func breachesOfLessons() -> [Phrase] {
    lessons.flatMap { lesson -> [Phrase] in
      guard let session = sessions[Name(lesson.session)], let place = places[Name(lesson.place)],
        let teacher = teachers[Name(lesson.teacher)], time[Name(lesson.slot)] != nil
      else {
        return [
          Phrase(
            id: "\(lesson.session): sesi, waktu, tempat atau pengajar tidak dikenal",
            en: "\(lesson.session): its session, slot, place or teacher is unknown")
        ]
      }
      let (name, slot) = (lesson.session, lesson.slot)
      var breaches: [Phrase] = []
      if !has(place.kinds, session.place) {
        breaches.append(
          Phrase(id: "\(name): \(place.id) bukan \(session.place)", en: "\(name): \(place.id) is no \(session.place)"))
      }
      if place.capacity < session.members.count {
        breaches.append(
          Phrase(
            id: "\(name): \(place.id) memuat \(place.capacity) dari \(session.members.count) orang",
            en: "\(name): \(place.id) holds \(place.capacity) of \(session.members.count) people"))
      }
      if has(place.closed, slot) {
        breaches.append(
          Phrase(id: "\(name): \(place.id) tutup pada \(slot)", en: "\(name): \(place.id) is closed in \(slot)"))
      }
      if !has(session.teachers, teacher.id) {
        breaches.append(
          Phrase(id: "\(name): \(teacher.id) bukan pengajarnya", en: "\(name): \(teacher.id) is none of its teachers"))
      }
      if has(teacher.away, slot) {
        breaches.append(
          Phrase(id: "\(name): \(teacher.id) tidak ada pada \(slot)", en: "\(name): \(teacher.id) is away in \(slot)"))
      }
      return breaches
    }
  }

  /// A place, a teacher, a cohort and a person serve one session at a time.
  func breachesOfClashes() -> [Phrase] {
    var served: [[ByteOrderedName]: String] = [:]
    var breaches: [Phrase] = []
    for lesson in lessons {
      let session = sessions[Name(lesson.session)]
      let members = (session?.members ?? []).map { (Name("person"), $0) }
      let others = [
        (Name("place"), lesson.place), (Name("teacher"), lesson.teacher), (Name("cohort"), session?.cohort ?? ""),
      ]
      for (kind, name) in others + members {
        if let other = served.updateValue(lesson.session, forKey: [kind, Name(name), Name(lesson.slot)]) {
          breaches.append(
            Phrase(
              id: "\(name) dalam dua sesi pada \(lesson.slot): \(other), \(lesson.session)",
              en: "\(name) is in two sessions in \(lesson.slot): \(other), \(lesson.session)"))
        }
      }
    }
    return breaches
  }

  /// The order of a cohort's sessions, and how many stand on a day.
  func breachesOfCohorts() -> [Phrase] {
    let cohorts = Dictionary(grouping: instance.sessions) { Name($0.cohort) }
    let slots = Dictionary(lessons.map { (Name($0.session), $0.slot) }) { first, _ in first }
    return cohorts.sorted { $0.key < $1.key }.flatMap { cohort, all -> [Phrase] in
      var breaches: [Phrase] = []
      let own = all.compactMap { session in slots[Name(session.id)].map { (session, $0, time[Name($0)] ?? -1) } }
      for (first, _, begin) in own {
        for (second, _, end) in own where first.order < second.order && begin >= end {
          breaches.append(
            Phrase(id: "\(first.id) harus sebelum \(second.id)", en: "\(first.id) must come before \(second.id)"))
        }
      }
      if let most = all.compactMap(\.atMostPerDay).min() {
        let days = Dictionary(grouping: own) { Name(TimetableInstance.day(of: $0.1) ?? $0.1) }
        for (day, there) in days.sorted(by: { $0.key < $1.key }) where there.count > most {
          breaches.append(
            Phrase(
              id: "\(cohort.text): \(there.count) sesi pada \(day.text), paling banyak \(most)",
              en: "\(cohort.text): \(there.count) sessions on \(day.text), at most \(most)"))
        }
      }
      return breaches
    }
  }

  func breachesOfEscorts() -> [Phrase] {
    let duty = Dictionary(instance.escorts.map { (Name($0.slot), $0.count) }) { first, _ in first }
    let used = Dictionary(grouping: lessons) { Name($0.slot) }.mapValues { there in
      there.reduce(0) { $0 + (sessions[Name($1.session)]?.escorts ?? 0) }
    }
    return used.sorted { $0.key < $1.key }.filter { $0.value > duty[$0.key] ?? 0 }.map { slot, count in
      Phrase(
        id: "\(slot.text): \(count) pengawal dipakai, \(duty[slot] ?? 0) bertugas",
        en: "\(slot.text): \(count) escorts used, \(duty[slot] ?? 0) on duty")
    }
  }

  private func isAsNow(_ lesson: TimetableInstance.Lesson) -> Bool {
    instance.current.contains {
      same($0.session, lesson.session) && same($0.slot, lesson.slot) && same($0.place, lesson.place)
        && same($0.teacher, lesson.teacher)
    }
  }

  func breachesOfHeld() -> [Phrase] {
    instance.held.filter { held in !lessons.contains { same($0.session, held) && isAsNow($0) } }.map {
      Phrase(id: "\($0) ditahan tetapi tidak tetap", en: "\($0) is held but did not stay")
    }
  }

  /// The value of a measure for this schedule.
  func value(of measure: TimetableInstance.Measure) -> Int {
    switch measure {
    case .sessions: return lessons.count
    case .unmoved: return lessons.count(where: isAsNow)
    case .asOffered:
      return lessons.count { lesson in
        instance.wished.contains { same($0.name, lesson.session) && same($0.slot, lesson.slot) }
      }
    case .presence:
      let busy = Set(instance.busy.map { [Name($0.name), Name($0.slot)] })
      return lessons.reduce(0) { sum, lesson in
        sum + (sessions[Name(lesson.session)]?.members ?? []).count { !busy.contains([Name($0), Name(lesson.slot)]) }
      }
    }
  }
}
