import Testing
import TextAnalysis

/// The definitions of the CoNLL 2018 shared task, on cases counted by hand.
@Suite struct ParsingEvaluationTests {
  /// Lines of `id form lemma upos head deprel`.
  private func conllu(_ sentences: String...) -> String {
    var text = ""
    for sentence in sentences {
      for line in sentence.split(separator: "\n") {
        let fields = line.split(separator: " ")
        text += "\(fields[0])\t\(fields[1])"
        text +=
          fields.count == 2 ? "\t_\t_\t_\t_\t_\t_" : "\t\(fields[2])\t\(fields[3])\tX\t_\t\(fields[4])\t\(fields[5])"
        text += "\t_\t_\n"
      }
      text += "\n"
    }
    return text
  }

  private func counts(_ gold: String, _ system: String) throws -> [String: [Int]] {
    let evaluation = try ParsingEvaluation(gold: gold, system: system)
    return Dictionary(
      uniqueKeysWithValues: evaluation.scores.map { ($0.name, [$0.score.correct, $0.score.gold, $0.score.system]) })
  }

  @Test("a multiword token ends with its sentence")
  func multiwordAtTheEnd() throws {
    let text = conllu(
      "1 I I PRON 2 nsubj\n2-3 don't\n2 do do VERB 0 root\n3 n't not PART 2 advmod",
      "1 You you PRON 2 nsubj\n2 do do VERB 0 root\n3 too too ADV 2 advmod")
    #expect(try counts(text, text)["Tokens"] == [5, 5, 5])
  }

  @Test("relations count without subtypes, function words not in CLAS")
  func relations() throws {
    let gold = conllu("1 He he PRON 2 nsubj:pass\n2 was be AUX 3 aux\n3 shot shoot VERB 0 root\n4 . . PUNCT 3 punct")
    let system = conllu("1 He he PRON 2 nsubj\n2 was was VERB 0 root\n3 shot shoot VERB 2 ccomp\n4 . . PUNCT 2 punct")
    let counts = try counts(gold, system)
    #expect(counts["Tokens"] == [4, 4, 4])
    #expect(counts["Sentences"] == [1, 1, 1])
    #expect(counts["UPOS"] == [3, 4, 4])
    #expect(counts["Lemmas"] == [3, 4, 4])
    #expect(counts["UAS"] == [1, 4, 4])
    #expect(counts["LAS"] == [1, 4, 4])
    #expect(counts["CLAS"] == [1, 2, 3])
  }

  @Test("tokens and sentences match by the characters they cover")
  func spans() throws {
    let gold = conllu("1 Yes yes INTJ 0 root\n2 . . PUNCT 1 punct", "1 well-made x ADJ 0 root")
    let system = conllu("1 Yes. yes INTJ 0 root\n2 well x ADJ 1 dep\n3 - - PUNCT 1 punct\n4 made x ADJ 1 dep")
    let counts = try counts(gold, system)
    #expect(counts["Tokens"] == [0, 3, 4])
    #expect(counts["Sentences"] == [0, 2, 1])
    #expect(counts["Words"] == [0, 3, 4])
  }

  @Test("words of multiword tokens align by their forms")
  func multiwordTokens() throws {
    let gold = conllu("1-2 don't\n1 do do AUX 3 aux\n2 n't not PART 3 advmod\n3 go go VERB 0 root")
    let system = conllu("1 don't do AUX 2 aux\n2 go go VERB 0 root")
    let first = try counts(gold, system)
    #expect(first["Tokens"] == [2, 2, 2])
    #expect(first["Words"] == [1, 3, 2])
    #expect(first["LAS"] == [1, 3, 2])
    let split = conllu("1-2 don't\n1 don don AUX 3 aux\n2 n't not PART 3 advmod\n3 go go VERB 0 root")
    #expect(try counts(gold, split)["Words"] == [2, 3, 3])
  }

  @Test("different texts cannot be compared")
  func differentTexts() {
    #expect(throws: EvaluationError.self) {
      try ParsingEvaluation(gold: conllu("1 Yes yes INTJ 0 root"), system: conllu("1 No no INTJ 0 root"))
    }
  }
}
