/// The paper that a figure is made for. Figures are drawn in units; a label has 12 of them, and how many millimetres
/// these are follows from the size that labels shall have in print.
public struct FigurePage: Hashable, Sendable {
  public enum Orientation: String, Hashable, Sendable, CaseIterable {
    case portrait, landscape
  }

  public var orientation = Orientation.portrait
  /// Millimetres; nil for the text area of A4 in this orientation: 180 × 257 or 257 × 180.
  public var width: Double?
  public var height: Double?
  /// Size of labels in points; nil for 8.1, with which the smallest text has 7.05.
  public var labelSize: Double?

  public init() {}

  /// Millimetres of a point.
  static let point = 25.4 / 72
  /// The least text of any figure, in units where labels have 12: 7.05 points where labels have 8.06.
  static let leastText = 10.5

  /// Whether anything was asked for; else a figure keeps its pixels.
  var isGiven: Bool { self != FigurePage() }

  var millimetresWide: Double { width ?? (orientation == .portrait ? 180 : 257) }
  private var millimetresHigh: Double { height ?? (orientation == .portrait ? 257 : 180) }

  private var unitsPerMillimetre: Double {
    labelSize.map { 12 / ($0 * FigurePage.point) } ?? 760 / 180
  }

  /// Width in units of the drawing.
  public var unitsWide: Double { millimetresWide * unitsPerMillimetre }
  /// Height in units of the drawing.
  public var unitsHigh: Double { millimetresHigh * unitsPerMillimetre }
}
