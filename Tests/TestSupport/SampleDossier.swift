// One small invented dossier that every exporter and command is tested on: three articles about a quarrel between two
// countries that do not exist, with people, organs, states, rebels, a joined event, an uncertain date, a reversal, a
// negation and a quote full of characters that formats stumble over.

package import DossierModel

package enum SampleDossier {
  /// The three articles, in order of publication.
  package static let documents: [SourceDocument] = [gazette, courier, herald]

  /// The three articles as a coder would hand them over, events still told once each.
  package static let coded: [CodedDocument] = documents.map { document in
    CodedDocument(
      record: record(document), actors: actors, issues: issues,
      events: tellings.filter { $0.evidence[0].document == document.id },
      stances: stances.filter { $0.evidence[0].document == document.id }.map { told($0, in: document) },
      diagnostics: document.id == "herald-2031-03-11"
        ? [Diagnostic(.note, "herald-2031-03-11: \"earlier this month\" is no exact day", document: document.id)] : [])
  }

  /// The dossier, the shelling told twice joined into one event. Ids are short and fixed.
  package static let dossier = Dossier(
    generator: Dossier.Generator(name: "stanceline", version: "0.1.0"),
    documents: documents.map(record).sorted { $0.id < $1.id },
    actors: actors, issues: issues, events: events, stances: stances.sorted { $0.id < $1.id },
    diagnostics: coded.flatMap(\.diagnostics))

  package static let actors: [Actor] = [
    Actor(
      id: "anton-vesely", name: "Anton Vesely", kind: .person, aliases: ["Vesely"], country: "XBO",
      affiliations: [
        Actor.Affiliation(to: "bordurian-foreign-ministry", role: "foreign minister", valid: date("2029-11/.."))
      ]),
    Actor(
      id: "borduria", name: "Borduria", kind: .state, aliases: ["Bordurian government", "Szohôd"], country: "XBO",
      codes: ["cameo": "BRD"]),
    Actor(
      id: "bordurian-foreign-ministry", name: "Bordurian Foreign Ministry", kind: .organization, country: "XBO",
      affiliations: [Actor.Affiliation(to: "borduria")]),
    Actor(
      id: "dana-roth", name: "Dana Roth", kind: .person, country: "XBO",
      affiliations: [Actor.Affiliation(to: "vlak-front", role: "leader")]),
    Actor(
      id: "mira-kovac", name: "Mira Kovač", kind: .person, aliases: ["Kovač"], country: "XSY",
      affiliations: [
        Actor.Affiliation(to: "regional-league", role: "secretary-general", valid: date("2025/2028")),
        Actor.Affiliation(to: "syldavia", role: "foreign minister", valid: date("2029/..")),
      ]),
    Actor(id: "regional-league", name: "Regional League", kind: .igo, aliases: ["the League"]),
    Actor(id: "syldavia", name: "Syldavia", kind: .state, aliases: ["Klow"], country: "XSY", codes: ["cameo": "SYL"]),
    Actor(id: "vlak-front", name: "Vlak Front", kind: .armedGroup, aliases: ["the rebels"], country: "XBO"),
  ]

  package static let issues: [Issue] = [
    Issue(id: "klow-ceasefire-plan", name: "Klow ceasefire plan", kind: .plan, aliases: ["the ceasefire"])
  ]

  /// A stance that points at the event as its own document tells it.
  private static func told(_ stance: Stance, in document: SourceDocument) -> Stance {
    var stance = stance
    let telling = document.id == gazette.id ? Reference.event("gazette-shelling") : .event("courier-shelling")
    if stance.target == shelling { stance.target = telling }
    if stance.regarding == shelling { stance.regarding = telling }
    return stance
  }

  private static func record(_ document: SourceDocument) -> DocumentRecord {
    DocumentRecord(document, published: document.published ?? EDTFDate(year: 2031))
  }

  /// An EDTF date that is known to be right.
  package static func date(_ text: String) -> EDTFDate {
    do { return try EDTFDate(parsing: text) } catch { preconditionFailure("\(error)") }
  }
}

