import DossierModel

/// Where the cards of a timeline stand: as near to their day as they can without covering one another.
///
/// The places of least squared distance under a fixed order are found by pooling neighbours that push each other
/// (isotonic regression).
struct TimelinePlaces {
  private(set) var tops: [Double] = []
  private(set) var silenceTops: [Double] = []
  let height: Double

  init(cards: [TimelineCard], axis: TimelineAxis) {
    var slots = cards.enumerated().map {
      (isCard: true, index: $0, wanted: axis.position(of: $1.anchor) - 9, height: $1.height)
    }
    slots += axis.silences.enumerated().map { (isCard: false, index: $0, wanted: $1.top + 9, height: 18.0) }
    slots.sort { ($0.wanted, $0.isCard ? 0 : 1, $0.index) < ($1.wanted, $1.isCard ? 0 : 1, $1.index) }
    let tops = TimelinePlaces.spread(slots.map { ($0.wanted, $0.height + 6) })
    self.tops = Array(repeating: 0, count: cards.count)
    silenceTops = Array(repeating: 0, count: axis.silences.count)
    var bottom = axis.end
    for (slot, top) in zip(slots, tops) {
      if slot.isCard { self.tops[slot.index] = top } else { silenceTops[slot.index] = top }
      bottom = max(bottom, top + slot.height)
    }
    height = bottom
  }

  static func spread(_ slots: [(wanted: Double, height: Double)]) -> [Double] {
    var blocks: [(sum: Double, count: Int)] = []
    var offsets: [Double] = []
    var offset = 0.0
    for slot in slots {
      offsets.append(offset)
      blocks.append((slot.wanted - offset, 1))
      offset += slot.height
      while blocks.count > 1 {
        let (last, before) = (blocks[blocks.count - 1], blocks[blocks.count - 2])
        guard before.sum / Double(before.count) > last.sum / Double(last.count) else { break }
        blocks.removeLast(2)
        blocks.append((before.sum + last.sum, before.count + last.count))
      }
    }
    let values = blocks.flatMap { Array(repeating: max(0, $0.sum / Double($0.count)), count: $0.count) }
    return zip(values, offsets).map { $0 + $1 }
  }
}
