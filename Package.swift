// swift-tools-version: 6.2
import PackageDescription

/// The settings that every Swift target is compiled with.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

let persistentMaps: Target.Dependency = .product(name: "HashTreeCollections", package: "swift-collections")

let package = Package(
    name: "RoleSQL",
    products: [
        .library(name: "RoleSQL", targets: ["RoleSQL", "SQLBasics"]),
        .executable(name: "rolesql", targets: ["rolesql"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-collections", from: "1.6.0")
    ],
    targets: [
        .target(name: "SQLBasics", swiftSettings: strict),
        .target(name: "SQLTypes", dependencies: ["SQLBasics"], swiftSettings: strict),
        .target(name: "SQLSyntax", dependencies: ["SQLBasics"], swiftSettings: strict),
        .target(name: "AccessControl", dependencies: ["SQLBasics", persistentMaps], swiftSettings: strict),
        .target(
            name: "CatalogModel",
            dependencies: ["SQLBasics", "SQLTypes", "SQLSyntax", "AccessControl", persistentMaps], swiftSettings: strict
        ),
        .target(
            name: "TableStorage", dependencies: ["SQLBasics", "SQLTypes", "AccessControl", persistentMaps],
            swiftSettings: strict),
        .target(
            name: "SemanticAnalysis",
            dependencies: ["SQLBasics", "SQLTypes", "SQLSyntax", "AccessControl", "CatalogModel", persistentMaps],
            swiftSettings: strict),
        .target(
            name: "QueryExecution",
            dependencies: [
                "SQLBasics", "SQLTypes", "SQLSyntax", "AccessControl", "CatalogModel", "TableStorage",
                "SemanticAnalysis", persistentMaps,
            ], swiftSettings: strict),
        .target(
            name: "RoleSQL",
            dependencies: [
                "SQLBasics", "SQLTypes", "SQLSyntax", "AccessControl", "CatalogModel", "TableStorage",
                "SemanticAnalysis", "QueryExecution", persistentMaps,
            ], swiftSettings: strict),
        .target(name: "ClusterScript", dependencies: ["SQLBasics", "RoleSQL"], swiftSettings: strict),
        .target(
            name: "PsqlShell", dependencies: ["SQLBasics", "AccessControl", "RoleSQL", "ClusterScript"],
            swiftSettings: strict),
        .target(name: "CLibEdit", linkerSettings: [.linkedLibrary("edit")]),
        .executableTarget(name: "rolesql", dependencies: ["PsqlShell", "RoleSQL", "CLibEdit"], swiftSettings: strict),
        .target(name: "TestSupport", path: "Tests/Support", swiftSettings: strict),
        .testTarget(name: "SQLBasicsTests", dependencies: ["SQLBasics"], swiftSettings: strict),
        .testTarget(name: "SQLTypesTests", dependencies: ["SQLTypes", "SQLBasics"], swiftSettings: strict),
        .testTarget(
            name: "SQLSyntaxTests", dependencies: ["SQLSyntax", "SQLBasics", "TestSupport"], swiftSettings: strict),
        .testTarget(
            name: "AccessControlTests", dependencies: ["AccessControl", "SQLBasics", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "RoleSQLTests",
            dependencies: [
                "RoleSQL", "SQLBasics", "SQLTypes", "AccessControl", "CatalogModel", "TableStorage", "QueryExecution",
                "TestSupport",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "ClusterScriptTests",
            dependencies: ["ClusterScript", "PsqlShell", "RoleSQL", "SQLBasics", "TestSupport"], swiftSettings: strict),
        .testTarget(name: "HouseTests", swiftSettings: strict),
        .testTarget(
            name: "GoldenTests", dependencies: ["rolesql", "ClusterScript", "RoleSQL"], swiftSettings: strict),
        .target(
            name: "DifferentialCore", dependencies: ["RoleSQL", "SQLBasics", "TestSupport"],
            path: "Tests/Differential/Core",
            swiftSettings: strict),
        .executableTarget(
            name: "differential", dependencies: ["DifferentialCore"], path: "Tests/Differential/Tool",
            swiftSettings: strict),
        .testTarget(
            name: "DifferentialTests", dependencies: ["DifferentialCore"], path: "Tests/Differential/Replay",
            swiftSettings: strict),
        .testTarget(
            name: "PsqlShellTests", dependencies: ["PsqlShell", "RoleSQL", "TestSupport"], swiftSettings: strict),
        .target(name: "CPseudoTerminal", path: "Tests/PseudoTerminal"),
        .testTarget(name: "TerminalTests", dependencies: ["rolesql", "CPseudoTerminal"], swiftSettings: strict),
    ]
)
