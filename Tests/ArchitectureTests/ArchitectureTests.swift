import Foundation
import TestSupport
import Testing

/// The rules of docs/architecture.md that a reader of the sources could check by hand.
@Suite struct ArchitectureTests {
    /// A foreign library and the only folder that may import it.
    static let foreign: [(module: String, home: String)] = [
        ("CZlib", "SheetReader/Package"),
        ("CLibXML2", "SheetReader/XML"),
        ("CXLSXWriter", "SheetWriter"),
        ("GRDB", "TongHop/Ledger"),
        ("Yams", "TongHop/Profile"),
        ("CCrypto", "TongHop/Intake"),
        ("ArgumentParser", "TongHopCLI"),
    ]

    /// What each target may import of ours.
    static let arrows: [(target: String, allowed: Set<String>)] = [
        ("SheetReader", []),
        ("SheetWriter", []),
        ("VietText", []),
        ("RecordLinkage", []),
        ("TongHop", ["SheetReader", "SheetWriter", "VietText", "RecordLinkage"]),
        ("TongHopCLI", ["TongHop", "SheetReader"]),
    ]

    @Test(arguments: foreign.map(\.module))
    func foreignLibraryIsImportedInOnePlace(module: String) throws {
        let home = try #require(Self.foreign.first { $0.module == module }?.home)
        let importers = try sources(below: "").filter { try imports(of: $0).contains(module) }
        #expect(!importers.isEmpty)
        for file in importers {
            #expect(path(of: file).hasPrefix(home), "\(path(of: file)) imports \(module)")
        }
    }

    @Test(arguments: arrows.map(\.target))
    func dependenciesPointDown(target: String) throws {
        let allowed = try #require(Self.arrows.first { $0.target == target }?.allowed)
        let ours = Set(Self.arrows.map(\.target))
        for file in try sources(below: target) {
            let found = try imports(of: file).intersection(ours)
            #expect(found.isSubset(of: allowed), "\(path(of: file)) imports \(found.sorted())")
        }
    }

    @Test(arguments: ["SheetReader", "SheetWriter", "VietText", "RecordLinkage"])
    func librariesDoWithoutFoundation(target: String) throws {
        for file in try sources(below: target) {
            #expect(!(try imports(of: file).contains("Foundation")), "\(path(of: file))")
        }
    }

    @Test func nothingInSourcesEndsTheProgramOnInput() throws {
        let forbidden = ["try!", "fatalError(", "as! "]
        for file in try sources(below: "") {
            let text = try String(contentsOf: file, encoding: .utf8)
            for line in text.split(separator: "\n") where !line.contains("//") {
                for word in forbidden {
                    #expect(!line.contains(word), "\(path(of: file)): \(line)")
                }
            }
        }
    }

    // MARK: - Sources

    private var root: URL { Shared.project.appending(path: "Sources") }

    private func sources(below target: String) throws -> [URL] {
        let folder = target.isEmpty ? root : root.appending(path: target)
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        let found = (files?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "swift" }
        try #require(!found.isEmpty)
        return found.sorted { $0.path < $1.path }
    }

    private func path(of file: URL) -> String {
        String(file.path.dropFirst(root.path.count + 1))
    }

    private func imports(of file: URL) throws -> Set<String> {
        let text = try String(contentsOf: file, encoding: .utf8)
        let lines = text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
        return Set(
            lines.compactMap { line in
                guard let range = line.range(of: "import ") else { return nil }
                let head = line[..<range.lowerBound].trimmingCharacters(in: .whitespaces)
                let isImport = head.split(separator: " ").allSatisfy {
                    [
                        "public", "internal", "package", "@testable", "private", "fileprivate",
                        "unsafe", "@preconcurrency",
                    ].contains(String($0))
                }
                guard isImport else { return nil }
                return line[range.upperBound...].split(separator: " ").last.map(String.init)
            }
        )
    }
}
