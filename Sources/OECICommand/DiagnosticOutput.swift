import ArgumentParser
import Diagnostics
import Glibc

/// How diagnostics leave the program.
enum DiagnosticFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json
}
