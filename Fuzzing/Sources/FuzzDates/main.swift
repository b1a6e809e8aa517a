// An EDTF text is refused, or its date reads back as itself and its bounds are in order.

import DossierModel
import FuzzDriver

fuzz { bytes in
  let text = String(decoding: bytes, as: UTF8.self)
  guard let date = try? EDTFDate(parsing: text) else { return }
  guard let again = try? EDTFDate(parsing: date.description) else {
    fatalError("\(text): \(date.description) does not read back")
  }
  precondition(again == date, "\(text): \(again) is not \(date)")
  if let first = date.earliestDay, let last = date.latestDay {
    precondition(first <= last, "\(text): \(first) after \(last)")
  }
}
