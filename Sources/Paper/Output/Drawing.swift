import CPango
import CRsvg

/// An SVG drawing, read once and drawn as vectors.
final class Drawing {
  private let handle: UnsafeMutablePointer<RsvgHandle>
  /// Height over width.
  let proportion: Double
  private let name: String

  /// Reads a drawing. It has no address of its own, so librsvg loads nothing that it points to.
  init(svg: String, name: String) throws(PaperFault) {
    var fault: UnsafeMutablePointer<GError>?
    let bytes = Array(svg.utf8)
    guard let handle = rsvg_handle_new_from_data(bytes, gsize(bytes.count), &fault) else {
      throw .pictureUnreadable(picture: name, reason: Drawing.take(&fault))
    }
    self.handle = handle
    self.name = name
    proportion = Drawing.proportion(of: handle)
  }

  deinit { g_object_unref(UnsafeMutableRawPointer(handle)) }

  /// Draws it into a box.
  func draw(x: Double, y: Double, width: Double, height: Double, on cairo: OpaquePointer) throws(PaperFault) {
    var fault: UnsafeMutablePointer<GError>?
    var box = RsvgRectangle(x: x, y: y, width: width, height: height)
    guard rsvg_handle_render_document(handle, cairo, &box, &fault) != 0 else {
      throw .pictureUnreadable(picture: name, reason: Drawing.take(&fault))
    }
  }

  /// Height over width from the view box, else from width and height, else a square; from 1/20 to 20.
  private static func proportion(of handle: UnsafeMutablePointer<RsvgHandle>) -> Double {
    var hasWidth: gboolean = 0
    var hasHeight: gboolean = 0
    var hasBox: gboolean = 0
    var width = RsvgLength()
    var height = RsvgLength()
    var box = RsvgRectangle()
    rsvg_handle_get_intrinsic_dimensions(handle, &hasWidth, &width, &hasHeight, &height, &hasBox, &box)
    var wide = box.width
    var high = box.height
    if hasBox == 0, rsvg_handle_get_intrinsic_size_in_pixels(handle, &wide, &high) == 0 { return 1 }
    guard wide > 0, high > 0 else { return 1 }
    return min(max(high / wide, 0.05), 20)
  }

  private static func take(_ fault: inout UnsafeMutablePointer<GError>?) -> String {
    defer { g_clear_error(&fault) }
    return fault.flatMap { $0.pointee.message }.map { String(cString: $0) } ?? "-"
  }
}
