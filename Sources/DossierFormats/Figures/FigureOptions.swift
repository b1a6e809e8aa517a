public import DossierModel

/// What a figure shows and says about itself.
public struct FigureOptions: Sendable {
  /// Replaces the graph's own title.
  public var title: String?
  /// Replaces the line of period and counts.
  public var subtitle: String?
  /// A note of the user's, before the figure's own.
  public var note: String?
  /// Above these, the weightiest are drawn and the rest is counted in a note.
  public var maximumNodes = 30
  public var maximumArrows = 60
  /// Whether whoever lays out shall leave out more arrows until the figure is no wider than the page.
  public var fitsPage = true
  /// The dossier's documents, for the line of sources.
  public var documents: [DocumentRecord] = []
  /// Name and version of the program, for the caption.
  public var generator: String?
  /// Leaves the layout engine to the size of the graph where nil.
  public var engine: GraphLayout.Engine?
  /// Blocs of the graph, drawn as frames; only with the engine `dot`.
  public var blocs: Blocs?
  /// Writes beside each arrow of a stance graph since when its newest stance stands.
  public var showsSince = false
  /// Draws all stances of one holder toward one target as one line; else one for each look of a stance.
  var bundlesStances = true
  public var page = FigurePage()
  public var look = FigureLook()

  public init() {}
}
