/// Settings and tensors by name.
extension NeuralModel {
  package func setting(_ setting: String) throws(NeuralModelError) -> String {
    guard let value = settings[setting] else { throw error("no setting \(setting)", "one") }
    return value
  }

  package func integer(_ setting: String) throws(NeuralModelError) -> Int {
    let text = try self.setting(setting)
    guard let value = Int(text) else { throw error("\(setting) \"\(text)\"", "an integer") }
    return value
  }

  package func number(_ setting: String) throws(NeuralModelError) -> Float {
    let text = try self.setting(setting)
    guard let value = Float(text), value.isFinite else { throw error("\(setting) \"\(text)\"", "a number") }
    return value
  }

  /// A setting of several lines, such as the names of classes.
  package func lines(_ setting: String) throws(NeuralModelError) -> [String] {
    try self.setting(setting).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  package func hasTensor(_ tensor: String) -> Bool {
    tensors[tensor] != nil
  }

  package func tensor(_ tensor: String) throws(NeuralModelError) -> Tensor {
    guard let value = tensors[tensor] else { throw error("no tensor \(tensor)", "one") }
    return value
  }

  /// A tensor of numbers; where rows or columns are given, it must have as many.
  package func matrix(
    _ name: String, rows: Int? = nil, columns: Int? = nil
  ) throws(NeuralModelError) -> Matrix {
    let tensor = try tensor(name, [.floats], rows: rows, columns: columns)
    return Matrix(rows: tensor.rows, columns: tensor.columns, values: floats(tensor))
  }

  /// A tensor of one row of numbers.
  package func vector(_ name: String, count: Int? = nil) throws(NeuralModelError) -> [Float] {
    floats(try tensor(name, [.floats], rows: 1, columns: count))
  }

  /// A tensor of one of the given kinds and the given shape.
  func tensor(
    _ name: String, _ kinds: [Tensor.Kind], rows: Int?, columns: Int?
  ) throws(NeuralModelError) -> Tensor {
    let tensor = try tensor(name)
    guard kinds.contains(tensor.kind) else {
      throw error("\(name) as \(tensor.kind.rawValue)", kinds.map(\.rawValue).joined(separator: " or "))
    }
    guard tensor.rows == rows ?? tensor.rows, tensor.columns == columns ?? tensor.columns else {
      let expected = [rows, columns].map { $0.map { "\($0)" } ?? "any number" }.joined(separator: " by ")
      throw error("\(name) of \(tensor.rows) by \(tensor.columns)", expected)
    }
    return tensor
  }

  func floats(_ tensor: Tensor) -> [Float] {
    let start = storage.pointer(at: tensor.offset, as: Float.self)
    return Array(UnsafeBufferPointer(start: start, count: tensor.rows * tensor.columns))
  }

  func error(_ finding: String, _ expectation: String) -> NeuralModelError {
    NeuralModelError(place: name, finding: finding, expectation: expectation)
  }
}
