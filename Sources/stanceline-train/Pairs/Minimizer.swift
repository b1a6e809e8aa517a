/// Finds the lowest point of a smooth function: limited-memory BFGS with a backtracking line search.
struct Minimizer {
  var iterations = 80
  var memory = 8

  /// `objective` fills the gradient and returns the value.
  func minimum(from start: [Double], _ objective: ([Double], inout [Double]) -> Double) -> [Double] {
    var point = start
    var gradient = [Double](repeating: 0, count: start.count)
    var value = objective(point, &gradient)
    var history: [Step] = []
    for _ in 0..<iterations {
      var direction = descent(gradient, history)
      var slope = dot(direction, gradient)
      if slope >= 0 {
        history = []
        direction = gradient.map { -$0 }
        slope = -dot(gradient, gradient)
      }
      let first = history.isEmpty ? 1 / max(1, dot(gradient, gradient).squareRoot()) : 1
      guard let next = search(point, value, direction, slope, first: first, objective) else { break }
      let step = Step(moved: difference(next.point, point), turned: difference(next.gradient, gradient))
      if step.curvature > 1e-10 { history = Array((history + [step]).suffix(memory)) }
      let gain = value - next.value
      (point, gradient, value) = (next.point, next.gradient, next.value)
      if gain < 1e-6 * max(1, abs(value)) { break }
    }
    return point
  }

  private struct Step {
    var moved: [Double]
    var turned: [Double]
    var curvature: Double

    init(moved: [Double], turned: [Double]) {
      self.moved = moved
      self.turned = turned
      curvature = dot(moved, turned)
    }
  }

  /// The quasi-Newton direction, by the two loops over the last steps.
  private func descent(_ gradient: [Double], _ history: [Step]) -> [Double] {
    var direction = gradient.map { -$0 }
    var factors: [Double] = []
    for step in history.reversed() {
      let factor = dot(step.moved, direction) / step.curvature
      add(-factor, step.turned, to: &direction)
      factors.append(factor)
    }
    if let last = history.last {
      let scale = last.curvature / dot(last.turned, last.turned)
      for index in direction.indices { direction[index] *= scale }
    }
    for (step, factor) in zip(history, factors.reversed()) {
      add(factor - dot(step.turned, direction) / step.curvature, step.moved, to: &direction)
    }
    return direction
  }

  private func search(
    _ point: [Double], _ value: Double, _ direction: [Double], _ slope: Double, first: Double,
    _ objective: ([Double], inout [Double]) -> Double
  ) -> (point: [Double], gradient: [Double], value: Double)? {
    var length = first
    var gradient = [Double](repeating: 0, count: point.count)
    for _ in 0..<25 {
      var next = point
      add(length, direction, to: &next)
      let reached = objective(next, &gradient)
      if reached <= value + 1e-4 * length * slope { return (next, gradient, reached) }
      length /= 2
    }
    return nil
  }
}

private func dot(_ one: [Double], _ other: [Double]) -> Double {
  var sum = 0.0
  for index in one.indices { sum += one[index] * other[index] }
  return sum
}

private func add(_ factor: Double, _ addend: [Double], to sum: inout [Double]) {
  for index in sum.indices { sum[index] += factor * addend[index] }
}

private func difference(_ one: [Double], _ other: [Double]) -> [Double] {
  var result = one
  add(-1, other, to: &result)
  return result
}
