/// The FEATS column, looked up by form and tag: what the treebanks write most often.
struct MorphologicalFeatures: Sendable {
  private var byForm: [String: String] = [:]
  private var byTag: [String: String] = [:]

  /// Reads lines of tag and features, or of tag, form and features, separated by tabs.
  init(lines: [String]) {
    for line in lines {
      let fields = line.split(separator: "\t").map(String.init)
      if fields.count == 2 { byTag[fields[0]] = fields[1] }
      if fields.count == 3 { byForm["\(fields[1]) \(fields[0])"] = fields[2] }
    }
  }

  func features(of form: String, tag: String) -> String {
    if form.utf8.count < 12, let known = byForm["\(form.lowercased()) \(tag)"] { return known }
    return byTag[tag] ?? "_"
  }
}
