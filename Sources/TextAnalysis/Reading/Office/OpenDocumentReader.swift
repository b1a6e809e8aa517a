/// OpenDocument texts (ODT): headings, paragraphs, lists and the properties of the document.
///
/// Notes, tracked changes and annotations are left out.
struct OpenDocumentReader: DocumentReader {
  func articles(in file: InputFile) throws(ReadingError) -> FileContent {
    let archive = ArchiveMembers(file.bytes, .zip) {
      ["content.xml", "meta.xml", "META-INF/manifest.xml"].contains($0)
    }
    let manifest = archive.members.first { $0.name == "META-INF/manifest.xml" }.flatMap { MarkupTree(xml: $0.bytes) }
    if archive.isEncrypted || manifest?.first("encryption-data") != nil {
      throw .locked(path: file.path, format: "an OpenDocument text")
    }
    guard let body = archive.members.first(where: { $0.name == "content.xml" }), let tree = MarkupTree(xml: body.bytes)
    else {
      throw .malformed(
        path: file.path, format: "an OpenDocument text", finding: archive.finding ?? "has no content.xml")
    }
    let properties = archive.members.first { $0.name == "meta.xml" }.flatMap { MarkupTree(xml: $0.bytes) }
    return OfficeDocument(lines: OpenDocumentReader.lines(tree), properties: properties).content
  }

  private static func lines(_ tree: MarkupTree) -> [Article.Block] {
    guard let root = tree.first("text", in: tree.first("body") ?? 0) else { return [] }
    let left: Set<String> = ["note", "tracked-changes", "annotation", "sequence-decls", "forms"]
    var blocks: [Article.Block] = []
    var index = root
    while index < tree.nodes[root].end {
      let node = tree.nodes[index]
      if left.contains(node.name) {
        index = node.end
      } else if node.name == "p" || node.name == "h" {
        let style = node["style-name"]?.lowercased() ?? ""
        let kind: Article.Block.Kind = node.name == "h" ? .subheading : style == "title" ? .headline : .paragraph
        for line in text(tree, index, left).split(separator: "\n") {
          blocks.append(Article.Block(kind, String(line).collapsingWhiteSpace))
        }
        index = node.end
      } else {
        index += 1
      }
    }
    return blocks.filter { !$0.text.isEmpty }
  }

  private static func text(_ tree: MarkupTree, _ paragraph: Int, _ left: Set<String>) -> String {
    var text = ""
    var index = paragraph + 1
    while index < tree.nodes[paragraph].end {
      let node = tree.nodes[index]
      if left.contains(node.name) {
        index = node.end
        continue
      }
      switch node.name {
      case "": text += node.text
      case "s", "tab": text += " "
      case "line-break": text += "\n"
      default: break
      }
      index += 1
    }
    return text
  }
}
