/// The colours of a figure: for which paper, and which stands for which stance.
public struct FigureLook: Hashable, Sendable {
  public enum Theme: String, Hashable, Sendable, CaseIterable {
    /// Light, and dark where the reader's screen is.
    case auto
    case light, dark
    /// Black text on white.
    case print
    /// The same without hues.
    case greyscale
  }

  /// Colours of the four looks of a stance on light paper.
  public struct Palette: Hashable, Sendable {
    fileprivate var inks: [Ink: String] = [:]

    public init() {}

    public static let names = ["stanceline", "okabe-ito", "tol"]

    /// A palette by name, or colours as `support=#004488,criticism=#BB5566`: of support, criticism, blame and other; nil
    /// where it is neither.
    public init?(_ text: String) {
      switch text {
      case "stanceline": return
      case "okabe-ito":
        inks = [.support: "#0072B2", .criticism: "#B84F00", .blame: "#1A1A1A", .other: "#646464"]
      case "tol":
        inks = [.support: "#004488", .criticism: "#BB5566", .blame: "#3B2A00", .other: "#666666"]
      default:
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
          let pair = part.split(separator: "=", maxSplits: 1).map(String.init)
          guard pair.count == 2, let ink = Ink(rawValue: pair[0]), FigureLook.stances.contains(ink),
            pair[1].utf8.count == 7, pair[1].hasPrefix("#"), UInt32(pair[1].dropFirst(), radix: 16) != nil
          else { return nil }
          inks[ink] = pair[1]
        }
      }
    }
  }

  private static let stances: [Ink] = [.support, .criticism, .blame, .other]

  public var theme = Theme.auto
  public var palette = Palette()

  public init() {}

  /// The colour as the file has it.
  func colour(_ ink: Ink) -> String {
    switch theme {
    case .dark: ink.dark
    case .auto, .light: palette.inks[ink] ?? ink.light
    case .print: ink == .text || ink == .muted ? "#000000" : palette.inks[ink] ?? ink.light
    case .greyscale: FigureLook.grey(ink == .text || ink == .muted ? "#000000" : palette.inks[ink] ?? ink.light)
    }
  }

  /// The colour on dark screens, where the file changes with them.
  func darkColour(_ ink: Ink) -> String? { theme == .auto ? ink.dark : nil }

  /// Of the same luminance (ITU-R BT.709 weights on the coded values).
  private static func grey(_ colour: String) -> String {
    guard let value = UInt32(colour.dropFirst(), radix: 16) else { return colour }
    let (red, green, blue) = (Double(value >> 16 & 255), Double(value >> 8 & 255), Double(value & 255))
    let digits = String(Int((0.2126 * red + 0.7152 * green + 0.0722 * blue).rounded()), radix: 16).uppercased()
    let two = digits.utf8.count < 2 ? "0" + digits : digits
    return "#" + two + two + two
  }
}
