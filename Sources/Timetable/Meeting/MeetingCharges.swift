import Partners
import Programmes
import Store

extension CommitmentCharge.Source {
  /// The meetings that were cancelled because a partner did not come.
  package static let timetable = CommitmentCharge.Source { db, facility, commitment in
    let meetings = try db.charged(to: commitment, at: facility)
    let cohorts = try db.cohorts(Array(Set(meetings.map(\.cohort))), at: facility)
    return meetings.map { meeting in
      CommitmentCharge(
        title: cohorts.first { $0.id == meeting.cohort }?.programme.title ?? "", day: meeting.day,
        reason: meeting.reason ?? "", path: "/timetable/meetings/\(meeting.id)")
    }
  }
}
