public import DossierModel

/// Writes one kind of model value in one format. Cannot fail; what a format cannot hold is stated in its file.
public protocol Exporter<Subject>: Sendable {
  associatedtype Subject

  /// Writes `subject` to `stream`: same value, same bytes.
  func write<Stream: TextOutputStream>(_ subject: Subject, to stream: inout Stream)
}

extension Exporter {
  /// The whole output as one string.
  public func text(_ subject: Subject) -> String {
    var text = ""
    write(subject, to: &text)
    return text
  }
}

extension Exporter where Subject == StanceGraphStream {
  /// Writes a graph that is in memory.
  public func write<Stream: TextOutputStream>(_ graph: StanceGraph, to stream: inout Stream) {
    write(StanceGraphStream(graph), to: &stream)
  }

  /// The whole output as one string.
  public func text(_ graph: StanceGraph) -> String {
    text(StanceGraphStream(graph))
  }
}

extension Exporter where Subject == DossierRecords {
  /// Writes a dossier that is in memory.
  public func write<Stream: TextOutputStream>(_ dossier: Dossier, to stream: inout Stream) {
    write(DossierRecords(dossier), to: &stream)
  }

  /// The whole output as one string.
  public func text(_ dossier: Dossier) -> String {
    text(DossierRecords(dossier))
  }
}

extension Exporter where Subject == TimelineStream {
  /// Writes a timeline that is in memory.
  public func write<Stream: TextOutputStream>(_ timeline: Timeline, to stream: inout Stream) {
    write(TimelineStream(timeline), to: &stream)
  }

  /// The whole output as one string.
  public func text(_ timeline: Timeline) -> String {
    text(TimelineStream(timeline))
  }
}
