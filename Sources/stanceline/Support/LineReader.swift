import Foundation

/// Lines of a stream, read in pieces. Of a line that is longer than the limit no more is kept than that it was there.
struct LineReader {
  private let descriptor: Int32
  private let limit: Int
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false

  init(descriptor: Int32, limit: Int) {
    self.descriptor = descriptor
    self.limit = limit
  }

  /// The next line without its end, nil within for one that is too long; nil after the last.
  mutating func next() throws -> [UInt8]?? {
    var line: [UInt8] = []
    var isTooLong = false
    while true {
      if let end = buffer[start...].firstIndex(of: UInt8(ascii: "\n")) {
        append(start..<end, to: &line, &isTooLong)
        start = end + 1
        return .some(isTooLong ? nil : line)
      }
      append(start..<buffer.count, to: &line, &isTooLong)
      if isAtEnd { return line.isEmpty && !isTooLong ? nil : .some(isTooLong ? nil : line) }
      try fill()
    }
  }

  private mutating func append(_ range: Range<Int>, to line: inout [UInt8], _ isTooLong: inout Bool) {
    isTooLong = isTooLong || line.count + range.count > limit
    if isTooLong { line = [] } else { line += buffer[range] }
    start = range.upperBound
  }

  private mutating func fill() throws {
    do throws(SystemFault) {
      buffer = try Streams.read(1 << 18, from: descriptor)
    } catch {
      throw Failure("standard input: cannot be read: \(error.words); expected lines of JSON")
    }
    start = 0
    isAtEnd = buffer.isEmpty
  }
}
