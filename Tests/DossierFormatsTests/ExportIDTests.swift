// Ids for other tools: plain, unique, reversible.

import DossierFormats
import DossierModel
import Testing

@Suite struct ExportIDTests {
  @Test(arguments: [
    ("borduria", "a_borduria"), ("mira-kovac", "a_mira_kovac"), ("a--b", "a_a___2Db"), ("a_b", "a_a__5Fb"),
    ("", "a_"), ("é", "a___C3__A9"), ("-5F", "a__5F"), ("--5F", "a____2D5F"),
  ])
  func encodes(id: String, encoded: String) {
    #expect(ExportID.node(.actor(id)) == encoded)
  }

  /// Every id of up to six characters out of those that could collide.
  @Test func isReversible() {
    var ids = [""]
    var seen: Set<String> = []
    for _ in 0..<6 {
      ids = ids.flatMap { id in ["-", "_", "5", "F", "a", "A"].map { id + $0 } }
      for id in ids.prefix(8000) {
        let encoded = ExportID.node(.issue(id))
        #expect(seen.insert(encoded).inserted)
        #expect(ExportID.reference(ofNode: encoded) == .issue(id))
      }
    }
  }

  @Test func holdsOnlyLettersDigitsAndUnderscores() {
    let encoded = ExportID.edge("a b\n\"<>&\\\u{0}שלום-🕊️")
    #expect(encoded.utf8.allSatisfy { $0 == 0x5F || ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 })
    #expect(ExportID.original(of: encoded) == "a b\n\"<>&\\\u{0}שלום-🕊️")
  }
}
