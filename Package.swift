// swift-tools-version: 6.2
import PackageDescription

/// Settings of every target of ours: the language mode is Swift 6 (from the tools version), with
/// explicit existentials and imports that stay out of our public interfaces.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

/// Libraries that touch memory or C directly also show every unsafe expression.
let strictMemory: [SwiftSetting] = strict + [.strictMemorySafety()]

let package = Package(
    name: "tonghop",
    products: [
        .executable(name: "tonghop", targets: ["TongHopCLI"]),
        .library(name: "SheetReader", targets: ["SheetReader"]),
        .library(name: "SheetWriter", targets: ["SheetWriter"]),
        .library(name: "VietText", targets: ["VietText"]),
        .library(name: "RecordLinkage", targets: ["RecordLinkage"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(
            name: "CLibXML2",
            pkgConfig: "libxml-2.0",
            providers: [.apt(["libxml2-dev"])]
        ),
        .systemLibrary(name: "CXLSXWriter", providers: [.apt(["libxlsxwriter-dev"])]),
        .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        .target(
            name: "SheetReader",
            dependencies: ["CZlib", "CLibXML2"],
            swiftSettings: strictMemory
        ),
        .target(
            name: "VietText",
            exclude: ["Tables/make_tables.py"],
            swiftSettings: strictMemory
        ),
        .target(name: "RecordLinkage", swiftSettings: strict),
        .target(
            name: "SheetWriter",
            dependencies: ["CXLSXWriter"],
            swiftSettings: strictMemory
        ),
        .target(
            name: "TongHop",
            dependencies: [
                "SheetReader", "VietText", "RecordLinkage", "SheetWriter", "CCrypto",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "Yams", package: "Yams"),
            ],
            exclude: ["Resources/make_resources.py", "Resources/make_headers.py"],
            resources: [.copy("Resources/data"), .copy("Resources/profiles")],
            swiftSettings: strict
        ),
        .executableTarget(
            name: "TongHopCLI",
            dependencies: [
                "TongHop", "SheetReader",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict
        ),
        .target(
            name: "TestSupport",
            dependencies: ["SheetReader"],
            path: "Tests/TestSupport",
            swiftSettings: strict
        ),
        .testTarget(
            name: "SheetReaderTests",
            dependencies: ["SheetReader", "TestSupport"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "VietTextTests",
            dependencies: ["VietText", "TestSupport"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "RecordLinkageTests",
            dependencies: ["RecordLinkage", "TestSupport"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "SheetWriterTests",
            dependencies: ["SheetWriter", "SheetReader", "TestSupport"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "TongHopTests",
            dependencies: ["TongHop", "SheetReader", "SheetWriter", "TestSupport", "VietText"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "ArchitectureTests",
            dependencies: ["TestSupport"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "CLITests",
            dependencies: ["TongHopCLI", "TestSupport"],
            swiftSettings: strict
        ),
    ],
    swiftLanguageModes: [.v6]
)