// MARK: Articles

extension SampleDossier {
  package static let gazette = article(
    "gazette-2031-03-02", "Shells fall on Klow market", "2031-03-02", "Syldavian Gazette",
    """
    Shells fall on Klow market

    KLOW -- Bordurian artillery shelled the market of Klow on Saturday, killing at least 32 people.

    Foreign Minister Mira Kovač blamed Borduria for the shelling of the market. She said Syldavia backed the Klow \
    ceasefire plan all the same.

    The Regional League condemned the shelling in Klow.

    """)

  package static let courier = article(
    "courier-2031-03-05", "Szohôd rejects the charge", "2031-03-05", "Bordurian Courier",
    """
    Szohôd rejects the charge

    Foreign Minister Anton Vesely denied that Borduria was behind the shelling of Klow market, in which 35 people \
    were killed on 1 March.

    Borduria opposes "any <plan> & every \\"ceasefire\\" \\ from Klow; 100%,\teven {this} one|\u{200F}שלום 🕊️", the ministry said.

    "We do not support Borduria," said Dana Roth of the Vlak Front.

    """)

  package static let herald = article(
    "herald-2031-03-11", "Klow welcomes an apology", "2031-03-11", nil,
    """
    Klow welcomes an apology

    Syldavia welcomed what Kovač called the honest conduct of Borduria on Monday. Earlier this month the Vlak Front \
    condemned Borduria.

    Both governments will hold talks in Szohôd on 15 and 16 March.

    """)

  private static func article(
    _ id: String, _ title: String, _ published: String, _ publisher: String?, _ text: String
  ) -> SourceDocument {
    SourceDocument(
      id: id, title: title, published: date(published), publisher: publisher,
      url: "https://news.example/\(id)?a=1&b=2", language: "en", path: "\(id).txt", text: CodePointText(text),
      sha256: Identifier.hash(id) + Identifier.hash(title) + Identifier.hash(published) + Identifier.hash(text))
  }

  /// The evidence of a quote; the quote must stand in the article.
  package static func evidence(_ document: SourceDocument, _ quote: String, rule: String) -> Evidence {
    let text = document.text.scalars
    let wanted = Array(quote.unicodeScalars)
    guard let start = text.indices.first(where: { text[$0...].starts(with: wanted) }) else {
      preconditionFailure("\(document.id) does not say \"\(quote)\"")
    }
    let sentence = text[..<start].count { $0 == "." }
    return Evidence(in: document, span: TextSpan(start, start + wanted.count), sentence: sentence, rule: rule)
  }
}

// MARK: Events

extension SampleDossier {
  /// The events as the articles tell them: the shelling twice.
  package static let tellings: [Event] = [
    Event(
      id: "gazette-shelling", label: "Shelling of Klow market", kind: .assault, date: date("2031-03-01"), place: "Klow",
      participants: [Event.Participant(.actor, "borduria"), Event.Participant(.recipient, "syldavia")],
      figures: [Event.Figure(.killed, 32, bound: .atLeast, document: gazette.id)],
      evidence: [
        evidence(
          gazette, "Bordurian artillery shelled the market of Klow on Saturday, killing at least 32 people",
          rule: "event.shell")
      ]),
    Event(
      id: "courier-shelling", label: "Shelling of Klow market", kind: .assault, date: date("2031-03-01"),
      status: .disputed, place: "Klow", participants: [Event.Participant(.recipient, "syldavia")],
      figures: [Event.Figure(.killed, 35, document: courier.id)],
      evidence: [
        evidence(courier, "the shelling of Klow market, in which 35 people were killed on 1 March", rule: "event.shell")
      ]),
    talks,
  ]

