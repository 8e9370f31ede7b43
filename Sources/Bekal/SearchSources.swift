import Access
import House
import Language
import Partners
import People
import Placement
import Programmes

extension SearchSource {
  /// What can be found beside people, in the order of the work.
  static let all: [SearchSource] = [
    SearchSource(needs: .readPartners) { db, facility in
      try db.agencies(at: facility).map {
        SearchHit(Phrase(id: "Mitra", en: "Partner"), $0.name, path: "/agencies/\($0.id)")
      }
        + db.accords(at: facility).map {
          SearchHit(Phrase(id: "Nota kesepakatan", en: "Accord"), $0.title, path: "/accords/\($0.id)")
        }
    },
    SearchSource(needs: .readProgrammes) { db, facility in
      try db.programmes(at: facility).map {
        SearchHit(Phrase(id: "Program", en: "Programme"), $0.title, path: "/programmes/\($0.id)")
      }
    },
    SearchSource(needs: .readPlacement) { db, facility in
      try db.hearings(at: facility).map {
        SearchHit(Phrase(id: "Sidang TPP", en: "Hearing"), $0.number, path: "/hearings/\($0.id)")
      }
        + db.decreeNumbers(at: facility).map {
          SearchHit(Phrase(id: "SK kepala", en: "Decree"), $0.number, path: "/decrees/\($0.id)")
        }
    },
  ]
}
