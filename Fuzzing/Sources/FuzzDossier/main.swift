// A dossier is refused with a finding, or it is written, read back as itself, and drawn in every text format.

import DossierFormats
import DossierModel
import FuzzDriver

fuzz { bytes in
  guard let dossier = try? DossierJSON.read(bytes: bytes) else {
    precondition(!DossierJSON.findings(bytes: bytes).isEmpty, "refused without a finding")
    return
  }
  guard let again = try? DossierJSON.read(bytes: Array(DossierJSON.write(dossier).utf8)) else {
    fatalError("what was written is refused")
  }
  precondition(DossierJSON.write(again) == DossierJSON.write(dossier), "reads back as another")
  let input = ExportInput(
    dossier: dossier, graph: dossier.stanceGraph(options: SnapshotOptions()), timeline: dossier.timeline())
  for format in ExportFormat.all { _ = format.text(input) }
  let merged = dossier.merged(with: dossier)
  precondition(merged.merged(with: dossier) == merged, "merging is not idempotent")
}
