// A codebook is refused in one line, or its actors, issues and rules are usable.

import DossierModel
import EventCoding
import FuzzDriver

fuzz { bytes in
  let yaml = String(decoding: bytes, as: UTF8.self)
  do {
    _ = try Codebook(yaml: yaml, path: "fuzz")
    for rule in try Rule.rules(inCodebook: yaml) { precondition((0...1).contains(rule.confidence ?? 0)) }
  } catch {
    precondition(!String(describing: error).isEmpty)
  }
}
