import ArgumentParser
import DossierFormats
import DossierModel

/// `graph --blocs`: the figure with the blocs framed, or the blocs as a list with every ground and its quotes.
extension GraphCommand {
  static let lists = ["text", "markdown"]

  func validateBlocs() throws {
    guard blocs else { return }
    if eachDate != nil { throw ValidationError("--blocs with --each-date; expected one of them") }
    guard blocAgreement > 0 else { throw ValidationError("--bloc-agreement: \(blocAgreement); expected 1 or more") }
    guard engine == nil || engine == .dot else {
      throw ValidationError("--blocs with --engine \(engine?.rawValue ?? ""); expected dot, which alone frames them")
    }
    guard (FigureFile.formats + GraphCommand.lists).contains(format) else {
      throw ValidationError("--blocs with \"\(format)\"; expected svg, png, pdf, text or markdown")
    }
  }

  func writeBlocs(of graph: StanceGraph, _ dossier: Dossier) throws {
    let found = graph.blocs(leastAgreement: blocAgreement)
    switch format {
    case "text":
      try Output.write(BlocsTextExporter(graph, documents: dossier.documents).text(found), to: output)
    case "markdown":
      try Output.write(BlocsMarkdownExporter(graph, documents: dossier.documents).text(found), to: output)
    default:
      var options = options(dossier)
      options.blocs = found
      try FigureFile.write(try FigureFile.drawing(of: graph, options: options), as: format, to: output)
    }
  }
}
