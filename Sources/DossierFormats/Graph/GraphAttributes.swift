import DossierModel

/// Types that every graph format has.
enum AttributeType {
  case string, int, double, boolean
}

/// What is written of a node, in this order, under the same names in every format.
enum NodeAttribute: CaseIterable {
  /// The name, twice: tools look for one or the other.
  case label, name
  /// `actor`, `event` or `issue`.
  case entity
  /// An actor's or issue's kind, an event's type.
  case category
  case country
  /// An event's first day, and the date as the sources support it.
  case date, dateEDTF
  /// The id in the dossier.
  case dossierID

  var name: StaticString {
    switch self {
    case .label: "label"
    case .name: "name"
    case .entity: "entity"
    case .category: "category"
    case .country: "country"
    case .date: "date"
    case .dateEDTF: "date_edtf"
    case .dossierID: "dossier_id"
    }
  }

  func isPresent(in node: StanceGraph.Node) -> Bool {
    switch self {
    case .country: node.country != nil
    case .date: node.date?.firstKnownDay != nil
    case .dateEDTF: node.date != nil
    default: true
    }
  }
}

/// What is written of an edge, in this order, under the same names in every format.
enum EdgeAttribute: CaseIterable {
  /// `condemns`, or `not supports` where it is negated.
  case label
  /// The type of the stance, twice: Cytoscape looks for `interaction`. A negated stance has a relation of its own,
  /// `not_supports`, so that nobody who looks at the relation alone takes it for its opposite.
  case relation, interaction
  /// -1, 0 or 1.
  case sign
  /// `support`, `criticism`, `rejection`, `blame`, `denial` or `neutral`.
  case stanceClass
  case weight
  /// Statements behind the edge.
  case count
  case negated
  /// First and last day as full dates, and both as EDTF.
  case date, dateEnd, dateEDTF
  /// Document and quote of the first piece of evidence.
  case document, quote
  /// All of it, as a JSON array of objects with document, start, end and quote.
  case evidence
  /// Where all of it was published, joined with "; ".
  case publishers
  /// What of the target's the stances are toward, joined with "; ", where none is toward the target itself.
  case over
  /// The highest of the stances'.
  case confidence
  /// Who coded it, and the rules, joined with "; ".
  case coder, rules
  /// The edge's id in the graph, for readers that lose the id of the format: igraph 1.0 does.
  case edgeID

  var name: StaticString {
    switch self {
    case .label: "label"
    case .relation: "relation"
    case .interaction: "interaction"
    case .sign: "sign"
    case .stanceClass: "class"
    case .weight: "weight"
    case .count: "count"
    case .negated: "negated"
    case .date: "date"
    case .dateEnd: "date_end"
    case .dateEDTF: "date_edtf"
    case .document: "document"
    case .quote: "quote"
    case .evidence: "evidence"
    case .publishers: "publishers"
    case .over: "over"
    case .confidence: "confidence"
    case .coder: "coder"
    case .rules: "rules"
    case .edgeID: "edge_id"
    }
  }

  var type: AttributeType {
    switch self {
    case .sign, .count: .int
    case .weight, .confidence: .double
    case .negated: .boolean
    default: .string
    }
  }

  func isPresent(in edge: StanceGraph.Edge) -> Bool {
    switch self {
    case .date: edge.firstDay != nil
    case .dateEnd: edge.lastDay != nil && edge.lastDay != edge.firstDay
    case .document, .quote, .evidence: !edge.evidence.isEmpty
    case .stanceClass: edge.derivedRelation == nil
    case .publishers: !edge.publishers.isEmpty
    case .over: !edge.over.isEmpty
    case .confidence: edge.confidence != nil
    case .coder: !edge.coders.isEmpty
    case .rules: edge.evidence.contains { $0.rule != nil }
    default: true
    }
  }
}

extension EDTFDate {
  /// The first day, or the last where the start is open or unknown.
  var firstKnownDay: CalendarDay? { earliestDay ?? latestDay }
  /// The last day, or the first where the end is open or unknown.
  var lastKnownDay: CalendarDay? { latestDay ?? earliestDay }
}

extension StanceGraph.Edge {
  var firstDay: CalendarDay? { firstDate.firstKnownDay ?? lastDate.firstKnownDay }
  var lastDay: CalendarDay? { lastDate.lastKnownDay ?? firstDate.lastKnownDay }

