/// Markdown with or without front matter (YAML or TOML between marks), as static sites and note programs keep articles.
///
/// Read are headings, paragraphs, lists, quotes, links and emphasis as text. Code, tables of alignment, pictures and HTML
/// tags are left out. Front matter gives title, date, author, publisher, url and language.
struct MarkdownReader: DocumentReader {
  func articles(in file: InputFile) throws(ReadingError) -> FileContent {
    guard let decoded = DecodedText(bytes: file.bytes) else { throw .binary(path: file.path) }
    var lines = decoded.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)[...]
    let matter = MarkdownReader.frontMatter(&lines)
    let blocks = MarkdownReader.blocks(lines)
    let headline = blocks.first { $0.kind == .headline }
    let title = matter["title"] ?? headline?.text
    var article = Article(
      .blocks(headline == nil && title != nil ? [Article.Block(.headline, title!)] + blocks : blocks))
    article.title = Stated(title, matter["title"] == nil ? "heading" : "front matter")
    article.publisher = Stated(matter["publisher"] ?? matter["source"] ?? matter["site"], "front matter")
    article.authors = matter["author"].map { [$0] } ?? []
    article.url = matter["url"] ?? matter["source_url"] ?? matter["link"]
    article.language = matter["language"] ?? matter["lang"]
    for key in ["published", "date", "publishdate", "created"] where article.dates.isEmpty {
      if let claim = DateClaim(matter[key], "front matter") { article.dates.append(claim) }
    }
    article.updated = matter["updated"] ?? matter["lastmod"]
    return FileContent(articles: [article], notes: decoded.notes)
  }

  /// Takes the front matter off: keys in lower case with their plain values.
  private static func frontMatter(_ lines: inout ArraySlice<Substring>) -> [String: String] {
    guard let mark = lines.first, mark == "---" || mark == "+++" else { return [:] }
    guard let end = lines.dropFirst().firstIndex(where: { $0 == mark || $0 == "..." }) else { return [:] }
    var values: [String: String] = [:]
    for line in lines[(lines.startIndex + 1)..<end] where line.first?.isWhitespace == false {
      guard let separator = line.firstIndex(where: { $0 == ":" || $0 == "=" }) else { continue }
      let key = String(line[..<separator]).collapsingWhiteSpace.lowercased()
      var value = String(line[line.index(after: separator)...]).collapsingWhiteSpace
      if let quote = value.first, "\"'".contains(quote), value.last == quote, value.count > 1 {
        value = String(value.dropFirst().dropLast())
      }
      if !value.isEmpty { values[key] = value }
    }
    lines = lines[(end + 1)...]
    return values
  }

  private static func blocks(_ lines: ArraySlice<Substring>) -> [Article.Block] {
    var blocks: [Article.Block] = []
    var paragraph: [String] = []
    var fence: Substring?
    func close() {
      let text = inline(paragraph.joined(separator: " "))
      if !text.isEmpty { blocks.append(Article.Block(.paragraph, text)) }
      paragraph = []
    }
    for raw in lines {
      var line = raw.drop { $0 == " " || $0 == "\t" }
      if let open = fence {
        if line.hasPrefix(open) { fence = nil }
        continue
      }
      if line.hasPrefix("```") || line.hasPrefix("~~~") {
        close()
        fence = line.prefix(3)
        continue
      }
      while line.hasPrefix(">") { line = line.dropFirst().drop { $0 == " " } }
      if line.isEmpty {
        close()
      } else if let level = headingLevel(line) {
        close()
        let text = inline(String(line.dropFirst(level).drop { $0 == " " }).trimmingMarks)
        let isTitle = level == 1 && !blocks.contains { $0.kind == .headline }
        if !text.isEmpty { blocks.append(Article.Block(isTitle ? .headline : .subheading, text)) }
      } else if let under = underline(line), paragraph.count == 1 {
        let text = inline(paragraph[0])
        paragraph = []
        let isTitle = under == "=" && !blocks.contains { $0.kind == .headline }
        blocks.append(Article.Block(isTitle ? .headline : .subheading, text))
      } else if isRule(line) {
        close()
      } else if let item = item(line) {
        close()
        paragraph = [item]
      } else {
        paragraph.append(String(line))
      }
    }
    close()
    return blocks
  }

  private static func headingLevel(_ line: Substring) -> Int? {
    let marks = line.prefix { $0 == "#" }.count
    return (1...6).contains(marks) && line.dropFirst(marks).first == " " ? marks : nil
  }

  private static func underline(_ line: Substring) -> Character? {
    guard let mark = line.first, mark == "=" || mark == "-", line.count > 1 else { return nil }
    return line.allSatisfy { $0 == mark || $0 == " " } ? mark : nil
  }

  private static func isRule(_ line: Substring) -> Bool {
    let marks = line.filter { $0 != " " }
    return marks.count >= 3
      && (marks.allSatisfy { $0 == "*" } || marks.allSatisfy { $0 == "-" } || marks.allSatisfy { $0 == "_" })
  }

  private static func item(_ line: Substring) -> String? {
    if let mark = line.first, "-*+".contains(mark), line.dropFirst().first == " " { return String(line.dropFirst(2)) }
    let digits = line.prefix { $0.isNumber }
    guard (1...3).contains(digits.count), let mark = line.dropFirst(digits.count).first, ".)".contains(mark),
      line.dropFirst(digits.count + 1).first == " "
    else { return nil }
    return String(line.dropFirst(digits.count + 2))
  }

  /// A line's text: links by their words, no emphasis marks, no pictures, no tags.
  private static func inline(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let character = rest.first {
      rest = rest.dropFirst()
      switch character {
      case "\\":
        if let next = rest.first { result.append(next) }
        rest = rest.dropFirst()
      case "!" where rest.first == "[":
        if let (_, after) = link(rest) { rest = after } else { result.append("!") }
      case "[":
        if let (words, after) = link("[" + rest) {
          result += inline(words)
          rest = rest.dropFirst(rest.count - after.count)
        } else {
          result.append("[")
        }
      case "*", "`": break
      case "_":
        // Within a word it is a letter.
        let isInside =
          result.last.map { $0.isLetter || $0.isNumber } ?? false
          && rest.first.map { $0.isLetter || $0.isNumber } ?? false
        if isInside { result.append("_") }
      case "<":
        if let end = rest.firstIndex(of: ">"), rest[..<end].first.map({ $0.isLetter || $0 == "/" || $0 == "!" }) == true
        {
          let inner = rest[..<end]
          if inner.contains("://") || inner.contains("@") { result += inner }
          rest = rest[rest.index(after: end)...]
        } else {
          result.append("<")
        }
      default: result.append(character)
      }
    }
    return Entities.resolved(result).collapsingWhiteSpace
  }

  /// `[words](address)` and `[words][name]` at the start: the words and what follows.
  private static func link(_ text: Substring) -> (words: String, after: Substring)? {
    guard text.first == "[", let close = text.firstIndex(of: "]") else { return nil }
    let words = String(text[text.index(after: text.startIndex)..<close])
    let after = text[text.index(after: close)...]
    if after.first == "(", let end = after.firstIndex(of: ")") { return (words, after[after.index(after: end)...]) }
    if after.first == "[", let end = after.firstIndex(of: "]") { return (words, after[after.index(after: end)...]) }
    return nil
  }
}

extension String {
  /// Without the marks that may close a heading.
  fileprivate var trimmingMarks: String {
    var text = self[...]
    while text.last == "#" || text.last == " " { text = text.dropLast() }
    return String(text)
  }
}
