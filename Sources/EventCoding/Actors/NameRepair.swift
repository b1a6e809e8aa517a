import DossierModel

/// Takes a capitalised modal that stands where no modal can for the part of a name that it is: "Theresa May condemned".
enum NameRepair {
  static func repaired(_ sentence: Sentence) -> Sentence {
    guard sentence.kind != .headline else { return sentence }
    var sentence = sentence
    for index in sentence.tokens.indices.dropFirst() where isName(index, sentence.tokens) {
      let before = sentence.tokens[index - 1]
      sentence.tokens[index].upos = "PROPN"
      sentence.tokens[index].xpos = "NNP"
      sentence.tokens[index].lemma = sentence.tokens[index].form
      sentence.tokens[index].feats = "Number=Sing"
      sentence.tokens[index].deprel = "flat"
      sentence.tokens[index].head = before.relation == "flat" ? before.head : index - 1
    }
    return sentence
  }

  /// A modal is followed by a base form, perhaps after an adverb; a finite verb or a participle after it says that it is
  /// none.
  private static func isName(_ index: Int, _ all: [Token]) -> Bool {
    guard all[index].xpos == "MD", isCapitalised(all[index]), all[index - 1].upos == "PROPN",
      isCapitalised(all[index - 1]), all[index].form != all[index].form.uppercased()
    else { return false }
    var next = index + 1
    while next < all.count, all[next].upos == "ADV" { next += 1 }
    guard next < all.count else { return false }
    return ["VBD", "VBZ", "VBN", "MD"].contains(all[next].xpos)
  }

  private static func isCapitalised(_ token: Token) -> Bool {
    token.form.unicodeScalars.first?.properties.isUppercase == true
  }
}
