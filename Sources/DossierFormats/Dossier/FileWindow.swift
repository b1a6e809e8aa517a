/// The part of a file that is in memory. It grows when one value needs more.
final class FileWindow {
  private let file: ReadableFile
  private var storage = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 1 << 18)
  /// The offset in the file of the first byte.
  private(set) var base = 0
  private(set) var count = 0

  init(_ file: ReadableFile) {
    self.file = file
  }

  deinit { storage.deallocate() }

  /// What is in memory; valid until the next change.
  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: storage[..<count]) }

  /// Forgets what stands before `start` and reads on after the rest; whether there was more.
  func advance(keeping start: Int) -> Bool {
    let kept = count - start
    let old = storage
    if kept > storage.count / 2 { storage = .allocate(capacity: storage.count * 2) }
    storage.baseAddress!.update(from: old.baseAddress! + start, count: kept)
    if storage.baseAddress != old.baseAddress { old.deallocate() }
    base += start
    count = kept
    return fill()
  }

  /// The bytes of a place in the file, nil where the file has become shorter; valid until the next call. What is asked
  /// for in the order of the file is read in large pieces.
  func bytes(at offset: Int, count length: Int) -> UnsafeBufferPointer<UInt8>? {
    if offset < base || offset + length > base + count {
      let isNext = offset >= base && offset <= base + count
      if length > storage.count {
        storage.deallocate()
        storage = .allocate(capacity: length)
      }
      base = offset
      count = 0
      _ = fill(isNext ? storage.count : length)
      guard count >= length else { return nil }
    }
    return UnsafeBufferPointer(rebasing: storage[(offset - base)..<(offset - base + length)])
  }

  private func fill(_ limit: Int = .max) -> Bool {
    let room = UnsafeMutableRawBufferPointer(
      rebasing: UnsafeMutableRawBufferPointer(storage)[count..<min(storage.count, limit)])
    let got = file.read(at: base + count, into: room)
    count += got
    return got > 0
  }
}
