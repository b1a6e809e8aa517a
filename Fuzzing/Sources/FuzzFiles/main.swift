// Any bytes (behind a first line with the file's name) are refused or read; marks lie in the text, and a text that was
// read is not empty.

import DossierModel
import FuzzDriver
import TextAnalysis

fuzz { bytes in
  guard let end = bytes.firstIndex(of: UInt8(ascii: "\n")) else { return }
  let name = String(decoding: bytes[..<end], as: UTF8.self)
  let entry = CorpusListing.Entry(id: "fuzz", path: name, relativePath: name)
  let reading = CorpusReader().read(Array(bytes[(end + 1)...]), as: entry)
  for document in reading.documents {
    let text = document.source.text
    precondition(text.count > 0 || document.parsed != nil, "an empty document")
    precondition(document.source.regions.allSatisfy { $0.span.end <= text.count }, "a region outside the text")
  }
  for problem in reading.problems { precondition(!problem.description.isEmpty) }
}
