import ArgumentParser
import OECICommand

/// The program: nothing but the command.
@main struct Program {
  static func main() async {
    await OECI.main()
  }
}
