// Reads CoNLL-U written in a test: what coders are tested on, without a parser.
//
// Tolerant of what hand-written lines leave out: fields may be separated by tabs or by runs of spaces, and
// missing last columns count as `_`. Multiword-token ranges and empty nodes are skipped. Heads become 0-based.

public import DossierModel

/// Sentences with the text that their forms spell, as a document would hold them.
public struct CoNLLUFixture: Sendable {
  public var text: CodePointText
  public var sentences: [Sentence]

  /// An annotated document with this text and these sentences.
  public func document(
    id: String = "document", title: String = "", published: EDTFDate? = nil, publisher: String? = nil
  ) -> ParsedDocument {
    let source = SourceDocument(id: id, title: title, published: published, publisher: publisher, text: text)
    return ParsedDocument(source: source, sentences: sentences)
  }
}

/// Sentences of CoNLL-U with the text they spell.
///
/// Sentences are separated by one space, or by a newline where `# newpar` starts a paragraph.
/// `# kind = headline` and `# kind = caption` set the kind of a sentence.
public func sentences(fromCoNLLU lines: String) -> (text: CodePointText, sentences: [Sentence]) {
  let fixture = CoNLLUFixture(lines)
  return (fixture.text, fixture.sentences)
}

extension CoNLLUFixture {
  public init(_ lines: String) {
    var builder = FixtureBuilder()
    for line in lines.split(separator: "\n", omittingEmptySubsequences: false) {
      builder.read(line)
    }
    builder.endSentence()
    text = CodePointText(builder.text)
    sentences = builder.sentences
  }
}

/// Collects sentences line by line and spells the text on the way.
private struct FixtureBuilder {
  var text = ""
  var length = 0
  var sentences: [Sentence] = []
  private var tokens: [Token] = []
  private var paragraph = 0
  private var kind = Sentence.Kind.body
  private var spaceBefore = false

  mutating func read(_ line: Substring) {
    let line = line.drop { $0 == " " }
    if line.allSatisfy({ $0 == " " || $0 == "\r" || $0 == "\t" }) { return endSentence() }
    if line.first == "#" { return readComment(line) }
    let columns = fields(of: line)
    guard let id = columns.first, Int(id) != nil, columns.count > 1 else { return }
    append(columns)
  }

  mutating func endSentence() {
    guard let first = tokens.first, let last = tokens.last else { return }
    let span = TextSpan(first.span.start, last.span.end)
    sentences.append(
      Sentence(index: sentences.count, span: span, paragraph: paragraph, kind: kind, tokens: tokens))
    tokens = []
    kind = .body
    spaceBefore = true
  }

  private mutating func readComment(_ line: Substring) {
    let words = line.split(whereSeparator: { $0 == " " || $0 == "=" || $0 == "#" })
    if words.first == "newpar", !sentences.isEmpty {
      paragraph += 1
      write("\n")
      spaceBefore = false
    } else if words.first == "kind", let name = words.last, let named = Sentence.Kind(rawValue: String(name)) {
      kind = named
    }
  }

  private func fields(of line: Substring) -> [String] {
    line.contains("\t")
      ? line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      : line.split(separator: " ").map(String.init)
  }

  private mutating func append(_ columns: [String]) {
    func column(_ index: Int) -> String { index < columns.count ? columns[index] : "_" }
    if spaceBefore { write(" ") }
    let start = length
    write(column(1))
    tokens.append(
      Token(
        form: column(1), lemma: column(2), upos: column(3), xpos: column(4), feats: column(5),
        head: (Int(column(6)) ?? 0) - 1, deprel: column(7), misc: column(9), span: TextSpan(start, length)))
    spaceBefore = !column(9).split(separator: "|").contains("SpaceAfter=No")
  }

  private mutating func write(_ piece: String) {
    text += piece
    length += piece.unicodeScalars.count
  }
}
