import EventCoding

/// Writes the pair scorer's model: what it is, its calibration, and its weights as whole numbers, one feature a line.
struct PairModelWriter {
  let weights: PairLearner.Weights
  let offsets: [Double]
  let calibration: PairCalibration
  let triggers: TriggerClasses

  static let about = """
    Stanceline pair scorer, version 1: who in a sentence is positive or negative toward whom.
    Trained by `stanceline-train scorer` on the training part of the data of Kunwoo Park, Zhufeng Pan and Jungseock Joo,
    "Who Blames or Endorses Whom? Entity-to-Entity Directed Sentiment Extraction in News Text", Findings of the
    Association for Computational Linguistics: ACL-IJCNLP 2021; free to use with this citation.
    Holds weights of features of parsed sentences, names masked; no sentence of the data.
    """

  /// The weights of greatest size, as many as fit.
  func text(bytes: Int) -> String {
    var head = PairModelWriter.about.split(separator: "\n").map { "# \($0)\n" }.joined()
    head += "version 1\n"
    head += "bias \(figures(weights.values.suffix(2)))\noffsets \(figures(offsets))\n"
    head += "calibration overall \(figures([calibration.mean, calibration.strength]))\n"
    head += "calibration paired \(figures(calibration.weights(paired: true)))\n"
    head += "calibration alone \(figures(calibration.weights(paired: false)))\n"
    for (rule, count) in calibration.counts(of: calibration.cases).sorted(by: { $0.key < $1.key }) {
      head += "rule \(rule) \(count.right) \(count.coded)\n"
    }
    for (lemma, letters) in triggers.letters.sorted(by: { $0.key < $1.key }) {
      head += "trigger \(lemma) \(letters.joined(separator: " "))\n"
    }
    return head + rows(bytes: bytes - head.utf8.count - 40)
  }

  private func figures(_ numbers: some Sequence<Double>) -> String {
    numbers.map { Text.decimals($0, 4) }.joined(separator: " ")
  }

  private func rows(bytes: Int) -> String {
    let largest = weights.values.dropLast(2).map(abs).max() ?? 1
    let scale = Double(Text.decimals(largest / 127, 6)) ?? 0.01
    var rows: [(size: Int, line: String)] = []
    for (index, name) in weights.names.enumerated() {
      let pair = [weights.values[2 * index], weights.values[2 * index + 1]].map {
        Int(max(-127, min(127, ($0 / scale).rounded())))
      }
      let size = pair.map(abs).max() ?? 0
      if size > 0 { rows.append((size, "\(name)\t\(pair[0])\t\(pair[1])\n")) }
    }
    rows.sort { ($1.size, $0.line) < ($0.size, $1.line) }
    var kept: [String] = []
    var total = 0
    for row in rows {
      total += row.line.utf8.count
      if total > bytes { break }
      kept.append(row.line)
    }
    return "weights \(kept.count) \(Text.decimals(scale, 6))\n" + kept.sorted().joined()
  }
}
