public import DossierModel

/// Writes the evidence of every stance and event as W3C Web Annotations (https://www.w3.org/TR/annotation-model/): an
/// annotation page with one annotation for each quote.
///
/// Positions count Unicode code points, as the recommendation demands, and quotes are kept character for character. The
/// source of a target is the document's URL, or `urn:stanceline:document:` and its id where it has none.
public struct WebAnnotationExporter: Exporter {
  public init() {}

  public func write<Stream: TextOutputStream>(_ dossier: DossierRecords, to stream: inout Stream) {
    let urls = Dictionary(dossier.documents.map { ($0.id, $0.url) }, uniquingKeysWith: { first, _ in first })
    var out = OutputBuffer()
    out.raw("{\"@context\":[\"http://www.w3.org/ns/anno.jsonld\",{\"sl\":\"urn:stanceline:terms:\"}],\n")
    out.raw("\"id\":\"urn:stanceline:annotations\",\"type\":\"AnnotationPage\",\n\"items\":[")
    var isFirst = true
    dossier.timeline().forEachEntry { entry in
      for (index, piece) in entry.evidence.enumerated() {
        out.raw(isFirst ? "\n" : ",\n")
        isFirst = false
        out.annotation(entry, piece, index, url: urls[piece.document] ?? nil)
        out.flush(to: &stream)
      }
    }
    out.raw(isFirst ? "]}\n" : "\n]}\n")
    out.finish(to: &stream)
  }
}

extension OutputBuffer {
  fileprivate mutating func annotation(_ entry: Timeline.Entry, _ piece: Evidence, _ index: Int, url: String?) {
    raw("{\"id\":\"urn:stanceline:")
    plain(entry.kind.rawValue)
    raw(":")
    percentEncoded(entry.id)
    raw(":")
    integer(index)
    raw("\",\"type\":\"Annotation\",\"motivation\":\"classifying\",\"body\":[")
    field("{\"type\":\"TextualBody\",\"purpose\":\"tagging\",\"value\":", (entry.negated ? "not " : "") + entry.type)
    field("},{\"type\":\"TextualBody\",\"purpose\":\"describing\",\"format\":\"text/plain\",\"value\":", entry.label)
    field("}],\"sl:date\":", entry.date)
    field(",\"sl:rule\":", piece.rule)
    raw(",\"target\":{\"source\":")
    source(piece.document, url: url)
    raw(",\"selector\":[{\"type\":\"TextPositionSelector\",\"start\":")
    integer(piece.span.start)
    raw(",\"end\":")
    integer(piece.span.end)
    field("},{\"type\":\"TextQuoteSelector\",\"exact\":", piece.quote)
    field(",\"prefix\":", piece.prefix)
    field(",\"suffix\":", piece.suffix)
    raw("}]}}")
  }

  private mutating func source(_ document: String, url: String?) {
    if let url, !url.isEmpty {
      exactJSON(url)
      return
    }
    raw("\"urn:stanceline:document:")
    percentEncoded(document)
    raw("\"")
  }

  private mutating func percentEncoded(_ text: String) {
    for byte in text.utf8 {
      let isPlain = (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10
      if isPlain || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_") {
        self.byte(byte)
      } else {
        raw("%")
        hexadecimal(byte)
      }
    }
  }
}
