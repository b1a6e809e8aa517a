import TextAnalysis

/// Averaged-perceptron weights that grow as they are trained: sparse rows in a hash table.
///
/// Plain memory instead of arrays: millions of small updates must neither copy nor check.
final class PerceptronWeights {
  /// One class of one feature: the weight, and its sum over time up to `stamp`.
  private struct Cell {
    var weight: Float
    var total: Double
    var stamp: Int32
    var label: Int32
  }

  private struct Row {
    var hash: UInt64
    var start: Int32
    var count: UInt16
    var capacity: UInt16
  }

  private var slots: Pool<Int32>
  private var slotMask: Int
  private var rows = Pool<Row>()
  private var cells = Pool<Cell>()
  private(set) var time: Int32 = 1

  init(bits: Int = 20) {
    slots = Pool<Int32>()
    slots.append(repeating: -1, count: 1 << bits)
    slotMask = (1 << bits) - 1
  }

  deinit {
    slots.free()
    rows.free()
    cells.free()
  }

  var rowCount: Int { rows.count }

  func tick() { time += 1 }

  /// The row of a feature, or the negative of its free slot less one.
  @inline(__always)
  private func find(_ hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash >> 20) & slotMask
    while true {
      let row = slots.base[slot]
      if row < 0 { return -1 - slot }
      if rows.base[Int(row)].hash == hash { return Int(row) }
      slot = (slot + 1) & slotMask
    }
  }

  func score(_ features: UnsafeMutableBufferPointer<UInt64>, _ count: Int, _ scores: UnsafeMutableBufferPointer<Float>)
  {
    let sums = scores.baseAddress!
    for index in 0..<count {
      let found = find(features[index])
      guard found >= 0 else { continue }
      let row = rows.base[found]
      let first = cells.base + Int(row.start)
      for cell in 0..<Int(row.count) { sums[Int(first[cell].label)] += first[cell].weight }
    }
  }

  func update(_ features: UnsafeMutableBufferPointer<UInt64>, _ count: Int, label: Int, by change: Float) {
    for index in 0..<count { update(features[index], Int32(label), change) }
  }

  private func update(_ hash: UInt64, _ label: Int32, _ change: Float) {
    let row = row(hash)
    let first = cells.base + Int(rows.base[row].start)
    for cell in 0..<Int(rows.base[row].count) where first[cell].label == label {
      first[cell].total += Double(first[cell].weight) * Double(time - first[cell].stamp)
      first[cell].stamp = time
      first[cell].weight += change
      return
    }
    append(Cell(weight: change, total: 0, stamp: time, label: label), to: row)
  }

  private func row(_ hash: UInt64) -> Int {
    let found = find(hash)
    if found >= 0 { return found }
    let row = rows.count
    slots.base[-1 - found] = Int32(row)
    rows.append(repeating: Row(hash: hash, start: Int32(cells.count), count: 0, capacity: 2), count: 1)
    cells.append(repeating: Cell(weight: 0, total: 0, stamp: 0, label: 0), count: 2)
    if rows.count * 2 > slots.count { grow() }
    return row
  }

  private func append(_ cell: Cell, to row: Int) {
    let count = Int(rows.base[row].count)
    if count == Int(rows.base[row].capacity) {
      let start = cells.count
      cells.append(repeating: cell, count: count * 2)
      (cells.base + start).update(from: cells.base + Int(rows.base[row].start), count: count)
      rows.base[row].start = Int32(start)
      rows.base[row].capacity = UInt16(count * 2)
    }
    cells.base[Int(rows.base[row].start) + count] = cell
    rows.base[row].count += 1
  }

  private func grow() {
    slots.append(repeating: -1, count: slots.count)
    slotMask = slots.count - 1
    slots.base.update(repeating: -1, count: slots.count)
    for index in 0..<rows.count {
      var slot = Int(truncatingIfNeeded: rows.base[index].hash >> 20) & slotMask
      while slots.base[slot] >= 0 { slot = (slot + 1) & slotMask }
      slots.base[slot] = Int32(index)
    }
  }

  /// The averages over time, by feature.
  func averages() -> Compression.Weights {
    var result: Compression.Weights = [:]
    result.reserveCapacity(rows.count)
    for index in 0..<rows.count {
      let row = rows.base[index]
      var weights: [(UInt8, Float)] = []
      for cell in 0..<Int(row.count) {
        let cell = cells.base[Int(row.start) + cell]
        let average = Float((cell.total + Double(cell.weight) * Double(time - cell.stamp)) / Double(time))
        if average != 0 { weights.append((UInt8(cell.label), average)) }
      }
      if !weights.isEmpty { result[row.hash] = weights }
    }
    return result
  }
}

/// Memory that grows at its end; freed by hand.
private struct Pool<Element: BitwiseCopyable> {
  private(set) var base = UnsafeMutablePointer<Element>.allocate(capacity: 1024)
  private(set) var count = 0
  private var capacity = 1024

  mutating func append(repeating element: Element, count added: Int) {
    if count + added > capacity {
      let larger = max(capacity * 2, count + added)
      let memory = UnsafeMutablePointer<Element>.allocate(capacity: larger)
      memory.update(from: base, count: count)
      base.deallocate()
      base = memory
      capacity = larger
    }
    (base + count).update(repeating: element, count: added)
    count += added
  }

  func free() {
    base.deallocate()
  }
}
