public import DossierModel

/// What a figure shows and says about itself.
public struct FigureOptions: Sendable {
  /// Replaces the graph's own title.
  public var title: String?
  /// Above these, the weightiest are drawn and the rest is counted in a note.
  public var maximumNodes = 30
  public var maximumArrows = 60
  /// The dossier's documents, for the line of sources.
  public var documents: [DocumentRecord] = []
  /// Name and version of the program, for the caption.
  public var generator: String?
  /// Leaves the layout engine to the size of the graph where nil.
  public var engine: GraphLayout.Engine?
  /// Blocs of the graph, drawn as frames; only with the engine `dot`.
  public var blocs: Blocs?

  public init() {}
}
