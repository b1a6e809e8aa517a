// Claims of other programs are read or refused line by line, each refusal with place, finding and expectation.

import DossierFormats
import DossierModel
import FuzzDriver

fuzz { bytes in
  let (records, refusals) = ClaimJSON.read(bytes: bytes, path: "fuzz")
  let lines = bytes.split(separator: UInt8(ascii: "\n")).filter { $0.contains { $0 > 0x20 } }
  precondition(records.count + refusals.count == lines.count, "a line without an answer")
  for refusal in refusals {
    precondition(refusal.place.hasPrefix("fuzz:") && !refusal.finding.isEmpty && !refusal.expectation.isEmpty)
  }
}
