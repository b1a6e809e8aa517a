/// Names of states that the treebanks hardly know, and that parsers otherwise take for common nouns ("Chile", "Turkey").
enum StateNames {
  /// What parsers see instead of any of these names: the one that the treebanks write most often.
  static let seen = "Iran"

  /// The form that stands for this one in the features of a parser.
  static func shown(_ form: String) -> String {
    guard let first = form.utf8.first, 0x41...0x5A ~= first, form.utf8.count > 3, TokenWords.stateNames.contains(form)
    else {
      return form
    }
    return seen
  }
}