  /// Who coded it, as the evidence says; the program where that does not say.
  var coders: [String] {
    let named = Set(evidence.compactMap { $0.coder?.description }).sorted()
    return named.isEmpty ? [coder].compactMap { $0 } : named
  }

  /// Names of the rules behind it, each once, ascending.
  var rules: [String] { Set(evidence.compactMap(\.rule)).sorted() }

  /// First and last date as one.
  var edtf: EDTFDate {
    firstDate == lastDate ? firstDate : EDTFDate(from: firstDate.start, through: lastDate.end)
  }
}

/// Attribute values as text of a format.
extension OutputBuffer {
  mutating func value<E: Escaping>(_ attribute: NodeAttribute, of node: StanceGraph.Node, as escaping: E.Type) {
    switch attribute {
    case .label, .name: text(node.name, as: escaping)
    case .entity: plain(node.id.kind.rawValue)
    case .category: text(node.category, as: escaping)
    case .country: text(node.country ?? "", as: escaping)
    case .date: if let day = node.date?.firstKnownDay { self.day(day) }
    case .dateEDTF: if let date = node.date { edtf(date) }
    case .dossierID: text(node.id.id, as: escaping)
    }
  }

  mutating func value<E: Escaping>(
    _ attribute: EdgeAttribute, of edge: StanceGraph.Edge, as escaping: E.Type, scratch: inout OutputBuffer
  ) {
    switch attribute {
    case .label:
      if edge.negated { raw("not ") }
      plain(edge.relation)
    case .relation, .interaction: relation(of: edge)
    case .sign: integer(edge.sign)
    case .stanceClass: raw(edge.stanceClass.word)
    case .weight: number(edge.weight)
    case .count: integer(edge.count)
    case .negated: boolean(edge.negated)
    case .date: if let day = edge.firstDay { self.day(day) }
    case .dateEnd: if let day = edge.lastDay { self.day(day) }
    case .dateEDTF: edtf(edge.edtf)
    case .document: text(edge.evidence.first?.document ?? "", as: escaping)
    case .quote: text(edge.evidence.first?.quote ?? "", as: escaping)
    case .evidence:
      scratch.removeAll()
      scratch.evidence(edge.evidence)
      text(scratch, as: escaping)
    case .publishers: text(edge.publishers.joined(separator: "; "), as: escaping)
    case .over: text(edge.over.joined(separator: "; "), as: escaping)
    case .confidence: number(edge.confidence ?? 0)
    case .coder: text(edge.coders.joined(separator: "; "), as: escaping)
    case .rules: text(edge.rules.joined(separator: "; "), as: escaping)
    case .edgeID: text(edge.id, as: escaping)
    }
  }

  /// `supports` or `not_supports`.
  mutating func relation(of edge: StanceGraph.Edge) {
    if edge.negated { raw("not_") }
    plain(edge.relation)
  }

  /// A JSON array of quotes with their places.
  mutating func evidence(_ evidence: [Evidence]) {
    list(evidence, "") { out, piece in
      out.raw("{\"document\":")
      out.json(piece.document)
      out.raw(",\"start\":")
      out.integer(piece.span.start)
      out.raw(",\"end\":")
      out.integer(piece.span.end)
      out.raw(",\"quote\":")
      out.json(piece.quote)
      out.raw("}")
    }
  }
}

/// The same as members of a JSON object, each with a comma before it.
extension OutputBuffer {
  mutating func members(_ node: StanceGraph.Node, except left: NodeAttribute? = nil) {
    for attribute in NodeAttribute.allCases where attribute != left && attribute.isPresent(in: node) {
      raw(",\"")
      raw(attribute.name)
      raw("\":\"")
      value(attribute, of: node, as: JSONText.self)
      raw("\"")
    }
  }

  mutating func members(_ edge: StanceGraph.Edge, except left: EdgeAttribute? = nil) {
    var unused = OutputBuffer(capacity: 0)
    for attribute in EdgeAttribute.allCases where attribute != left && attribute.isPresent(in: edge) {
      raw(",\"")
      raw(attribute.name)
      raw("\":")
      if attribute == .evidence {
        evidence(edge.evidence)
      } else if attribute.type == .string {
        raw("\"")
        value(attribute, of: edge, as: JSONText.self, scratch: &unused)
        raw("\"")
      } else {
        value(attribute, of: edge, as: JSONText.self, scratch: &unused)
      }
    }
  }
}
