public import DossierModel

/// Writes a dossier as JSON after `dossier.schema.json`, one record a line. Text is kept character for character.
public struct DossierJSONExporter: Exporter {
  public init() {}

  public func write<Stream: TextOutputStream>(_ dossier: DossierRecords, to stream: inout Stream) {
    var out = OutputBuffer()
    out.raw("{\n  \"format\": \"stanceline-dossier\",\n  \"version\": 1")
    if let generator = dossier.generator {
      out.raw(",\n  \"generator\": {\"name\":")
      out.exactJSON(generator.name)
      out.raw(",\"version\":")
      out.exactJSON(generator.version)
      out.raw("}")
    }
    write(dossier.documents, "documents", &out, &stream) { $0.record($1) }
    write(dossier.actors, "actors", &out, &stream) { $0.record($1) }
    write(dossier.issues, "issues", &out, &stream) { $0.record($1) }
    dossier.events.reading { event in
      write(dossier.events.count, "events", &out, &stream) { $0.record(event($1)) }
    }
    dossier.stances.reading { stance in
      write(dossier.stances.count, "stances", &out, &stream) { $0.record(stance($1)) }
    }
    if !dossier.diagnostics.isEmpty {
      write(dossier.diagnostics, "diagnostics", &out, &stream) { $0.record($1) }
    }
    out.raw("\n}\n")
    out.finish(to: &stream)
  }

  private func write<Element, Stream: TextOutputStream>(
    _ elements: [Element], _ name: StaticString, _ out: inout OutputBuffer, _ stream: inout Stream,
    record: (inout OutputBuffer, Element) -> Void
  ) {
    write(elements.count, name, &out, &stream) { record(&$0, elements[$1]) }
  }

  /// A list of as many records, one a line.
  private func write<Stream: TextOutputStream>(
    _ count: Int, _ name: StaticString, _ out: inout OutputBuffer, _ stream: inout Stream,
    record: (inout OutputBuffer, Int) -> Void
  ) {
    out.raw(",\n  \"")
    out.raw(name)
    out.raw("\": [")
    for place in 0..<count {
      out.raw(place == 0 ? "\n    " : ",\n    ")
      record(&out, place)
      out.flush(to: &stream)
    }
    out.raw(count == 0 ? "]" : "\n  ]")
  }
}

/// Writes a coded document as one line of JSON, with a line feed at its end: lines of many documents make a JSON Lines
/// file that `merge` reads.
public struct CodedDocumentExporter: Exporter {
  public init() {}

  public func write<Stream: TextOutputStream>(_ coded: CodedDocument, to stream: inout Stream) {
    var out = OutputBuffer()
    out.raw("{\"format\":\"stanceline-document\",\"version\":1,\"document\":")
    out.record(coded.record)
    out.list(coded.actors, ",\"actors\":") { $0.record($1) }
    out.list(coded.issues, ",\"issues\":") { $0.record($1) }
    out.list(coded.events, ",\"events\":") { $0.record($1) }
    out.list(coded.stances, ",\"stances\":") { $0.record($1) }
    if !coded.diagnostics.isEmpty { out.list(coded.diagnostics, ",\"diagnostics\":") { $0.record($1) } }
    out.raw("}\n")
    out.finish(to: &stream)
  }
}
