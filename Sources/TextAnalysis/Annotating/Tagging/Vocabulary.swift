/// The words that the treebanks know well, with the tags they have there.
///
/// The section holds the number of sets of tags (UInt16), then for each word its 32-bit hash and, as UInt16, the
/// number of its set of tags from 1, or for a word with one tag only, that tag with the top bit set; ascending.
package struct Vocabulary: Sendable {
  private var hashes: [UInt32] = []
  private var values: [UInt16] = []
  private var starts: [UInt32] = []

  package init() {}

  package init(_ model: ModelBytes, section: String) throws(ModelError) {
    let range = try model.section(section)
    self.init(Array(model.bytes[range]))
  }

  package init(_ section: [UInt8]) {
    hashes.reserveCapacity(section.count / 6)
    values.reserveCapacity(section.count / 6)
    var at = 0
    while at + 6 <= section.count {
      let low = UInt32(section[at]) | UInt32(section[at + 1]) << 8
      let high = UInt32(section[at + 2]) | UInt32(section[at + 3]) << 8
      hashes.append(low | high << 16)
      values.append(UInt16(section[at + 4]) | UInt16(section[at + 5]) << 8)
      at += 6
    }
    starts = [UInt32](repeating: UInt32(hashes.count), count: 4097)
    for index in hashes.indices.reversed() { starts[Int(hashes[index] >> 20)] = UInt32(index) }
    for bucket in (0..<4096).reversed() where starts[bucket] > starts[bucket + 1] || !isUsed(bucket) {
      starts[bucket] = starts[bucket + 1]
    }
  }

  private func isUsed(_ bucket: Int) -> Bool {
    let start = Int(starts[bucket])
    return start < hashes.count && Int(hashes[start] >> 20) == bucket
  }

  package static func section(_ words: [UInt64: UInt16]) -> [UInt8] {
    var section: [UInt8] = []
    var seen: UInt32?
    for (hash, value) in words.sorted(by: { $0.key < $1.key }) {
      let short = UInt32(hash >> 32)
      if short == seen { continue }
      seen = short
      section.append(little: short)
      section.append(little: value)
    }
    return section
  }

  /// Sets the ambiguity and the only tag of a word.
  @inline(__always)
  func look(up traits: inout WordTraits) {
    guard !starts.isEmpty else { return }
    let hash = UInt32(traits.word >> 32)
    let bucket = Int(hash >> 20)
    for index in Int(starts[bucket])..<Int(starts[bucket + 1]) where hashes[index] == hash {
      let value = values[index]
      traits.ambiguity = UInt64(value)
      if value & 0x8000 != 0 { traits.onlyTag = Int(value & 0x7FFF) }
      return
    }
  }
}
