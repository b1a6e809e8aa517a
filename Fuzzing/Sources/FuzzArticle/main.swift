// Any bytes are refused or read as an article, whose date is inferred and whose times have values that are EDTF.

import DossierModel
import FuzzDriver
import TextAnalysis

let published = try! EDTFDate(parsing: "2012-05-28")

fuzz { bytes in
  let entry = CorpusListing.Entry(id: "fuzz", path: "fuzz.txt", relativePath: "fuzz.txt")
  guard let source = CorpusReader().read(bytes, as: entry).documents.first?.source else { return }
  _ = inferPublicationDate(of: source)
  for expression in TimeTagger().expressions(in: source.text, published: published) {
    precondition(expression.text == source.text[expression.span], "a span that is not its text")
    guard let edtf = expression.edtf?.description else { continue }
    precondition((try? EDTFDate(parsing: edtf)) != nil, "\(expression.text): \(edtf) is not EDTF")
  }
}
