import CZlib

/// A zlib stream that packs or unpacks bytes as they come.
final class Zlib {
  /// Which way.
  enum Direction { case packing, unpacking }

  private static let pieceBytes = 65_536
  // On the heap, because zlib keeps the stream's address.
  private let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
  private let direction: Direction
  private var isEnded = false

  init(_ direction: Direction) throws {
    self.direction = direction
    stream.initialize(to: z_stream())
    let size = Int32(MemoryLayout<z_stream>.size)
    let code =
      switch direction {
      case .packing: deflateInit_(stream, Z_DEFAULT_COMPRESSION, ZLIB_VERSION, size)
      case .unpacking: inflateInit_(stream, ZLIB_VERSION, size)
      }
    guard code == Z_OK else { throw StoreError.failed("zlib does not start: \(code)") }
  }

  deinit {
    switch direction {
    case .packing: deflateEnd(stream)
    case .unpacking: inflateEnd(stream)
    }
    stream.deallocate()
  }

  /// Packs or unpacks bytes and passes the output on, in pieces of at most 64 KiB; `last` ends the stream.
  ///
  /// - Throws: `BackupError.damaged` where the bytes are not a zlib stream, or it does not end with its last bytes.
  func feed(_ bytes: [UInt8], last: Bool, _ give: ([UInt8]) throws -> Void) throws {
    var input = bytes
    try input.withUnsafeMutableBufferPointer { buffer in
      stream.pointee.next_in = buffer.baseAddress
      stream.pointee.avail_in = UInt32(buffer.count)
      var piece: [UInt8]
      repeat {
        piece = try step(last: last)
        if !piece.isEmpty { try give(piece) }
      } while piece.count == Zlib.pieceBytes || (stream.pointee.avail_in > 0 && !isEnded)
    }
    guard isEnded == last, stream.pointee.avail_in == 0 else { throw BackupError.damaged }
  }

  private func step(last: Bool) throws -> [UInt8] {
    guard !isEnded else { return [] }
    var code = Z_OK
    let stream = stream
    let direction = direction
    let piece = [UInt8](unsafeUninitializedCapacity: Zlib.pieceBytes) { output, count in
      stream.pointee.next_out = output.baseAddress
      stream.pointee.avail_out = UInt32(Zlib.pieceBytes)
      code =
        switch direction {
        case .packing: deflate(stream, last ? Z_FINISH : Z_NO_FLUSH)
        case .unpacking: inflate(stream, Z_NO_FLUSH)
        }
      count = Zlib.pieceBytes - Int(stream.pointee.avail_out)
    }
    switch code {
    case Z_OK: break
    case Z_BUF_ERROR: if stream.pointee.avail_in > 0 { throw BackupError.damaged }
    case Z_STREAM_END: isEnded = true
    case _: throw BackupError.damaged
    }
    return piece
  }
}
