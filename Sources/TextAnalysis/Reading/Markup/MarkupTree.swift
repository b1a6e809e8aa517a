/// An HTML or XML document as a flat list of its elements and texts, in document order.
///
/// A node's descendants follow it up to `end`, so that nothing that reads a tree has to recurse: pages nest as deep as
/// their makers like.
struct MarkupTree: Sendable {
  struct Node: Sendable {
    /// Lower-case local name; empty for text.
    var name: String
    /// The text of a text node.
    var text: String
    /// -1 for the root.
    var parent: Int
    /// The first node behind this one that is no descendant.
    var end: Int
    var attributes: [Attribute]

    var isText: Bool { name.isEmpty }

    /// The value of an attribute, by its lower-case local name.
    subscript(attribute: String) -> String? {
      attributes.first { $0.name == attribute }?.value
    }
  }

  struct Attribute: Sendable {
    var name: String
    var value: String
  }

  var nodes: [Node] = []

  /// The children of a node, in order.
  func children(of index: Int) -> [Int] {
    var children: [Int] = []
    var child = index + 1
    while child < nodes[index].end {
      children.append(child)
      child = nodes[child].end
    }
    return children
  }

  /// The elements of this name, in order.
  func elements(_ name: String) -> [Int] {
    nodes.indices.filter { nodes[$0].name == name }
  }

  /// The elements of this name below a node, in order.
  func elements(_ name: String, in index: Int) -> [Int] {
    (index..<nodes[index].end).filter { nodes[$0].name == name }
  }

  /// The first element of this name below a node.
  func first(_ name: String, in index: Int = 0) -> Int? {
    guard index < nodes.count else { return nil }
    return (index..<nodes[index].end).first { nodes[$0].name == name }
  }

  /// The first child element of this name.
  func child(_ name: String, of index: Int) -> Int? {
    children(of: index).first { nodes[$0].name == name }
  }

  /// All text below a node, white space collapsed.
  func text(of index: Int) -> String {
    var text = ""
    for node in nodes[index..<nodes[index].end] where node.isText { text += node.text }
    return text.collapsingWhiteSpace
  }

  /// All text below a node as it stands.
  func rawText(of index: Int) -> String {
    nodes[index..<nodes[index].end].reduce(into: "") { text, node in text += node.text }
  }

  /// Whether some ancestor of the node, or the node itself, has this name.
  func isInside(_ name: String, _ index: Int) -> Bool {
    var current = index
    while current >= 0 {
      if nodes[current].name == name { return true }
      current = nodes[current].parent
    }
    return false
  }
}

extension String {
  /// Runs of white space as one space, none at the ends.
  var collapsingWhiteSpace: String {
    var result = String.UnicodeScalarView()
    var pending = false
    for scalar in unicodeScalars {
      if scalar.isMarkupSpace {
        pending = !result.isEmpty
      } else if !scalar.isInvisible {
        if pending { result.append(" ") }
        pending = false
        result.append(scalar)
      }
    }
    return String(result)
  }
}

extension Unicode.Scalar {
  /// White space of a page, no-break spaces included.
  var isMarkupSpace: Bool {
    value <= 0x20 || value == 0xA0 || value == 0x2028 || value == 0x2029 || value == 0x3000
      || (0x2000...0x200A).contains(value) || value == 0x202F || value == 0x85
  }

  /// Marks that pages use to break lines and that no reader sees.
  var isInvisible: Bool {
    value == 0x200B || value == 0xFEFF || value == 0xAD || value == 0x2060
  }
}
