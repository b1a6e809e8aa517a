public import DossierModel

/// Writes analysed documents as CoNLL-U.
extension CoNLLU {
  /// Writes a document with `# newdoc id`, `# newpar`, `# sent_id`, `# text`, `SpaceAfter=No` and `TokenRange=`.
  public static func write(_ document: ParsedDocument, to output: inout some TextOutputStream) {
    var paragraph: Int?
    for sentence in document.sentences {
      if paragraph == nil { output.write("# newdoc id = \(oneLine(document.source.id))\n") }
      if paragraph != sentence.paragraph { output.write("# newpar\n") }
      paragraph = sentence.paragraph
      output.write("# sent_id = \(oneLine(document.source.id))-\(sentence.index + 1)\n")
      if sentence.kind != .body { output.write("# kind = \(sentence.kind.rawValue)\n") }
      write(sentence, of: document.source.text, to: &output)
    }
  }

  /// Writes one sentence, its `# text` first and an empty line after it.
  public static func write(_ sentence: Sentence, of text: CodePointText, to output: inout some TextOutputStream) {
    output.write("# text = \(oneLine(text[sentence.span]))\n")
    let tokens = sentence.tokens
    for (index, token) in tokens.enumerated() {
      let next = index + 1 < tokens.count ? tokens[index + 1].span.start : nil
      let last = lastOfMultiword(from: index, tokens)
      if index > 0, isClitic(tokens[index], after: tokens[index - 1]) {
        write(token, index, misc: token.misc, to: &output)
      } else if last > index {
        let span = TextSpan(token.span.start, tokens[last].span.end)
        let after = last + 1 < tokens.count ? tokens[last + 1].span.start : nil
        output.write("\(index + 1)-\(last + 1)\t\(oneLine(text[span]))\t_\t_\t_\t_\t_\t_\t_\t")
        output.write("\(misc("_", span, next: after))\n")
        write(token, index, misc: token.misc, to: &output)
      } else {
        write(token, index, misc: misc(token.misc, token.span, next: next), to: &output)
      }
    }
    output.write("\n")
  }

  private static func write(_ token: Token, _ index: Int, misc: String, to output: inout some TextOutputStream) {
    let head = token.deprel == "_" ? "_" : String(token.head + 1)
    output.write(
      "\(index + 1)\t\(oneLine(token.form))\t\(oneLine(token.lemma))\t\(token.upos)\t\(token.xpos)\t\(token.feats)")
    output.write("\t\(head)\t\(token.deprel)\t_\t\(misc)\n")
  }

  private static func misc(_ given: String, _ span: TextSpan, next: Int?) -> String {
    var parts = given.split(separator: "|").filter {
      $0 != "_" && $0 != "SpaceAfter=No" && !$0.hasPrefix("TokenRange=")
    }.map(String.init)
    if next == span.end { parts.append("SpaceAfter=No") }
    parts.append("TokenRange=\(span.start):\(span.end)")
    return parts.joined(separator: "|")
  }

  /// The last word of the multiword token that starts at a word: "don't" is "do" and "n't".
  package static func lastOfMultiword(from index: Int, _ tokens: [Token]) -> Int {
    var last = index
    while last + 1 < tokens.count, isClitic(tokens[last + 1], after: tokens[last]) { last += 1 }
    return last
  }

  /// Whether a word leans on the one before it without a space, and is written in one with it in UD English.
  package static func isClitic(_ token: Token, after previous: Token) -> Bool {
    guard previous.span.end == token.span.start, let first = token.form.unicodeScalars.first else { return false }
    guard previous.form.unicodeScalars.last?.properties.isAlphabetic ?? false || isNumber(previous) else {
      return false
    }
    let form = Apostrophe.straightened(token.form).lowercased()
    if clitics.contains(form) { return true }
    if form == "'" { return token.xpos == "POS" }
    return first.properties.isAlphabetic && previous.form.unicodeScalars.last?.properties.isAlphabetic ?? false
  }

  private static func isNumber(_ token: Token) -> Bool {
    guard let last = token.form.unicodeScalars.last else { return false }
    return ("0"..."9").contains(last)
  }

  private static let clitics: Set<String> = ["'s", "'re", "'ve", "'ll", "'d", "'m", "n't"]

  private static func oneLine(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 }) else { return text }
    return String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
  }
}

/// Curly quotation marks and apostrophes, which are read as the straight ones.
enum Apostrophe {
  static func straightened(_ form: String) -> String {
    guard form.utf8.contains(where: { $0 >= 0x80 }) else { return form }
    var text = String.UnicodeScalarView()
    for scalar in form.unicodeScalars { text.append(straightened(scalar)) }
    return String(text)
  }

  static func straightened(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x2018, 0x2019, 0x201A, 0x201B, 0x02BC, 0x60, 0xB4: "'"
    case 0x201C, 0x201D, 0x201E, 0x201F: "\""
    default: scalar
    }
  }
}
