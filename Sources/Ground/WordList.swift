/// The word lists and tables of one file under `Resources/en`: each case of the enumeration is a section of the file.
///
/// A section opens with its name in brackets, the case's name with hyphens: `[month-cues]` is `monthCues`. Lists hold
/// words, as many a line as one likes, those of several parts joined by underscores; tables hold a line `phrase = value`
/// for each entry. Lines that start with `#` are comments. Loading is strict: see `WordListError`.
public protocol WordList: CaseIterable, RawRepresentable<Int>, Hashable, Sendable {
  /// The sections that are tables.
  static var tables: Set<Self> { get }
  /// The file, read once.
  static var lists: WordLists<Self> { get }
}

extension WordList {
  /// The name of its section.
  public var section: String {
    var name = ""
    for character in String(describing: self) {
      if character.isUppercase { name += "-" }
      name += character.lowercased()
    }
    return name
  }

  /// The words of the list. An enumeration says `contains` itself, so that its module looks words up without a detour.
  public var words: Set<String> { Self.lists.sets[rawValue] }

  /// The entries of a table in the order of the file; words of a list without values.
  public var entries: [WordLists<Self>.Entry] { Self.lists.entries[rawValue] }

  /// The values of a table by their phrases, each made by `value`; nil from it is an error that says what is expected.
  public func table<Value>(
    of expectation: String, _ value: (String) -> Value?
  ) throws(WordListError) -> [(phrase: String, value: Value)] {
    var found: [(phrase: String, value: Value)] = []
    for entry in entries {
      guard let value = value(entry.value) else {
        throw WordListError(
          path: Self.lists.path, line: entry.line, finding: "\(entry.phrase) = \(entry.value) in [\(section)]",
          expectation: expectation)
      }
      found.append((entry.phrase, value))
    }
    return found
  }

  /// Throws where the file is missing or has a fault; lists are empty then.
  public static func check() throws {
    if let problem = lists.problem { throw problem }
  }
}

/// The values of a table by their phrases; empty where one of them is not what is expected, which `problem` says.
public struct WordTable<Value: Sendable>: Sendable {
  public let values: [String: Value]
  public let problem: WordListError?

  public init<Name: WordList>(_ name: Name, of expectation: String, _ value: (String) -> Value?) {
    do throws(WordListError) {
      values = Dictionary(
        uniqueKeysWithValues: try name.table(of: expectation, value).map { ($0.phrase, $0.value) })
      problem = nil
    } catch {
      values = [:]
      problem = error
    }
  }
}

/// What a file of word lists holds, by section.
public struct WordLists<Name: WordList>: Sendable {
  /// A word, or a phrase with its value.
  public struct Entry: Hashable, Sendable {
    public var phrase: String
    /// Empty in lists.
    public var value: String
    public var line: Int
  }

  /// For messages.
  public let path: String
  /// Why nothing is in the lists: the file is missing (`ResourceError`) or has a fault (`WordListError`).
  public let problem: (any Error)?
  /// Words and phrases, by the raw value of their section's name.
  public let sets: [Set<String>]
  let entries: [[Entry]]

  /// The lists in a file that comes with the program, such as `en/time.txt` of a target; empty where that has a fault,
  /// which `check` throws.
  public init(resource: String, target: String, tables: Set<Name> = Name.tables) {
    do {
      self = try WordLists(text: Resources.text(of: resource, target: target), path: resource, tables: tables)
    } catch {
      self.init(path: resource, problem: error, entries: Name.allCases.map { _ in [] })
    }
  }

  /// The lists in a text: every section of `Name` once, each word once in a section.
  public init(text: String, path: String, tables: Set<Name> = Name.tables) throws(WordListError) {
    let names = Dictionary(uniqueKeysWithValues: Name.allCases.map { ($0.section, $0) })
    var entries = Name.allCases.map { _ in [Entry]() }
    var seen = Set<String>()
    var opened = Set<Name>()
    var current: Name?
    for (number, line) in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated()
    {
      func fault(_ finding: String, _ expectation: String) -> WordListError {
        WordListError(path: path, line: number + 1, finding: finding, expectation: expectation)
      }
      if line.isEmpty || line.first == UInt8(ascii: "#") { continue }
      if line.first == UInt8(ascii: "["), line.last == UInt8(ascii: "]"), line.count > 2 {
        let section = String(Substring(line.dropFirst().dropLast()))
        guard let name = names[section] else {
          throw fault("unknown section [\(section)]", "one that the program asks for")
        }
        guard opened.insert(name).inserted else { throw fault("[\(section)] a second time", "each section once") }
        if let current, entries[current.rawValue].isEmpty { throw fault("nothing in [\(current.section)]", "words") }
        current = name
        seen = []
        continue
      }
      guard let current else { throw fault("words before the first section", "[section] first") }
      let found: [Entry]
      if tables.contains(current) {
        let words = Substring(line).split(separator: " ")
        guard let equals = words.firstIndex(of: "="), equals > 0, equals < words.count - 1 else {
          throw fault("\"\(Substring(line))\" in [\(current.section)]", "phrase = value")
        }
        found = [
          Entry(
            phrase: words[..<equals].joined(separator: " "), value: words[(equals + 1)...].joined(separator: " "),
            line: number + 1)
        ]
      } else {
        found = line.split(separator: UInt8(ascii: " ")).map { word in
          Entry(phrase: WordLists.spaced(Substring(word)), value: "", line: number + 1)
        }
      }
      for entry in found where !seen.insert(entry.phrase).inserted {
        throw fault("\"\(entry.phrase)\" stands twice in [\(current.section)]", "each once")
      }
      entries[current.rawValue] += found
    }
    if let missing = Name.allCases.first(where: { entries[$0.rawValue].isEmpty }) {
      throw WordListError(
        path: path, line: 0, finding: "nothing in [\(missing.section)], or no such section", expectation: "its words")
    }
    self.init(path: path, problem: nil, entries: entries)
  }

  private init(path: String, problem: (any Error)?, entries: [[Entry]]) {
    self.path = path
    self.problem = problem
    self.entries = entries
    sets = entries.map { Set($0.map(\.phrase)) }
  }

  /// A lone underscore is one.
  private static func spaced(_ word: Substring) -> String {
    word.utf8.contains(UInt8(ascii: "_")) && word.utf8.count > 1
      ? String(word.map { $0 == "_" ? " " : $0 }) : String(word)
  }
}

/// A fault in a file of word lists: place, finding, expectation.
public struct WordListError: Error, Hashable, CustomStringConvertible {
  public var path: String
  /// From 1; 0 for the file as a whole.
  public var line: Int
  public var finding: String
  public var expectation: String

  public init(path: String, line: Int, finding: String, expectation: String) {
    self.path = path
    self.line = line
    self.finding = finding
    self.expectation = expectation
  }

  public var description: String {
    "\(path):\(line > 0 ? "\(line):" : "") \(finding); expected \(expectation)"
  }
}
