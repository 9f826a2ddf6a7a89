/// Where a link leads to.
package enum Target: Equatable, Sendable {
  /// A heading, of the same page if no file is named.
  case heading(anchor: String, file: String?)
  case file(String)
  /// An address from a file of the user, which may be none of the web.
  case address(String)
}
