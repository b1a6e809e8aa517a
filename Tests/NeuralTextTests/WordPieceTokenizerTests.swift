import NeuralText
import Testing

/// Word pieces of marked texts, as the reference cuts them.
@Suite struct WordPieceTokenizerTests {
  static let pieces = [
    "[PAD]", "[UNK]", "[CLS]", "[SEP]", "un", "##aff", "##able", "##ford", "runn", "##ing", "the", "lavrov", "cafe",
    "naive",
    "\"", "'", "s", ".", "u", "-", "!", "\u{4E2D}", "\u{56FD}", "\u{1112}", "##\u{1161}", "##\u{11AB}", "i", "##stan",
    "##bul",
    "##\u{DF}", "stra", "##e", "=", "[", "]", "cl", "##s", "\u{2014}", "n", "\u{3B1}", "##\u{3C3}", "##\u{3C2}",
    "\u{20AC}",
    "a", "##a", "aa",
  ]

  let tokenizer: WordPieceTokenizer

  init() throws {
    var model = SyntheticModel()
    model.pieces = Self.pieces
    model.settings = [("piece.start", "2"), ("piece.end", "3"), ("piece.padding", "0"), ("piece.unknown", "1")]
    tokenizer = try WordPieceTokenizer(NeuralModel(bytes: model.bytes(), name: "test"))
  }

  /// Pieces with the text that they stand for, where it is another.
  func marked(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    return tokenizer.tokenize(text).map { piece in
      var own = ""
      own.unicodeScalars.append(contentsOf: scalars[piece.start..<piece.end])
      let name = Self.pieces[Int(piece.id)]
      return name == own || name == "##" + own ? name : "\(name)=\(own)"
    }.joined(separator: " ")
  }

  @Test(
    "words become the longest pieces that they begin with, then those that go on",
    arguments: [
      ("unaffable running", "un ##aff ##able runn ##ing"),
      ("aaa aa a", "aa ##a aa a"),
      ("The LAVROV", "the=The lavrov=LAVROV"),
      ("unaffordable ununknown", "[UNK]=unaffordable [UNK]=ununknown"),
      ("", ""), (" \t\n ", ""),
    ])
  func pieces(text: String, expected: String) {
    #expect(marked(text) == expected)
  }

  @Test(
    "text is cleaned, freed of accents and cut at punctuation",
    arguments: [
      ("Caf\u{E9}", "cafe=Caf\u{E9}"),
      ("cafe\u{301} the", "cafe the"),
      ("na\u{EF}ve", "naive=na\u{EF}ve"),
      ("\u{130}stanbul", "i=\u{130} ##stan ##bul"),
      ("Stra\u{DF}e", "stra=Stra ##\u{DF} ##e"),
      ("the\u{AD}the", "[UNK]=the\u{AD}the"),
      ("un\u{200B}affable", "un ##aff ##able"),
      ("the\u{A0}U.S.", "the u=U . s=S ."),
      ("\"Lavrov's!\"", "\" lavrov=Lavrov ' s ! \""),
      ("the\u{2014}the", "the \u{2014} the"),
      ("\u{4E2D}\u{56FD}the", "\u{4E2D} \u{56FD} the"),
      ("\u{D55C}", "\u{1112}=\u{D55C} ##\u{1161}=\u{D55C} ##\u{11AB}=\u{D55C}"),
      ("\u{2260}", "==\u{2260}"),
      ("\u{391}\u{3A3}", "\u{3B1}=\u{391} ##\u{3C3}=\u{3A3}"),
      ("\u{20AC}", "\u{20AC}"),
      ("[CLS]", "[ cl=CL ##s=S ]"),
    ])
  func cleaning(text: String, expected: String) {
    #expect(marked(text) == expected)
  }

  @Test("words of more than 100 characters are unknown")
  func longWords() {
    #expect(tokenizer.tokenize("a" + String(repeating: "a", count: 99)).count == 99)
    #expect(
      tokenizer.tokenize(String(repeating: "a", count: 101)) == [WordPieceTokenizer.Piece(id: 1, start: 0, end: 101)])
  }

  @Test("single words have the same pieces; what vanishes has none")
  func words() {
    #expect(tokenizer.pieces(of: "Unaffable") == [4, 5, 6])
    #expect(tokenizer.pieces(of: "U.S.") == [18, 17, 16, 17])
    #expect(tokenizer.pieces(of: "\u{200B}") == [])
    #expect([tokenizer.start, tokenizer.end, tokenizer.padding, tokenizer.unknown] == [2, 3, 0, 1])
  }

  @Test("special pieces must be among the pieces")
  func settings() throws {
    var model = SyntheticModel()
    model.settings = [("piece.start", "4")]
    let error = #expect(throws: NeuralModelError.self) {
      try WordPieceTokenizer(NeuralModel(bytes: model.bytes(), name: "test"))
    }
    #expect(error?.description == "test: piece.start 4; expected one of 4 word pieces")
  }
}
