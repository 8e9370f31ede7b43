import House
import Page
import Store

/// The places and when they are closed.
enum VenueRoutes {
  static let all: [Route] = [
    .get("/timetable/places", needs: .permission(.readTimetable), Words.venues) { context in
      let list = try await context.read { db in
        let (venues, gaps) = (
          try db.venues(at: context.facility), try db.gaps(at: context.facility, from: context.today)
        )
        return VenueList(
          places: venues.map { VenueLine(venue: $0, closures: gaps[.venue($0.id)] ?? []) },
          kinds: Venue.kinds(of: venues))
      }
      return .page(list) { venuesPage($0, on: $1) }
    },
    .write(.post, "/timetable/places", needs: .permission(.writeTimetable), form: VenueForm.self, Words.addVenue) {
      context, form in
      let venue = form.venue(context.newID())
      let done = try await context.write { db in
        try check(venue, context, db)
        try db.insert(venue, at: context.facility, now: context.now)
        db.state(Fact("timetable.place_added", about: venue.id, venue.particulars))
        return venue.id
      }
      return .see("/timetable/places/\(done.value)", saying: Words.added(venue.name), done)
    },
    .get("/timetable/places/{id}", needs: .permission(.readTimetable), Words.venue) { context in
      let file = try await context.read { db in
        let venue = try db.venue(context.id("id"), at: context.facility).orMissing()
        return VenueFile(
          line: VenueLine(venue: venue, closures: try db.gaps(of: .venue(venue.id), at: context.facility)),
          revisions: try db.revisions(of: venue.id, at: context.facility),
          kinds: Venue.kinds(of: try db.venues(at: context.facility)))
      }
      return .page(file) { venuePage($0, on: $1) }
    },
    .write(
      .put, "/timetable/places/{id}", needs: .permission(.writeTimetable), form: ChangeForm<VenueForm>.self,
      Words.changeVenue
    ) { context, change in
      let done = try await context.write { db in
        let old = try db.venue(context.id("id"), at: context.facility).orMissing()
        let venue = change.form.venue(old.id)
        let differences = old.differences(to: venue)
        guard !differences.isEmpty else { throw Venue.Refusal.unchanged }
        try check(venue, context, db)
        try db.update(venue, at: context.facility)
        try db.keep(context.revisions(differences, because: change.reason), of: venue.id, at: context.facility)
        db.state(
          Fact(
            "timetable.place_changed", about: venue.id,
            venue.particulars.merging(["reason": .text(change.reason)]) { _, new in new }))
        return venue.id
      }
      return .see("/timetable/places/\(done.value)", saying: Words.saved, done)
    },
    .write(
      .post, "/timetable/places/{id}/closures", needs: .permission(.writeTimetable), form: GapForm.self,
      Words.addClosure
    ) { context, form in
      let id: Gap.ID = context.newID()
      let done = try await context.write { db in
        let venue = try db.venue(context.id("id"), at: context.facility).orMissing()
        return try context.record(form, as: id, of: .venue(venue.id), owner: venue.id, db).id
      }
      return .see("/timetable/places/\(try context.id("id", of: Venue.self))", saying: Words.saved, done)
    },
    .write(
      .delete, "/timetable/places/{id}/closures/{gap}", needs: .permission(.writeTimetable), Words.removeClosure
    ) { context in
      let done = try await context.write { db in
        let venue = try db.venue(context.id("id"), at: context.facility).orMissing()
        try context.removeGap(of: .venue(venue.id), owner: venue.id, db)
        return venue.id
      }
      return .see("/timetable/places/\(done.value)", saying: Words.saved, done)
    },
  ]

  private static func check(_ venue: Venue, _ context: RequestContext, _ db: Connection) throws {
    if try db.venues(at: context.facility).contains(where: { $0.id != venue.id && $0.key == venue.key }) {
      throw FormProblems([("name", Words.nameTaken(venue.name))])
    }
  }
}
