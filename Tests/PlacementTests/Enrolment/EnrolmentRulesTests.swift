import Almanac
import House
import Testing

@testable import Placement

private let place = Enrolment(
  id: PlacementHouse.newIdentity(), cohort: "c1", seat: 1, person: "p1", decree: PlacementHouse.newIdentity(),
  from: Sample.today, isLive: true)
private let start = Sample.day("2025-05-19")

private func day(_ offset: Int) -> Day { start.adding(days: offset) }

private func event(_ change: EnrolmentEvent.Change, _ offset: Int, _ source: EnrolmentEvent.Source = .officer)
  -> EnrolmentEvent
{
  EnrolmentEvent(
    id: PlacementHouse.newIdentity(), enrolment: place.id, day: day(offset), change: change, source: source, note: nil,
    recordedAt: PlacementHouse.now, recordedBy: "Siti")
}

private func state(_ offset: Int, _ events: EnrolmentEvent...) -> Enrolment.State {
  place.state(on: day(offset), start: start, events: events)
}

@Suite struct EnrolmentRulesTests {
  @Test func `a place waits for its class, then is active`() {
    #expect(state(-1) == .pending)
    #expect(state(0) == .active)
  }

  @Test func `a suspension lasts until its day, or until it is lifted`() {
    let short = event(.suspended(until: day(4), hasPremium: true), 2)
    #expect(state(1, short) == .active)
    #expect(state(4, short) == .suspended(since: day(2), until: day(4), hasPremium: true))
    #expect(state(5, short) == .active)
    let open = event(.suspended(until: nil, hasPremium: false), 2)
    #expect(state(300, open) == .suspended(since: day(2), until: nil, hasPremium: false))
    #expect(state(6, event(.resumed, 6), open) == .active)
    #expect(state(5, event(.resumed, 6), open) == .suspended(since: day(2), until: nil, hasPremium: false))
  }

  @Test func `leaving and returning come to the same in whatever order they are recorded`() {
    let (away, back) = (event(.away(.court), 1), event(.back, 3))
    for events in [[away, back], [back, away]] {
      #expect(place.state(on: day(2), start: start, events: events) == .away(since: day(1), .court))
      #expect(place.state(on: day(3), start: start, events: events) == .active)
      #expect(place.state(on: day(60), start: start, events: events) == .active)
    }
  }

  @Test func `away for 21 days is transferred, and a return recorded late undoes it`() {
    let away = event(.away(.hospital), 1)
    #expect(state(21, away) == .away(since: day(1), .hospital))
    #expect(state(22, away) == .ended(on: day(22), .transferred))
    #expect(state(30, away, event(.back, 22)) == .active)
    #expect(state(30, away, event(.back, 23)) == .ended(on: day(22), .transferred))
  }

  @Test func `somebody suspended who goes to court is away, and suspended again after it`() {
    let events = [event(.suspended(until: nil, hasPremium: false), 0), event(.away(.court), 1), event(.back, 2)]
    #expect(place.state(on: day(1), start: start, events: events).name == "away")
    #expect(place.state(on: day(2), start: start, events: events).name == "suspended")
  }

  @Test func `of several ends the earliest stands; on one day the weightiest is told`() {
    let (late, early) = (event(.ended(.finished), 50, .schedule), event(.ended(.released), 20, .departure))
    #expect(state(60, late, early) == .ended(on: day(20), .released))
    #expect(state(19, late, early) == .active)
    #expect(state(20, event(.ended(.withdrew), 20), event(.ended(.died), 20)) == .ended(on: day(20), .died))
  }

  @Test func `an end that was taken back does not hold, and the one behind it does`() {
    let (late, early) = (event(.ended(.finished), 50, .schedule), event(.ended(.released), 20, .departure))
    #expect(state(49, late, early, event(.reopened(early.id), 30, .departure)) == .active)
    #expect(state(50, late, early, event(.reopened(early.id), 30, .departure)) == .ended(on: day(50), .finished))
  }

  @Test func `a withdrawal before the first day ends a place that never began`() {
    #expect(state(-3, event(.ended(.withdrew), -5)) == .ended(on: day(-5), .withdrew))
  }

