import Ground
import Testing

/// Word lists are read strictly, with file and line.
@Suite struct WordListTests {
  private enum Sample: Int, WordList {
    case soundsOfCows, numbers

    static let tables: Set<Sample> = [.numbers]
    static let lists = WordLists<Sample>(resource: "en/none.txt", target: "GroundTests")
  }

  @Test func `Lists and tables are read by section`() throws {
    let lists = try WordLists<Sample>(
      text: "# Cows.\n[sounds-of-cows]\nmoo low_moo\nmuh\n\n[numbers]\none = 1\ntwenty one = 21\n", path: "w.txt")
    #expect(lists.sets == [["moo", "low moo", "muh"], ["one", "twenty one"]])
    #expect(lists.problem == nil)
  }

  @Test(arguments: [
    ("[sounds-of-cows]\nmoo\n[numbers]\none 1", "w.txt:4: \"one 1\" in [numbers]; expected phrase = value"),
    ("[sounds-of-cows]\nmoo\n[sound]\nbaa", "w.txt:3: unknown section [sound]; expected one that the program asks for"),
    ("[sounds-of-cows]\nmoo\n[sounds-of-cows]", "w.txt:3: [sounds-of-cows] a second time; expected each section once"),
    ("[sounds-of-cows]\nmoo\nmuh moo", "w.txt:3: \"moo\" stands twice in [sounds-of-cows]; expected each once"),
    ("[sounds-of-cows]\n[numbers]\none = 1", "w.txt:2: nothing in [sounds-of-cows]; expected words"),
    ("[sounds-of-cows]\nmoo", "w.txt: nothing in [numbers], or no such section; expected its words"),
    ("moo", "w.txt:1: words before the first section; expected [section] first"),
  ])
  func `A fault is said with its line`(text: String, fault: String) {
    do {
      _ = try WordLists<Sample>(text: text, path: "w.txt")
      Issue.record("no error")
    } catch {
      #expect(error.description == fault)
    }
  }

  @Test func `A file that is missing leaves lists empty and is said when they are checked`() {
    #expect(Sample.soundsOfCows.words.isEmpty)
    #expect(throws: ResourceError.self) { try Sample.check() }
  }
}
