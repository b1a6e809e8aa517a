extension Article {
  /// Takes what the address that a page was fetched from says, where the page itself says nothing.
  mutating func describe(fetchedFrom address: String?) {
    url = url ?? address
    publisher = publisher ?? Stated(address.flatMap(PageDescription.host(of:)), "address")
    if dates.isEmpty, let claim = DateClaim(address.flatMap(PageDates.inAddress), "address") { dates = [claim] }
  }
}
