import DossierModel
import Testing
import TextAnalysis

/// Words as UD English cuts them, on invented text: a space between words.
@Suite struct TokenizerTests {
  @Test(
    "words are cut as in the English treebanks",
    arguments: [
      ("They don't agree.", "They do n't agree ."),
      ("I can't; she won’t, we've, you'll.", "I ca n't ; she wo n’t , we 've , you 'll ."),
      ("Orban's plan cannot wait", "Orban 's plan can not wait"),
      ("the rebels' camp", "the rebels ' camp"),
      ("a British-based six-point plan", "a British - based six - point plan"),
      ("anti-war e-mail from al-Nur", "anti-war e-mail from al-Nur"),
      ("about $4.5 billion (3.2%)", "about $ 4.5 billion ( 3.2 % )"),
      ("1,200 people, 14:30", "1,200 people , 14:30"),
      ("\"Yes,\" he said...", "\" Yes , \" he said ..."),
      ("the U.S. and the U.N. left", "the U.S. and the U.N. left"),
      ("Lee @lee_news #vote https://example.org/a?b=c.", "Lee @lee_news #vote https://example.org/a?b=c ."),
      ("war -- or peace — now", "war -- or peace — now"),
      ("and/or 9/11", "and / or 9/11"),
      ("the 1990s and the '90s", "the 1990s and the '90s"),
      ("Really?! Yes!!", "Really ?! Yes !!"),
    ])
  func words(_ text: String, _ expected: String) {
    let text = CodePointText(text)
    let words = Tokenizer().tokens(of: text.scalars, in: 0..<text.count).map { text[$0] }
    #expect(words.joined(separator: " ") == expected)
  }
}
