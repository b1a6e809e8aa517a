import DossierModel
import TextAnalysis

/// Collects what the lemmatizer's rules get wrong, and the features of forms and tags.
enum LemmaTrainer {
  /// Lines of form, tag and lemma where the treebanks or WordNet differ from the rules.
  static func exceptions(
    _ sentences: [Sentence], wordNet: [(form: String, tags: [String], lemma: String)], lexicon: Lexicon
  ) -> [String] {
    let rules = Lemmatizer(lexicon: lexicon)
    var list: [String: String] = [:]
    for entry in wordNet {
      for tag in entry.tags where rules.rule(entry.form, entry.form, upos: "", xpos: tag) != entry.lemma {
        list["\(entry.form)\t\(tag)"] = entry.lemma
      }
    }
    for (key, lemma) in fromTreebank(sentences, rules) { list[key] = lemma }
    return list.map { "\($0.key)\t\($0.value)" }.sorted()
  }

  /// The most frequent lemma of each form and tag that the rules miss, or an empty one where they are right.
  private static func fromTreebank(_ sentences: [Sentence], _ rules: Lemmatizer) -> [String: String] {
    var counts: [String: [String: Int]] = [:]
    var byRule: [String: [String: Int]] = [:]
    for token in sentences.lazy.flatMap(\.tokens) where token.lemma != "_" {
      let form = Self.key(token.form)
      let key = "\(form)\t\(token.xpos)"
      counts[key, default: [:]][token.lemma, default: 0] += 1
      let rule = rules.lemma(of: token.form, upos: token.upos, xpos: token.xpos)
      if rule == token.lemma { byRule[key, default: [:]][rule, default: 0] += 1 }
    }
    var list: [String: String] = [:]
    for (key, lemmas) in counts {
      let best = lemmas.max { ($0.value, $1.key) < ($1.value, $0.key) }!
      let right = byRule[key]?.values.reduce(0, +) ?? 0
      if right >= best.value { continue }
      if key.contains(where: \.isNumber), best.value < 3 { continue }
      list[key] = best.key
    }
    return list
  }

  private static func key(_ form: String) -> String {
    String(form.map { "\u{2018}\u{2019}`".contains($0) ? "'" : "\u{201C}\u{201D}".contains($0) ? "\"" : $0 })
      .lowercased()
  }

  /// Lines of tag and features, and of tag, form and features for the frequent forms that differ from their tag's.
  static func features(_ sentences: [Sentence]) -> [String] {
    var byTag: [String: [String: Int]] = [:]
    var byForm: [String: [String: Int]] = [:]
    for token in sentences.lazy.flatMap(\.tokens) {
      let tag = "\(token.upos)|\(token.xpos)"
      byTag[tag, default: [:]][token.feats, default: 0] += 1
      byForm["\(tag)\t\(token.form.lowercased())", default: [:]][token.feats, default: 0] += 1
    }
    var lines: [String] = []
    let defaults = byTag.mapValues(mostFrequent)
    for (tag, feats) in defaults { lines.append("\(tag)\t\(feats)") }
    for (key, counts) in byForm where counts.values.reduce(0, +) >= 3 {
      let tag = String(key.prefix { $0 != "\t" })
      let feats = mostFrequent(counts)
      if feats != defaults[tag], key.utf8.count - tag.utf8.count < 13 { lines.append("\(key)\t\(feats)") }
    }
    return lines.sorted()
  }

  private static func mostFrequent(_ counts: [String: Int]) -> String {
    counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? "_"
  }
}
