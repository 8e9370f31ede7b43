import Language
import Page

/// The jobs that do not succeed, each with its cause and a button.
func jobsPage(_ jobs: [StuckJob], on screen: Screen) -> PageContent {
  var content = PageContent(room: "settings", title: screen(JobWords.heading(jobs.count)), body: .empty)
  content.crumbs = [(screen(Phrase(id: "Hari ini", en: "Today")), "/")]
  if !jobs.isEmpty { content.lead = "\(screen(JobWords.lead))" }
  let rows = jobs.map { job in
    DataTable.Row([
      "\(screen(job.name))", "\(job.tries)", "\(screen(job.cause))", "\(screen(again(job, on: screen)))",
      screen.button(.post, "/jobs/tries", JobWords.again, values: [("job", job.id)], weight: .slim),
    ])
  }
  let table = DataTable(
    JobWords.jobs,
    [
      .init(JobWords.job), .init(JobWords.tries, .number), .init(JobWords.cause), .init(JobWords.next),
      .init(JobWords.again),
    ], rows: rows, empty: HTML.empty(screen(JobWords.none), screen(JobWords.noneWhy)))
  content.body = table.html(on: screen)
  content.help = [
    Phrase(
      id: "Pekerjaan yang belum berhasil diulang sendiri dengan jeda yang makin panjang.",
      en: "Work that did not succeed is tried again by itself, after growing pauses."),
    Phrase(
      id: "Perbaiki dulu penyebabnya, lalu tekan Coba lagi supaya tidak menunggu.",
      en: "Mend the cause first, then press Try again so as not to wait."),
    Phrase(
      id: "Daftar ini kosong bila semuanya beres; bekal doctor memeriksa hal yang sama.",
      en: "The list is empty when all is well; bekal doctor checks the same."),
  ]
  return content
}

private func again(_ job: StuckJob, on screen: Screen) -> Phrase {
  guard let at = job.againAt else { return JobWords.givenUp }
  return screen.place.map { JobWords.at(at, in: $0.zone) } ?? JobWords.soon
}
