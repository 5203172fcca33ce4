import Foundation
import TestSupport
import Testing

/// Exit statuses, help and language of the commands.
@Suite struct CommandTests {
    @Test func initNeverOverwrites() throws {
        let office = try ScratchOffice()
        let settings = office.root.appending(path: "tonghop.yaml")
        try "profile: covid-2021\nperiod: \"Quý IV\"\n".write(
            to: settings,
            atomically: true,
            encoding: .utf8
        )
        #expect(try office.tonghop("init", office.root.path).status == 0)
        #expect(try String(contentsOf: settings, encoding: .utf8).contains("Quý IV"))
    }

    @Test func exitStatusesAreThoseOfTheContract() throws {
        let office = try ScratchOffice()
        let missing = office.root.path + "/nowhere"
        #expect(try office.tonghop("run", missing).status == 66)
        #expect(try office.tonghop("status", missing).status == 66)
        #expect(try office.tonghop("cells", missing).status == 66)
        #expect(try office.tonghop("check", missing).status == 66)
        #expect(try office.tonghop("tables", missing).status == 66)
        #expect(try office.tonghop("run", "--nonsense").status == 64)
        #expect(try office.tonghop("nonsense").status == 64)
        #expect(try office.tonghop("run", office.root.path, "--now", "31/12/2021").status == 64)
        #expect(try office.tonghop("cells").status == 64)
        try "profile: no-such\n".write(
            to: office.root.appending(path: "tonghop.yaml"),
            atomically: true,
            encoding: .utf8
        )
        #expect(try office.run().status == 78)
        #expect(try office.tonghop("--version").status == 0)
    }

    @Test func aMistakeInTheSettingsIsToldWithItsLine() throws {
        let office = try ScratchOffice()
        let file = office.root.appending(path: "tonghop.yaml")
        try "profile: covid-2021\nperoid: x\n".write(to: file, atomically: true, encoding: .utf8)
        let outcome = try office.tonghop("run", office.root.path, "--lang", "en")
        #expect(outcome.status == 78)
        #expect(outcome.errors.contains(":2:1: there is no key “peroid”; did you mean “period”?"))
    }

    @Test(arguments: ["init", "run", "check", "cells", "tables", "status", "export", "profile"])
    func everyCommandHasHelpInBothLanguages(command: String) throws {
        let office = try ScratchOffice(initialise: false)
        let vietnamese = try office.tonghop("help", command)
        let english = try office.tonghop(command, "--help", "--lang", "en")
        #expect(vietnamese.status == 0)
        #expect(vietnamese.output.contains("Cách dùng: tonghop \(command)"))
        #expect(!vietnamese.output.contains("Usage"))
        #expect(english.output.contains("Usage: tonghop \(command)"))
        #expect(!english.output.contains("Cách"))
    }

    @Test func checkTellsOfErrorsByItsExitStatus() throws {
        let office = try ScratchOffice()
        try office.drop(RunTests.first, as: "a.csv")
        let good = office.root.path + "/inbox/a.csv"
        #expect(try office.tonghop("check", good).status == 0)
        try office.drop(
            RunTests.first.replacing("10/08/2021", with: "31/02/2021"),
            as: "b.csv"
        )
        let outcome = try office.tonghop("check", office.root.path + "/inbox/b.csv", "--json")
        #expect(outcome.status == 3)
        #expect(outcome.output.contains(#""cell":"D5""#))
        #expect(outcome.output.contains(#""rule":"invalid_date""#))
    }

    @Test func exportWritesEveryTable() throws {
        let office = try ScratchOffice()
        try office.drop(RunTests.first, as: "a.csv")
        try office.run()
        for format in ["csv", "ndjson"] {
            let folder = office.root.path + "/out-" + format
            let outcome = try office.tonghop(
                "export",
                office.root.path,
                "--to",
                folder,
                "--format",
                format,
                "--now",
                "2021-12-31"
            )
            #expect(outcome.status == 0)
            let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
            #expect(
                names
                    == [
                        "golden_appraisal", "golden_commendation", "golden_initiative",
                        "golden_registration", "issues", "links", "rows", "statistics",
                        "submissions",
                    ].map { "\($0).\(format)" }
            )
        }
        #expect(
            try office.contents(of: "out-csv")["rows.csv"]
                == office.contents(of: "output/data")["rows.csv"]
        )
    }

    @Test func cellsPrintsJSONLines() throws {
        let office = try ScratchOffice()
        try office.drop("a;b\n1;\"x\"\"y\"\n", as: "a.csv")
        let file = office.root.path + "/inbox/a.csv"
        let outcome = try office.tonghop("cells", file)
        #expect(outcome.status == 0)
        let lines = outcome.output.split(separator: "\n")
        #expect(lines.count == 4)
        #expect(lines.last?.hasSuffix(#""row":2,"col":2,"type":"string","value":"x\"y"}"#) ?? false)
        #expect(try office.tonghop("cells", file, "--count").output == "4\n")
    }
}
