// swift-tools-version: 6.2
import PackageDescription

/// The fuzzer stands in a package of its own: it needs unsafe flags, and RoleSQL must not.
let package = Package(
    name: "Fuzzer",
    dependencies: [.package(name: "RoleSQL", path: "../../..")],
    targets: [
        .target(name: "CFence"),
        .executableTarget(
            name: "fuzz", dependencies: ["CFence", .product(name: "RoleSQL", package: "RoleSQL")],
            swiftSettings: [
                .swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny"),
                .enableUpcomingFeature("MemberImportVisibility"), .treatAllWarnings(as: .error),
                .unsafeFlags(["-sanitize=fuzzer", "-parse-as-library"]),
            ],
            linkerSettings: [.unsafeFlags(["-sanitize=fuzzer"])]),
    ]
)
