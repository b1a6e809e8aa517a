#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A regular file that stays open and is read at any place. What another program does to it meanwhile gives other bytes
/// or fewer of them, never a signal, which a mapped file would.
final class ReadableFile: Sendable {
  private let descriptor: Int32

  /// Nil where there is no such file, or what is there is no regular file or may not be read.
  init?(path: String) {
    // A pipe has no length, and opening it would take what is in it from who can read it.
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
  }

  deinit { close(descriptor) }

  /// Fills a buffer with the bytes from an offset on; how many there were.
  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) -> Int {
    var count = 0
    while count < buffer.count {
      let got = pread(descriptor, buffer.baseAddress! + count, buffer.count - count, off_t(offset + count))
      if got > 0 { count += got } else if got == 0 || errno != EINTR { break }
    }
    return count
  }

  /// The whole file.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = piece.withUnsafeMutableBytes { read(at: bytes.count, into: $0) }
      if count == 0 { return bytes }
      bytes += piece[..<count]
    }
  }
}
