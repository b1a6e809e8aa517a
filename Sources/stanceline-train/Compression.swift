import TextAnalysis

/// Brings averaged weights into the form of a model: pruned, companded to eight bits.
enum Compression {
  typealias Weights = [UInt64: [(UInt8, Float)]]

  /// The mean of several models of the same features.
  static func mean(_ models: [Weights]) -> Weights {
    guard models.count > 1 else { return models.first ?? [:] }
    var sums: [UInt64: [(UInt8, Float)]] = [:]
    for model in models {
      for (hash, weights) in model {
        var row = sums[hash] ?? []
        for (label, weight) in weights {
          if let at = row.firstIndex(where: { $0.0 == label }) {
            row[at].1 += weight
          } else {
            row.append((label, weight))
          }
        }
        sums[hash] = row
      }
    }
    let factor = 1 / Float(models.count)
    return sums.mapValues { $0.map { ($0.0, $0.1 * factor) } }
  }

  /// Rows with the largest weights, such that the table has at most so many bytes.
  static func rows(_ weights: Weights, bytes limit: Int) -> [FeatureRow] {
    let sizes = weights.values.flatMap { $0.map { abs($0.1) } }.sorted()
    guard !sizes.isEmpty else { return [] }
    let scale = sizes[sizes.count - 1]
    var low: Float = 0
    var high = scale
    for _ in 0..<14 {
      let middle = (low + high) / 2
      if size(weights, above: middle) > limit { low = middle } else { high = middle }
    }
    let threshold = size(weights, above: 0) <= limit ? 0 : high
    return rows(weights, above: threshold, scale: scale)
  }

  private static func size(_ weights: Weights, above threshold: Float) -> Int {
    var bytes = 0
    for row in weights.values {
      let kept = row.count { abs($0.1) > threshold }
      if kept > 0 { bytes += 5 + 2 * kept }
    }
    return bytes
  }

  private static func rows(_ weights: Weights, above threshold: Float, scale: Float) -> [FeatureRow] {
    var rows: [FeatureRow] = []
    for (hash, row) in weights {
      var kept: [(UInt8, Int8)] = []
      for (label, weight) in row where abs(weight) > threshold {
        let root = ((min(abs(weight), scale) / scale).squareRoot() * 127).rounded()
        if root > 0 { kept.append((label, Int8(weight < 0 ? -root : root))) }
      }
      kept.sort { $0.0 < $1.0 }
      if !kept.isEmpty { rows.append(FeatureRow(hash: hash, weights: kept)) }
    }
    return rows.sorted { $0.hash < $1.hash }
  }
}
