/// Where the nodes and arrows of a drawing go: computed by a layout engine, used by whatever draws.
///
/// Units are points; x grows to the right and y downward, from the upper left corner of the drawing.
public struct GraphLayout: Hashable, Sendable {
  public struct Point: Hashable, Sendable {
    public var x: Double
    public var y: Double

    public init(_ x: Double, _ y: Double) {
      self.x = x
      self.y = y
    }
  }

  /// A box to place: a node with its drawn size.
  public struct Box: Hashable, Sendable {
    public var id: String
    public var width: Double
    public var height: Double

    public init(id: String, width: Double, height: Double) {
      self.id = id
      self.width = width
      self.height = height
    }
  }

  /// A line to route from one box to another.
  public struct Link: Hashable, Sendable {
    public var id: String
    public var source: String
    public var target: String
    /// Positive; how strongly the two ends belong together.
    public var weight: Double

    public init(id: String, source: String, target: String, weight: Double = 1) {
      self.id = id
      self.source = source
      self.target = target
      self.weight = weight
    }
  }

  /// Boxes to keep together in a frame that holds no other box. Only `dot` does it.
  public struct Group: Hashable, Sendable {
    public var id: String
    /// Ids of boxes, each in one group at most.
    public var boxes: [String]
    /// Room for a label at the frame's top.
    public var labelWidth: Double
    public var labelHeight: Double

    public init(id: String, boxes: [String], labelWidth: Double, labelHeight: Double) {
      self.id = id
      self.boxes = boxes
      self.labelWidth = labelWidth
      self.labelHeight = labelHeight
    }

    /// Where the label stands in the group's frame.
    public func label(in frame: Frame) -> Frame {
      Frame(corner: Point(frame.corner.x + 8, frame.corner.y + 4), width: labelWidth, height: labelHeight)
    }
  }

  /// Where a group stands.
  public struct Frame: Hashable, Sendable {
    /// The upper left corner.
    public var corner: Point
    public var width: Double
    public var height: Double

    public init(corner: Point, width: Double, height: Double) {
      self.corner = corner
      self.width = width
      self.height = height
    }
  }

  public enum Engine: String, Hashable, Sendable, CaseIterable {
    case dot, neato, fdp, sfdp, circo, twopi
  }

  /// What is to be laid out. Same request, same layout.
  public struct Request: Hashable, Sendable {
    public var boxes: [Box]
    public var links: [Link]
    public var groups: [Group]
    /// nil leaves the choice to the layout: `dot` for few links, `sfdp` for many.
    public var engine: Engine?
    /// Room that the layout should keep to where it can. 720 units are 180 mm where text of 12 units has 8.5 points; above
    /// and below there is room for title and legend.
    public var roomWide = 720.0
    public var roomHigh = 860.0

    public init(boxes: [Box], links: [Link], groups: [Group] = [], engine: Engine? = nil) {
      self.boxes = boxes
      self.links = links
      self.groups = groups
      self.engine = engine
    }
  }

  public var width: Double
  public var height: Double
  /// Centre of each box, by id.
  public var centres: [String: Point]
  /// Control points of each link's cubic Bezier curve (3n + 1 of them, from source to target), by id. A link that is
  /// missing is to be drawn straight.
  public var routes: [String: [Point]]
  /// By id of the group; empty where the engine keeps no groups.
  public var frames: [String: Frame]

  public init(
    width: Double, height: Double, centres: [String: Point], routes: [String: [Point]] = [:],
    frames: [String: Frame] = [:]
  ) {
    self.width = width
    self.height = height
    self.centres = centres
    self.routes = routes
    self.frames = frames
  }
}
