/// The pair scorer's weights and calibration, read from their text.
///
/// Lines: `#` for what the model is; `scale S`; `bias P N`; `offset` with four numbers; `calibration NAME X …`;
/// `rule NAME RIGHT CODED`; `trigger LEMMA CLASS …`; after `weights`, one feature a line with its two whole-numbered weights, which `scale` multiplies.
package struct PairModel: Sendable {
  /// Weights of a feature toward a positive and toward a negative stance.
  struct Weights: Sendable {
    var positive: Float
    var negative: Float
  }

  /// How often a rule coded a stance between two marked names of the training data, and how often readers agreed.
  package struct RuleCount: Hashable, Sendable {
    package var right: Int
    package var coded: Int

    package init(right: Int, coded: Int) {
      self.right = right
      self.coded = coded
    }
  }

  /// What the model says of itself: version, data, citation, licence.
  package private(set) var about = ""
  private(set) var bias = Weights(positive: 0, negative: 0)
  /// Added to the scores of the four directed classes before the best is taken.
  private(set) var offsets: [Double] = [0, 0, 0, 0]
  private(set) var calibration: [String: [Double]] = [:]
  private(set) var rules: [String: RuleCount] = [:]
  package private(set) var triggers = TriggerClasses([:])
  private var weights: [UInt64: Weights] = [:]

  package init(text: [UInt8]) throws(PairModelError) {
    var reader = LineReader(bytes: text)
    var letters: [String: [String]] = [:]
    while let line = reader.next() {
      if line.first == UInt8(ascii: "#") {
        about += String(decoding: line.dropFirst(), as: UTF8.self) + "\n"
        continue
      }
      let fields = line.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
      guard let key = fields.first else { continue }
      if key == "weights" {
        guard fields.count == 3, let count = Int(fields[1]), let scale = Float(fields[2]) else {
          throw PairModelError(finding: "damaged line: \(fields.joined(separator: " "))")
        }
        try readWeights(&reader, count: count, scale: scale)
      } else if key == "trigger", fields.count > 2 {
        letters[fields[1]] = Array(fields.dropFirst(2))
      } else {
        try set(key, Array(fields.dropFirst()))
      }
    }
    triggers = TriggerClasses(letters)
    guard !weights.isEmpty else { throw PairModelError(finding: "the model has no weights") }
  }

  private mutating func set(_ key: String, _ values: [String]) throws(PairModelError) {
    let numbers = values.compactMap(Double.init)
    switch key {
    case "version":
      guard numbers == [1] else { throw PairModelError(finding: "version \(values); this program reads version 1") }
    case "bias" where numbers.count == 2: bias = Weights(positive: Float(numbers[0]), negative: Float(numbers[1]))
    case "offsets" where numbers.count == 4: offsets = numbers
    case "calibration" where numbers.count == StanceConfidence.sizes[values.first ?? ""]:
      calibration[values[0]] = numbers
    case "rule" where values.count == 3 && numbers.count == 2:
      rules[values[0]] = RuleCount(right: Int(numbers[0]), coded: Int(numbers[1]))
    default: throw PairModelError(finding: "unknown line: \(key) \(values.joined(separator: " "))")
    }
  }

  /// Lines `feature<TAB>positive<TAB>negative`.
  private mutating func readWeights(
    _ reader: inout LineReader, count: Int, scale: Float
  ) throws(PairModelError) {
    weights.reserveCapacity(count)
    while let line = reader.next() {
      guard let tab = line.firstIndex(of: 9), let second = line[(tab + 1)...].firstIndex(of: 9),
        let positive = whole(line[(tab + 1)..<second]), let negative = whole(line[(second + 1)...])
      else { throw PairModelError(finding: "damaged weight: \(String(decoding: line, as: UTF8.self))") }
      weights[PairModel.hash(line[..<tab])] = Weights(
        positive: Float(positive) * scale, negative: Float(negative) * scale)
    }
    guard weights.count == count else {
      throw PairModelError(finding: "\(weights.count) weights; expected \(count)")
    }
  }

  private func whole(_ digits: ArraySlice<UInt8>) -> Int? {
    let minus = digits.first == UInt8(ascii: "-")
    var value = 0
    let rest = minus ? digits.dropFirst() : digits
    guard !rest.isEmpty else { return nil }
    for digit in rest {
      guard (48...57).contains(digit) else { return nil }
      value = value * 10 + Int(digit - 48)
    }
    return minus ? -value : value
  }

  /// The sums of the weights of features, each counted once.
  func scores(_ features: [String]) -> Weights {
    var sum = bias
    for feature in Set(features.map { PairModel.hash($0.utf8) }).sorted() {
      guard let weight = weights[feature] else { continue }
      sum.positive += weight.positive
      sum.negative += weight.negative
    }
    return sum
  }

  private static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return hash
  }
}

/// Why the pair scorer's model cannot be used.
package struct PairModelError: Error, Hashable, CustomStringConvertible {
  package var finding: String
  package var description: String { "pair-scorer.txt: \(finding)" }
}

/// The lines of a text, as bytes.
private struct LineReader {
  let bytes: [UInt8]
  private var position = 0

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func next() -> ArraySlice<UInt8>? {
    guard position < bytes.count else { return nil }
    let end = bytes[position...].firstIndex(of: 10) ?? bytes.count
    defer { position = end + 1 }
    return bytes[position..<end]
  }
}
