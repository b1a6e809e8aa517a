import DossierModel

/// The six looks of a stance: four hues, since more cannot be told apart in one figure; rejection shares that of
/// criticism and denial that of what counts neither for nor against, each with a dash and a sign of its own.
enum StanceClass: String, CaseIterable, Sendable {
  case support, criticism, rejection, blame, denial, other

  init(_ kind: Stance.Kind, negated: Bool) {
    switch (kind, negated) {
    case (.supports, false): self = .support
    case (.supports, true), (.opposes, false): self = .rejection
    case (.condemns, false): self = .criticism
    case (.blames, false): self = .blame
    case (.denies, false): self = .denial
    case (.urges, _), (.condemns, true), (.blames, true), (.opposes, true), (.denies, true): self = .other
    }
  }

  /// As files name it.
  var word: StaticString {
    switch self {
    case .support: "support"
    case .criticism: "criticism"
    case .rejection: "rejection"
    case .blame: "blame"
    case .denial: "denial"
    case .other: "neutral"
    }
  }

  var ink: Ink {
    switch self {
    case .support: .support
    case .criticism, .rejection: .criticism
    case .blame: .blame
    case .denial, .other: .other
    }
  }

  var dash: [Double] {
    switch self {
    case .support: []
    case .criticism: [7, 3]
    case .rejection: [4, 3]
    case .blame: [10, 3, 2, 3]
    case .denial: [9, 4]
    case .other: [2, 3]
    }
  }

  /// A small sign around `centre`: triangle up, triangle down, cross, diamond, square, disc.
  func glyph(at centre: Point, radius: Double = 4.5) -> Path {
    let r = radius
    func around(_ offsets: [(Double, Double)]) -> Path {
      .line(offsets.map { Point(centre.x + $0.0 * r, centre.y + $0.1 * r) }, closed: true)
    }
    switch self {
    case .support: return around([(0, -1), (1, 0.8), (-1, 0.8)])
    case .criticism: return around([(0, 1), (1, -0.8), (-1, -0.8)])
    case .rejection:
      return around([
        (-1, -0.6), (-0.6, -1), (0, -0.4), (0.6, -1), (1, -0.6), (0.4, 0), (1, 0.6), (0.6, 1), (0, 0.4), (-0.6, 1),
        (-1, 0.6), (-0.4, 0),
      ])
    case .blame: return around([(0, -1.1), (1, 0), (0, 1.1), (-1, 0)])
    case .denial: return around([(-0.8, -0.8), (0.8, -0.8), (0.8, 0.8), (-0.8, 0.8)])
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
