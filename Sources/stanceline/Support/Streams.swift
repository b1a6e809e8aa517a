import Foundation

/// What the system says of a read or write that failed.
struct SystemFault: Error {
  var code: Int32

  init(_ code: Int32 = errno) {
    self.code = code
  }

  /// "no space left on device", as part of a sentence.
  var words: String {
    let text = String(cString: strerror(code))
    return text.prefix(1).lowercased() + text.dropFirst()
  }
}

/// Descriptors, written to and read from in whole: every failure comes back as an error, none as a signal or a trap.
enum Streams {
  /// To be called before anything is opened.
  static func prepare() {
    // A reader that has gone and a file-size limit are errors of a write, not the end of the program.
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    // A stream that is closed must not be the number of the next file that is opened: messages would land in it.
    // Each is opened the wrong way round, so that its use is still an error.
    for (stream, mode) in [(STDIN_FILENO, O_WRONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_RDONLY)]
    where fcntl(stream, F_GETFD) == -1 {
      _ = open("/dev/null", mode)
    }
  }

  static func write(_ text: String, to descriptor: Int32) throws(SystemFault) {
    var text = text
    let result = text.withUTF8 { bytes in Result { () throws(SystemFault) in try write(bytes, to: descriptor) } }
    try result.get()
  }

  static func write(_ data: Data, to descriptor: Int32) throws(SystemFault) {
    let result = data.withUnsafeBytes { bytes in
      Result { () throws(SystemFault) in
        try write(bytes.bindMemory(to: UInt8.self), to: descriptor)
      }
    }
    try result.get()
  }

  static func write(_ bytes: UnsafeBufferPointer<UInt8>, to descriptor: Int32) throws(SystemFault) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = Foundation.write(descriptor, UnsafeBufferPointer(rebasing: rest).baseAddress, rest.count)
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if count < 0, errno == EAGAIN || errno == EWOULDBLOCK {
        var wanted = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = poll(&wanted, 1, -1)
      } else if count < 0, errno != EINTR {
        throw SystemFault()
      }
    }
  }

  /// Up to `count` bytes; none at the end.
  static func read(_ count: Int, from descriptor: Int32) throws(SystemFault) -> [UInt8] {
    while true {
      var got = 0
      let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
        got = Foundation.read(descriptor, buffer.baseAddress, count)
        initialized = max(got, 0)
      }
      if got >= 0 { return bytes }
      if errno == EAGAIN || errno == EWOULDBLOCK {
        var wanted = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        _ = poll(&wanted, 1, -1)
      } else if errno != EINTR {
        throw SystemFault()
      }
    }
  }

  /// Everything to the end.
  static func readAll(from descriptor: Int32) throws(SystemFault) -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      let piece = try read(1 << 18, from: descriptor)
      if piece.isEmpty { return bytes }
      bytes += piece
    }
  }
}
