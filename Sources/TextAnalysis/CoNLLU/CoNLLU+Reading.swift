public import DossierModel

/// Reads CoNLL-U as made by this program, Stanza, UDPipe, spaCy or a treebank.
extension CoNLLU {
  /// The documents of a CoNLL-U text, one for each `# newdoc`, or one where there is none.
  ///
  /// A sentence at fault (columns, ids, heads out of range, cycles, several roots) is left out of the sentences
  /// and reported as `file:line: finding; expectation` in the diagnostics of its document; the rest is read.
  /// The text is put together from `# text` or the forms; `TokenRange=` of the words keeps their places.
  public static func read(_ contents: some StringProtocol, file: String) -> [ParsedDocument] {
    var builder = DocumentBuilder(file: file)
    var number = 0
    var block: [(number: Int, line: Substring)] = []
    var text = String(contents)
    text.makeContiguousUTF8()
    for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      number += 1
      var line = Substring(line)
      if line.utf8.last == UInt8(ascii: "\r") { line = Substring(line.utf8.dropLast()) }
      if number == 1, line.unicodeScalars.first == "\u{FEFF}" { line = Substring(line.unicodeScalars.dropFirst()) }
      if line.utf8.allSatisfy({ $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }) {
        builder.append(SentenceBlock(block))
        block.removeAll(keepingCapacity: true)
      } else {
        block.append((number, line))
      }
    }
    builder.append(SentenceBlock(block))
    return builder.finish()
  }
}

/// The lines of one sentence: comments and words.
private struct SentenceBlock {
  var comments: [Substring] = []
  var lines: [(number: Int, line: Substring)] = []

  init(_ block: [(number: Int, line: Substring)]) {
    for entry in block {
      if entry.line.utf8.first == UInt8(ascii: "#") { comments.append(entry.line) } else { lines.append(entry) }
    }
  }

  /// The value of `# name = value`, or an empty text for a bare `# name`; nil without such a comment.
  func comment(_ name: String) -> Substring? {
    for comment in comments {
      let body = comment.dropFirst().drop { $0 == " " }
      guard body.hasPrefix(name) else { continue }
      let rest = body.dropFirst(name.count).drop { $0 == " " }
      if rest.isEmpty { return rest }
      if rest.first == "=" { return rest.dropFirst().drop { $0 == " " } }
    }
    return nil
  }
}

/// Puts documents together, sentence by sentence.
private struct DocumentBuilder {
  let file: String
  private var documents: [ParsedDocument] = []
  private var identifier: String?
  private var title = ""
  private var scalars: [Unicode.Scalar] = []
  private var sentences: [Sentence] = []
  private var diagnostics: [Diagnostic] = []
  private var paragraph = 0
  private var started = false
  private var separator: Unicode.Scalar?

  init(file: String) {
    self.file = file
  }

  mutating func append(_ block: SentenceBlock) {
    if block.comment("newdoc") != nil || block.comment("newdoc id") != nil { startDocument(block) }
    if block.comment("newpar") != nil || block.comment("newpar id") != nil { startParagraph() }
    guard !block.lines.isEmpty else { return }
    started = true
    if title.isEmpty, let given = block.comment("title") { title = String(given) }
    var reader = SentenceReader()
    do throws(CoNLLUFinding) {
      for entry in block.lines {
        reader.number = entry.number
        try reader.read(entry.line)
      }
      try reader.check(first: block.lines[0].number)
      place(reader.words, block)
    } catch {
      diagnostics.append(
        Diagnostic(.error, "\(file):\(reader.number): \(error.message); the sentence is left out"))
      placeText(of: block)
    }
  }

  mutating func finish() -> [ParsedDocument] {
    endDocument()
    return documents
  }

  private mutating func startDocument(_ block: SentenceBlock) {
    endDocument()
    let given = block.comment("newdoc id") ?? ""
    identifier = given.isEmpty ? nil : String(given)
  }

  private mutating func startParagraph() {
    guard started else { return }
    paragraph += 1
    if !scalars.isEmpty { separator = "\n" }
  }

  private mutating func endDocument() {
    if started || !diagnostics.isEmpty {
      let name = file.split(separator: "/").last.map { $0.split(separator: ".").first ?? $0 } ?? "document"
      let id = identifier ?? (documents.isEmpty ? String(name) : "\(name)-\(documents.count + 1)")
      let source = SourceDocument(id: id, title: title, path: file, text: CodePointText(scalars: scalars))
      for index in diagnostics.indices { diagnostics[index].document = id }
      documents.append(ParsedDocument(source: source, sentences: sentences, diagnostics: diagnostics))
    }
    let fresh = DocumentBuilder(file: file)
    let done = documents
    self = fresh
    documents = done
  }

  private mutating func place(_ words: [ReadWord], _ block: SentenceBlock) {
    var tokens: [Token] = []
    tokens.reserveCapacity(words.count)
    if let first = words.first?.range, words.allSatisfy({ $0.range != nil }), first.start >= scalars.count {
      pad(to: first.start)
    } else {
      separate()
    }
    var surface: TextSpan?
    for word in words {
      let span = word.startsSurface ? write(word) : (surface ?? write(word))
      if word.startsSurface { surface = span }
      var token = word.token
      token.span = word.part.map { TextSpan(span.start + $0.start, span.start + $0.end) } ?? span
      tokens.append(token)
    }
    let kind = block.comment("kind").flatMap { Sentence.Kind(rawValue: String($0)) } ?? .body
    let span = TextSpan(tokens[0].span.start, tokens.map(\.span.end).max() ?? 0)
    sentences.append(
      Sentence(index: sentences.count, span: span, paragraph: paragraph, kind: kind, tokens: tokens))
  }