  /// The events of the dossier, ascending by id.
  package static let events: [Event] = [
    Event(
      id: "shelling-of-klow-market-2031-03-01", label: "Shelling of Klow market", kind: .assault,
      date: date("2031-03-01"), status: .disputed, place: "Klow", participants: tellings[0].participants,
      figures: tellings[0].figures + tellings[1].figures, evidence: tellings[1].evidence + tellings[0].evidence),
    talks,
  ]

  private static let talks = Event(
    id: "talks-in-szohod-2031-03-15-to-2031-03-16", label: "Talks in Szohôd", kind: .consult,
    date: date("2031-03-15/2031-03-16"), status: .planned, place: "Szohôd",
    participants: [Event.Participant(.participant, "borduria"), Event.Participant(.participant, "syldavia")],
    evidence: [
      evidence(herald, "Both governments will hold talks in Szohôd on 15 and 16 March", rule: "event.talks")
    ])
}

// MARK: Stances

extension SampleDossier {
  private static let shelling = Reference.event("shelling-of-klow-market-2031-03-01")

  /// In the order of the story.
  package static let stances: [Stance] = [
    Stance(
      id: "mira-kovac-blames-borduria-2031-03-02", holder: "mira-kovac", kind: .blames, target: .actor("borduria"),
      regarding: shelling, date: date("2031-03-02"), confidence: 0.9,
      evidence: [
        evidence(
          gazette, "Foreign Minister Mira Kovač blamed Borduria for the shelling of the market", rule: "blame.verb")
      ]),
    Stance(
      id: "syldavia-supports-klow-ceasefire-plan-2031-03-02", holder: "syldavia", kind: .supports,
      target: .issue("klow-ceasefire-plan"), date: date("2031-03-02"), attributedTo: "mira-kovac", confidence: 0.75,
      evidence: [evidence(gazette, "Syldavia backed the Klow ceasefire plan", rule: "support.verb")]),
    Stance(
      id: "regional-league-condemns-shelling-of-klow-market-2031-03-01-2031-03-02", holder: "regional-league",
      kind: .condemns,
      target: shelling, date: date("2031-03-02"),
      evidence: [evidence(gazette, "The Regional League condemned the shelling in Klow", rule: "condemn.verb")]),
    Stance(
      id: "anton-vesely-denies-shelling-of-klow-market-2031-03-01-2031-03-05", holder: "anton-vesely", kind: .denies,
      target: shelling, date: date("2031-03-05"),
      evidence: [
        evidence(
          courier, "Anton Vesely denied that Borduria was behind the shelling of Klow market", rule: "deny.clause")
      ]),
    Stance(
      id: "bordurian-foreign-ministry-opposes-klow-ceasefire-plan-2031-03-05", holder: "bordurian-foreign-ministry",
      kind: .opposes, target: .issue("klow-ceasefire-plan"), date: date("2031-03-05"), hedged: true, confidence: 0.5,
      evidence: [
        evidence(
          courier,
          "Borduria opposes \"any <plan> & every \\\"ceasefire\\\" \\ from Klow; 100%,\teven {this} one|\u{200F}שלום 🕊️\"",
          rule: "oppose.verb")
      ]),
    Stance(
      id: "dana-roth-not-supports-borduria-2031-03-05", holder: "dana-roth", kind: .supports,
      target: .actor("borduria"),
      date: date("2031-03-05"), negated: true,
      evidence: [evidence(courier, "We do not support Borduria", rule: "support.verb")]),
    Stance(
      id: "syldavia-supports-borduria-2031-03-10", holder: "syldavia", kind: .supports, target: .actor("borduria"),
      date: date("2031-03-10"), confidence: 0.8,
      evidence: [
        evidence(
          herald, "Syldavia welcomed what Kovač called the honest conduct of Borduria on Monday", rule: "support.verb")
      ]),
    Stance(
      id: "vlak-front-condemns-borduria-2031-03-approximate", holder: "vlak-front", kind: .condemns,
      target: .actor("borduria"), date: date("2031-03~"),
      evidence: [evidence(herald, "the Vlak Front condemned Borduria", rule: "condemn.verb")]),
  ]
}
