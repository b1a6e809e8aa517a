import Foundation

/// A line on the terminal that says how far the work is: documents done, documents a second, time left.
struct Progress {
  private let total: Int?
  private let start = ContinuousClock.now
  private var done = 0
  private var lastShown = ContinuousClock.now
  private let isShown = Console.errorIsTerminal

  init(total: Int?) {
    self.total = total
  }

  /// One more document is done.
  mutating func step() {
    done += 1
    let now = ContinuousClock.now
    guard isShown, now - lastShown > .milliseconds(100) else { return }
    lastShown = now
    show(elapsed: now - start)
  }

  /// Clears the line.
  func finish() {
    if isShown { Console.write("\r\u{1B}[K") }
  }

  private func show(elapsed: Duration) {
    let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
    let rate = Double(done) / max(seconds, 0.001)
    var line = "\r\u{1B}[K\(done)" + (total.map { " of \($0)" } ?? "") + " documents, \(Int(rate)) a second"
    if let total, rate > 0 { line += ", \(Int(Double(total - done) / rate)) s left" }
    Console.write(line)
  }
}
