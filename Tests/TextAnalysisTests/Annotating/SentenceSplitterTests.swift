import DossierModel
import Testing
import TextAnalysis

/// Sentence boundaries that are hard, on invented text: `|` marks where a sentence ends.
@Suite struct SentenceSplitterTests {
  @Test(
    "sentences end where a reader would end them",
    arguments: [
      "Gen. Arvid Holm met Mr. Lund in Oslo.|He left early.",
      "The U.S. Embassy closed.|Staff went home.",
      "She moved to the U.S. in May.|He stayed.",
      "He arrived in the U.S.|The visit lasted a week.",
      "Talks opened at 3:34 p.m. ET: both sides came.",
      "They met at 9 a.m. on Monday.",
      "St. Ives lies by the sea.|So does Mt. Orla.",
      "J. R. Vane and A. Moss signed it.",
      "Prices rose 3.5 percent.|Wages fell 1.2 percent.",
      "\"We will stay,\" Ms. Orban said.|\"We will not go.\"",
      "\"Nobody won.\"|The crowd left.",
      "Vane welcomed the deal: \"It took years.\"|He said the town would gain.",
      "\"Did you count?\" Vane asked.|Nobody answered.",
      "\"Stop!\" he said.|They did not.",
      "The envoy (a retired judge) resigned.|(He gave no reason.)|Others followed.",
      "He waited... and waited.|Then he left.",
      "The mayor resigned.The council met.",
      "“The plan is dead.”|The rebels agreed.",
      "“We are ready,” said Vane.|“Are you?”",
      "See www.example.org for more.|Write to press@example.org today.",
      "Acme Inc. said it would sell.|Its rival Holm Co. declined.",
      "they lost the match.|nobody cared?|so it goes",
      "What now?|Nobody knows!|Really?!",
      "It had three aims:|".replacing(":|", with: ": peace, bread and land."),
      "No. 5 won.|Nobody saw No. 6.",
      "The vote was Oct. 4 and not Nov. 5.|All agreed.",
    ])
  func boundaries(_ marked: String) {
    let text = CodePointText(String(marked.split(separator: "|").joined(separator: " ")))
    let joined = marked.contains("resigned.The") ? CodePointText(marked) : text
    let tokens = Tokenizer().tokens(of: joined.scalars, in: 0..<joined.count)
    let sentences = SentenceSplitter().sentences(of: tokens, in: joined.scalars).map { range in
      joined[TextSpan(tokens[range.lowerBound].start, tokens[range.upperBound - 1].end)]
    }
    let expected = marked.contains("resigned.The") ? marked.replacing(".The", with: ".|The") : marked
    #expect(sentences.joined(separator: "|") == expected)
  }
}

extension String {
  fileprivate func replacing(_ old: String, with new: String) -> String {
    var result = ""
    var rest = self[...]
    while let first = rest.first {
      if rest.hasPrefix(old) {
        result += new
        rest = rest.dropFirst(old.count)
      } else {
        result.append(first)
        rest = rest.dropFirst()
      }
    }
    return result
  }
}
