import DossierModel
import Foundation
import Testing

@testable import TextAnalysis

@Suite struct DecodingTests {
  @Test func readsUTF8WithByteOrderMark() {
    let decoded = DecodedText(bytes: [0xEF, 0xBB, 0xBF] + Array("Zoë\r\n".utf8))
    #expect(decoded?.text.unicodeScalars.elementsEqual("Zoë\r\n".unicodeScalars) == true)
    #expect(decoded?.encoding == .utf8)
  }

  @Test func readsWindows1252() {
    let decoded = DecodedText(bytes: Array("say ".utf8) + [0x93, 0x68, 0x69, 0x94, 0x81])
    #expect(decoded?.text == "say “hi”\u{FFFD}")
    #expect(decoded?.encoding == .windows1252)
    #expect(decoded?.undefinedBytes == 1)
  }

  @Test func refusesBinary() {
    #expect(DecodedText(bytes: [0x50, 0x4B, 0x03, 0x04, 0x00]) == nil)
    #expect(DecodedText(bytes: (0..<200).map { UInt8($0 % 8 + 1) }) == nil)
  }
}

/// Vectors of FIPS 180-4.
@Suite struct SHA256Tests {
  @Test func givesThePublishedDigests() {
    #expect(SHA256.hexDigest(of: []) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    #expect(
      SHA256.hexDigest(of: Array("abc".utf8)) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    let long = "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"
    #expect(
      SHA256.hexDigest(of: Array(long.utf8)) == "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")
  }
}

@Suite struct CorpusFileTests {
  private func problems(_ yaml: String) -> [String] {
    CorpusFile(yaml: yaml, path: "corpus.yaml").problems.map(\.description)
  }

  @Test func readsEntries() {
    let corpus = CorpusFile(
      yaml: "documents:\n  - file: a.txt\n    published: 2012-05-28\n    title: \"A: b\"\n", path: "corpus.yaml")
    #expect(corpus.problems.isEmpty)
    #expect(corpus.entries.map(\.file) == ["a.txt"])
    #expect(corpus.entries[0].published?.description == "2012-05-28")
    #expect(corpus.entries[0].title == "A: b")
  }

  @Test func saysPlaceFindingExpectation() {
    #expect(
      problems("documents:\n  - file: a.txt\n    published: 2012-13-01\n") == [
        "corpus.yaml:3: published \"2012-13-01\" is not an EDTF date; expected a date such as 2012-05-28"
      ])
    #expect(
      problems("documents:\n  - file: a.txt\n    publised: 2012\n") == [
        "corpus.yaml:3: unknown key \"publised\"; expected file, id, published, publisher, title, url or language"
      ])
    #expect(problems("documents: 3\n").count == 1)
    #expect(problems("documents:\n  - title: x\n") == ["corpus.yaml:2: document without `file`; expected a file name"])
    #expect(problems("documents:\n  - file: [\n").first?.hasPrefix("corpus.yaml:") == true)
    #expect(problems("").isEmpty)
  }
}

@Suite struct CorpusReaderTests {
  private func inFolder(_ files: [String: String], _ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("stanceline-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for (name, text) in files {
      try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/" + name))
    }
    try body(folder)
  }

  @Test func readsAFolderWithItsCorpusFile() throws {
    let corpus = "documents:\n  - file: b.txt\n    published: 2012-05-28\n    publisher: Klow Times\n"
    try inFolder(["b.txt": "The king left.", "a.txt": "The queen stayed.", "corpus.yaml": corpus]) { folder in
      let listing = CorpusReader().listing(of: [folder])
      #expect(listing.problems.isEmpty)
      #expect(listing.entries.map(\.id) == ["a", "b"])
      let document = try #require(CorpusReader().read(listing.entries[1]).documents.first).source
      #expect(document.publisher == "Klow Times")
      #expect(document.published?.description == "2012-05-28")
      #expect(document.text.string == "The king left.")
    }
  }

  @Test func reportsWhatItCannotReadAndListsTheRest() throws {
    let corpus = "documents:\n  - file: a.txt\n  - file: gone.txt\n  - file: b.txt\n    id: a\n"
    try inFolder(["a.txt": "Words.", "b.txt": "More.", "corpus.yaml": corpus, "c.txt": " \n"]) { folder in
      let listing = CorpusReader().listing(of: [folder, folder + "/none.txt"])
      #expect(listing.entries.map(\.id) == ["a", "c"])
      #expect(
        listing.problems == [
          .corpusFile(
            path: folder + "/corpus.yaml", line: 3,
            finding: "gone.txt is not in the folder; expected the name of a file beside this one"),
          .duplicateID(path: folder + "/b.txt", id: "a", first: folder + "/a.txt"),
          .missing(path: folder + "/none.txt"),
        ])
      #expect(CorpusReader().read(listing.entries[1]).problems == [.empty(path: folder + "/c.txt")])
    }
  }
}
