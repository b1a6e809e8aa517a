/// The definitions that kernels and layers are tested against, in double precision.
#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

func exponentials(_ scores: [Double]) -> [Double] {
  let top = scores.max() ?? 0
  let values = scores.map { exp($0 - top) }
  let sum = values.reduce(0, +)
  return values.map { $0 / sum }
}

func gelu(_ x: Double) -> Double { x / 2 * (1 + erf(x / 2.0.squareRoot())) }

/// x times the rows of a matrix.
func product(_ x: [Double], _ matrix: [[Double]], _ bias: [Double]) -> [Double] {
  zip(matrix, bias).map { row, bias in zip(row, x).reduce(bias) { $0 + $1.0 * $1.1 } }
}

func normalized(_ x: [Double], _ weight: [Double], _ bias: [Double], epsilon: Double) -> [Double] {
  let mean = x.reduce(0, +) / Double(x.count)
  let variance = x.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(x.count)
  return x.indices.map { (x[$0] - mean) / (variance + epsilon).squareRoot() * weight[$0] + bias[$0] }
}
