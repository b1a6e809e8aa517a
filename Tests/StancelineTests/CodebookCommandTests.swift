import TestSupport
import Testing

/// `codebook validate` refuses what coding would not understand.
@Suite struct CodebookCommandTests {
  private func validate(_ yaml: String) throws -> CommandRun {
    try TemporaryFolder.with { folder in
      try folder.write(yaml, to: "codebook.yaml")
      var run = try CommandRun.stanceline(["codebook", "validate", folder.file("codebook.yaml")])
      run.errors = run.errors.replacing(folder.path + "/", with: "")
      return run
    }
  }

  @Test func aSoundOnePasses() throws {
    let run = try validate(
      """
      rules:
        - name: snub
          codes: condemns
          verbs: [snub, spurn]
          example: Norway snubbed Chad. => Norway condemns Chad
      """)
    #expect(run.status == 0, "\(run.errors)")
  }

  @Test func aTypeThatThereIsNotIsRefused() throws {
    let run = try validate("rules:\n  - name: snub\n    codes: adores\n    verbs: [snub]\n")
    #expect(run.status == 2)
    #expect(run.errors.hasPrefix("error: codebook.yaml:3: codes \"adores\"; expected supports, condemns, "))
  }

  @Test func anExampleThatFailsIsRefused() throws {
    let run = try validate(
      """
      rules:
        - name: snub
          codes: condemns
          verbs: [snub]
          example: Norway snubbed Chad. => Chad condemns Norway
      """)
    #expect(run.status == 2)
    #expect(
      run.errors
        == "error: codebook.yaml:5: the example of rule snub gives Norway condemns Chad; expected Chad condemns Norway\n"
    )
  }
}