  /// Writes a word's surface where its range says, or after what is written.
  private mutating func write(_ word: ReadWord) -> TextSpan {
    if let range = word.range, range.start >= scalars.count { pad(to: range.start) } else { separate() }
    let start = scalars.count
    scalars.append(contentsOf: word.surface.unicodeScalars)
    separator = word.hasSpaceAfter ? " " : nil
    return TextSpan(start, scalars.count)
  }

  private mutating func placeText(of block: SentenceBlock) {
    guard let text = block.comment("text") else { return }
    separate()
    scalars.append(contentsOf: text.unicodeScalars)
    separator = " "
  }

  private mutating func separate() {
    if let separator { scalars.append(separator) }
    separator = nil
  }

  /// Fills the gap before a place that the file gives, so that offsets stay those of the original. A file of a few lines
  /// may name any place: what lies beyond the longest text that is read is placed behind what there is.
  private mutating func pad(to offset: Int) {
    let gap = offset - scalars.count
    guard gap > 0, offset <= ReadingError.textLimit else {
      separator = nil
      return
    }
    scalars.append(separator ?? " ")
    if gap > 1 { scalars.append(contentsOf: repeatElement(" ", count: gap - 1)) }
    separator = nil
  }
}

/// A word as read, before it has a place in the text.
private struct ReadWord {
  var token: Token
  /// What stands in the text: the form, or the form of the multiword token that starts here.
  var surface: Substring
  var startsSurface = true
  /// The word's part of the surface; nil for the whole.
  var part: TextSpan?
  var hasSpaceAfter: Bool
  var range: TextSpan?
}

/// Reads the lines of one sentence.
private struct SentenceReader {
  var number = 0
  var words: [ReadWord] = []
  private var hasHeads: Bool?
  private var multiword: (last: Int, surface: Substring, offset: Int, space: Bool, range: TextSpan?)?

  mutating func read(_ line: Substring) throws(CoNLLUFinding) {
    let line = try CoNLLULine(line)
    switch line.identifier {
    case .empty: return
    case .range(let first, let last):
      guard first == words.count + 1 else {
        throw CoNLLUFinding("range \(first)-\(last); expected one that starts at \(words.count + 1)")
      }
      multiword = (last, line.columns[1], 0, line.hasSpaceAfter, line.tokenRange)
    case .word(let id):
      guard id == words.count + 1 else { throw CoNLLUFinding("ID \(id); expected \(words.count + 1)") }
      try append(line, id)
    }
  }

  private mutating func append(_ line: CoNLLULine, _ id: Int) throws(CoNLLUFinding) {
    let head = try line.head()
    if let hasHeads, hasHeads != (head != nil) {
      throw CoNLLUFinding("HEAD \"\(line.columns[6])\"; a sentence has all heads or none")
    }
    hasHeads = head != nil
    let columns = line.columns.map { $0.isEmpty ? "_" : String($0) }
    let token = Token(
      form: columns[1], lemma: columns[2], upos: columns[3], xpos: columns[4], feats: columns[5],
      head: head ?? -1, deprel: columns[7], misc: columns[9], span: TextSpan(0, 0))
    var word = ReadWord(
      token: token, surface: line.columns[1], hasSpaceAfter: line.hasSpaceAfter, range: line.tokenRange)
    if let open = multiword {
      word.surface = open.surface
      word.startsSurface = open.offset == 0 && (words.isEmpty || words.count + 1 == id)
      placeInMultiword(&word, id)
    }
    words.append(word)
  }

  /// Gives the word its part of the surface where the words spell it, and the whole of it where they do not.
  private mutating func placeInMultiword(_ word: inout ReadWord, _ id: Int) {
    guard var open = multiword else { return }
    let length = word.token.form.unicodeScalars.count
    let rest = open.surface.unicodeScalars.dropFirst(max(open.offset, 0))
    word.startsSurface = open.offset == 0
    word.hasSpaceAfter = open.space
    word.range = open.range
    if open.offset >= 0, rest.starts(with: word.token.form.unicodeScalars) {
      word.part = TextSpan(open.offset, open.offset + length)
      open.offset += length
    } else {
      open.offset = -1
    }
    multiword = id >= open.last ? nil : open
  }

  /// Whether the heads form one tree.
  mutating func check(first: Int) throws(CoNLLUFinding) {
    guard !words.isEmpty else { throw CoNLLUFinding("no words; expected a sentence") }
    guard hasHeads == true else { return }
    let heads = words.map(\.token.head)
    number = first
    let roots = heads.count { $0 == -1 }
    for (index, head) in heads.enumerated() where head >= words.count || head == index {
      throw CoNLLUFinding("word \(index + 1) has HEAD \(head + 1); expected another of the \(words.count) words, or 0")
    }
    guard roots == 1 else { throw CoNLLUFinding("\(roots) roots; a sentence has one") }
    if let word = DependencyTree.wordOnCycle(heads) {
      throw CoNLLUFinding("word \(word + 1) is on a cycle; heads form a tree")
    }
  }
}
