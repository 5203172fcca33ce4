import SheetReader
import Testing

@testable import TongHop

@Suite struct LedgerTests {
    private func result(_ sha: String, file: String, titles: [String]) -> SubmissionResult {
        var batch = RecordBatch(kind: .initiative)
        batch.sheetName = "Mô hình"
        var column = RecordColumn(values: [], raw: [], sourceColumn: 1)
        for (index, title) in titles.enumerated() {
            batch.origins.append(RowOrigin(row: 5 + index))
            column.values.append(batch.texts.intern(title))
            column.raw.append(batch.texts.intern("  " + title))
        }
        batch.columns[.title] = column
        var submission = Submission(
            id: "S" + sha.prefix(12),
            file: file,
            sha256: sha,
            receivedAt: 100
        )
        submission.kinds = [.initiative]
        submission.rowCount = titles.count
        let issue = Issue(
            .missingRequired,
            at: CellOrigin(sheet: "Mô hình", row: 5, column: 2),
            field: .unit,
            value: "-",
            arguments: ["count": .count(3), "from": .date("2021-01-01")]
        )
        return SubmissionResult(submission: submission, batches: [batch], issues: [issue])
    }

    private func arrival(_ sha: String, _ target: String) -> Arrival {
        Arrival(
            path: "a.csv",
            sha256: sha,
            device: 1,
            inode: 2,
            size: 3,
            modifiedNanoseconds: 4,
            target: target
        )
    }

    @Test func whatWasTakenInComesBack() throws {
        let ledger = try Ledger(file: ":memory:")
        let taken = result("aa11", file: "Quận 1/a.csv", titles: ["Vùng xanh", "Bếp ăn 0 đồng"])
        try ledger.take(taken, arrival: arrival("aa11", "archive/a.csv"))
        let table = try ledger.records()
        #expect(table.count == 2)
        #expect((0..<2).map { table.value($0, .title) } == ["Vùng xanh", "Bếp ăn 0 đồng"])
        #expect(table.origin(1, .title).reference == "B6")
        #expect(table.submissions == [taken.submission])
        #expect(try ledger.findings(table.submissions).map(\.issue) == taken.issues)
        #expect(try ledger.rawValues(of: table.ids[0]) == ["title": "  Vùng xanh"])
    }

    @Test func recordIdentitiesDependOnContentAndPlaceOnly() throws {
        let first = try Ledger(file: ":memory:")
        let second = try Ledger(file: ":memory:")
        try first.take(
            result("aa11", file: "a.csv", titles: ["x", "y"]),
            arrival: arrival("aa11", "1")
        )
        try second.take(result("bb22", file: "b.csv", titles: ["z"]), arrival: arrival("bb22", "1"))
        try second.take(
            result("aa11", file: "c.csv", titles: ["x", "y"]),
            arrival: arrival("aa11", "2")
        )
        let ids = try Set(first.records().ids)
        #expect(try ids.isSubset(of: Set(second.records().ids)))
        #expect(ids.count == 2)
    }

    @Test func aMoveStaysPendingUntilItIsConfirmed() throws {
        let ledger = try Ledger(file: ":memory:")
        let move = arrival("aa11", "archive/a.csv")
        try ledger.take(nil, arrival: move)
        #expect(try ledger.pendingMoves() == [move])
        #expect(try ledger.isTargetTaken("archive/a.csv"))
        try ledger.confirmMoves(targets: ["archive/a.csv"])
        #expect(try ledger.pendingMoves().isEmpty)
    }

    @Test func theRevisionChangesWithTheContentOnly() throws {
        let ledger = try Ledger(file: ":memory:")
        let before = try ledger.revision()
        try ledger.take(nil, arrival: arrival("aa11", "1"))
        #expect(try ledger.revision() == before)
        try ledger.take(result("aa11", file: "a.csv", titles: ["x"]), arrival: arrival("aa11", "2"))
        #expect(try ledger.revision() == before + 1)
    }

    @Test func aResolutionComesBackAsItWasStored() throws {
        let ledger = try Ledger(file: ":memory:")
        try ledger.take(
            result("aa11", file: "a.csv", titles: ["x", "x", "y"]),
            arrival: arrival("aa11", "1")
        )
        let table = try ledger.records()
        var resolution = Resolution()
        resolution.clusterOfRecord = [0, 0, 1]
        resolution.clusters = [
            RecordCluster(
                id: "C1",
                kind: .initiative,
                members: [0, 1],
                golden: [.title: GoldenValue(value: "x", record: 1, rule: "most_complete")]
            ),
            RecordCluster(id: "C2", kind: .initiative, members: [2], golden: [:]),
        ]
        let parts = [WeightPart(comparison: "title", level: "equal", weight: 7.25)]
        resolution.scores = [ScoredPair(left: 0, right: 1, weight: 9.5, parts: parts)]
        resolution.review = [
            ReviewPair(pair: resolution.scores[0], probability: 0.75, decision: nil)
        ]
        resolution.links = [RecordLink(from: 0, to: 1, relation: .registers, weight: 3)]
        try ledger.store(resolution, of: table)
        let loaded = try #require(try ledger.resolution(of: table))
        #expect(loaded.clusters == resolution.clusters)
        #expect(loaded.clusterOfRecord == resolution.clusterOfRecord)
        #expect(loaded.scores == resolution.scores)
        #expect(loaded.review == resolution.review)
        #expect(loaded.links == resolution.links)
    }

    @Test func aLaterDecisionTakesThePlaceOfAnEarlierOne() throws {
        let ledger = try Ledger(file: ":memory:")
        func decision(_ verdict: Decision.Verdict) -> Decision {
            Decision(leftID: "R1", rightID: "R2", verdict: verdict, note: "", source: "a.xlsx")
        }
        try ledger.store([decision(.same)], decidedAt: "2021-12-01")
        try ledger.store([decision(.different)], decidedAt: "2021-12-02")
        #expect(try ledger.decisions().map(\.verdict) == [.different])
        #expect(try ledger.decisions().map(\.decidedAt) == ["2021-12-02"])
    }

    @Test func aDecisionHoldsForItsPairInEitherOrder() throws {
        let ledger = try Ledger(file: ":memory:")
        func decision(_ left: String, _ right: String) -> Decision {
            Decision(
                leftID: left,
                rightID: right,
                verdict: .same,
                note: "",
                source: "a.xlsx",
                decidedBy: "lan"
            )
        }
        try ledger.store([decision("R1", "R2")], decidedAt: "2021-12-01")
        #expect(try ledger.decisions().map(\.decidedBy) == ["lan"])
        try ledger.store([decision("R2", "R1")], decidedAt: "2021-12-02")
        #expect(try ledger.decisions().map(\.leftID) == ["R2"])
    }

    @Test func aContentIsForgottenOnlyWithItsLastArrival() throws {
        let ledger = try Ledger(file: ":memory:")
        try ledger.take(result("aa11", file: "a.csv", titles: ["x"]), arrival: arrival("aa11", "1"))
        try ledger.take(nil, arrival: arrival("aa11", "2"), moved: ["1"])
        try ledger.forgetMove(arrival("aa11", "2"))
        #expect(try ledger.submissions().count == 1)
        #expect(try ledger.arrivals(sha256: "aa11") == 1)
    }
}
