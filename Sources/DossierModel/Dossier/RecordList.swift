/// Records that can be read in any order and as often as needed, from memory or from where they are kept.
public protocol RecordList<Record>: Sendable {
  associatedtype Record

  var count: Int { get }

  /// Calls `body` with a function that gives the record at a place, from 0; it is valid until `body` returns.
  func reading<Value>(_ body: (_ record: (Int) -> Record) -> Value) -> Value
}

/// Records in memory.
struct RecordsInMemory<Record: Sendable>: RecordList {
  let records: [Record]

  var count: Int { records.count }

  func reading<Value>(_ body: (_ record: (Int) -> Record) -> Value) -> Value {
    body { records[$0] }
  }
}
