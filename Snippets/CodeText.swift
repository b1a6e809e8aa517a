// Who condemns whom in a text, and on which words it stands.
import DossierModel
import StancelineKit

let pipeline = try Pipeline()
let text = CodePointText("Norway condemned Chad on Friday over the shelling of Klow.")
let day = try EDTFDate(parsing: "2031-03-09")
let coded = pipeline.code(SourceDocument(id: "example", title: "", published: day, text: text))

for stance in coded.stances {
  print(stance.holder, stance.kind, stance.target.id, stance.date, "«\(stance.evidence[0].quote)»")
}
