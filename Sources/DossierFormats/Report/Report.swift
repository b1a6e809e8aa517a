public import DossierModel

/// What a report page is made of: a dossier, the drawing of all its stances, and the articles where they are at hand.
public struct Report: Sendable {
  public var title: String
  public var dossier: Dossier
  /// All stances, as far as a figure shows them.
  public var figure: StanceFigure
  /// Layout of the figure.
  public var layout: GraphLayout
  public var options: SnapshotOptions
  /// Texts for showing quotes in their context; without them the 32 characters before and after a quote are shown.
  public var texts: [SourceDocument]

  public init(
    title: String, dossier: Dossier, figure: StanceFigure, layout: GraphLayout, options: SnapshotOptions,
    texts: [SourceDocument] = []
  ) {
    self.title = title
    self.dossier = dossier
    self.figure = figure
    self.layout = layout
    self.options = options
    self.texts = texts
  }
}
