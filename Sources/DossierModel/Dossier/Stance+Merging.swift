/// Joining records of one stance, and the ids that records get.
extension Stance {
  /// What records of one stance have in common. `regarding` belongs to it: two charges against one actor on one day
  /// stay two records, each with its own evidence, and a record never loses what it was about.
  struct Key: Hashable {
    var holder: String
    var kind: Kind
    var target: Reference
    var regarding: Reference?
    var date: EDTFDate
    var negated: Bool

    /// Everything in it; equal only for equal keys.
    var text: String {
      let about = regarding.map { "\($0.kind.rawValue) \($0.id)" } ?? ""
      return "\(holder) \(kind.rawValue) \(target.kind.rawValue) \(target.id) \(about) \(date) \(negated)"
    }
  }

  var key: Key {
    Key(holder: holder, kind: kind, target: target, regarding: regarding, date: date, negated: negated)
  }

  /// The record of all, which are not none.
  static func joining(_ stances: [Stance]) -> Stance {
    var joined = stances[0]
    for stance in stances.dropFirst() { joined = joined.joinedWithoutEvidence(with: stance) }
    // At once: one by one takes the square of their number.
    joined.evidence = Evidence.union(stances.map(\.evidence))
    return joined
  }

  /// The record of both: hedged only where both are; reported by somebody only where both are.
  private func joinedWithoutEvidence(with other: Stance) -> Stance {
    var joined = self
    joined.hedged = hedged && other.hedged
    if let mine = attributedTo, let theirs = other.attributedTo {
      joined.attributedTo = min(mine, theirs)
    } else {
      joined.attributedTo = nil
    }
    if let mine = confidence, let theirs = other.confidence {
      joined.confidence = max(mine, theirs)
    } else {
      joined.confidence = confidence ?? other.confidence
    }
    return joined
  }

  /// `russia-condemns-shelling-2031-03-02`, as readers see it in reports.
  var readableID: String {
    let verb = negated ? "not-" + kind.rawValue : kind.rawValue
    return Identifier.joined([holder, verb, target.id, date.identifier])
  }

  /// Gives every stance its readable id; where several would share one, they are told apart by what they are about,
  /// then by a hash.
  static func identify(_ stances: inout [Stance]) {
    var ids = stances.map(\.readableID)
    let first = Identifier.repeated(ids)
    for index in stances.indices where first.contains(ids[index]) {
      guard let regarding = stances[index].regarding else { continue }
      ids[index] = Identifier.joined([ids[index], "regarding", regarding.id])
    }
    let second = Identifier.repeated(ids)
    for index in stances.indices {
      stances[index].id = ids[index]
      if second.contains(ids[index]) { stances[index].id += "-" + Identifier.hash(stances[index].key.text) }
    }
  }
}

extension Identifier {
  static func joined(_ parts: [String]) -> String {
    var id = parts[0]
    for part in parts.dropFirst() {
      id += "-"
      id += part
    }
    return isValid(id) ? id : slug(id)
  }

  /// The ids that occur more than once.
  static func repeated(_ ids: [String]) -> Set<String> {
    var seen: Set<String> = []
    var repeated: Set<String> = []
    seen.reserveCapacity(ids.count)
    for id in ids where !seen.insert(id).inserted { repeated.insert(id) }
    return repeated
  }
}

extension EDTFDate {
  /// The date as part of an id: `2031-03-approximate`, `2031-03-15-to-2031-03-16`.
  var identifier: String {
    var text = ""
    for scalar in description.unicodeScalars {
      switch scalar {
      case "/": text += "-to-"
      case "~": text += "-approximate"
      case "?": text += "-uncertain"
      case "%": text += "-uncertain-approximate"
      case ".": text += "open"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return Identifier.slug(text)
  }
}
