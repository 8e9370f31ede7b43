import Foundation

/// All routes of the house, found by method and path.
package struct RouteTable: Sendable {
  /// The routes in the order given.
  package let routes: [Route]
  private let root: Node

  /// What an address leads to.
  package enum Match: Sendable {
    case route(Route, parameters: [String: String])
    /// The path is known, the method is not; those that are.
    case otherMethod([Method])
    case none
  }

  /// A table; of two routes with the same method and path the later one counts.
  package init(_ routes: [Route]) {
    self.routes = routes
    var root = Node()
    for route in routes { root.add(route, route.segments[...]) }
    self.root = root
  }

  /// Finds the route of a request; a fixed segment is preferred to a parameter.
  package func match(_ method: Method, _ path: String) -> Match {
    guard path.hasPrefix("/") else { return .none }
    let segments = path.utf8.split(separator: UInt8(ascii: "/")).map { bytes in
      let segment = String(Substring(bytes))
      return bytes.contains(UInt8(ascii: "%")) ? segment.removingPercentEncoding ?? segment : segment
    }
    guard segments.count <= 12, let (node, values) = root.find(segments[...]) else { return .none }
    guard let route = node.routes[method] else {
      return .otherMethod(node.routes.keys.sorted { $0.rawValue < $1.rawValue })
    }
    let names = route.segments.filter { $0.hasPrefix("{") }.map { String($0.dropFirst().dropLast()) }
    return .route(route, parameters: Dictionary(zip(names, values)) { _, later in later })
  }

  private struct Node: Sendable {
    var routes: [Method: Route] = [:]
    var fixed: [String: Node] = [:]
    var parameter: [Node] = []

    mutating func add(_ route: Route, _ segments: ArraySlice<Substring>) {
      guard let first = segments.first else {
        routes[route.method] = route
        return
      }
      if first.hasPrefix("{") {
        if parameter.isEmpty { parameter = [Node()] }
        parameter[0].add(route, segments.dropFirst())
      } else {
        fixed[String(first), default: Node()].add(route, segments.dropFirst())
      }
    }

    func find(_ segments: ArraySlice<String>) -> (Node, [String])? {
      // A node that only leads further is no address: the parameter beside it may be one.
      guard let first = segments.first else { return routes.isEmpty ? nil : (self, []) }
      if let next = fixed[first], let found = next.find(segments.dropFirst()) { return found }
      guard let next = parameter.first, let (node, values) = next.find(segments.dropFirst()) else { return nil }
      return (node, [first] + values)
    }
  }
}
