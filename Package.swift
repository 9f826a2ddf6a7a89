// swift-tools-version: 6.3
import PackageDescription

let package = Package(
  name: "oeci-self-assessment",
  products: [
    .executable(name: "oeci", targets: ["oeci"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/attaswift/BigInt", from: "6.0.1"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibYAML", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .target(name: "JSON"),
    .target(name: "Diagnostics", dependencies: ["JSON"]),
    .target(name: "LocatedYAML", dependencies: ["CLibYAML", "Diagnostics"]),
    .target(
      name: "Criteria",
      dependencies: [
        "Diagnostics", "LocatedYAML", .product(name: "BigInt", package: "BigInt"),
      ]),
    .target(
      name: "Proofs",
      dependencies: [
        "Criteria", "Diagnostics", "LocatedYAML", .product(name: "BigInt", package: "BigInt"),
      ]),
    .target(name: "Dossier", dependencies: ["Criteria", "Diagnostics", "LocatedYAML"]),
    .target(name: "Assessment", dependencies: ["Criteria", "Dossier"]),
    .target(name: "Words", dependencies: ["Assessment", "Criteria", "Dossier"]),
    .target(
      name: "Reports",
      dependencies: [
        "Assessment", "Criteria", "Diagnostics", "Dossier",
        "Words", .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .target(
      name: "CriteriaTesting",
      dependencies: [
        "Assessment", "Criteria", "Diagnostics", "Dossier", "LocatedYAML", "Proofs", "Words",
      ]),
    .target(
      name: "Comparison",
      dependencies: [
        "Assessment", "Criteria", "Diagnostics", "Dossier", "LocatedYAML", "Reports", "Words",
      ]),
    .target(
      name: "Workspace",
      dependencies: [
        "Assessment", "Comparison", "Criteria", "CriteriaTesting", "Diagnostics", "Dossier", "JSON",
        "LocatedYAML", "Proofs", "Reports", "Words",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .target(
      name: "OECICommand",
      dependencies: [
        "Assessment", "Comparison", "Criteria", "CriteriaTesting", "Diagnostics", "Dossier", "JSON",
        "LocatedYAML", "Proofs", "Reports", "Words", "Workspace",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(
      name: "oeci",
      dependencies: [
        "OECICommand", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .target(
      name: "TestSupport",
      dependencies: ["Assessment", "Criteria", "Diagnostics", "Dossier", "LocatedYAML"],
      path: "Tests/TestSupport"),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics", "TestSupport"]),
    .testTarget(
      name: "LocatedYAMLTests", dependencies: ["LocatedYAML", "Diagnostics", "TestSupport"]),
    .testTarget(
      name: "CriteriaTests", dependencies: ["Criteria", "Diagnostics", "TestSupport"]),
    .testTarget(
      name: "ProofsTests", dependencies: ["Criteria", "Diagnostics", "Proofs", "TestSupport"]),
    .testTarget(
      name: "DossierTests", dependencies: ["Criteria", "Diagnostics", "Dossier", "TestSupport"]),
    .testTarget(
      name: "AssessmentTests",
      dependencies: ["Assessment", "Criteria", "Diagnostics", "Dossier", "TestSupport", "Words"]),
    .testTarget(
      name: "ReportsTests",
      dependencies: [
        "Assessment", "Comparison", "Criteria", "Diagnostics", "Dossier", "Reports", "TestSupport",
        "Words",
      ]),
    .testTarget(
      name: "CriteriaTestingTests",
      dependencies: [
        "Assessment", "Criteria", "CriteriaTesting", "Diagnostics", "Dossier", "TestSupport",
      ]),
    .testTarget(
      name: "ComparisonTests",
      dependencies: [
        "Assessment", "Comparison", "Criteria", "Diagnostics", "Dossier", "LocatedYAML", "Reports",
        "TestSupport", "Words",
      ]),
    .testTarget(
      name: "WorkspaceTests",
      dependencies: ["Criteria", "Diagnostics", "Reports", "TestSupport", "Workspace"]),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "Criteria", "CriteriaTesting", "Diagnostics", "TestSupport", "Workspace", "oeci",
      ],
      exclude: ["Cases", "Schemas"]),
  ],
  swiftLanguageModes: [.v6]
)

// Only for fuzzing, which needs a sanitizer: see CONTRIBUTING.
if Context.environment["OECI_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "LoaderFuzzer",
      dependencies: ["Criteria", "CriteriaTesting", "Diagnostics", "Dossier", "LocatedYAML"],
      path: "Tests/Fuzz"))
}

for target in package.targets where target.type != .system {
  target.swiftSettings =
    (target.swiftSettings ?? []) + [
      .enableUpcomingFeature("ExistentialAny"),
      .enableUpcomingFeature("InternalImportsByDefault"),
      .enableUpcomingFeature("MemberImportVisibility"),
      .treatAllWarnings(as: .error),
    ]
}
