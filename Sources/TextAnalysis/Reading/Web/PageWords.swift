/// What the makers of web pages call the parts of a page, and the phrases that stand in its furniture: words are data,
/// in `Resources/reading/page-words.txt`.
struct PageWords: Sendable {
  enum Section: String, CaseIterable {
    case furnitureNames = "furniture names"
    case commentNames = "comment names"
    case storyNames = "story names"
    case bodyNames = "body names"
    case captionNames = "caption names"
    case bylineNames = "byline names"
    case titleNames = "title names"
    case hiddenNames = "hidden names"
    case furnitureOpenings = "furniture openings"
    case furnitureHeadings = "furniture headings"
    case headingStarts = "furniture heading starts"
    case headingEnds = "furniture heading ends"
  }

  private var sections: [Section: Set<String>] = [:]
  private let openings: [String]

  /// No words at all.
  init() {
    openings = []
  }

  /// Reads the list; nil where a section is unknown or missing, or a phrase stands twice in one.
  init?(text: String) {
    var section: Section?
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      if line.hasPrefix("[") {
        guard let known = Section(rawValue: String(line.dropFirst().dropLast())), sections[known] == nil else {
          return nil
        }
        section = known
        sections[known] = []
      } else {
        guard let section, sections[section]?.insert(String(line)).inserted == true else { return nil }
      }
    }
    guard sections.count == Section.allCases.count else { return nil }
    openings = sections[.furnitureOpenings, default: []].sorted()
  }

  func contains(_ word: String, in section: Section) -> Bool {
    sections[section]?.contains(word) ?? false
  }

  /// Whether some word of a class or id is in the section.
  func names(_ names: [String], in section: Section) -> Bool {
    guard let words = sections[section] else { return false }
    return names.contains { words.contains($0) }
  }

  /// Whether a text, in lower case, opens like furniture.
  func opensFurniture(_ text: String) -> Bool {
    openings.contains { text.hasPrefix($0) }
  }
}
