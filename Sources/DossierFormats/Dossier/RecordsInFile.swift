import DossierModel
import Synchronization

/// Records of a dossier file, each read again from its place when it is asked for.
struct RecordsInFile<Record: Sendable>: RecordList {
  let file: MappedFile
  /// By record, its first byte.
  let offsets: [Int]
  let parse: @Sendable (inout DossierParser) throws(JSONScanningError) -> Record
  /// Stands in for a record that can no longer be read.
  let missing: Record
  let damage: FileDamage

  var count: Int { offsets.count }

  func reading<Value>(_ body: (_ record: (Int) -> Record) -> Value) -> Value {
    var parser = DossierParser(file.bytes)
    var pages = PageKeeper(file)
    defer { file.release() }
    return body { index in
      pages.willRead(at: offsets[index])
      parser.scanner.offset = offsets[index]
      do throws(JSONScanningError) {
        return try parse(&parser)
      } catch {
        damage.found()
        return missing
      }
    }
  }
}

/// Whether a file that was sound when it was opened has since been written over.
final class FileDamage: Sendable {
  private let isFound = Atomic(false)

  var exists: Bool { isFound.load(ordering: .relaxed) }

  func found() { isFound.store(true, ordering: .relaxed) }
}

/// Gives pages back before too many are in memory.
struct PageKeeper {
  /// A page far from the last brings up to a megabyte of its neighbours in, as they lie in the system's cache.
  private static let readsAtMost = 32
  private static let bytesAtMost = 8 << 20
  private let file: MappedFile
  private var last = 0
  private var reads = 0
  private var bytes = 0

  init(_ file: MappedFile) {
    self.file = file
  }

  mutating func willRead(at offset: Int) {
    let distance = abs(offset - last)
    last = offset
    if distance > 32 << 10 { reads += 1 } else { bytes += distance }
    guard reads > PageKeeper.readsAtMost || bytes > PageKeeper.bytesAtMost else { return }
    file.release()
    (reads, bytes) = (0, 0)
  }
}
