import Partners

extension CommitmentCharge.Source {
  /// The cancelled cohorts that are charged to a commitment.
  package static let programmes = CommitmentCharge.Source { db, facility, commitment in
    try db.charged(to: commitment, at: facility).compactMap { cohort in
      cohort.cancellation.map {
        CommitmentCharge(
          title: cohort.programme.title, day: $0.day, reason: $0.reason, path: "/cohorts/\(cohort.id)")
      }
    }
  }
}
