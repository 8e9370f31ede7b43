import Page

/// The routes of the room: proposals, hearings, papers, places, applications, objections.
package enum PlacementRoutes {
  /// All of them.
  package static let all: [Route] =
    ProposalRoutes.all + HearingRoutes.all + PaperRoutes.all + WishRoutes.all + PolicyRoutes.all + WaiverRoutes.all
    + EnrolmentRoutes.all + SeatOfferRoutes.all + DecreeChangeRoutes.all + ApplicationRoutes.all + ObjectionRoutes.all
}
