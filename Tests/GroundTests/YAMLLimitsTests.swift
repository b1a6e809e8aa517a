import Ground
import Testing

/// Files that would take for ever are refused; what users write is not.
@Suite struct YAMLLimitsTests {
  @Test func aliasesThatNameAliasesAreRefused() {
    let levels = (0..<9).map {
      "a\($0 + 1): &a\($0 + 1) [" + Array(repeating: "*a\($0)", count: 9).joined(separator: ", ") + "]\n"
    }
    #expect(YAMLLimits.finding(in: "a0: &a0 [x]\n" + levels.joined())?.line == 3)
  }

  @Test func deepNestingIsRefused() {
    for text in [
      String(repeating: "[", count: 300), String(repeating: "- ", count: 300), String(repeating: "? ", count: 300),
    ] {
      #expect(YAMLLimits.finding(in: "documents:\n" + text)?.line == 2)
    }
  }

  @Test func textIsText() {
    #expect(YAMLLimits.finding(in: String(repeating: "title: AT&T *said* 5 * 3 [so]\n", count: 10)) == nil)
    #expect(YAMLLimits.finding(in: String(repeating: "- \"*a *b *c\"\n", count: 100)) == nil)
    #expect(YAMLLimits.finding(in: "a: &x [1]\nb: *x\n") == nil)
  }
}
