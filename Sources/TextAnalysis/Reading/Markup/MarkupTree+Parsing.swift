import CLibXML2

extension MarkupTree {
  /// Levels of nesting that are kept apart; what is deeper stands on the last level.
  private static let depthLimit = 256

  /// Set up once, before threads parse at the same time.
  private static let ready: Void = xmlInitParser()

  /// The tree of a page in UTF-8, or in the encoding named; nil where the library does not know the encoding or there is
  /// no element. Nothing is fetched.
  init?(html bytes: [UInt8], encoding: String = "UTF-8") {
    _ = MarkupTree.ready
    let document = bytes.withUnsafeBytes { buffer in
      stanceline_html(buffer.bindMemory(to: CChar.self).baseAddress, Int32(clamping: buffer.count), encoding)
    }
    guard let document else { return nil }
    defer { xmlFreeDoc(document) }
    self.init(document, lowercased: false)
  }

  /// The tree of an XML document, as far as it is well-formed; nil where nothing of it is. External entities and document
  /// types are never read, and entities of its own are not expanded.
  init?(xml bytes: [UInt8]) {
    _ = MarkupTree.ready
    let document = bytes.withUnsafeBytes { buffer in
      stanceline_xml(buffer.bindMemory(to: CChar.self).baseAddress, Int32(clamping: buffer.count))
    }
    guard let document else { return nil }
    defer { xmlFreeDoc(document) }
    self.init(document, lowercased: true)
  }

  private init?(_ document: xmlDocPtr, lowercased: Bool) {
    guard let root = xmlDocGetRootElement(document) else { return nil }
    var current: xmlNodePtr? = root
    // The place in the list of each open element, and how many are open beyond the limit.
    var open: [Int] = []
    var beyond = 0
    while let node = current {
      let isElement = node.pointee.type == XML_ELEMENT_NODE
      if isElement || MarkupTree.isText(node) {
        append(node, parent: open.last ?? -1, isElement: isElement, lowercased: lowercased)
      }
      if isElement, let child = node.pointee.children {
        if open.count < MarkupTree.depthLimit { open.append(nodes.count - 1) } else { beyond += 1 }
        current = child
        continue
      }
      if node == root { break }
      var next: xmlNodePtr? = node
      while let last = next, last.pointee.next == nil {
        guard last != root, let parent = last.pointee.parent, parent.pointee.type == XML_ELEMENT_NODE else {
          next = nil
          break
        }
        if beyond > 0 { beyond -= 1 } else { nodes[open.removeLast()].end = nodes.count }
        next = parent == root ? nil : parent
      }
      current = next?.pointee.next
    }
    for index in open { nodes[index].end = nodes.count }
    guard !nodes.isEmpty else { return nil }
    nodes[0].end = nodes.count
  }

  private static func isText(_ node: xmlNodePtr) -> Bool {
    node.pointee.type == XML_TEXT_NODE || node.pointee.type == XML_CDATA_SECTION_NODE
  }

  private mutating func append(_ node: xmlNodePtr, parent: Int, isElement: Bool, lowercased: Bool) {
    let name = isElement ? MarkupTree.string(node.pointee.name) : ""
    let text = isElement ? "" : MarkupTree.string(node.pointee.content)
    if !isElement && text.isEmpty { return }
    nodes.append(
      Node(
        name: lowercased ? name.lowercased() : name, text: text, parent: parent, end: nodes.count + 1,
        attributes: isElement ? MarkupTree.attributes(of: node) : []))
  }

  private static func attributes(of node: xmlNodePtr) -> [Attribute] {
    var attributes: [Attribute] = []
    var next = node.pointee.properties
    while let attribute = next {
      let value = attribute.pointee.children.map { child in
        MarkupTree.isText(child) && child.pointee.next == nil ? string(child.pointee.content) : string(list: child)
      }
      attributes.append(Attribute(name: string(attribute.pointee.name).lowercased(), value: value ?? ""))
      next = attribute.pointee.next
    }
    return attributes
  }

  private static func string(_ text: UnsafePointer<xmlChar>?) -> String {
    text.map { String(cString: $0) } ?? ""
  }

  private static func string(list node: xmlNodePtr) -> String {
    var text = ""
    var next: xmlNodePtr? = node
    while let part = next {
      if isText(part) { text += string(part.pointee.content) }
      next = part.pointee.next
    }
    return text
  }
}