  @Test func `a class that is over ends what nothing else has ended`() {
    #expect(Enrolment.finish(lastMeeting: day(40), events: [], by: day(40)) == nil)
    #expect(Enrolment.finish(lastMeeting: day(40), events: [], by: day(44)) == day(41))
    #expect(Enrolment.finish(lastMeeting: day(40), events: [event(.ended(.health), 41)], by: day(44)) == nil)
    #expect(Enrolment.finish(lastMeeting: day(40), events: [event(.ended(.health), 43)], by: day(44)) == day(41))
  }
}

@Suite struct EnrolmentRefusalTests {
  private func refusal(
    _ change: EnrolmentEvent.Change, _ offset: Int, note: String? = nil, after events: [EnrolmentEvent] = []
  ) -> Enrolment.Refusal? {
    do throws(Enrolment.Refusal) {
      try place.check(change, on: day(offset), note: note, events: events, today: day(10))
      return nil
    } catch { return error }
  }

  @Test func `nothing happens before the place, and it may end before its class begins`() {
    #expect(refusal(.suspended(until: nil, hasPremium: false), -30) == .beforePlace(Sample.today))
    #expect(refusal(.away(.court), -30) == .beforePlace(Sample.today))
    #expect(refusal(.ended(.withdrew), -30) == .beforePlace(Sample.today))
    #expect(refusal(.ended(.withdrew), -3) == nil)
  }

  @Test func `nobody is away or back on a day to come, but a suspension and an end may be planned`() {
    #expect(refusal(.away(.court), 11) == .inFuture)
    #expect(refusal(.back, 11, after: [event(.away(.court), 1)]) == .inFuture)
    #expect(refusal(.suspended(until: day(13), hasPremium: false), 12) == nil)
    #expect(refusal(.ended(.released), 12) == nil)
  }

  @Test func `a return and a resumption need what they end`() {
    #expect(refusal(.back, 5) == .notAway)
    #expect(refusal(.back, 5, after: [event(.away(.court), 6)]) == .notAway)
    #expect(refusal(.back, 5, after: [event(.away(.court), 5)]) == nil)
    #expect(refusal(.resumed, 5) == .notSuspended)
    #expect(refusal(.suspended(until: day(1), hasPremium: false), 2) == .endBeforeStart)
    #expect(refusal(.away(.court), 5, after: [event(.away(.court), 4), event(.back, 5)]) == .notAwayThatDay)
  }

  @Test func `an end that explains nothing needs a sentence`() {
    for ending in Enrolment.Ending.explained { #expect(refusal(.ended(ending), 5) == .noteMissing(ending)) }
    #expect(refusal(.ended(.discipline), 5, note: "Berkelahi") == nil)
    #expect(refusal(.ended(.withdrew), 5) == nil)
  }

  @Test func `after the end nothing happens, before a planned end an earlier one may`() {
    let end = event(.ended(.released), 8)
    #expect(refusal(.ended(.health), 8, note: "x", after: [end]) == .ended(on: day(8), .released))
    #expect(refusal(.ended(.health), 7, note: "x", after: [end]) == nil)
    #expect(refusal(.suspended(until: nil, hasPremium: false), 9, after: [end]) == .ended(on: day(8), .released))
  }

  @Test func `only what an officer ended is taken back here`() {
    let (own, departure) = (event(.ended(.health), 5), event(.ended(.released), 5, .departure))
    #expect(refusal(.reopened(own.id), 9, after: [own]) == nil)
    #expect(refusal(.reopened(departure.id), 9, after: [departure]) == .endedElsewhere(.departure))
    #expect(refusal(.reopened(own.id), 9, after: [own, event(.reopened(own.id), 6)]) == .nothingToReopen)
  }

  @Test func `a late return ends an absence that had become the end`() {
    let away = event(.away(.hospital), -15)
    #expect(refusal(.back, 2, after: [away]) == nil)
    #expect(refusal(.away(.court), 8, after: [away]) == .ended(on: day(6), .transferred))
  }
}
