import DossierModel
import Foundation
import NeuralText

/// A stance that the network holds possible, with what speaks for it.
struct StanceCandidate: Sendable {
  var holder: Argument
  var target: Argument
  var kind: Int
  var sentence: Int
  var cue: Int?
  /// The cue's way: its probability, that of holder and target below it, and their product.
  var cueProduct = 0.0
  var cueProbability = 0.0
  var holderOfCue = 0.0
  var targetOfCue = 0.0
  /// Of holder and target, the part of the best of their kind.
  var holderShare = 0.0
  var targetShare = 0.0
  /// The target's way.
  var targetProduct = 0.0
  var targetProbability = 0.0
  var holderOfTarget = 0.0
  var cueOfTarget = 0.0
  var negated = 0.0
  var hedged = 0.0
  var date: ArraySlice<Float>?
  var confidence = 0.0
}

/// Makes stances of readings: from cues to holders and targets, and from targets to holders, joined and calibrated.
///
/// Candidates are one a sentence for each holder, type and target; features and their order are those of
/// `Training/reader/decode.py`.
struct StanceDecoder: Sendable {
  let document: ReaderDocument
  let model: ReaderModel
  let finder: ArgumentFinder

  private struct Key: Hashable {
    var holder: Argument.Meaning
    var kind: Int
    var target: Argument.Meaning
    var sentence: Int
  }

  /// Candidates with their confidence, the surest first.
  func candidates(_ readings: [WindowReading]) -> [StanceCandidate] {
    var all: [StanceCandidate] = []
    for reading in readings { all += candidates(reading) }
    for index in all.indices { all[index].confidence = model.calibration.probability(features(all[index])) }
    return all.sorted {
      ($1.confidence, $0.sentence, $0.kind, $0.holder.order, $0.target.order)
        < ($0.confidence, $1.sentence, $1.kind, $1.holder.order, $1.target.order)
    }
  }

  private func candidates(_ reading: WindowReading) -> [StanceCandidate] {
    var found: [Key: StanceCandidate] = [:]
    for cue in reading.cues { addCue(cue, reading, &found) }
    for target in reading.targets { addTarget(target, reading, &found) }
    return found.values.map { $0 }
  }

  private func addCue(_ cue: WindowReading.Anchor, _ reading: WindowReading, _ found: inout [Key: StanceCandidate]) {
    let holders = finder.weighed(cue.first, in: reading.window, as: .holder)
    let targets = finder.weighed(cue.second, in: reading.window, as: .target)
    guard let bestHolder = holders.first?.mass, let bestTarget = targets.first?.mass else { return }
    let row = cue.word - reading.window.words.lowerBound
    let stances = model.labels.stances.count
    for holder in holders where holder.mass >= 0.25 * bestHolder {
      for target in targets where target.mass >= 0.2 * bestTarget && target.argument.meaning != holder.argument.meaning
      {
        let product = cue.probability * holder.mass * target.mass
        let key = Key(
          holder: holder.argument.meaning, kind: cue.kind, target: target.argument.meaning,
          sentence: document.sentence[cue.word])
        var candidate =
          found[key]
          ?? StanceCandidate(
            holder: holder.argument, target: target.argument, kind: cue.kind, sentence: key.sentence)
        guard product > candidate.cueProduct else { continue }
        candidate.holder = holder.argument
        candidate.target = target.argument
        candidate.cue = cue.word
        candidate.cueProduct = product
        candidate.cueProbability = cue.probability
        candidate.holderOfCue = holder.mass
        candidate.targetOfCue = target.mass
        candidate.holderShare = holder.mass / bestHolder
        candidate.targetShare = target.mass / bestTarget
        candidate.negated = Double(reading.cue[row, stances])
        candidate.hedged = Double(reading.cue[row, stances + 1])
        candidate.date = cue.date
        found[key] = candidate
      }
    }
  }

