// swift-tools-version: 6.2
import PackageDescription

// `linktable` is matching alone, on a table of records that a script makes; `readmany` reads many
// workbooks in one process; `stages` understands workbooks stage by stage. A package of its own, so that the matching's internal types can be used in
// a release build and nothing else is compiled.

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
    name: "benchmarks",
    dependencies: [.package(url: "https://github.com/jpsim/Yams", from: "6.2.2")],
    targets: [
        .systemLibrary(name: "CZlib", pkgConfig: "zlib"),
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0"),
        .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto"),
        .target(name: "SheetReader", dependencies: ["CZlib", "CLibXML2"], swiftSettings: strict),
        .target(name: "VietText", exclude: ["Tables/make_tables.py"], swiftSettings: strict),
        .target(name: "RecordLinkage", swiftSettings: strict),
        .target(
            name: "TongHop",
            dependencies: ["RecordLinkage", "SheetReader", "VietText"],
            swiftSettings: strict + [.unsafeFlags(["-enable-testing"])]
        ),
        .target(
            name: "Understanding",
            dependencies: [
                "CCrypto", "SheetReader", "VietText", .product(name: "Yams", package: "Yams"),
            ],
            swiftSettings: strict + [.unsafeFlags(["-enable-testing"])]
        ),
        .executableTarget(
            name: "stages",
            dependencies: ["SheetReader", "Understanding"],
            swiftSettings: strict
        ),
        .executableTarget(
            name: "readmany",
            dependencies: ["SheetReader"],
            swiftSettings: strict
        ),
        .executableTarget(
            name: "febrl",
            dependencies: ["RecordLinkage"],
            swiftSettings: strict
        ),
        .executableTarget(
            name: "linktable",
            dependencies: ["RecordLinkage", "SheetReader", "TongHop"],
            swiftSettings: strict
        ),
    ],
    swiftLanguageModes: [.v6]
)
