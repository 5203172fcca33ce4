// swift-tools-version: 6.2
import PackageDescription

// Fuzz targets of SheetReader. A package of its own: the sanitizers' flags are "unsafe" for SwiftPM,
// and nobody who uses the reader should meet them. `Sources` links to the reader's sources, so that
// they are compiled here with coverage counters.

let sanitized: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .unsafeFlags(["-O", "-g", "-parse-as-library", "-sanitize=fuzzer,address"]),
]

let package = Package(
    name: "fuzz",
    targets: [
        .systemLibrary(name: "CZlib", pkgConfig: "zlib"),
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0"),
        .target(
            name: "SheetReader",
            dependencies: ["CZlib", "CLibXML2"],
            swiftSettings: sanitized
        ),
        .executableTarget(
            name: "fuzz",
            dependencies: ["SheetReader", "CZlib"],
            swiftSettings: sanitized,
            linkerSettings: [.unsafeFlags(["-sanitize=fuzzer,address", "-use-ld=lld"])]
        ),
    ],
    swiftLanguageModes: [.v6]
)
