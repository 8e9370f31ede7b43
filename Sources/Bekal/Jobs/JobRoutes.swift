import Access
import Almanac
import House
import Language
import Page
import Store

/// A job that does not succeed, as people see it.
struct StuckJob: Encodable, Sendable {
  let id: String
  let name: Phrase
  let tries: Int
  let cause: Phrase
  /// When it is tried again; nil where it was given up.
  let againAt: Moment?

  private enum Key: String, CodingKey { case id, name, tries, cause, againAt }

  init(_ failing: FailingJob) {
    id = failing.job.id
    name = HouseJobs.title(of: failing.job.name)
    tries = failing.job.tries
    cause = Phrase(kept: failing.failure)
    againAt = failing.givenUpAt == nil ? failing.job.dueAt : nil
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(id, forKey: .id)
    try container.encode(name.id, forKey: .name)
    try container.encode(tries, forKey: .tries)
    try container.encode(cause.id, forKey: .cause)
    try container.encode(againAt, forKey: .againAt)
  }
}

extension Connection {
  /// The jobs of a facility that failed three times, or were given up.
  func stuckJobs(at facility: Facility.ID) throws -> [StuckJob] {
    try Jobs.failing(of: facility.text, triesAtLeast: RetryRule.triesToTell, limit: 50, self).map(StuckJob.init)
  }
}

/// What the first page tells of work in the background that does not succeed.
func jobReport(_ db: Connection, at facility: Facility.ID) throws -> RoomReport {
  RoomReport(
    actionItems: try db.stuckJobs(at: facility).map { job in
      ActionItem(
        job.againAt == nil ? .urgent : .today, JobWords.title(job), reason: job.cause, verb: JobWords.look,
        path: "/jobs")
    })
}

/// Work in the background that does not succeed: looking, and trying again at once.
enum JobRoutes {
  static let all: [Route] = [
    .get("/jobs", needs: .permission(.keepHouse), JobWords.jobs) { context in
      let jobs = try await context.read { try $0.stuckJobs(at: context.facility) }
      return .page(jobs) { jobsPage($0, on: $1) }
    },
    .write(.post, "/jobs/tries", needs: .permission(.keepHouse), form: JobForm.self, JobWords.again) { context, form in
      let done = try await context.write { db in
        guard try Jobs.again(form.job, of: context.facility.text, now: .machine(), db) else {
          throw FormProblems([("job", JobWords.unknown)])
        }
        db.state(Fact("house.job_tried_again", about: form.job))
        return form.job
      }
      return .see("/jobs", saying: JobWords.triedAgain, done)
    },
  ]
}

/// Which job.
struct JobForm: Form {
  static let fields = [FormField("job", .text(max: 200), JobWords.job)]
  let job: String
  init(_ input: FormInput) { job = input.text("job") }
}
