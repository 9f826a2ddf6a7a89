/// A hidden name beside a file, for its next content or its last, such as
/// `.report.md.0123456789abcdef.oeci-new`.
struct TemporaryName {
  enum Role: String, CaseIterable {
    case new = ".oeci-new"
    case old = ".oeci-old"
  }

  /// The name of the file.
  var file: String
  /// The transaction.
  var token: String
  var role: Role

  /// A token that no other transaction has.
  static func token() -> String {
    let digits = String(UInt64.random(in: .min ... .max), radix: 16)
    return String(repeating: "0", count: tokenLength - digits.utf8.count) + digits
  }

  private static let tokenLength = 16

  var text: String { ".\(file).\(token)\(role.rawValue)" }

  init(_ file: String, token: String, role: Role) {
    self.file = file
    self.token = token
    self.role = role
  }

  /// Nil if a name in a folder is none of these.
  init?(_ text: String) {
    guard text.utf8.first == 0x2E,
      let role = Role.allCases.first(where: { text.hasSuffix($0.rawValue) })
    else { return nil }
    let rest = text.dropFirst().dropLast(role.rawValue.count)
    let token = rest.suffix(Self.tokenLength)
    guard Self.isToken(String(token)), rest.dropLast(Self.tokenLength).last == ".",
      rest.count > Self.tokenLength + 1
    else { return nil }
    self.init(
      String(rest.dropLast(Self.tokenLength + 1)), token: String(token), role: role)
  }

  static func isToken(_ text: String) -> Bool {
    text.utf8.count == tokenLength
      && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }
}
