public import DossierModel

/// Finds articles that stand in a corpus more than once: wire copy in several papers, updated versions.
///
/// Texts are compared by their runs of five words (shingles; Broder 1997). Small corpora are compared exactly, large ones
/// by the shingles whose hash falls into one of eight classes, which estimates the same shares.
public struct CopyFinder: Sendable {
  /// Shingles in common, of all of both: what counts as the same article.
  private static let likeness = 0.6
  /// Shingles in common, of the shorter text's: an article within a longer version of it.
  private static let containment = 0.8
  /// Texts with fewer shingles say too little.
  private static let leastShingles = 20

  private struct Text {
    var id: String
    var published: EDTFDate?
    var publisher: String?
    var path: String?
    var count: Int
  }

  private let classes: UInt64
  private var texts: [Text] = []
  /// Texts by shingle.
  private var index: [UInt64: [Int32]] = [:]
  /// Pairs that are the same article: later text, earlier text.
  private var pairs: [(Int, Int)] = []

  public init(isExact: Bool) {
    classes = isExact ? 1 : 8
  }

  public mutating func add(_ document: SourceDocument) {
    let shingles = CopyFinder.shingles(of: document).filter { $0 % classes == 0 }
    let number = texts.count
    var common: [Int32: Int] = [:]
    for shingle in shingles {
      let known = index[shingle] ?? []
      for other in known { common[other, default: 0] += 1 }
      // What stands in very many texts is furniture of a page and tells nothing.
      if known.count < 50 { index[shingle, default: []].append(Int32(number)) }
    }
    texts.append(
      Text(
        id: document.id, published: document.published, publisher: document.publisher, path: document.path,
        count: shingles.count))
    guard UInt64(shingles.count) * classes >= UInt64(CopyFinder.leastShingles) else { return }
    for (other, count) in common where isSame(Int(other), number, common: count) { pairs.append((number, Int(other))) }
  }

  private func isSame(_ one: Int, _ other: Int, common: Int) -> Bool {
    let (first, second) = (texts[one].count, texts[other].count)
    let (least, most) = (min(first, second), max(first, second))
    guard UInt64(least) * classes >= UInt64(CopyFinder.leastShingles) else { return false }
    let union = first + second - common
    // A short text within a much longer one is a quotation, not a version.
    return Double(common) >= CopyFinder.likeness * Double(union)
      || Double(common) >= CopyFinder.containment * Double(least) && least * 3 >= most
  }

  /// The groups found: of each the article published first is kept.
  public var copies: ArticleCopies {
    var group = Array(texts.indices)
    func root(_ index: Int) -> Int {
      var current = index
      while group[current] != current { current = group[current] }
      return current
    }
    for (one, other) in pairs {
      let (first, second) = (root(one), root(other))
      group[max(first, second)] = min(first, second)
    }
    var copies = ArticleCopies()
    for members in Dictionary(grouping: texts.indices, by: root).values where members.count > 1 {
      let sorted = members.sorted { precedes($0, $1) }
      let others = sorted.dropFirst().map { texts[$0] }
      copies.add(
        others.map { ArticleCopies.Copy(id: $0.id, publisher: $0.publisher, published: $0.published, path: $0.path) },
        of: texts[sorted[0]].id)
    }
    return copies
  }

  private func precedes(_ one: Int, _ other: Int) -> Bool {
    let (first, second) = (texts[one].published?.earliestDay, texts[other].published?.earliestDay)
    switch (first, second) {
    case (let first?, let second?) where first != second: return first < second
    case (_?, nil): return true
    case (nil, _?): return false
    default: return one < other
    }
  }

  /// Hashes of the runs of five words of the story, each once, ascending.
  private static func shingles(of document: SourceDocument) -> [UInt64] {
    var words: [UInt64] = []
    var hash: UInt64 = 0
    var region = document.regions.makeIterator()
    var next = region.next()
    for (offset, scalar) in document.text.scalars.enumerated() {
      while let current = next, current.span.end <= offset { next = region.next() }
      let isStory = next.map { !$0.span.contains(offset) } ?? true
      if isStory, scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        hash = mixed(hash ^ UInt64(scalar.properties.lowercaseMapping.unicodeScalars.first?.value ?? scalar.value) &+ 1)
      } else if hash != 0 {
        words.append(hash)
        hash = 0
      }
    }
    if hash != 0 { words.append(hash) }
    guard words.count >= 5 else { return [] }
    let runs = (0...(words.count - 5)).map { start in
      words[start..<(start + 5)].reduce(into: UInt64(7)) { run, word in run = mixed(run &* 31 ^ word) }
    }
    return Set(runs).sorted()
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    var mixed = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
