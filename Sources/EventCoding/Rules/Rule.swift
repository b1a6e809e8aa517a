public import DossierModel

/// One way in which English news words a stance or an event: trigger words, and where holder and target stand.
public struct Rule: Hashable, Sendable {
  /// What a match is coded as.
  public enum Coding: Hashable, Sendable {
    case stance(Stance.Kind)
    case event(Event.Kind)
  }

  /// Where, as seen from the trigger, a role is filled. Voice is evened out: `subject` of a passive verb is its agent.
  public enum Slot: Hashable, Sendable {
    /// Who does it: subject, agent of a passive, possessor or "by" of a noun, subject of a light verb.
    case subject
    /// To whom it is done: object, subject of a passive, "of" of a noun.
    case object
    /// Who says the words in which the trigger stands.
    case speaker
    /// What a predicate is said of: "the raid" in "the raid was a crime" and in "called the raid a crime".
    case predicated
    /// The subject of a clause that depends on the trigger: "it" in "demanded that it withdraw".
    case clause
    /// A phrase with one of these prepositions: "against".
    case preposition(String)
  }

  /// A trigger, for one part of speech.
  public struct Trigger: Hashable, Sendable {
    public enum PartOfSpeech: String, Hashable, Sendable, CaseIterable {
      case verb, noun, adjective
    }

    public var lemma: String
    /// "out" in "speak out", "short" in "stop short"; nil for none.
    public var particle: String?
    public var partOfSpeech: PartOfSpeech

    public init(_ lemma: String, particle: String? = nil, _ partOfSpeech: PartOfSpeech) {
      self.lemma = lemma
      self.particle = particle
      self.partOfSpeech = partOfSpeech
    }
  }

  /// What must hold beside the trigger.
  public enum Condition: String, Hashable, Sendable, CaseIterable {
    /// The trigger, or the noun it modifies, is said of something: it has a copula or is what somebody calls it.
    case predicate
    /// The verb is passive or a participle.
    case passive
    /// The noun's holder is its possessor or the subject of a verb that merely carries it ("voice support").
    case light
    /// The object is an act of violence: "carried out the attack".
    case violence = "object-violence"
    /// The object is a plan, agreement or the like.
    case issue = "object-issue"
    /// The object is what binds two sides: "ties", "relations".
    case ties = "object-ties"
    /// The object is a law or the like.
    case law = "object-law"
    /// The object is something that several sides agree on.
    case agreement = "object-agreement"
    /// The target must not be an actor.
    case thing = "target-thing"
    /// The target must be an actor.
    case actor = "target-actor"
    /// A phrase or clause with "for" goes with the verb: "attacked it for refusing".
    case forPhrase = "phrase-for"
    /// A phrase or clause with "with" goes with the verb: "charged it with arming".
    case withPhrase = "phrase-with"
    /// "must", "should" or "has to" stands with the verb.
    case obligation
    /// The words are negated, and the stance is what the negation says: "would not allow".
    case negated
    /// "would" stands with the verb: "any attack would be a mistake".
    case would
    /// The verb is something that somebody tries: "attempted to convince Laos".
    case attempted
    /// What is asked stands in the subjunctive: "suggested that Laos join".
    case subjunctive
    /// The object is something that may come about: "demanded reforms".
    case change = "object-change"
    /// The object is something that people want to keep: "undermined the talks".
    case valued = "object-valued"
    /// The object is a sanction or the like.
    case penalty = "object-penalty"
    /// The object is something that sides come to: "reached a deal".
    case accord = "object-accord"
    /// The object is help: "delivered food", and not a speech.
    case aid = "object-aid"
    /// The object is a text: "read the statement".
    case document = "object-document"
    /// The object is an election or the like.
    case poll = "object-poll"
    /// The object is a weapon: "fired a rocket".
    case weapon = "object-weapon"
    /// The object stands for persons: prisoners are freed.
    case people = "object-people"
    /// The object stands for no persons: figures are released.
    case things = "object-things"
    /// The object is people who come, and the text says when or where: "received the envoy in Lima".
    case visitors = "object-visitors"
    /// The subject is people or armed men: views clash, too.
    case subjectPeople = "subject-people"
    /// The subject is a court or a judge.
    case court = "subject-court"
    /// A state, government or the like does it to something.
    case authority = "by-authority"
    /// What is shot is aimed at something other than the open sea.
    case aimed
    /// What is shot is tried out: "test-fired", "into the sea".
    case trial
    /// Somebody comes into an office: "became minister".
    case office
    /// The object is a lawsuit or the like.
    case suit
    /// Something is agreed on: there is an object, "to", "on" or "with", or a date.
    case settled
    /// It is said to somebody: "to", "with", "before" or "at".
    case addressed
    /// The words are said in public: by a body on a day, to the press, as a warning.
    case statement = "public-statement"
    /// Somebody known does it toward something.
    case declared = "public-act"
    /// The verb has no object.
    case intransitive
    /// The verb has an object, or is passive.
    case transitive
    /// An infinitive says what is to be done: "asked Laos to withdraw".
    case infinitive
    /// An infinitive wishes well: "wants the plan to succeed".
    case success
    /// The noun is called indispensable: "no peace without the departure of".
    case needed
    /// A time expression governs the trigger: for words that are no happening in themselves.
    case dated
  }

  /// What an event of a rule is beside its type: how it is joined, placed, dated and named.
  public enum Trait: String, Hashable, Sendable, CaseIterable {
    /// Words that a stance may tell as well; then the stance stands for it.
    case speechAct = "speech-act"
    /// Words of saying: what one speaker says on a day is one event, and a speech act where the text gives no day.
    case statement
    /// Something is made known. A denial that is made known is a speech act.
    case announcement
    /// It is at no place, and what is "according to" it is something else.
    case placeless
    /// Its label says who took part.
    case namesParticipants = "names-participants"
    /// Where somebody says that it has been done, it is news of the day.
    case newsWhenSaid = "news-when-said"
  }

  /// Lower-case words joined by hyphens; unique in a rule book.
  public var name: String
  public var coding: Coding
  /// A sentence and what it must give: `Norway backed the plan. => Norway supports the plan`.
  public var examples: [String]
  public var triggers: [Trigger]
  /// Alternatives, the first that is filled counts.
  public var holder: [Slot]
  public var target: [Slot]
  public var regarding: [Slot]
  public var conditions: Set<Condition>
  /// What must hold besides for some of the verbs, by lemma.
  public var verbConditions: [String: Set<Condition>] = [:]
  /// Of rules for events.
  public var traits: Set<Trait> = []
  /// The greater one wins where two rules code the same trigger.
  public var priority: Int
  /// Share of its codings that readers confirmed; nil where nothing was counted.
  public var confidence: Double?

  public init(
    name: String, coding: Coding, examples: [String] = [], triggers: [Trigger] = [], holder: [Slot] = [.subject],
    target: [Slot] = [.object], regarding: [Slot] = [], conditions: Set<Condition> = [], priority: Int = 0,
    confidence: Double? = nil
  ) {
    self.name = name
    self.coding = coding
    self.examples = examples
    self.triggers = triggers
    self.holder = holder
    self.target = target
    self.regarding = regarding
    self.conditions = conditions
    self.priority = priority
    self.confidence = confidence
  }

  /// What a match is coded as, as written in rule files.
  public var codes: String {
    switch coding {
    case .stance(let kind): kind.rawValue
    case .event(let kind): kind.rawValue
    }
  }
}
