/// A colour by its role, with its value on light and on dark paper.
///
/// The four stance inks keep a CIEDE2000 distance of 18 or more under normal, protan, deutan and tritan vision, and
/// differ in lightness for grey print. Red and green are avoided: a colour says what was uttered, not what is right.
enum Ink: String, CaseIterable, Sendable {
  case support, criticism, blame, other
  case text, muted, rule, faint, paper
  case actorFill, personFill, eventFill, issueFill, blocFill
  case addedHalo, reversedHalo

  var light: String {
    switch self {
    case .support: "#00509E"
    case .criticism: "#C25710"
    case .blame: "#3F0A33"
    case .other: "#646464"
    case .text: "#1A1A1A"
    case .muted: "#555555"
    case .rule: "#767676"
    case .faint: "#C8C8C8"
    case .paper: "#FFFFFF"
    case .actorFill: "#EEF1F4"
    case .personFill: "#FFFFFF"
    case .eventFill: "#FFF7E0"
    case .issueFill: "#F3EEFA"
    case .blocFill: "#F6F6F6"
    case .addedHalo: "#CFE3F7"
    case .reversedHalo: "#FFE08A"
    }
  }

  var dark: String {
    switch self {
    case .support: "#62A2F8"
    case .criticism: "#FFAE36"
    case .blame: "#FFDBF8"
    case .other: "#9A9A9A"
    case .text: "#EEEEEE"
    case .muted: "#B8B8B8"
    case .rule: "#8C8C8C"
    case .faint: "#4A4A4A"
    case .paper: "#121212"
    case .actorFill: "#232A31"
    case .personFill: "#121212"
    case .eventFill: "#332C16"
    case .issueFill: "#2A2338"
    case .blocFill: "#1E1E1E"
    case .addedHalo: "#17395C"
    case .reversedHalo: "#5A4710"
    }
  }
}
