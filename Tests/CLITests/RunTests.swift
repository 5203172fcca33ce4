import Foundation
import TestSupport
import Testing

/// `tonghop run` on scratch workspaces: safe to run again, to kill, to run twice at once.
@Suite struct RunTests {
    /// A list of models as a commune would send it.
    static func models(_ unit: String, _ titles: [String]) -> String {
        var lines = [
            "ỦY BAN NHÂN DÂN,,,,",
            "\(unit.uppercased()),,,,",
            "DANH SÁCH MÔ HÌNH PHÒNG CHỐNG DỊCH,,,,",
            "STT,Tên mô hình,Đơn vị thực hiện,Thời gian bắt đầu,Số người hưởng lợi",
        ]
        for (index, title) in titles.enumerated() {
            lines.append("\(index + 1),\(title),UBND \(unit),\(10 + index)/08/2021,\(100 + index)")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    static let first = models(
        "phường Tân Quý",
        ["Siêu thị mini 0 đồng", "Tổ hỗ trợ tiêm vắc xin tại nhà", "Đội vận chuyển oxy miễn phí"]
    )
    static let second = models(
        "phường Phú Thạnh",
        ["Chốt kiểm soát vùng xanh", "Bếp ăn nghĩa tình", "Khai báo y tế bằng mã QR"]
    )

    @Test func takesInAFileAndMovesTheOriginal() throws {
        let office = try ScratchOffice()
        try office.drop(Self.first, as: "Tân Quý/mô hình.csv")
        let outcome = try office.run()
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(try office.contents(of: "inbox").isEmpty)
        #expect(try office.contents(of: "archive").values.map { $0 } == [Data(Self.first.utf8)])
        let rows = try #require(try office.contents(of: "output/data")["rows.csv"])
        let text = String(decoding: rows, as: UTF8.self)
        #expect(text.contains("Tân Quý/mô hình.csv,,5,initiative,R"))
        #expect(text.split(separator: "\r\n").count == 4)
    }

    @Test func aSecondRunWithNothingNewChangesNothing() throws {
        let office = try ScratchOffice()
        try office.drop(Self.first, as: "a.csv")
        try office.run()
        let before = try office.contents(of: ".").filter { !$0.key.hasPrefix("logs") }
        let outcome = try office.run()
        #expect(outcome.status == 0)
        #expect(outcome.output.isEmpty)
        #expect(try office.contents(of: ".").filter { !$0.key.hasPrefix("logs") } == before)
    }

    @Test func equalContentUnderAnotherNameIsNotTakenInAgain() throws {
        let office = try ScratchOffice()
        try office.drop(Self.first, as: "a.csv")
        try office.run()
        let rows = try office.contents(of: "output/data")["rows.csv"]
        try office.drop(Self.first, as: "bản sao.csv")
        let outcome = try office.run("--json")
        #expect(outcome.output.contains(#""duplicates":["bản sao.csv"]"#))
        #expect(try office.contents(of: "output/data")["rows.csv"] == rows)
        #expect(try office.originals().count == 2)
    }

    @Test func aCorrectedFileSupersedesItsEarlierVersion() throws {
        let office = try ScratchOffice()
        try office.drop(Self.first, as: "danh sach.csv")
        try office.run()
        let corrected = Self.first.replacing(",100\n", with: ",150\n")
        try office.drop(corrected, as: "danh sach (lần 2).csv", receivedAt: 1_638_400_000)
        let outcome = try office.run("--json")
        #expect(outcome.output.contains(#""by":"danh sach (lần 2).csv""#))
        let submissions = try #require(try office.contents(of: "output/data")["submissions.csv"])
        #expect(String(decoding: submissions, as: UTF8.self).contains("superseded"))
    }

    @Test func unusableFilesAreSentBackWithANoteAndOthersGoOn() throws {
        let office = try ScratchOffice()
        try office.drop(Data("%PDF-1.4 not a workbook".utf8), as: "quyết định.xlsx")
        try office.drop(Self.first, as: "a.csv")
        let outcome = try office.run()
        #expect(outcome.status == 0)
        #expect(outcome.errors.contains("quyết định.xlsx"))
        let rejected = try office.contents(of: "rejected")
        #expect(rejected.count == 2)
        let note = try #require(rejected.first { $0.key.hasSuffix(".txt") })
        #expect(String(decoding: note.value, as: UTF8.self).contains("PDF"))
        #expect(try office.contents(of: "archive").count == 1)
        #expect(try office.run("--strict").status == 0)
    }

    @Test func strictExitsWith3WhenSomethingNeedsAPerson() throws {
        let office = try ScratchOffice()
        try office.drop(Data("%PDF-1.4".utf8), as: "a.pdf")
        #expect(try office.run("--strict").status == 3)
    }

    @Test func youngFilesWaitForTheNextRun() throws {
        let office = try ScratchOffice()
        try office.drop(Self.first, as: "a.csv", receivedAt: Int(Date.now.timeIntervalSince1970))
        let outcome = try office.run("--settle", "3600")
        #expect(outcome.status == 0)
        #expect(outcome.errors.contains("a.csv"))
        #expect(try office.contents(of: "inbox").count == 1)
        #expect(try office.contents(of: "archive").isEmpty)
    }

    @Test func aDryRunWritesNothing() throws {
        let office = try ScratchOffice()
        try office.drop(Self.first, as: "a.csv")
        let before = try office.contents(of: ".")
        #expect(try office.run("--dry-run").status == 0)
        #expect(try office.contents(of: ".") == before)
    }

    @Test func bystandersAndLinksStayWhereTheyAre() throws {
        let office = try ScratchOffice()
        let inbox = office.root.appending(path: "inbox")
        for name in ["~$a.xlsx", "Thumbs.db", ".DS_Store", "tải xuống.tmp"] {
            try office.drop("x", as: name)
        }
        try FileManager.default.createSymbolicLink(
            atPath: inbox.appending(path: "link.csv").path,
            withDestinationPath: "/etc/passwd"
        )
        let outcome = try office.run()
        #expect(outcome.status == 0)
        #expect(outcome.errors.contains("link.csv"))
        #expect(try office.contents(of: "archive").isEmpty)
        #expect(try office.contents(of: "rejected").isEmpty)
    }

    @Test func twoRunsAtOnceDoTheWorkOnce() throws {
        let office = try ScratchOffice()
        for index in 0..<12 { try office.drop(Self.first + "#\(index)\n", as: "\(index).csv") }
        let originals = try office.originals()
        let runs = try (0..<3).map { _ in try office.startRun() }
        let statuses = try runs.map { try ScratchOffice.wait(for: $0).status }
        #expect(statuses.allSatisfy { $0 == 0 || $0 == 75 })
        #expect(statuses.contains(0))
        try office.run()
        #expect(try office.originals() == originals)
        #expect(try office.contents(of: "inbox").isEmpty)
    }

    @Test func aKilledRunIsRepeatedWithoutTrace() throws {
        let files = (0..<8).map { index in
            Self.models("phường Tân Quý", (0..<30).map { "Mô hình số \(index) thứ \($0)" })
        }
        func fill(_ office: ScratchOffice) throws {
            for (index, text) in files.enumerated() {
                try office.drop(text, as: "\(index).csv", receivedAt: 1_638_316_800 + index)
            }
        }
        let quiet = try ScratchOffice()
        try fill(quiet)
        try quiet.run()
        let expected = try quiet.contents(of: "output")
        let office = try ScratchOffice()
        try fill(office)
        let originals = try office.originals()
        for milliseconds in [5, 20, 45, 80, 130, 200, 300, 450] {
            let process = try office.startRun()
            usleep(UInt32(milliseconds) * 1000)
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            #expect(try Set(office.originals()) == Set(originals))
        }
        #expect(try office.run().status == 0)
        #expect(try office.originals() == originals)
        #expect(try office.contents(of: "output") == expected)
        #expect(!expected.isEmpty)
    }

    @Test func theOrderOfArrivalAndTheNumberOfJobsDoNotShow() throws {
        var outputs: [[String: Data]] = []
        for jobs in ["1", "4"] {
            let office = try ScratchOffice()
            let files = [("a.csv", Self.first), ("b.csv", Self.second)]
            for (name, text) in jobs == "1" ? files : files.reversed() {
                try office.drop(text, as: name)
            }
            try office.run("--jobs", jobs)
            outputs.append(try office.contents(of: "output"))
        }
        #expect(outputs[0] == outputs[1])
        #expect(outputs[0].keys.contains("tong-hop.xlsx"))
    }
}
