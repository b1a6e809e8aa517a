/// Cuts text into the word pieces of an encoder: BERT's uncased tokenizer (Devlin et al. 2019; Wu et al. 2016), as in
/// the `tokenizers` library.
///
/// Text is cleaned, lower-cased and freed of accents, words are cut at spaces and around punctuation, and each word
/// becomes the longest piece that it begins with, then the longest that goes on, and so on. Names of special pieces
/// in a text are words like others.
package struct WordPieceTokenizer: Sendable {
  /// A word piece and the code points of the text that it stands for.
  package struct Piece: Equatable, Sendable {
    package var id: Int32
    package var start: Int
    package var end: Int

    package init(id: Int32, start: Int, end: Int) {
      self.id = id
      self.start = start
      self.end = end
    }
  }

  /// What goes before a text.
  package let start: Int32
  /// What goes after a text.
  package let end: Int32
  /// What fills up a batch in training.
  package let padding: Int32
  /// A word that has no pieces.
  package let unknown: Int32
  private let table: PieceTable

  /// Characters beyond which a word is unknown.
  private static let longestWord = 100

  /// Takes the word pieces of a model, with the settings `piece.start`, `piece.end`, `piece.padding` and
  /// `piece.unknown`.
  package init(_ model: NeuralModel) throws(NeuralModelError) {
    func piece(_ setting: String) throws(NeuralModelError) -> Int32 {
      let number = try model.integer(setting)
      guard 0..<model.pieces.count ~= number else {
        throw model.error("\(setting) \(number)", "one of \(model.pieces.count) word pieces")
      }
      return Int32(number)
    }
    start = try piece("piece.start")
    end = try piece("piece.end")
    padding = try piece("piece.padding")
    unknown = try piece("piece.unknown")
    table = PieceTable(model.pieces)
  }

  /// The pieces of a word that is cut out already; none where nothing of it is left but control characters.
  package func pieces(of word: String) -> [Int32] {
    var result: [Int32] = []
    cut(word) { id, _, _ in result.append(id) }
    return result
  }

  package func tokenize(_ text: String) -> [Piece] {
    var result: [Piece] = []
    cut(text) { result.append(Piece(id: $0, start: $1, end: $2)) }
    return result
  }

  private func cut(_ text: String, _ body: (Int32, Int, Int) -> Void) {
    var word = NormalizedWord()
    let characters = CharacterTable.shared
    for (position, scalar) in text.unicodeScalars.enumerated() {
      let before = word.count
      let fate = characters.normalize(scalar.value) { word.append($0, at: position) }
      switch fate {
      case .letters, .dropped: break
      case .space: finish(&word, body)
      case .word:
        var alone = word.removeCharacters(from: before)
        finish(&word, body)
        finish(&alone, body)
      }
    }
    finish(&word, body)
  }

  /// Gives the pieces of a word and makes it empty.
  private func finish(_ word: inout NormalizedWord, _ body: (Int32, Int, Int) -> Void) {
    guard word.count > 0 else { return }
    defer { word.removeAll() }
    guard word.count <= Self.longestWord, let pieces = match(word) else {
      body(unknown, word.positions[0], word.positions[word.count - 1] + 1)
      return
    }
    var first = 0
    for piece in pieces {
      body(piece.id, word.positions[first], word.positions[piece.end - 1] + 1)
      first = piece.end
    }
  }

  /// The pieces of a word with their ends, in characters; nil where there are none.
  private func match(_ word: NormalizedWord) -> [(id: Int32, end: Int)]? {
    var result: [(id: Int32, end: Int)] = []
    return word.bytes.withUnsafeBufferPointer { bytes in
      var first = 0
      while first < word.count {
        guard let piece = longest(word, bytes, from: first) else { return nil }
        result.append(piece)
        first = piece.end
      }
      return result
    }
  }

  private func longest(
    _ word: NormalizedWord, _ bytes: UnsafeBufferPointer<UInt8>, from first: Int
  ) -> (id: Int32, end: Int)? {
    let start = word.starts[first]
    let goesOn = first > 0
    return withUnsafeTemporaryAllocation(of: PieceTable.Hash.self, capacity: word.count - first) { hashes in
      var hash = goesOn ? PieceTable.Hash.inside : PieceTable.Hash.start
      var end = first
      while end < word.count, word.starts[end + 1] - start <= table.longest {
        for index in word.starts[end]..<word.starts[end + 1] { hash.add(bytes[index]) }
        hashes.initializeElement(at: end - first, to: hash)
        end += 1
      }
      while end > first {
        let range = start..<word.starts[end]
        if let id = table.number(of: bytes[range], goesOn: goesOn, hash: hashes[end - first - 1]) { return (id, end) }
        end -= 1
      }
      return nil
    }
  }
}
