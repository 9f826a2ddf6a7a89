import ArgumentParser

/// What a shell reads to complete the command line, with the subcommands after `help` too.
///
/// The library that parses arguments offers nothing there: the words after its own `help` are free texts
/// to it. Where it words its scripts otherwise one day, they come as it gives them.
struct CompletionScript {
  private let shell: CompletionShell

  private static let option = "--generate-completion-script"

  /// - Parameter arguments: The command line; nil if it asks for no script, or for one of a shell that is
  ///   not named or not known, of which the library tells.
  init?(asked arguments: [String]) {
    let name: String
    switch arguments.count {
    case 1 where arguments[0].hasPrefix("\(Self.option)="):
      name = String(arguments[0].dropFirst(Self.option.count + 1))
    case 2 where arguments[0] == Self.option: name = arguments[1]
    default: return nil
    }
    guard let shell = CompletionShell(rawValue: name) else { return nil }
    self.shell = shell
  }

  var text: String {
    let verbs = OECI.configuration.subcommands.compactMap { $0.configuration.commandName }
    let words = verbs.joined(separator: " ")
    let script = OECI.completionScript(for: shell)
    switch shell {
    case .bash:
      let offer = "    __oeci_offer_flags_options -1\n"
      return script.replacing(
        offer + "}\n\ncomplete ",
        with: offer + "    if [[ \"${COMP_CWORD}\" -eq 2 ]]; then\n"
          + "        __oeci_add_completions -W '\(verbs.joined(separator: "'$'\\n''"))'\n    fi\n}\n\ncomplete "
      )
    case .zsh:
      return script.replacing("'*:subcommands:'", with: "'1:subcommand:(\(words))'")
    case .fish:
      let position = "'__oeci_should_offer_completions_for_positional \"oeci help\" -eq 1'"
      return script + (script.hasSuffix("\n") ? "" : "\n")
        + "complete -c 'oeci' -n \(position) -fka '\(words)'\n"
    default: return script
    }
  }
}
