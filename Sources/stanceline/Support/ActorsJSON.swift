import DossierModel

/// A document's mentions, speeches, actors and issues as one line of JSON.
struct ActorsJSON {
  let text: String

  init(_ document: LinkedDocument) {
    let source = document.source
    let mentions = document.mentions.map { mention in
      JSONText.object([
        ("start", "\(mention.span.start)"), ("end", "\(mention.span.end)"),
        ("text", JSONText.string(source.text[mention.span])), ("sentence", "\(mention.sentence)"),
        ("head", "\(mention.head)"), ("form", JSONText.string(mention.form.rawValue)),
        ("rule", JSONText.string(mention.rule)),
        ("referents", JSONText.array(mention.referents.map { JSONText.string("\($0.kind.rawValue):\($0.id)") })),
      ])
    }
    let speeches = document.speeches.map { speech in
      JSONText.object([
        ("start", "\(speech.span.start)"), ("end", "\(speech.span.end)"),
        ("text", JSONText.string(source.text[speech.span])), ("kind", JSONText.string(speech.kind.rawValue)),
        ("rule", JSONText.string(speech.rule)), ("speakers", JSONText.array(speech.speakers.map(JSONText.string))),
      ])
    }
    text = JSONText.object([
      ("document", JSONText.string(source.id)),
      ("sentences", JSONText.array(document.sentences.map { "[\($0.span.start),\($0.span.end)]" })),
      ("mentions", JSONText.array(mentions)),
      ("speeches", JSONText.array(speeches)), ("actors", JSONText.array(document.actors.map(ActorsJSON.actor))),
      ("issues", JSONText.array(document.issues.map(ActorsJSON.issue))),
    ])
  }

  private static func actor(_ actor: Actor) -> String {
    JSONText.object([
      ("id", JSONText.string(actor.id)), ("name", JSONText.string(actor.name)),
      ("kind", JSONText.string(actor.kind.rawValue)), ("aliases", JSONText.array(actor.aliases.map(JSONText.string))),
      ("affiliations", JSONText.array(actor.affiliations.map(affiliation))),
    ])
  }

  private static func affiliation(_ affiliation: Actor.Affiliation) -> String {
    JSONText.object([
      ("to", JSONText.string(affiliation.to)), ("role", JSONText.string(affiliation.role ?? "")),
      ("valid", JSONText.string(affiliation.valid?.description ?? "")),
    ])
  }

  private static func issue(_ issue: Issue) -> String {
    JSONText.object([
      ("id", JSONText.string(issue.id)), ("name", JSONText.string(issue.name)),
      ("kind", JSONText.string(issue.kind.rawValue)), ("aliases", JSONText.array(issue.aliases.map(JSONText.string))),
    ])
  }
}