  private func addTarget(
    _ target: WindowReading.Anchor, _ reading: WindowReading, _ found: inout [Key: StanceCandidate]
  ) {
    let holders = finder.weighed(target.first, in: reading.window, as: .holder)
    guard let bestHolder = holders.first?.mass,
      let cue = target.second.prefix(reading.window.words.count).best
    else { return }
    let stances = model.labels.stances.count
    for argument in finder.arguments(target.word, as: .target) {
      for holder in holders where holder.mass >= 0.25 * bestHolder && holder.argument.meaning != argument.meaning {
        let product = target.probability * holder.mass
        let key = Key(
          holder: holder.argument.meaning, kind: target.kind, target: argument.meaning,
          sentence: document.sentence[target.word])
        var candidate =
          found[key]
          ?? StanceCandidate(holder: holder.argument, target: argument, kind: target.kind, sentence: key.sentence)
        guard product > candidate.targetProduct else { continue }
        candidate.targetProduct = product
        candidate.targetProbability = target.probability
        candidate.holderOfTarget = holder.mass
        candidate.cueOfTarget = cue.probability
        if candidate.cue == nil {
          candidate.cue = reading.window.words.lowerBound + cue.place
          candidate.negated = Double(reading.cue[cue.place, stances])
          candidate.hedged = Double(reading.cue[cue.place, stances + 1])
        }
        found[key] = candidate
      }
    }
  }

  /// What the calibration weighs.
  private func features(_ one: StanceCandidate) -> [Double] {
    func isPhrase(_ argument: Argument) -> Bool { if case .phrase = argument.meaning { true } else { false } }
    func isIssue(_ argument: Argument) -> Bool {
      if case .known(let reference) = argument.meaning { reference.kind == .issue } else { false }
    }
    func number(_ condition: Bool) -> Double { condition ? 1 : 0 }
    var features = [
      log(max(one.cueProduct, 1e-3)), logit(one.cueProbability, margin: 0.01), log(max(one.holderOfCue, 0.02)),
      log(max(one.targetOfCue, 0.02)), log(max(one.targetProduct, 1e-3)), logit(one.targetProbability, margin: 0.01),
      log(max(one.holderOfTarget, 0.02)), one.cueOfTarget, one.holderShare, one.targetShare,
      number(isPhrase(one.holder)), number(one.holder.meaning == .author), number(isPhrase(one.target)),
      number(isIssue(one.target)), number(one.cueProduct == 0), number(one.targetProduct == 0),
      number(document.words[one.holder.word].upos == "PRON"), number(document.words[one.target.word].upos == "PRON"),
      number(one.negated > 0.5),
    ]
    for kind in model.labels.stances.indices { features.append(number(one.kind == kind)) }
    return features
  }

  /// The surest candidates from a confidence on; of one holder toward one target in one sentence only the surest, and of
  /// targets of one stance of his that stand within one another ("claims that its troops were responsible").
  func chosen(_ candidates: [StanceCandidate], from threshold: Double) -> [StanceCandidate] {
    struct Pair: Hashable {
      var holder: Argument.Meaning
      var target: Argument.Meaning
      var sentence: Int
    }
    struct Theme: Hashable {
      var holder: Argument.Meaning
      var kind: Int
      var sentence: Int
    }
    var taken: Set<Pair> = []
    var phrases: [Theme: [ClosedRange<Int>]] = [:]
    return candidates.filter { one in
      guard one.confidence >= threshold else { return false }
      let pair = Pair(holder: one.holder.meaning, target: one.target.meaning, sentence: one.sentence)
      guard !taken.contains(pair) else { return false }
      let theme = Theme(holder: one.holder.meaning, kind: one.kind, sentence: one.sentence)
      let (first, last) = finder.phrases.phrase(one.target.word)
      guard !phrases[theme, default: []].contains(where: { $0.overlaps(first...last) }) else { return false }
      phrases[theme, default: []].append(first...last)
      taken.insert(pair)
      return true
    }
  }
}
