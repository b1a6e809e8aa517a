import DossierModel

/// Features of the way through the tree from one mention to the other.
extension PairFeatures {
  /// The way: up from the holder, the word where both meet, down to the target.
  private struct Path {
    /// From the holder on, without the meeting point.
    var up: [Int]
    var meeting: Int
    /// From the meeting point on, without it, down to the target.
    var down: [Int]
    var upRoles: [String] = []
    var downRoles: [String] = []
    var first: String { upRoles.last ?? "-" }
    var last: String { downRoles.first ?? "-" }
  }

  mutating func addPath() {
    guard let path = path() else { return add("path-none") }
    let end = path.up.isEmpty ? ":holder" : path.down.isEmpty ? ":target" : ""
    let meeting = scene.words[path.meeting]
    add("meeting\(end)", word: meeting)
    add("meeting-roles:\(path.first):\(path.last)", word: meeting)
    if !end.isEmpty { add("meeting-end\(end)") }
    addInner(path)
    addScope(path)
  }

  private func path() -> Path? {
    let up = ancestors(scene.holder.head)
    let down = ancestors(scene.target.head)
    guard let meeting = up.first(where: down.contains), let one = up.firstIndex(of: meeting),
      let other = down.firstIndex(of: meeting)
    else { return nil }
    var path = Path(up: Array(up[..<one]), meeting: meeting, down: down[..<other].reversed())
    path.upRoles = path.up.map(role)
    path.downRoles = path.down.map(role)
    return path
  }

  private func ancestors(_ token: Int) -> [Int] {
    var found: [Int] = []
    var current = token
    while current >= 0, found.count < 60 {
      found.append(current)
      current = tree.head(current)
    }
    return found
  }

  /// The words on the way, with what negates or modifies them.
  private mutating func addInner(_ path: Path) {
    let ends = [scene.holder.head, scene.target.head]
    let inner = Array(path.up.dropFirst()) + [path.meeting] + Array(path.down.dropLast())
    var negations = 0
    for token in inner where isOpen(token) && !ends.contains(token) {
      let word = scene.words[token]
      let side = path.up.contains(token) ? "up" : path.down.contains(token) ? "down" : "top"
      add("on-path", word: word)
      add("on-path-\(side)", word: word)
      if tree[token].upos == "VERB" { add("on-path-roles:\(path.first):\(path.downRoles.last ?? "-")", word: word) }
      if isNegated(token) {
        negations += 1
        add("on-path-negated:\(word)")
      }
      if let modal = modal(token) {
        add("on-path-modal:\(modal)")
        add("on-path-modal-word:\(modal):\(word)")
      }
    }
    add("path-negations\(negations)")
  }

  /// The holder is the subject of a clause that holds the target: of what somebody says, for one.
  private mutating func addScope(_ path: Path) {
    if path.last == "nsubj" || path.last == "nsubj:pass" { add("target-subject:\(path.first)") }
    guard path.first == "nsubj" else { return }
    add("holder-subject")
    guard let clause = path.down.first, ["ccomp", "xcomp", "parataxis", "advcl"].contains(tree.relations[clause])
    else { return }
    let said = SpeechWords.scoredVerbs.contains(scene.words[path.meeting]) ? "said" : "other"
    let head = tree.head(scene.target.head)
    let governor = head >= 0 ? scene.words[head] : "#"
    add("scope:\(tree.relations[clause]):\(scene.words[path.meeting])")
    add("scope-clause:\(scene.words[clause])")
    add("scope-governor:\(said)", word: governor)
    add("scope-role:\(said):\(role(scene.target.head))", word: governor)
  }
}
