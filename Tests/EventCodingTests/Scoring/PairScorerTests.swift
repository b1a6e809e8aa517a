import DossierModel
import EventCoding
import Foundation
import TestSupport
import Testing

/// Who is for or against whom, as the learned scorer sees it, in sentences whose parse is written out by hand.
@Suite struct PairScorerTests {
  /// "Vask VERBED Orlu", scored from the one to the other.
  private func scene(_ verb: String, _ lemma: String, _ holder: String = "Vask", _ target: String = "Orlu") -> PairScene
  {
    let document = CoNLLUFixture(
      """
      1 \(holder) \(holder) PROPN NNP _ 2 nsubj _ _
      2 \(verb) \(lemma) VERB VBD _ 0 root _ _
      3 \(target) \(target) PROPN NNP _ 2 obj _ _
      4 on on ADP IN _ 5 case _ _
      5 Monday Monday PROPN NNP _ 2 obl _ _
      """
    ).document()
    return PairScene(SentenceTree(document.sentences[0]), holder: 0..<1, target: 2..<3)
  }

  private func scored(_ scene: PairScene) throws -> PairScorer.Direction {
    let probabilities = try PairScorer.standard().probabilities(scene)
    #expect(abs(probabilities.reduce(0, +) - 1) < 1e-9)
    let best = probabilities.indices.max { probabilities[$0] < probabilities[$1] }
    return try #require(best.flatMap(PairScorer.Direction.init(rawValue:)))
  }

  @Test(arguments: [("praised", "praise"), ("endorsed", "endorse")])
  func `Praise is positive from who praises to who is praised`(verb: String, lemma: String) throws {
    #expect(try scored(scene(verb, lemma)) == .holderPositive)
    #expect(try scored(scene(verb, lemma).reversed) == .targetPositive)
  }

  @Test(arguments: [("criticized", "criticize"), ("accused", "accuse"), ("denounced", "denounce")])
  func `Criticism is negative from who criticizes to who is criticized`(verb: String, lemma: String) throws {
    #expect(try scored(scene(verb, lemma)) == .holderNegative)
    #expect(try scored(scene(verb, lemma).reversed) == .targetNegative)
  }

  @Test func `Visiting is neither`() throws {
    #expect(try scored(scene("visited", "visit")) == .neutral)
  }

  @Test func `Names are masked`() {
    let one = scene("praised", "praise")
    let other = scene("praised", "praise", "Quill", "Zemba")
    let none = TriggerClasses([:])
    #expect(PairFeatures.of(one, triggers: none) == PairFeatures.of(other, triggers: none))
    #expect(!PairFeatures.of(one, triggers: none).contains { $0.contains("vask") || $0.contains("monday") })
  }

  @Test func `Words of a class share features`() {
    let classes = TriggerClasses(["praise": ["+"], "laud": ["+"]])
    let one = Set(PairFeatures.of(scene("praised", "praise"), triggers: classes))
    let other = Set(PairFeatures.of(scene("lauded", "laud"), triggers: classes))
    #expect(one.intersection(other).contains("shared-bare:nsubj|obj:*+"))
    #expect(one.contains("shared-bare:nsubj|obj:praise"))
    #expect(!other.contains("shared-bare:nsubj|obj:praise"))
  }

  @Test func `Rules that fired are features with their way`() {
    var scene = scene("praised", "praise")
    scene.firings = [PairFiring(rule: "laud", kind: .supports, negated: false, forward: true)]
    let none = TriggerClasses([:])
    #expect(PairFeatures.of(scene, triggers: none).contains("rule:laud"))
    #expect(PairFeatures.of(scene.reversed, triggers: none).contains("rule:back-laud"))
  }

  @Test func `The model says where it comes from`() throws {
    let about = try PairScorer.standard().model.about
    for part in ["version 1", "Park", "ACL-IJCNLP 2021", "citation"] { #expect(about.contains(part)) }
  }
}

@Suite struct PairModelTests {
  @Test func `Features add up once each`() throws {
    let model = try PairModel(
      text: Array("# about\nversion 1\nbias 0.5 -0.5\nweights 2 0.25\nnear\t4\t0\nword:praise\t0\t-8\n".utf8))
    let scorer = PairScorer(model: model)
    let scores = scorer.probabilities(forward: ["near", "near", "unknown"], back: ["word:praise"])
    // Scores 0, 1.5, 0.5, -0.5, -2.5.
    let powers = [0, 1.5, 0.5, -0.5, -2.5].map { exp($0) }
    for (score, power) in zip(scores, powers) { #expect(abs(score - power / powers.reduce(0, +)) < 1e-6) }
  }

  @Test(arguments: [
    ("version 2\nweights 1 0.1\na\t1\t1\n", "version"), ("version 1\n", "no weights"),
    ("version 1\nweights 2 0.1\na\t1\t1\n", "expected 2"), ("version 1\nweights 1 0.1\na\tx\t1\n", "damaged"),
    ("version 1\nsurprise 3\n", "unknown line"),
  ])
  func `A damaged model is refused with a reason`(text: String, reason: String) {
    let error = #expect(throws: PairModelError.self) { try PairModel(text: Array(text.utf8)) }
    #expect(error?.description.contains(reason) == true)
  }
}

@Suite struct StanceConfidenceTests {
  private let text = """
    version 1
    calibration overall 0.9 5
    calibration paired 0 -1 1
    calibration alone 0 -1 1
    rule often 90 100
    rule seldom 0 5
    weights 1 0.1
    a\t1\t1

    """

  private func value(_ rule: String, hedged: Bool = false, scored: Double? = nil) throws -> Double? {
    StanceConfidence(model: try PairModel(text: Array(text.utf8)))
      .value(.init(rule: rule, hedged: hedged, scored: scored))
  }

  @Test func `A rule's precision counts where the scorer cannot be asked`() throws {
    #expect(try value("often") == 0.9)
    #expect(try value("seldom") == 0.45)
    #expect(try value("never counted") == 0.9)
  }

  @Test func `The scorer's probability counts where it was asked`() throws {
    #expect(try value("seldom", scored: 0.8) == 0.8)
    #expect(try value("seldom", hedged: true, scored: 0.8) == 0.6)
  }

  @Test func `Coded stances say how sure they are, and a codebook's rule knows best`() throws {
    let sentence = """
      1 Norway Norway PROPN NNP _ 2 nsubj _ Actor=norway
      2 condemned condemn VERB VBD _ 0 root _ _
      3 Chad Chad PROPN NNP _ 2 obj _ Actor=chad
      """
    let confidence = try #require(try coded(sentence).stances.first?.confidence)
    #expect(confidence > 0.8 && confidence <= 1)
    let rule = Rule(
      name: "condemn", coding: .stance(.condemns), triggers: [.init("condemn", .verb)], confidence: 0.25)
    let rules = try RuleBook.standard().adding([rule])
    #expect(try coded(sentence, rules: rules).stances.first?.confidence == 0.25)
  }
}
