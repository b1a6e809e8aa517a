import DossierModel

/// Which sentences repeat one another: the data have many twice, and one that was learned from measures nothing.
enum SentenceRepeats {
  /// A number for each text, equal for texts that share eight words in a row, directly or by way of others.
  static func groups(_ texts: [String]) -> [Int] {
    var leaders = Array(texts.indices)
    func leader(_ index: Int) -> Int {
      var current = index
      while leaders[current] != current {
        leaders[current] = leaders[leaders[current]]
        current = leaders[current]
      }
      return current
    }
    var owners: [String: Int] = [:]
    for (index, text) in texts.enumerated() {
      for run in runs(text) {
        if let owner = owners[run] {
          leaders[leader(index)] = leader(owner)
        } else {
          owners[run] = index
        }
      }
    }
    return texts.indices.map(leader)
  }

  /// Every eight words in a row, lower case; all words of a shorter text.
  private static func runs(_ text: String) -> [String] {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
    guard words.count > 8 else { return [words.joined(separator: " ")] }
    return (0...(words.count - 8)).map { words[$0..<($0 + 8)].joined(separator: " ") }
  }
}
