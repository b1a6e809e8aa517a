/// Reads the lines at the head of a model and checks that what they list lies one after the other and fills the file.
struct ModelHeader {
  struct Vocabulary {
    var count: Int
    var offset: Int
    var bytes: Int
  }

  /// Rows or columns of a tensor: so few that no size in bytes overflows.
  private static let widest = 1 << 24

  private(set) var notes: [String: String] = [:]
  private(set) var settings: [String: String] = [:]
  private var vocabulary: Vocabulary?
  private var tensors: [Tensor] = []
  private let place: String
  private var line = 0

  init(place: String) {
    self.place = place
  }

  mutating func read(_ text: String) throws(NeuralModelError) {
    for content in text.split(separator: "\n", omittingEmptySubsequences: true) {
      line += 1
      let fields = content.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      switch (fields[0], fields.count) {
      case ("note", 3): try Self.add(fields, to: &notes, error: error)
      case ("set", 3): try Self.add(fields, to: &settings, error: error)
      case ("vocabulary", 4): try readVocabulary(fields)
      case ("tensor", 6): try readTensor(fields)
      default: throw error("\"\(content.prefix(80))\"", "note, set, vocabulary or tensor with its fields")
      }
    }
  }

  /// Everything listed, once it is known to lie inside the file.
  func contents(
    end headerEnd: Int, size: Int
  ) throws(NeuralModelError) -> (vocabulary: Vocabulary, tensors: [String: Tensor]) {
    guard let vocabulary else { throw error("no vocabulary", "one") }
    var parts = tensors.map { (name: $0.name, start: $0.offset, end: $0.offset + $0.size) }
    parts.append(("vocabulary", vocabulary.offset, vocabulary.offset + vocabulary.bytes))
    parts.sort { ($0.start, $0.end) < ($1.start, $1.end) }
    var end = headerEnd
    for part in parts {
      let start = Tensor.padded(end, to: 64)
      guard part.start == start else { throw error("\(part.name) at \(part.start)", "it at \(start)") }
      end = part.end
    }
    guard end == size else { throw error("\(size) bytes", "\(end) by what the header lists") }
    var named: [String: Tensor] = [:]
    for tensor in tensors where named.updateValue(tensor, forKey: tensor.name) != nil {
      throw error("two tensors \(tensor.name)", "one")
    }
    return (vocabulary, named)
  }

  private mutating func readVocabulary(_ fields: [String]) throws(NeuralModelError) {
    guard vocabulary == nil else { throw error("a second vocabulary", "one") }
    vocabulary = Vocabulary(
      count: try number(fields[1]), offset: try number(fields[2]), bytes: try number(fields[3]))
  }

  private mutating func readTensor(_ fields: [String]) throws(NeuralModelError) {
    guard let kind = Tensor.Kind(rawValue: fields[2]) else { throw error("kind \(fields[2])", "f32, i8 or i8-rows") }
    let (rows, columns) = (try number(fields[3], most: Self.widest), try number(fields[4], most: Self.widest))
    guard rows > 0, columns > 0 else { throw error("\(rows) by \(columns)", "a row and a column at least") }
    tensors.append(
      Tensor(name: fields[1], kind: kind, rows: rows, columns: columns, offset: try number(fields[5])))
  }

  private func number(_ field: String, most: Int = Int(Int32.max)) throws(NeuralModelError) -> Int {
    guard let value = Int(field), 0...most ~= value else {
      throw error("\"\(field.prefix(40))\"", "a number from 0 to \(most)")
    }
    return value
  }

  private func error(_ finding: String, _ expectation: String) -> NeuralModelError {
    NeuralModelError(
      place: line > 0 ? "\(place): line \(line) of the header" : place, finding: finding, expectation: expectation)
  }

  private static func add(
    _ fields: [String], to values: inout [String: String], error: (String, String) -> NeuralModelError
  ) throws(NeuralModelError) {
    guard values.updateValue(unescaped(fields[2]), forKey: fields[1]) == nil else {
      throw error("a second \(fields[1])", "one")
    }
  }

  private static func unescaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "\\")) else { return text }
    var result = ""
    var isEscaped = false
    for scalar in text.unicodeScalars {
      if isEscaped {
        result.unicodeScalars.append(scalar == "n" ? "\n" : scalar == "t" ? "\t" : scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
