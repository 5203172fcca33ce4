import Foundation
import TestSupport
import Testing

/// A run that is killed at any moment loses nothing and leaves no trace once it is repeated.
@Suite struct CrashTests {
    /// Moments that look random and are the same at each run of the test.
    private struct Moments {
        var state: UInt64

        mutating func next(below limit: UInt64) -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return (state >> 33) % limit
        }
    }

    /// Good files, unusable ones, and one content under two names.
    private func fill(_ office: ScratchOffice) throws {
        for index in 0..<8 {
            let unit = index % 2 == 0 ? "phường Tân Quý" : "phường Phú Thạnh"
            let titles = (0..<15).map { "Mô hình số \(index / 2) thứ \($0)" }
            try office.drop(
                RunTests.models(unit, titles),
                as: "\(unit)/\(index).csv",
                receivedAt: 1_638_316_800 + index
            )
        }
        try office.drop("%PDF-1.4", as: "quyết định.xlsx")
        try office.drop("", as: "rỗng.csv")
        try office.drop(RunTests.first, as: "bản sao 1.csv")
        try office.drop(RunTests.first, as: "bản sao 2.csv")
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func killedRunsComeToTheSameOutputs(seed: UInt64) throws {
        let quiet = try ScratchOffice()
        try fill(quiet)
        let start = ContinuousClock.now
        try quiet.run()
        let length = UInt64((ContinuousClock.now - start) / .microseconds(1)) + 1
        let office = try ScratchOffice()
        try fill(office)
        let originals = try office.originals()
        var moments = Moments(state: seed)
        for _ in 0..<5 {
            let process = try office.startRun()
            usleep(UInt32(moments.next(below: length)))
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            #expect(try office.originals() == originals)
            #expect(try office.tonghop("status", office.root.path).status == 0)
        }
        #expect(try office.run().status == 0)
        #expect(try office.originals() == originals)
        #expect(try office.contents(of: "inbox").isEmpty)
        for folder in ["output", "feedback", "archive", "rejected"] {
            let (got, wanted) = try (office.contents(of: folder), quiet.contents(of: folder))
            #expect(got.keys.sorted() == wanted.keys.sorted())
            #expect(got == wanted, "\(folder)/")
        }
    }

    @Test func whatADeadRunLeftHalfWrittenIsRemoved() throws {
        let office = try ScratchOffice()
        try office.drop(RunTests.first, as: "a.csv")
        try office.run()
        let before = try office.contents(of: ".").filter { !$0.key.hasPrefix("logs") }
        for folder in ["output", "feedback"] {
            try Data("x".utf8).write(to: office.root.appending(path: "\(folder)/tmp.KkT58qqomE"))
        }
        for folder in ["output", "output/data", "feedback", "rejected", "archive"] {
            try Data("x".utf8).write(
                to: office.root.appending(path: "\(folder)/.cũ.xlsx.tonghop.tmp")
            )
        }
        #expect(try office.run().status == 0)
        #expect(try office.contents(of: ".").filter { !$0.key.hasPrefix("logs") } == before)
    }

    @Test func anInterruptedRunEndsAtOnceAndTheNextOneCompletes() throws {
        let office = try ScratchOffice()
        try fill(office)
        let originals = try office.originals()
        for signal in [SIGTERM, SIGINT] {
            let process = try office.startRun()
            usleep(100_000)
            kill(process.processIdentifier, signal)
            process.waitUntilExit()
        }
        #expect(try office.run().status == 0)
        #expect(try office.originals() == originals)
        #expect(try office.contents(of: "inbox").isEmpty)
    }
}
