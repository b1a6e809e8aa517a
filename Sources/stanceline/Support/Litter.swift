import CSignals
import Foundation
import Synchronization

/// The unfinished files and folders of this process: SIGTERM, SIGINT and SIGHUP end it without leaving any behind.
///
/// A signal waits for what `keeping` runs, so that what is moved into place is moved as a whole.
enum Litter {
  private static let paths = Mutex<Set<String>>([])

  /// Has a thread wait for the signals. What whoever started the program has it ignore, as `nohup` does, stays ignored.
  static func removeOnSignals() {
    let signals = stanceline_catch_signals()
    guard signals >= 0 else { return }
    Thread.detachNewThread {
      guard let number = try? Streams.read(1, from: signals).first.map(Int32.init) else { return }
      paths.withLock { paths in
        for path in paths { remove(path) }
        signal(number, SIG_DFL)
        kill(getpid(), number)
        // Nothing may be made or moved any more.
        while true { pause() }
      }
    }
  }

  /// Makes what is to be removed if it is not finished.
  static func making<Made>(_ path: String, _ make: () -> Made?) -> Made? {
    paths.withLock { paths in
      guard let made = make() else { return nil }
      paths.insert(path)
      return made
    }
  }

  /// Moves what is finished into its place; with true from `move` it is litter no longer.
  static func keeping(_ path: String, _ move: () -> Bool) -> Bool {
    paths.withLock { paths in
      let isKept = move()
      if isKept { paths.remove(path) }
      return isKept
    }
  }

  /// Removes what is not to be finished.
  static func discard(_ path: String) {
    paths.withLock { paths in
      remove(path)
      paths.remove(path)
    }
  }

  /// Removes a file, or a folder of files.
  static func remove(_ path: String) {
    if unlink(path) == 0 || errno == ENOENT { return }
    for name in (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [] { unlink(path + "/" + name) }
    rmdir(path)
  }
}

/// Files and folders under their working names. Who makes one holds a lock on it, so that what nobody holds is litter
/// of a process that was killed, and the next to write there removes it.
enum WorkingName {
  private static let (start, end) = (".stanceline-", ".partial")
  private static let swept = Mutex<Set<String>>([])

  /// A name of its own, short enough for every file system.
  static func new(in folder: String) -> String {
    let number = String(UInt64.random(in: .min ... .max), radix: 16)
    return "\(folder)/\(start)\(number)\(end)"
  }

  /// Opens a new file with a lock on it; `mode` is what the umask leaves of.
  static func open(_ path: String, mode: mode_t) -> Int32? {
    let descriptor = Foundation.open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard descriptor >= 0 else { return nil }
    flock(descriptor, LOCK_EX | LOCK_NB)
    return descriptor
  }

  /// Removes what killed processes left in a folder; once a folder and process.
  static func sweep(_ folder: String) {
    guard swept.withLock({ $0.insert(folder).inserted }), let entries = opendir(folder) else { return }
    defer { closedir(entries) }
    while let entry = readdir(entries) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasPrefix(start), name.hasSuffix(end) { removeIfAbandoned("\(folder)/\(name)") }
    }
  }

  private static func removeIfAbandoned(_ path: String) {
    let descriptor = Foundation.open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    var status = stat()
    // One that is seconds old may not be locked yet.
    guard fstat(descriptor, &status) == 0, time(nil) - status.st_mtim.tv_sec > 5,
      flock(descriptor, LOCK_EX | LOCK_NB) == 0
    else { return }
    Litter.remove(path)
  }
}
