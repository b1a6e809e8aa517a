// Sentences as another parser might give them are linked and coded by rules, and the dossier made of them passes its own
// checks.

import DossierFormats
import DossierModel
import FuzzDriver
import StancelineKit
import TextAnalysis

let pipeline = try! Pipeline(parser: .fast, choices: [.rules])

fuzz { bytes in
  let text = String(decoding: bytes, as: UTF8.self)
  for document in CoNLLU.read(text, file: "fuzz") {
    let coded = pipeline.fold(pipeline.claim(document))
    let line = CodedDocumentExporter().text(coded)
    guard let again = try? DossierJSON.readCodedDocument(line: line.utf8) else { fatalError("refused: \(line)") }
    precondition(CodedDocumentExporter().text(again) == line, "reads back as another")
    let findings = DossierJSON.findings(bytes: Array(DossierJSON.write(Dossier(merging: [coded])).utf8))
    precondition(findings.isEmpty, "\(findings)")
  }
}
