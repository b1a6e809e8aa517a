import CKernels

/// One way through the kernels. All give the same bits; some are faster.
package struct Kernels: Sendable {
  package enum Path: UInt32, CaseIterable, Sendable {
    case portable, avx2, avxVNNI, avx512VNNI, neonDotProducts
  }

  package let path: Path
  // Constant tables of functions.
  nonisolated(unsafe) let table: UnsafePointer<ckernels_encoder>

  /// Nil where this processor has no such path.
  package init?(_ path: Path) {
    guard let table = ckernels_encoder_for(ckernels_path(rawValue: path.rawValue)) else { return nil }
    self.path = path
    self.table = table
  }

  /// All that this processor has, slowest first.
  package static let available = Path.allCases.compactMap { Kernels($0) }
  /// The fastest that this processor has.
  package static let best = available[available.count - 1]
}
