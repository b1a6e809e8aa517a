// Any text is read as CoNLL-U, with findings; every head lies in its sentence, and times are found in what was read.

import DossierModel
import FuzzDriver
import TextAnalysis

fuzz { bytes in
  let text = String(decoding: bytes, as: UTF8.self)
  for document in CoNLLU.read(text, file: "fuzz") {
    for sentence in document.sentences {
      precondition(sentence.tokens.allSatisfy { $0.head < sentence.tokens.count }, "a head outside its sentence")
    }
    var written = ""
    CoNLLU.write(document, to: &written)
    _ = TimeTagger().expressions(in: document.source.text, published: EDTFDate(year: 2012))
  }
}
