import Foundation

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// HiGHS through its C interface (`highs_c_api.h`, 1.15), opened when first needed: no link flags, and the server
/// never holds it.
final class SolverLibrary {
  typealias Model = UnsafeMutableRawPointer
  typealias Integers = UnsafePointer<Int32>
  typealias Reals = UnsafePointer<Double>
  typealias RealsOut = UnsafeMutablePointer<Double>

  let create: @convention(c) () -> Model?
  let destroy: @convention(c) (Model) -> Void
  let setBool: @convention(c) (Model, UnsafePointer<CChar>, Int32) -> Int32
  let setInt: @convention(c) (Model, UnsafePointer<CChar>, Int32) -> Int32
  let setDouble: @convention(c) (Model, UnsafePointer<CChar>, Double) -> Int32
  let setString: @convention(c) (Model, UnsafePointer<CChar>, UnsafePointer<CChar>) -> Int32
  /// columns, rows, non-zeros, format, sense, offset, cost, column bounds, row bounds, start, index, value
  let passLP:
    @convention(c) (
      Model, Int32, Int32, Int32, Int32, Int32, Double, Reals, Reals, Reals, Reals, Reals, Integers, Integers, Reals
    ) -> Int32
  /// as `passLP`, then integrality
  let passMIP:
    @convention(c) (
      Model, Int32, Int32, Int32, Int32, Int32, Double, Reals, Reals, Reals, Reals, Reals, Integers, Integers, Reals,
      Integers
    ) -> Int32
  let run: @convention(c) (Model) -> Int32
  let modelStatus: @convention(c) (Model) -> Int32
  let solution: @convention(c) (Model, RealsOut, RealsOut, RealsOut, RealsOut) -> Int32
  let info: @convention(c) (Model, UnsafePointer<CChar>, RealsOut) -> Int32
  let count: @convention(c) (Model, UnsafePointer<CChar>, UnsafeMutablePointer<Int32>) -> Int32
  let setSolution: @convention(c) (Model, Reals, Reals?, Reals?, Reals?) -> Int32
  let changeCosts: @convention(c) (Model, Int32, Int32, Reals) -> Int32
  let changeBounds: @convention(c) (Model, Int32, Int32, Reals, Reals) -> Int32
  let changeRows: @convention(c) (Model, Int32, Int32, Reals, Reals) -> Int32
  let zeroClocks: @convention(c) (Model) -> Int32
  let addRows: @convention(c) (Model, Int32, Reals, Reals, Int32, Integers, Integers, Reals) -> Int32
  let addColumns: @convention(c) (Model, Int32, Reals, Reals, Reals, Int32, Integers, Integers, Reals) -> Int32
  let dualRay: @convention(c) (Model, UnsafeMutablePointer<Int32>, RealsOut?) -> Int32

  private init(path: String) throws(OptimiserFailure) {
    guard let handle = dlopen(path, RTLD_NOW | RTLD_LOCAL) else {
      throw .libraryUnusable(path: path, reason: dlerror().map { String(cString: $0) } ?? "dlopen")
    }
    func symbol<F>(_ name: String) throws(OptimiserFailure) -> F {
      guard let found = dlsym(handle, name) else {
        throw .libraryUnusable(path: path, reason: "\(name) is missing")
      }
      return unsafeBitCast(found, to: F.self)
    }
    create = try symbol("Highs_create")
    destroy = try symbol("Highs_destroy")
    setBool = try symbol("Highs_setBoolOptionValue")
    setInt = try symbol("Highs_setIntOptionValue")
    setDouble = try symbol("Highs_setDoubleOptionValue")
    setString = try symbol("Highs_setStringOptionValue")
    passLP = try symbol("Highs_passLp")
    passMIP = try symbol("Highs_passMip")
    run = try symbol("Highs_run")
    modelStatus = try symbol("Highs_getModelStatus")
    solution = try symbol("Highs_getSolution")
    info = try symbol("Highs_getDoubleInfoValue")
    count = try symbol("Highs_getIntInfoValue")
    setSolution = try symbol("Highs_setSolution")
    changeCosts = try symbol("Highs_changeColsCostByRange")
    changeBounds = try symbol("Highs_changeColsBoundsByRange")
    changeRows = try symbol("Highs_changeRowsBoundsByRange")
    zeroClocks = try symbol("Highs_zeroAllClocks")
    addRows = try symbol("Highs_addRows")
    addColumns = try symbol("Highs_addCols")
    dualRay = try symbol("Highs_getDualRay")
  }

  /// Opens the library: `BEKAL_HIGHS` (a file or a folder), beside the program, then `.tools` of a folder above the
  /// program.
  static func open() throws(OptimiserFailure) -> SolverLibrary {
    let found = find()
    guard let path = found.path else { throw .libraryMissing(lookedIn: found.lookedIn) }
    return try SolverLibrary(path: path)
  }

  /// Where the library stands, and the places looked in until then.
  static func find() -> (path: String?, lookedIn: [String]) {
    var lookedIn: [String] = []
    for place in places() {
      lookedIn.append(place)
      if let path = library(at: place) { return (path, lookedIn) }
    }
    return (nil, lookedIn)
  }

  private static func places() -> [String] {
    var places: [String] = []
    if let given = ProcessInfo.processInfo.environment["BEKAL_HIGHS"], !given.isEmpty { places.append(given) }
    let program = Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments.first ?? ".")
    var folder = program.resolvingSymlinksInPath().deletingLastPathComponent()
    places.append(folder.path)
    while folder.path != "/" {
      places.append(folder.appendingPathComponent(".tools").path)
      folder = folder.deletingLastPathComponent()
    }
    return places
  }

  private static func library(at place: String) -> String? {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: place, isDirectory: &isFolder) else { return nil }
    guard isFolder.boolValue else { return place }
    // The program's own folder may be large (a build folder): only `.tools` and a given folder are searched in depth.
    let deep = place.hasSuffix(".tools") || ProcessInfo.processInfo.environment["BEKAL_HIGHS"] == place
    let names =
      deep
      ? FileManager.default.enumerator(atPath: place)?.compactMap { $0 as? String } ?? []
      : (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []
    let matching = names.filter { name in
      let last = name.split(separator: "/").last ?? ""
      return last.hasPrefix("libhighs.so") || last == "libhighs.dylib"
    }
    return matching.min().map { "\(place)/\($0)" }
  }
}
