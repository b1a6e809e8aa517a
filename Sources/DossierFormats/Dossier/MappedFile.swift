#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The bytes of a regular file, mapped into memory: the system brings in the pages that are looked at, and `release`
/// gives them back, so that a file of any size is read with little memory.
///
/// A file that another program cuts short while it is mapped ends this one with SIGBUS; one that is replaced by a new
/// file of the same name, as Stanceline itself writes, stays as it was.
final class MappedFile: @unchecked Sendable {
  /// Never written to, and valid as long as the object is: what makes it safe to share.
  let bytes: UnsafeBufferPointer<UInt8>
  private let descriptor: Int32
  private let opened: FileState

  /// Nil where there is no such file, or what is there is no regular file or may not be read.
  init?(path: String) {
    // A pipe has no length, and opening it would take what is in it from who can read it.
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    guard fstat(descriptor, &status) == 0, let size = Int(exactly: status.st_size) else {
      close(descriptor)
      return nil
    }
    opened = FileState(status)
    guard size > 0 else {
      bytes = UnsafeBufferPointer(start: nil, count: 0)
      return
    }
    guard let start = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED else {
      close(descriptor)
      return nil
    }
    bytes = UnsafeBufferPointer(start: start.assumingMemoryBound(to: UInt8.self), count: size)
  }

  deinit {
    if let start = bytes.baseAddress { munmap(UnsafeMutableRawPointer(mutating: start), bytes.count) }
    close(descriptor)
  }

  /// Whether nobody has written to the file since it was opened.
  var isUnchanged: Bool {
    var status = stat()
    return fstat(descriptor, &status) == 0 && FileState(status) == opened
  }

  /// Gives all pages back; what is looked at again is brought in again.
  func release() {
    guard let start = bytes.baseAddress else { return }
    madvise(UnsafeMutableRawPointer(mutating: start), bytes.count, MADV_DONTNEED)
  }
}

/// What changes with a file's bytes.
private struct FileState: Equatable {
  var size: Int
  var modified: [Int]

  init(_ status: stat) {
    size = Int(status.st_size)
    #if canImport(Darwin)
      let times = [status.st_mtimespec, status.st_ctimespec]
    #else
      let times = [status.st_mtim, status.st_ctim]
    #endif
    modified = times.flatMap { [Int($0.tv_sec), Int($0.tv_nsec)] }
  }
}
