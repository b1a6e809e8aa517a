/// Word documents (Office Open XML): paragraphs by their styles, properties of the document, exports of news archives.
///
/// Deleted text, comments, footnotes, headers, fields' codes and macros are left out. Encrypted files are no zip archives
/// and are said to be locked.
struct WordReader: DocumentReader {
  func articles(in file: InputFile) throws(ReadingError) -> FileContent {
    let archive = ArchiveMembers(file.bytes, .zip) { $0 == "word/document.xml" || $0 == "docProps/core.xml" }
    guard let body = archive.members.first(where: { $0.name == "word/document.xml" }) else {
      if archive.isEncrypted { throw .locked(path: file.path, format: "a Word document") }
      throw .malformed(
        path: file.path, format: "a Word document", finding: archive.finding ?? "has no word/document.xml")
    }
    guard let tree = MarkupTree(xml: body.bytes) else {
      throw .malformed(path: file.path, format: "a Word document", finding: "has a text that is not well-formed XML")
    }
    let properties = archive.members.first { $0.name == "docProps/core.xml" }.flatMap { MarkupTree(xml: $0.bytes) }
    var content = OfficeDocument(lines: WordReader.lines(tree), properties: properties).content
    if let finding = archive.finding { content.notes.append("the file \(finding); read as far as it goes") }
    return content
  }

  private static func lines(_ tree: MarkupTree) -> [Article.Block] {
    tree.elements("p").filter { !tree.isInside("fallback", $0) && !tree.isInside("txbxcontent", $0) }.flatMap {
      paragraph in
      let kind = kind(style: style(tree, paragraph))
      return text(tree, paragraph).split(separator: "\n").map { Article.Block(kind, String($0).collapsingWhiteSpace) }
    }.filter { !$0.text.isEmpty }
  }

  private static func style(_ tree: MarkupTree, _ paragraph: Int) -> String {
    tree.first("pstyle", in: paragraph).flatMap { tree.nodes[$0]["val"] }?.lowercased() ?? ""
  }

  private static func kind(style: String) -> Article.Block.Kind {
    if style == "title" { return .headline }
    if style.hasPrefix("heading") || style == "subtitle" { return .subheading }
    return style == "caption" ? .caption : .paragraph
  }

  /// The runs of a paragraph; breaks are line ends.
  private static func text(_ tree: MarkupTree, _ paragraph: Int) -> String {
    var text = ""
    var index = paragraph + 1
    while index < tree.nodes[paragraph].end {
      switch tree.nodes[index].name {
      case "t":
        text += tree.rawText(of: index)
        index = tree.nodes[index].end
        continue
      case "tab": text += " "
      case "br", "cr": text += "\n"
      case "nobreakhyphen": text += "-"
      case "del", "movefrom", "txbxcontent", "fallback", "ppr", "instrtext":
        index = tree.nodes[index].end
        continue
      default: break
      }
      index += 1
    }
    return text
  }
}
