import Foundation
import Ground
import TestSupport
import Testing

/// The program finds its files where it is installed, where it is built, and where the user says.
@Suite struct ResourcesTests {
  @Test func theUsersFolderGoesBeforeAll() {
    #expect(Resources.folders(named: "/data", program: "/usr/bin/stanceline") == ["/data"])
  }

  @Test func installedFilesGoBeforeBuiltOnes() {
    #expect(
      Resources.folders(named: "", program: "/usr/bin/stanceline") == ["/usr/share/stanceline", "/usr/bin"])
    #expect(Resources.folders(named: nil, program: "/bin/stanceline") == ["/share/stanceline", "/bin"])
    #expect(Resources.folders(named: nil, program: "/stanceline") == ["/share/stanceline", "/"])
    #expect(Resources.folders(named: nil, program: nil) == [])
  }

  @Test func findsTheFilesOfThisBuild() throws {
    #expect(try Resources.text(of: "report/page.css", target: "DossierFormats").contains("{"))
    #expect(try Resources.data(of: "codebook/states.tsv", target: "EventCoding").count > 1000)
  }

  @Test func saysWhatIsMissingInOneLine() throws {
    let error = #expect(throws: ResourceError.self) { try Resources.url(for: "none.txt", target: "EventCoding") }
    let text = try #require(error).description
    #expect(text.hasPrefix("resource none.txt: not found or not readable in "))
    #expect(!text.contains("\n"))
  }
}
