/// Rows of numbers.
package struct Matrix: Equatable, Sendable {
  package let rows: Int
  package let columns: Int
  /// Row by row.
  package var values: [Float]

  package init(rows: Int, columns: Int, values: [Float]) {
    precondition(values.count == rows * columns, "\(values.count) values for \(rows) by \(columns)")
    self.rows = rows
    self.columns = columns
    self.values = values
  }

  /// Zeros.
  package init(rows: Int, columns: Int) {
    self.init(rows: rows, columns: columns, values: [Float](repeating: 0, count: rows * columns))
  }

  package subscript(row: Int, column: Int) -> Float {
    get { values[row * columns + column] }
    set { values[row * columns + column] = newValue }
  }

  package func row(_ row: Int) -> ArraySlice<Float> {
    values[(row * columns)..<((row + 1) * columns)]
  }

  package func rows(_ range: Range<Int>) -> Matrix {
    Matrix(
      rows: range.count, columns: columns,
      values: Array(values[(range.lowerBound * columns)..<(range.upperBound * columns)]))
  }

  /// The rows with the given numbers, in their order.
  package func selecting(_ numbers: [Int]) -> Matrix {
    var result: [Float] = []
    result.reserveCapacity(numbers.count * columns)
    for number in numbers { result += row(number) }
    return Matrix(rows: numbers.count, columns: columns, values: result)
  }

  /// Matrices with as many rows, side by side.
  package static func joined(_ parts: [Matrix]) -> Matrix {
    let rows = parts.first?.rows ?? 0
    precondition(parts.allSatisfy { $0.rows == rows }, "matrices with different numbers of rows")
    let columns = parts.reduce(0) { $0 + $1.columns }
    var values: [Float] = []
    values.reserveCapacity(rows * columns)
    for row in 0..<rows { for part in parts { values += part.row(row) } }
    return Matrix(rows: rows, columns: columns, values: values)
  }
}
