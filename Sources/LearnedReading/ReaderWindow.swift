import DossierModel

/// A stretch of sentences that the network reads at once: its own, and those before them as context.
struct ReaderWindow: Sendable {
  /// Words from the first of the context to the last of its own.
  let words: Range<Int>
  /// The first word of its own.
  let own: Int

  /// Windows over a document. `pieces` counts the word pieces of each word.
  ///
  /// - Parameters:
  ///   - limit: pieces of own sentences, unless one sentence alone has more.
  ///   - context: pieces of sentences before.
  ///   - longest: pieces in all; words beyond are left out.
  static func windows(
    over document: ReaderDocument, pieces: [Int], limit: Int, context: Int, longest: Int
  ) -> [ReaderWindow] {
    let first = document.firstWord
    let count = first.count - 1
    let sizes = (0..<max(count, 0)).map { pieces[first[$0]..<first[$0 + 1]].reduce(0, +) }
    var windows: [ReaderWindow] = []
    var start = 0
    while start < count {
      var (end, total) = (start, 0)
      while end < count, end == start || total + sizes[end] <= limit {
        total += sizes[end]
        end += 1
      }
      var (before, room) = (start, 0)
      while before > 0, room + sizes[before - 1] <= context {
        before -= 1
        room += sizes[before]
      }
      var last = first[before]
      var length = 0
      while last < first[end], length + pieces[last] <= longest {
        length += pieces[last]
        last += 1
      }
      if first[start] < last { windows.append(ReaderWindow(words: first[before]..<last, own: first[start])) }
      start = end
    }
    return windows
  }
}
