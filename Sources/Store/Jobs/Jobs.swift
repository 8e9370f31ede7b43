import Almanac
import Language

/// Work that follows a write. It may be run again, and the failure of one facility does not stop the others.
package struct Job: Equatable, Sendable {
  package let facility: String
  /// What makes it the same job: the reaction and the sequence it reacts to, `people.welcome:41`.
  package let id: String
  /// Which kind of work: `people.welcome`.
  package let name: String
  package let payload: String
  /// Not before.
  package let dueAt: Moment
  /// How often it has been begun.
  package let tries: Int
  /// The moment at which the claim ends and another worker may take the job; it also proves the claim. Nil while
  /// nobody has it.
  let claimedUntil: Moment?
}

extension Job {
  /// A job that nobody has begun; without a moment it is due at once.
  package init(facility: String, id: String, name: String, payload: String, dueAt: Moment = .machine()) {
    self.init(facility: facility, id: id, name: name, payload: payload, dueAt: dueAt, tries: 0, claimedUntil: nil)
  }
}

/// A job that failed and is not done yet.
package struct FailingJob: Sendable {
  package let job: Job
  /// The last failure: a phrase as it is kept.
  package let failure: String
  /// Since when nobody tries it any more; nil while it will be tried again.
  package let givenUpAt: Moment?
}

/// The list of jobs. A job is claimed for a time; who works longer loses it to another and cannot finish it any more.
package enum Jobs {
  /// How long a finished job stays on the list, and one that was given up: 30 days.
  static let keptSeconds: Int64 = 30 * 86_400

  /// Puts a job on the list; false where one of that id stands there already, finished or not. The workers of this process
  /// begin it as soon as the transaction is committed.
  @discardableResult
  package static func enqueue(_ job: Job, _ db: Connection) throws -> Bool {
    let isNew =
      try db.count(
        """
        INSERT INTO store_job (facility_id, id, name, payload, due_at, tries)
        VALUES (\(job.facility), \(job.id), \(job.name), \(job.payload), \(job.dueAt), 0)
        ON CONFLICT (facility_id, id) DO NOTHING
        """) > 0
    if isNew { db.noteJob() }
    return isNew
  }

  /// The moment at which the next job of these names is free and due; nil where there is none.
  static func nextDue(_ names: [String], _ db: Connection) throws -> Moment? {
    let row = try db.first(
      """
      SELECT min(CASE WHEN claimed_until > due_at THEN claimed_until ELSE due_at END) AS due FROM store_job
      WHERE finished_at IS NULL AND given_up_at IS NULL AND name IN \(list: names)
      """)
    let due: Moment? = try row?.get("due")
    return due
  }

  /// Takes the job that has been due longest, of these names, until a moment; nil where none is due.
  package static func claim(
    _ names: [String], by worker: String, now: Moment, until: Moment, _ db: Connection
  ) throws -> Job? {
    let free: SQL = """
      finished_at IS NULL AND given_up_at IS NULL AND due_at <= \(now) AND (claimed_until IS NULL OR claimed_until <= \(now))
      """
    // The guard stands outside the sub-select too: of two PostgreSQL workers that found the same row one finds it gone.
    let claimed = try db.run(
      """
      UPDATE store_job SET claimed_by = \(worker), claimed_until = \(until), tries = tries + 1,
        failure = CASE WHEN claimed_until IS NULL THEN failure ELSE \(Phrase.interrupted.kept) END
      WHERE (facility_id, id) = (
        SELECT facility_id, id FROM store_job WHERE \(sql: free) AND name IN \(list: names)
        ORDER BY due_at, facility_id, id LIMIT 1) AND \(sql: free)
      RETURNING facility_id, id, name, payload, due_at, tries, claimed_until
      """)
    return try claimed.first.map(read)
  }

  /// Marks a job as done; false where the claim was lost.
  package static func finish(_ job: Job, by worker: String, now: Moment, _ db: Connection) throws -> Bool {
    try end(job, by: worker, "finished_at = \(now), failure = NULL", db)
  }

  /// Gives a job back after a failure, to be tried again at a moment; false where the claim was lost.
  package static func fail(
    _ job: Job, by worker: String, because failure: String, again: Moment, _ db: Connection
  ) throws -> Bool {
    try end(job, by: worker, "due_at = \(again), failure = \(failure)", db)
  }

  /// Gives a job up after its last try; false where the claim was lost.
  static func giveUp(
    _ job: Job, by worker: String, because failure: String, now: Moment, _ db: Connection
  ) throws -> Bool {
    try end(job, by: worker, "given_up_at = \(now), failure = \(failure)", db)
  }

  /// Gives a job back that was begun and not done, as if it had not been begun: the worker was told to stop.
  static func release(_ job: Job, by worker: String, _ db: Connection) throws {
    _ = try end(job, by: worker, "tries = tries - 1", db)
  }

  /// Ends a claim and writes what follows from it; false where the claim was lost.
  private static func end(_ job: Job, by worker: String, _ changes: SQL, _ db: Connection) throws -> Bool {
    try db.count(
      """
      UPDATE store_job SET claimed_by = NULL, claimed_until = NULL, \(sql: changes)
      WHERE facility_id = \(job.facility) AND id = \(job.id) AND finished_at IS NULL
        AND claimed_by = \(worker) AND claimed_until = \(job.claimedUntil)
      """) > 0
  }

  /// Ends all claims. On SQLite one process writes: whoever opens the file knows that nobody is at work any more.
  static func endClaims(now: Moment, _ db: Connection) throws {
    try db.run(
      """
      UPDATE store_job SET claimed_until = \(now)
      WHERE finished_at IS NULL AND claimed_until > \(now)
      """)
  }

  /// Puts a failed job back on the list with all its tries, due at once; false where it is not there or done.
  package static func again(_ id: String, of facility: String, now: Moment, _ db: Connection) throws -> Bool {
    let isThere =
      try db.count(
        """
        UPDATE store_job SET due_at = \(now), tries = 0, given_up_at = NULL
        WHERE facility_id = \(facility) AND id = \(id) AND finished_at IS NULL AND failure IS NOT NULL
        """) > 0
    if isThere { db.noteJob() }
    return isThere
  }

  /// Removes the jobs of a facility that were done, or given up, long before a moment.
  static func forget(of facility: String, at moment: Moment, _ db: Connection) throws {
    let oldest = moment.adding(seconds: -keptSeconds)
    try db.run(
      """
      DELETE FROM store_job
      WHERE facility_id = \(facility) AND (finished_at < \(oldest) OR given_up_at < \(oldest))
      """)
  }

  /// The jobs of a facility that were begun at least so often, failed and are not done yet; at most `limit`.
  package static func failing(
    of facility: String, triesAtLeast tries: Int = 1, limit: Int, _ db: Connection
  ) throws -> [FailingJob] {
    try db.rows(
      """
      SELECT facility_id, id, name, payload, due_at, tries, claimed_until, failure, given_up_at FROM store_job
      WHERE facility_id = \(facility) AND finished_at IS NULL AND failure IS NOT NULL AND tries >= \(tries)
      ORDER BY due_at, id LIMIT \(limit)
      """
    ).map { FailingJob(job: try read($0), failure: try $0.get("failure"), givenUpAt: try $0.get("given_up_at")) }
  }

  private static func read(_ row: Row) throws -> Job {
    Job(
      facility: try row.get("facility_id"), id: try row.get("id"), name: try row.get("name"),
      payload: try row.get("payload"), dueAt: try row.get("due_at"), tries: try row.get("tries"),
      claimedUntil: try row.get("claimed_until"))
  }
}
