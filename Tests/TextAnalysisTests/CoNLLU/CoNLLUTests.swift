import DossierModel
import Testing
import TextAnalysis

/// CoNLL-U in and out.
@Suite struct CoNLLUTests {
  private func line(_ columns: String...) -> String {
    columns.joined(separator: "\t")
  }

  /// Lines of id, form and head, the rest filled in.
  private func sentence(_ words: [(String, String, String)]) -> String {
    words.map { line($0.0, $0.1, "_", "NOUN", "NN", "_", $0.2, $0.2 == "0" ? "root" : "dep", "_", "_") }
      .joined(separator: "\n") + "\n\n"
  }

  @Test("what is written is read again as it was")
  func roundTrip() throws {
    let source = SourceDocument(
      id: "talks", title: "", text: CodePointText("Vane can't stay.  He left, \"now\".\nNobody's home."))
    let document = try Annotator.standard().annotate(source)
    var first = ""
    CoNLLU.write(document, to: &first)
    let read = CoNLLU.read(first, file: "talks.conllu")
    var second = ""
    CoNLLU.write(try #require(read.first), to: &second)
    #expect(first.contains("2-3\tcan't\t_\t_\t_\t_\t_\t_\t_\tTokenRange=5:10\n"))
    #expect(second.replacingRanges() == first.replacingRanges())
    #expect(read[0].source.id == "talks")
    #expect(read[0].sentences.flatMap(\.tokens).map(\.form) == document.sentences.flatMap(\.tokens).map(\.form))
    #expect(read[0].sentences.flatMap(\.tokens).map(\.span) == document.sentences.flatMap(\.tokens).map(\.span))
    #expect(read[0].sentences.map(\.paragraph) == document.sentences.map(\.paragraph))
  }

  @Test("a sentence at fault is reported with its place, and the rest is read")
  func faults() {
    let good = sentence([("1", "Yes", "0")])
    let faults: [(String, String)] = [
      ("1\tNo\n\n", "f.conllu:3: 2 columns; CoNLL-U has 10, separated by tabs"),
      (sentence([("1", "No", "7")]), "f.conllu:3: word 1 has HEAD 7; expected another of the 1 words, or 0"),
      (sentence([("1", "No", "0"), ("2", "no", "0")]), "f.conllu:3: 2 roots; a sentence has one"),
      (
        sentence([("1", "No", "0"), ("2", "no", "3"), ("3", "no", "2")]),
        "f.conllu:3: word 2 is on a cycle; heads form a tree"
      ),
      (sentence([("2", "No", "0")]), "f.conllu:3: ID 2; expected 1"),
      (
        sentence([("99999999999999999999", "No", "0")]),
        "f.conllu:3: ID \"99999999999999999999\"; expected a word number such as 3, a range 3-4 or an empty node 3.1"
      ),
      (sentence([("1", "No", "-3")]), "f.conllu:3: HEAD \"-3\"; expected a word number, or 0 for the root"),
    ]
    for (fault, message) in faults {
      let documents = CoNLLU.read(good + fault + good, file: "f.conllu")
      #expect(documents.count == 1)
      #expect(documents[0].sentences.count == 2)
      #expect(documents[0].diagnostics.map(\.message) == [message + "; the sentence is left out"])
    }
  }

  @Test("multiword tokens give spans to their words, and empty nodes are read past")
  func multiwordTokens() {
    let text =
      """
      # newdoc id = a
      # text = I don't, du Nord
      1\tI\tI\tPRON\tPRP\t_\t3\tnsubj\t_\t_
      2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
      2\tdo\tdo\tAUX\tVBP\t_\t3\taux\t_\t_
      3\tn't\tnot\tPART\tRB\t_\t0\troot\t_\t_
      3.1\tgo\tgo\tVERB\tVB\t_\t_\t_\t0:root\t_
      4\t,\t,\tPUNCT\t,\t_\t3\tpunct\t_\t_
      5-6\tdu\t_\t_\t_\t_\t_\t_\t_\t_
      5\tde\tde\tADP\tIN\t_\t3\tdep\t_\t_
      6\tle\tle\tDET\tDT\t_\t3\tdep\t_\t_
      7\tNord\tNord\tPROPN\tNNP\t_\t3\tdep\t_\t_

      """
    let documents = CoNLLU.read(text, file: "a.conllu")
    #expect(documents.map(\.source.text.string) == ["I don't, du Nord"])
    let tokens = documents.flatMap(\.sentences).flatMap(\.tokens)
    #expect(
      tokens.map { [$0.span.start, $0.span.end] }
        == [[0, 1], [2, 4], [4, 7], [7, 8], [9, 11], [9, 11], [12, 16]])
    #expect(documents[0].diagnostics.isEmpty)
  }

  /// Forty lines could ask for a text of 40 times ten million characters.
  @Test("a place far off is not reached by padding")
  func placesFarOff() {
    let text = (1...40).map { number in
      line(
        "1", "Yes", "_", "INTJ", "UH", "_", "0", "root", "_",
        "TokenRange=\(number * 9_000_000):\(number * 9_000_000 + 3)")
        + "\n\n"
    }.joined()
    let documents = CoNLLU.read(text, file: "a.conllu")
    #expect(documents.map(\.sentences.count) == [40])
    #expect(documents[0].source.text.count < 1000)
  }
}

extension String {
  /// Without the comment lines, which hold numbers of sentences.
  fileprivate func replacingRanges() -> String {
    split(separator: "\n").filter { !$0.hasPrefix("# text") }.joined(separator: "\n")
  }
}
