import CGraphviz
import Synchronization

/// The one context of libgvc in this process. It is only reached through `withLibrary`, which lets one caller in.
struct Graphviz: ~Copyable {
  private let context: OpaquePointer

  private init() {
    guard let context = gvContext() else { fatalError("libgvc gives no context") }
    self.context = context
    stanceline_messages_to { fragment in
      if let fragment { Graphviz.messages.withLock { $0 += String(cString: fragment) } }
      return 0
    }
  }

  private static let shared = Mutex<Graphviz>(Graphviz())
  private static let messages = Mutex<String>("")

  static func withLibrary<Result: Sendable, Failure: Error>(
    _ body: sending (borrowing Graphviz) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try shared.withLock { (library) throws(Failure) in
      messages.withLock { $0 = "" }
      return try body(library)
    }
  }

  var version: String {
    "graphviz " + String(cString: gvcVersion(context))
  }

  func render(dot: String, format: String, engine: String) throws(GraphRenderingError) -> [UInt8] {
    try withLaidOut(dot: dot, engine: engine) { (graph) throws(GraphRenderingError) in
      var data: UnsafeMutablePointer<CChar>?
      var length: UInt32 = 0
      let status = gvRenderData(context, graph, format, &data, &length)
      guard status == 0, let data else { throw .renderingFailed(format: format, message: Graphviz.message) }
      defer { gvFreeRenderData(data) }
      return data.withMemoryRebound(to: UInt8.self, capacity: Int(length)) {
        Array(UnsafeBufferPointer(start: $0, count: Int(length)))
      }
    }
  }

  /// Reads a DOT text, lays it out, and hands the graph to `body`.
  func withLaidOut<Result>(
    dot: String, engine: String, _ body: (UnsafeMutablePointer<graph_t>) throws(GraphRenderingError) -> Result
  ) throws(GraphRenderingError) -> Result {
    guard let graph = stanceline_read(dot) else { throw .notDOT(Graphviz.message) }
    defer { agclose(graph) }
    guard gvLayout(context, graph, engine) == 0 else {
      throw .layoutFailed(engine: engine, message: Graphviz.message)
    }
    defer { gvFreeLayout(context, graph) }
    return try body(graph)
  }

  /// What the library said last, on one line.
  static var message: String {
    let text = messages.withLock { $0 }
    let words = text.split { $0 == "\n" || $0 == " " }
    return words.isEmpty ? "no reason given" : words.joined(separator: " ")
  }
}
