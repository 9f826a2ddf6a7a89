import ArgumentParser

/// Where a comparison or a history finds its editions, and what becomes of its files.
struct WrittenOptions: ParsableArguments {
  @Option(help: "The folder that holds the editions.", completion: .directory)
  var criteria: String?

  @Option(
    help: "The folder to write to, in place of where the files belong; made if need be.",
    completion: .directory)
  var output: String?

  @Flag(help: "Write nothing; end with status 1 if the files in place are not these.")
  var check = false
}
