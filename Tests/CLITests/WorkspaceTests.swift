import Foundation
import TestSupport
import Testing

/// `tonghop run` in workspaces that people, disks and other programs have changed.
@Suite struct WorkspaceTests {
    private func filled() throws -> ScratchOffice {
        let office = try ScratchOffice()
        try office.drop(RunTests.first, as: "a.csv")
        try office.drop("%PDF-1.4", as: "b.xlsx")
        try office.run()
        return office
    }

    // MARK: - Outputs

    @Test func outputsThatWereChangedOrRemovedComeBack() throws {
        let office = try filled()
        let before = try office.contents(of: ".").filter { !$0.key.hasPrefix("logs") }
        let feedback = try #require(try office.contents(of: "feedback").keys.first)
        for name in ["output/tong-hop.xlsx", "feedback/\(feedback)", "output/data/rows.csv"] {
            try Data("x".utf8).write(to: office.root.appending(path: name))
        }
        try FileManager.default.removeItem(at: office.root.appending(path: "output/run.json"))
        #expect(try office.run("--json").output.contains(#""rebuilt_outputs":true"#))
        #expect(try office.run("--json").output.contains(#""rebuilt_outputs":false"#))
        let after = try office.contents(of: ".").filter { !$0.key.hasPrefix("logs") }
        #expect(
            after.filter { $0.key != "ledger.sqlite" }
                == before.filter { $0.key != "ledger.sqlite" }
        )
    }

    @Test func aFolderInAnOutputsPlaceIsToldAndLosesNothing() throws {
        let office = try ScratchOffice()
        try office.drop(RunTests.first, as: "a.csv")
        let folder = office.root.appending(path: "output/thong-ke.xlsx")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let outcome = try office.run("--lang", "en")
        #expect(outcome.status == 73)
        #expect(outcome.errors.contains("thong-ke.xlsx: it is a folder, not a file"))
        #expect(try office.originals().count == 1)
        try FileManager.default.removeItem(at: folder)
        #expect(try office.run().status == 0)
        #expect(try office.contents(of: "output")["thong-ke.xlsx"] != nil)
    }

    // MARK: - Ledger

    @Test(arguments: [["run"], ["run", "--dry-run"], ["status"], ["review"]])
    func aDamagedLedgerIsSaidToBeSo(command: [String]) throws {
        let office = try filled()
        let outputs = try office.contents(of: "output")
        let ledger = office.root.appending(path: "ledger.sqlite")
        try Data(repeating: 0x41, count: 9000).write(to: ledger)
        let outcome = try office.tonghop(command[0], office.root.path, "--lang", "en")
        #expect(outcome.status == 74)
        #expect(outcome.errors.contains("damaged"))
        #expect(try office.contents(of: "output") == outputs)
    }

    @Test func outputsAreNotEmptiedWhereTheLedgerIsGone() throws {
        let office = try filled()
        let outputs = try office.contents(of: "output")
        let ledger = office.root.appending(path: "ledger.sqlite")
        try FileManager.default.removeItem(at: ledger)
        let outcome = try office.run()
        #expect(outcome.status == 66)
        #expect(outcome.errors.contains("archive/ có 1 bản gốc"))
        #expect(try office.contents(of: "output") == outputs)
        // What the message says: back into the inbox, and all is there again.
        for (name, contents) in try office.contents(of: "archive") {
            try office.drop(contents, as: name)
            try FileManager.default.removeItem(at: office.root.appending(path: "archive/\(name)"))
        }
        #expect(try office.run().status == 0)
        let rows = try #require(try office.contents(of: "output/data")["rows.csv"])
        #expect(String(decoding: rows, as: UTF8.self).split(separator: "\r\n").count == 4)
    }

    @Test func aWorkspaceCanBeLookedAtWhileARunWorks() throws {
        let office = try ScratchOffice()
        for index in 0..<12 { try office.drop(RunTests.first + "#\(index)\n", as: "\(index).csv") }
        let run = try office.startRun()
        var statuses: [Int32] = []
        while run.isRunning {
            statuses.append(try office.tonghop("status", office.root.path).status)
            statuses.append(
                try office.tonghop(
                    "export",
                    office.root.path,
                    "--to",
                    office.root.path + "/../export"
                ).status
            )
        }
        #expect(try ScratchOffice.wait(for: run).status == 0)
        #expect(statuses.allSatisfy { $0 == 0 })
    }

    // MARK: - Settings

    @Test(arguments: [
        ("time_zone: Mars/Olympus\n", 78), ("profile: [\n", 78), ("expected_units: 3\n", 78),
        ("limits: {cells: 0}\n", 78), ("", 0),
    ])
    func wrongSettingsStopARunBeforeItTouchesAnything(text: String, status: Int32) throws {
        let office = try ScratchOffice()
        try office.drop(RunTests.first, as: "a.csv")
        let settings = office.root.appending(path: "tonghop.yaml")
        try text.write(to: settings, atomically: true, encoding: .utf8)
        #expect(try office.run().status == status)
        #expect(try office.contents(of: "inbox").isEmpty == (status == 0))
    }

    // MARK: - Inbox

    @Test func oddNamesAndTimesAreTakenIn() throws {
        let office = try ScratchOffice()
        let names = [
            "hai\ndòng.csv", "\u{202E}đảo.csv", "nháy \"'.csv", "A.csv", "a.csv", "x", "-rf.csv",
            "Quận\u{301} 1.csv", String(repeating: "n", count: 251) + ".csv",
            String(repeating: "d/", count: 40) + "sâu.csv",
        ]
        let times = [0, -1, -2_000_000_000, 1_638_316_800, 4_102_444_800]
        for (index, name) in names.enumerated() {
            try office.drop(
                RunTests.models("phường Tân Quý", ["Mô hình \(index)"]),
                as: name,
                receivedAt: times[index % times.count]
            )
        }
        let originals = try office.originals()
        let outcome = try office.run()
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(try office.contents(of: "inbox").isEmpty)
        #expect(try office.originals() == originals)
        #expect(try office.contents(of: "feedback").count == names.count)
        #expect(!outcome.errors.contains("\u{202E}"))
    }

    @Test func whatStaysInTheInboxIsToldOnce() throws {
        let office = try ScratchOffice()
        let link = office.root.appending(path: "inbox/liên kết.csv").path
        try FileManager.default.createSymbolicLink(
            atPath: link,
            withDestinationPath: "/etc/hostname"
        )
        #expect(mkfifo(office.root.appending(path: "inbox/ống.xlsx").path, 0o600) == 0)
        let first = try office.run()
        #expect(first.errors.contains("liên kết.csv"))
        #expect(first.errors.contains("ống.xlsx"))
        #expect(try office.run().errors.isEmpty)
        #expect(try office.run("--strict").status == 3)
        #expect(try office.run("--json").output.contains(#""why":"not_a_file""#))
        try FileManager.default.removeItem(atPath: link)
        try office.run()
        try FileManager.default.createSymbolicLink(
            atPath: link,
            withDestinationPath: "/etc/hostname"
        )
        #expect(try office.run().errors.contains("liên kết.csv"))
    }

    @Test func aWorkspaceMayHaveAShortRelativeName() throws {
        let office = try ScratchOffice(initialise: false)
        #expect(try office.tonghop("init", "w").status == 0)
        #expect(try office.tonghop("run", "w/").status == 0)
        #expect(try office.tonghop("status", "w").status == 0)
    }
}
