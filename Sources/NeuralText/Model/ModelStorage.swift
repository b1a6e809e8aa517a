#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The bytes of a model, mapped from its file or copied from memory; never written to, and valid as long as the
/// object is, which makes it safe to share.
final class ModelStorage: @unchecked Sendable {
  let bytes: UnsafeRawBufferPointer
  private let isMapped: Bool

  /// Nil where there is no regular file that may be read.
  init?(path: String) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    let size = Int(status.st_size)
    guard size > 0 else {
      (bytes, isMapped) = (UnsafeRawBufferPointer(start: nil, count: 0), false)
      return
    }
    guard let start = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED else { return nil }
    (bytes, isMapped) = (UnsafeRawBufferPointer(start: start, count: size), true)
  }

  init(_ copied: [UInt8]) {
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: copied.count, alignment: 64)
    memory.copyBytes(from: copied)
    (bytes, isMapped) = (UnsafeRawBufferPointer(memory), false)
  }

  deinit {
    guard let start = bytes.baseAddress else { return }
    if isMapped {
      munmap(UnsafeMutableRawPointer(mutating: start), bytes.count)
    } else {
      bytes.deallocate()
    }
  }

  /// What begins at an offset that is known to lie inside, aligned for the type.
  func pointer<Value>(at offset: Int, as type: Value.Type) -> UnsafePointer<Value> {
    (bytes.baseAddress! + offset).assumingMemoryBound(to: type)
  }

  /// Whether a byte stands somewhere in a range.
  func contains(_ byte: UInt8, in range: Range<Int>) -> Bool {
    !range.isEmpty && memchr(bytes.baseAddress! + range.lowerBound, Int32(byte), range.count) != nil
  }

  func text(in range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}
