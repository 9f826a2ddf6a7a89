import ArgumentParser
import OECICommand

OECI.main()
