import Foundation

/// Files that belong together, such as those of `build`: all of them are replaced, or none.
///
/// All are written beside their places first, in a folder of their own. That folder is then renamed to `.stanceline-set`,
/// which says that the set is whole, and its files are moved into their places. Where a process is killed between two
/// moves, the next that reads or writes there ends the work.
struct OutputSet {
  private let folder: String
  private let staging: String
  private let lock: Int32

  private static let ready = ".stanceline-set"
  /// In the ready folder: names of files that the new set does not have, one a line.
  private static let gone = ".gone"

  /// `folder` is there and may be written to.
  init(folder: String) throws {
    WorkingName.sweep(folder)
    OutputSet.settle(folder)
    let staging = WorkingName.new(in: folder)
    guard Litter.making(staging, { mkdir(staging, 0o777) == 0 ? true : nil }) != nil else {
      throw Output.failure(folder, SystemFault())
    }
    self.folder = folder
    self.staging = staging
    lock = open(staging, O_RDONLY | O_CLOEXEC)
    flock(lock, LOCK_EX | LOCK_NB)
  }

  /// Writes one file of the set.
  func add(_ name: String, _ data: Data) throws {
    let path = staging + "/" + name
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw Output.failure("\(folder)/\(name)", SystemFault()) }
    defer { close(descriptor) }
    var old = stat()
    if stat("\(folder)/\(name)", &old) == 0, old.st_mode & S_IFMT == S_IFREG {
      _ = fchown(descriptor, old.st_uid, old.st_gid)
      _ = fchmod(descriptor, old.st_mode & 0o777)
    }
    do {
      try Streams.write(data, to: descriptor)
      if fdatasync(descriptor) != 0, errno == ENOSPC || errno == EDQUOT || errno == EIO { throw SystemFault() }
    } catch let fault as SystemFault {
      throw Output.failure("\(folder)/\(name)", fault)
    }
  }

  /// Puts all files in their places; those named in `gone`, of an earlier set, are removed.
  func publish(removing gone: [String] = []) throws {
    defer { close(lock) }
    if !gone.isEmpty { try add(OutputSet.gone, Data(gone.joined(separator: "\n").utf8)) }
    let ready = "\(folder)/\(OutputSet.ready)"
    var fault: SystemFault?
    let isDone = Litter.keeping(staging) {
      OutputSet.locked(folder) {
        // What another process left in the meantime goes first.
        if access(ready, F_OK) == 0 { fault = OutputSet.move(ready, into: folder) }
        guard fault == nil else { return false }
        guard rename(staging, ready) == 0 else {
          fault = SystemFault()
          return false
        }
        fault = OutputSet.move(ready, into: folder)
        return true
      }
    }
    if !isDone { discard() }
    if let fault { throw Output.failure(folder, fault) }
  }

  func discard() {
    Litter.discard(staging)
  }

  /// Ends what a killed process began in a folder.
  static func settle(_ folder: String) {
    let ready = "\(folder)/\(ready)"
    guard access(ready, F_OK) == 0 else { return }
    _ = Litter.keeping(ready) { locked(folder) { move(ready, into: folder) == nil } }
  }

  /// Where the newest whole version of a file is: in its place, once the set that it belongs to is moved there; in a
  /// folder that may not be written to, still among the files of the set.
  static func newest(_ path: String) -> String {
    let folder = OutputFile.folder(of: path)
    guard access("\(folder)/\(ready)", F_OK) == 0 else { return path }
    settle(folder)
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let waiting = "\(folder)/\(ready)/\(name)"
    return access(waiting, R_OK) == 0 ? waiting : path
  }

  /// One process at a time moves files into a folder.
  private static func locked<Value>(_ folder: String, _ body: () -> Value) -> Value {
    let descriptor = open(folder, O_RDONLY | O_CLOEXEC)
    defer { if descriptor >= 0 { close(descriptor) } }
    while descriptor >= 0, flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
    return body()
  }

  private static func move(_ ready: String, into folder: String) -> SystemFault? {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: ready) else {
      return access(ready, F_OK) == 0 ? SystemFault(EACCES) : nil
    }
    if let list = FileManager.default.contents(atPath: "\(ready)/\(gone)") {
      for name in String(decoding: list, as: UTF8.self).split(separator: "\n") { unlink("\(folder)/\(name)") }
    }
    for name in names.sorted() where name != gone {
      if let fault = move("\(ready)/\(name)", to: "\(folder)/\(name)") { return fault }
    }
    unlink("\(ready)/\(gone)")
    return rmdir(ready) == 0 || errno == ENOENT ? nil : SystemFault()
  }

  /// A file or nothing is replaced; a link is followed, and what is no file is written to.
  private static func move(_ staged: String, to path: String) -> SystemFault? {
    var status = stat()
    if lstat(path, &status) != 0 || status.st_mode & S_IFMT == S_IFREG {
      return rename(staged, path) == 0 ? nil : SystemFault()
    }
    if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, let real = realpath(path, nil) {
      defer { free(real) }
      if rename(staged, real) == 0 { return nil }
    }
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0, let data = FileManager.default.contents(atPath: staged) else { return SystemFault() }
    defer { close(descriptor) }
    do throws(SystemFault) { try Streams.write(data, to: descriptor) } catch { return error }
    unlink(staged)
    return nil
  }
}
