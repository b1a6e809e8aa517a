import DossierModel
import Synchronization

/// Records of a dossier file, each read again from its place when it is asked for.
struct RecordsInFile<Record: Sendable>: RecordList {
  let file: ReadableFile
  /// By record.
  let places: [DossierStream.Place]
  let parse: @Sendable (inout DossierParser) throws(JSONScanningError) -> Record
  /// Stands in for a record that can no longer be read.
  let missing: Record
  let damage: FileDamage

  var count: Int { places.count }

  func reading<Value>(_ body: (_ record: (Int) -> Record) -> Value) -> Value {
    var parser = DossierParser(UnsafeBufferPointer(start: nil, count: 0))
    let window = FileWindow(file)
    return body { index in
      let place = places[index]
      if let bytes = window.bytes(at: place.offset, count: place.length),
        DossierStream.fingerprint(bytes) == place.fingerprint
      {
        parser.scanner.restart(bytes)
        if let record = try? parse(&parser) { return record }
      }
      damage.found()
      return missing
    }
  }
}

/// Whether records that were sound when the file was opened have since been written over.
final class FileDamage: Sendable {
  private let isFound = Atomic(false)

  var exists: Bool { isFound.load(ordering: .relaxed) }

  func found() { isFound.store(true, ordering: .relaxed) }
}
