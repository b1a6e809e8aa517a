/// Weights of features by class, read-only: sparse rows in buckets, found by hash and 16-bit fingerprint.
///
/// A bucket holds entries of fingerprint (2 bytes), number of classes (1), then class (1) and weight (1) for each.
/// A weight is stored as the signed square root of its size, which keeps small weights apart; it is squared again
/// when it is added.
package struct FeatureTable: Sendable {
  private let model: ModelBytes
  private let shift: UInt64
  private let offsets: Int
  private let entries: Int
  private let lastByte: UInt64

  package init(_ model: ModelBytes, section: String) throws(ModelError) {
    let range = try model.section(section)
    guard range.count >= 8 else { throw ModelError("section \(section) is cut short") }
    let bits = Int(model.word(at: range.lowerBound))
    guard (1...24).contains(bits), range.count >= 8 + 4 * (1 << bits) else {
      throw ModelError("section \(section) is damaged")
    }
    self.model = model
    shift = UInt64(64 - bits)
    offsets = range.lowerBound + 4
    entries = offsets + 4 * ((1 << bits) + 1)
    let end = entries + Int(model.word(at: entries - 4))
    guard entries < end, end <= range.upperBound else {
      throw ModelError("section \(section) is cut short")
    }
    lastByte = UInt64(end - entries - 1)
  }

  /// Adds the weights of the features to the scores of the classes.
  ///
  /// First all buckets are looked up, then their entries: the waits for memory overlap.
  @inline(__always)
  func add(_ features: UnsafeMutableBufferPointer<UInt64>, _ count: Int, to scores: UnsafeMutablePointer<Int32>) {
    model.bytes.withUnsafeBytes { bytes in
      let buckets = bytes.baseAddress! + offsets
      let rows = bytes.baseAddress! + entries
      withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 128) { places in
        var touched: UInt8 = 0
        for index in 0..<count {
          let place = (buckets + 4 * Int(features[index] >> shift)).loadUnaligned(as: UInt64.self)
          places[index] = place
          touched |= rows.load(fromByteOffset: Int(min(place & 0xFFFF_FFFF, lastByte)), as: UInt8.self)
        }
        scores[255] = Int32(touched)
        for index in 0..<count {
          let start = Int(places[index] & 0xFFFF_FFFF)
          let end = Int(places[index] >> 32)
          if start < end {
            addRow(UInt16(truncatingIfNeeded: features[index]), rows + start, rows + end, to: scores)
          }
        }
      }
    }
  }

  @inline(__always)
  private func addRow(
    _ fingerprint: UInt16, _ start: UnsafeRawPointer, _ end: UnsafeRawPointer,
    to scores: UnsafeMutablePointer<Int32>
  ) {
    var entry = start
    while entry < end {
      let classes = Int(entry.load(fromByteOffset: 2, as: UInt8.self))
      if entry.loadUnaligned(as: UInt16.self) == fingerprint {
        var pair = entry + 3
        for _ in 0..<classes {
          let root = Int32(pair.load(fromByteOffset: 1, as: Int8.self))
          scores[Int(pair.load(as: UInt8.self))] &+= root &* abs(root)
          pair += 2
        }
        return
      }
      entry += 3 + 2 * classes
    }
  }
}

/// A row of weights before it is stored.
package struct FeatureRow: Sendable {
  package var hash: UInt64
  package var weights: [(UInt8, Int8)]

  package init(hash: UInt64, weights: [(UInt8, Int8)]) {
    self.hash = hash
    self.weights = weights
  }
}

extension FeatureTable {
  /// The section that holds these rows.
  package static func section(_ rows: [FeatureRow]) -> [UInt8] {
    var bits: UInt64 = 8
    while 1 << bits < rows.count / 4 { bits += 1 }
    let sorted = rows.sorted { $0.hash < $1.hash }
    var offsets: [UInt8] = []
    var entries: [UInt8] = []
    var bucket: UInt64 = 0
    offsets.append(little: UInt32(0))
    for row in sorted {
      while bucket < row.hash >> (64 - bits) {
        offsets.append(little: UInt32(entries.count))
        bucket += 1
      }
      entries.append(little: UInt16(truncatingIfNeeded: row.hash))
      entries.append(UInt8(row.weights.count))
      for (label, weight) in row.weights {
        entries.append(label)
        entries.append(UInt8(bitPattern: weight))
      }
    }
    while bucket < 1 << bits {
      offsets.append(little: UInt32(entries.count))
      bucket += 1
    }
    var section: [UInt8] = []
    section.append(little: UInt32(bits))
    return section + offsets + entries
  }
}
