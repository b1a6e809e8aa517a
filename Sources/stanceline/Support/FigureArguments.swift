public import ArgumentParser
public import DossierFormats
import DossierModel

/// How a figure is titled, sized and coloured: the options that all commands with figures share.
struct FigureArguments: ParsableArguments {
  @Option(help: "Replaces the figure's title.")
  var title: String?

  @Option(help: "Replaces the line beneath the title.")
  var subtitle: String?

  @Option(help: "A note of your own, before the figure's notes.")
  var note: String?

  @Option(help: "Width in print, in millimetres; 180 for a page upright, 257 across.")
  var width: Double?

  @Option(help: "Height of the page, in millimetres: what a timeline has to fit.")
  var height: Double?

  @Option(help: "portrait or landscape.")
  var orientation: FigurePage.Orientation = .portrait

  @Option(help: "Size of labels in print, in points; the smallest text has seven eighths of it.")
  var fontSize: Double?

  @Option(help: "auto (dark where the reader's screen is), light, dark, print or greyscale.")
  var theme: FigureLook.Theme = .auto

  @Option(help: "Colours of the stances: stanceline, okabe-ito, tol, or such as support=#004488,criticism=#BB5566.")
  var palette: String?

  func validate() throws {
    for (name, value, range) in [("--width", width, 40.0...1200), ("--height", height, 40...1200)] {
      if let value, !range.contains(value) {
        throw ValidationError("\(name): \(value); expected 40 to 1200 millimetres")
      }
    }
    if let fontSize, !(4...48).contains(fontSize) {
      throw ValidationError("--font-size: \(fontSize); expected 4 to 48 points")
    }
    if let palette, FigureLook.Palette(palette) == nil {
      throw ValidationError(
        "--palette: \"\(palette)\"; expected \(FigureLook.Palette.names.joined(separator: ", ")), or colours of support, "
          + "criticism, blame and other such as support=#004488")
    }
  }

  /// Options of a figure of a dossier, with what the user asked for.
  func options(of dossier: Dossier) -> FigureOptions {
    options(documents: dossier.documents, from: FigureOptions(of: dossier))
  }

  /// Options of a figure of these documents.
  func options(documents: [DocumentRecord], from own: FigureOptions? = nil) -> FigureOptions {
    var options = own ?? FigureOptions()
    options.documents = documents
    options.generator = options.generator ?? "stanceline \(StancelineVersion.current)"
    options.title = title
    options.subtitle = subtitle
    options.note = note
    options.page.width = width
    options.page.height = height
    options.page.orientation = orientation
    options.page.labelSize = fontSize
    options.look.theme = theme
    options.look.palette = palette.flatMap { FigureLook.Palette($0) } ?? FigureLook.Palette()
    return options
  }
}

extension FigurePage.Orientation: ExpressibleByArgument {}
extension FigureLook.Theme: ExpressibleByArgument {}
