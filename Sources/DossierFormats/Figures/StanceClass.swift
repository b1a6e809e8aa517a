import DossierModel

/// The four looks of a stance: more than four lines cannot be told apart in one figure.
enum StanceClass: String, CaseIterable, Sendable {
  case support, criticism, blame, other

  init(_ kind: Stance.Kind, negated: Bool) {
    switch kind {
    case _ where negated: self = .other
    case .supports: self = .support
    case .condemns, .opposes: self = .criticism
    case .blames: self = .blame
    case .urges, .denies: self = .other
    }
  }

  var ink: Ink {
    switch self {
    case .support: .support
    case .criticism: .criticism
    case .blame: .blame
    case .other: .other
    }
  }

  var dash: [Double] {
    switch self {
    case .support: []
    case .criticism: [7, 3]
    case .blame: [10, 3, 2, 3]
    case .other: [2, 3]
    }
  }

  /// A small sign around `centre`: triangle up, triangle down, diamond, disc.
  func glyph(at centre: Point, radius: Double = 4.5) -> Path {
    let r = radius
    func around(_ offsets: [(Double, Double)]) -> Path {
      .line(offsets.map { Point(centre.x + $0.0 * r, centre.y + $0.1 * r) }, closed: true)
    }
    switch self {
    case .support: return around([(0, -1), (1, 0.8), (-1, 0.8)])
    case .criticism: return around([(0, 1), (1, -0.8), (-1, -0.8)])
    case .blame: return around([(0, -1.1), (1, 0), (0, 1.1), (-1, 0)])
    case .other: return .circle(centre, r * 0.75)
    }
  }
}

extension Stance.Kind {
  /// The relation as a reader says it, between holder and target: "blames", "does not support".
  func words(negated: Bool) -> String {
    guard negated else {
      return switch self {
      case .supports: "supports"
      case .condemns: "condemns"
      case .blames: "blames"
      case .opposes: "opposes"
      case .urges: "urges"
      case .denies: "denies"
      }
    }
    return switch self {
    case .supports: "does not support"
    case .condemns: "does not condemn"
    case .blames: "does not blame"
    case .opposes: "does not oppose"
    case .urges: "does not urge"
    case .denies: "does not deny"
    }
  }
}
