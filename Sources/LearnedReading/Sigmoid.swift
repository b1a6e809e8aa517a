import Foundation

/// The logistic function. Computed in double precision and rounded, so that its last bits do not decide anything.
func sigmoid(_ value: Double) -> Double { 1 / (1 + exp(-value)) }

func sigmoid(_ value: Float) -> Float { Float(sigmoid(Double(value))) }

/// The logarithm of the odds of a probability, which is kept from 0 and 1 by `margin`.
func logit(_ probability: Double, margin: Double) -> Double {
  let kept = min(max(probability, margin), 1 - 1e-4)
  return log(kept / (1 - kept))
}
