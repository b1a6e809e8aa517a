/// Gives a word its base form: what the treebanks and WordNet list as exceptions, and rules for the rest.
package struct Lemmatizer: Sendable {
  private let lexicon: Lexicon
  /// By `form TAG`, lower case, with the Penn tag.
  private var exceptions: [String: String]

  package init(lexicon: Lexicon, exceptions: [String: String] = [:]) {
    self.lexicon = lexicon
    self.exceptions = exceptions
  }

  /// Reads lines of form, tag and lemma, separated by tabs.
  package init(lexicon: Lexicon, lines: [String]) {
    self.lexicon = lexicon
    exceptions = [:]
    exceptions.reserveCapacity(lines.count)
    for line in lines {
      let fields = line.utf8.split(separator: UInt8(ascii: "\t"))
      guard fields.count == 3 else { continue }
      exceptions["\(Substring(fields[0])) \(Substring(fields[1]))"] = String(Substring(fields[2]))
    }
  }

  /// The base form of a word with its tags.
  package func lemma(of form: String, upos: String, xpos: String) -> String {
    let straight = Apostrophe.straightened(form)
    let lower = straight.lowercased()
    if let known = exceptions["\(lower) \(xpos)"] { return known }
    return rule(straight, lower, upos: upos, xpos: xpos)
  }

  /// What the rules say, without exceptions.
  package func rule(_ form: String, _ lower: String, upos: String, xpos: String) -> String {
    switch xpos {
    case "NNP": upos == "PROPN" ? Self.properName(form) : lower
    case "NNPS": upos == "PROPN" ? Self.properName(cut(form, plural(lower))) : plural(lower)
    case "NNS": cut(form, plural(lower), isAcronym: true)
    case "VBZ": base(lower, endings: ["s", "es", "ies"], part: Lexicon.Part.verb)
    case "VBD", "VBN": base(lower, endings: ["ed", "ied"], part: Lexicon.Part.verb)
    case "VBG": base(lower, endings: ["ing"], part: Lexicon.Part.verb)
    case "JJR", "RBR": base(lower, endings: ["er", "ier"], part: Lexicon.Part.adjective | Lexicon.Part.adverb)
    case "JJS", "RBS": base(lower, endings: ["est", "iest"], part: Lexicon.Part.adjective | Lexicon.Part.adverb)
    case "NN", "ADD", "FW", "GW", "SYM", "AFX": Self.isAcronym(form) ? form : lower
    default: upos == "X" || upos == "SYM" ? form : lower
    }
  }

  private static func properName(_ form: String) -> String {
    form
  }

  private static func isAcronym(_ form: String) -> Bool {
    form.utf8.count > 1 && form.unicodeScalars.allSatisfy { Characters.isUpper($0) || Characters.isDigit($0) }
  }

  /// The plural's base in the case of the form.
  private func cut(_ form: String, _ base: String, isAcronym: Bool = false) -> String {
    let letters = Array(form.unicodeScalars)
    let count = base.unicodeScalars.count
    guard count <= letters.count else { return base }
    if isAcronym, !Self.isAcronym(String(String.UnicodeScalarView(letters.prefix(count)))) { return base }
    let head = String(String.UnicodeScalarView(letters.prefix(count)))
    return head.lowercased() == base ? head : base
  }

  private func plural(_ lower: String) -> String {
    guard lower.hasSuffix("s"), lower.utf8.count > 2, !lower.hasSuffix("ss") else { return lower }
    if lower.hasSuffix("'s") { return String(lower.dropLast(2)) }
    if lower.hasSuffix("ies"), lower.utf8.count > 4 {
      let withY = String(lower.dropLast(3)) + "y"
      let withIE = String(lower.dropLast(1))
      return has(withIE, Lexicon.Part.noun) && !has(withY, Lexicon.Part.noun) ? withIE : withY
    }
    let one = String(lower.dropLast(1))
    guard lower.hasSuffix("es") else { return one }
    let two = String(lower.dropLast(2))
    if has(one, Lexicon.Part.noun) { return one }
    if has(two, Lexicon.Part.noun) { return two }
    for ending in ["sses", "shes", "ches", "xes", "zes"] where lower.hasSuffix(ending) { return two }
    return one
  }

  /// The base that the lexicon knows among the ways to undo an ending.
  private func base(_ lower: String, endings: [String], part: UInt16) -> String {
    var fallback = lower
    for ending in endings where lower.hasSuffix(ending) && lower.utf8.count > ending.utf8.count + 1 {
      let stem = String(lower.dropLast(ending.count))
      let candidates = candidates(stem, ending)
      if let known = candidates.first(where: { has($0, part) }) { return known }
      fallback = guess(stem, ending)
    }
    return fallback
  }

  private func candidates(_ stem: String, _ ending: String) -> [String] {
    if ending == "ies" || ending.hasPrefix("i") && ending != "ing" { return [stem + "y", stem + "ie"] }
    if ending == "s" { return [stem] }
    let letters = Array(stem.utf8)
    var list = [stem + "e", stem]
    if letters.count > 2, letters[letters.count - 1] == letters[letters.count - 2] {
      let short = String(stem.dropLast())
      list = stem.hasSuffix("ll") || stem.hasSuffix("ss") ? [stem, short] : [short, stem]
    } else if endsInVowelPair(letters) {
      list = [stem, stem + "e"]
    }
    return list
  }

  /// "need", "look": two vowels and a consonant take no -e.
  private func endsInVowelPair(_ letters: [UInt8]) -> Bool {
    guard letters.count >= 3 else { return false }
    let vowels = Set("aeiou".utf8)
    return vowels.contains(letters[letters.count - 2]) && vowels.contains(letters[letters.count - 3])
  }

  private func guess(_ stem: String, _ ending: String) -> String {
    if ending == "ies" || ending == "ied" || ending == "ier" || ending == "iest" { return stem + "y" }
    let letters = Array(stem.utf8)
    guard ending != "s", let last = letters.last else { return stem }
    if letters.count > 2, last == letters[letters.count - 2], !"lsz".utf8.contains(last) {
      return String(stem.dropLast())
    }
    if "uvcz".utf8.contains(last) || (last == UInt8(ascii: "g") && stem.hasSuffix("dg")) { return stem + "e" }
    if stem.hasSuffix("at") || stem.hasSuffix("iz") || stem.hasSuffix("is") && letters.count > 4 { return stem + "e" }
    return stem
  }

  private func has(_ word: String, _ part: UInt16) -> Bool {
    lexicon.parts(word.unicodeScalars.map(\.value)) & part != 0
  }
}
