import DossierModel
import Testing

@testable import LearnedReading

/// Windows cover every sentence once and keep to their limits.
@Suite struct ReaderWindowTests {
  /// Sentences of some numbers of words, each word a piece.
  private func document(_ lengths: [Int]) -> ReaderDocument {
    var place = 0
    let sentences = lengths.enumerated().map { index, length in
      let tokens = (0..<length).map { word in
        Token(
          form: "w", upos: "NOUN", head: word - 1, deprel: word == 0 ? "root" : "nmod",
          span: TextSpan(place + 2 * word, place + 2 * word + 1))
      }
      defer { place += 2 * length }
      return Sentence(index: index, span: TextSpan(place, place + 2 * length), tokens: tokens)
    }
    let source = SourceDocument(id: "test", title: "", text: CodePointText(String(repeating: "w ", count: place / 2)))
    let parsed = ParsedDocument(source: source, sentences: sentences)
    return ReaderDocument(LinkedDocument(DatedDocument(parsed, published: EDTFDate(EDTFDate.Moment(year: 2031)))))
  }

  private func windows(_ lengths: [Int], limit: Int = 10, context: Int = 4, longest: Int = 30) -> [ReaderWindow] {
    let document = document(lengths)
    return ReaderWindow.windows(
      over: document, pieces: Array(repeating: 1, count: document.words.count), limit: limit, context: context,
      longest: longest)
  }

  @Test func sentencesAreReadOnceWithThoseBeforeAsContext() {
    let windows = windows([4, 4, 4, 4])
    #expect(windows.map(\.own) == [0, 8])
    #expect(windows.map(\.words) == [0..<8, 4..<16])
  }

  @Test func oneLongSentenceIsCutAtTheLongest() {
    let windows = windows([50, 3])
    #expect(windows.map(\.words) == [0..<30, 50..<53])
  }

  @Test func nothingGivesNothing() {
    #expect(windows([]).isEmpty)
  }

  @Test func pathsGoUpAndDownTheTree() {
    let document = document([4, 2])
    let window = ReaderWindow(words: 0..<6, own: 0)
    let pairs = PairFeatures(document, window)
    // Each word hangs on the one before it.
    #expect(pairs(0, 0) == [0, 0, 0, 0])
    #expect(pairs(0, 3) == [2, 0, 3, 0])
    #expect(pairs(3, 0) == [10, 0, 12, 0])
    #expect(pairs(0, 5) == [3, 4, 17, 0])
  }
}
