import Foundation

/// A file on its way: what is there is replaced when all is written, and stays as it is where something fails.
///
/// Links are followed, and a replaced file keeps its mode and owner. What is no regular file (a pipe, a device) is
/// written to directly, as is a file that standard output goes to.
final class OutputFile: TextOutputStream {
  private let path: String
  private let target: String
  /// Where the text goes until it is whole; nil where it goes straight to the target.
  private let partial: String?
  private let descriptor: Int32
  private var fault: SystemFault?
  private var isFinished = false

  /// Whether something could not be written; `finish` says what.
  var hasFailed: Bool { fault != nil }

  init(path: String) throws {
    self.path = path
    if let direct = try OutputFile.direct(path) {
      (target, partial, descriptor) = (path, nil, direct)
      return
    }
    target = OutputFile.resolved(path)
    let folder = OutputFile.folder(of: target)
    WorkingName.sweep(folder)
    let partial = WorkingName.new(in: folder)
    var old = stat()
    let isReplacing = stat(target, &old) == 0
    guard !isReplacing || access(target, W_OK) == 0,
      let descriptor = Litter.making(partial, { WorkingName.open(partial, mode: 0o666) })
    else { throw Output.failure(path, SystemFault()) }
    self.partial = partial
    self.descriptor = descriptor
    if isReplacing {
      // Only root may give a file away; others own what they replace or leave it theirs.
      _ = fchown(descriptor, old.st_uid, old.st_gid)
      _ = fchmod(descriptor, old.st_mode & 0o777)
    }
  }

  deinit {
    if !isFinished { discard() }
    close(descriptor)
  }

  func write(_ text: String) {
    guard fault == nil else { return }
    do throws(SystemFault) { try Streams.write(text, to: descriptor) } catch { fault = error }
  }

  func write(_ data: Data) {
    guard fault == nil else { return }
    do throws(SystemFault) { try Streams.write(data, to: descriptor) } catch { fault = error }
  }

  /// Puts the file in its place, or removes it where something could not be written.
  func finish() throws {
    isFinished = true
    guard let partial else {
      if let fault { throw Output.failure(path, fault) }
      return
    }
    if fault == nil {
      // A quota may be told of only when what was written goes to the disk.
      if fdatasync(descriptor) != 0, errno == ENOSPC || errno == EDQUOT || errno == EIO { fault = SystemFault() }
    }
    if fault == nil, !Litter.keeping(partial, { rename(partial, target) == 0 }) { fault = SystemFault() }
    guard let fault else { return }
    discard()
    throw Output.failure(path, fault)
  }

  /// Removes what has been written.
  func discard() {
    if let partial { Litter.discard(partial) }
  }

  /// A descriptor of what is not to be replaced but written to; nil for a regular file and for none.
  private static func direct(_ path: String) throws -> Int32? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    if status.st_mode & S_IFMT == S_IFDIR { throw Failure("\(path): is a folder; expected the name of a file") }
    if status.st_mode & S_IFMT == S_IFREG {
      // `-o /dev/stdout > file`: the same file, and what is in it may be wanted.
      for stream in [STDOUT_FILENO, STDERR_FILENO] {
        var opened = stat()
        if fstat(stream, &opened) == 0, opened.st_dev == status.st_dev, opened.st_ino == status.st_ino {
          return dup(stream)
        }
      }
      return nil
    }
    let descriptor = open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { throw Output.failure(path, SystemFault()) }
    return descriptor
  }

  /// Where links lead, the last of which may lead to nothing yet.
  private static func resolved(_ path: String) -> String {
    if let real = realpath(path, nil) {
      defer { free(real) }
      return String(cString: real)
    }
    var path = path
    for _ in 0..<40 {
      guard let next = try? FileManager.default.destinationOfSymbolicLink(atPath: path) else { break }
      path = next.hasPrefix("/") ? next : folder(of: path) + "/" + next
    }
    return path
  }

  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
