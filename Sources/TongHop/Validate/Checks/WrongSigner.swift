/// Finds state awards whose decision was not signed by the President or the Prime Minister.
struct WrongSigner: Check {
    func inspect(_ batch: RecordBatch, _ context: CheckContext, issues: inout IssueLog) {
        guard let signed = batch.memo(.award, { context.award($0)?.signers.isEmpty == false }),
            signed.contains(true), let awards = batch.memo(.award, context.award),
            let issuers = batch.memo(.decisionNo, { DecisionReader.issuer(of: $0).uppercased() })
        else { return }
        for record in awards.indices where signed[record] && !issuers[record].isEmpty {
            guard let award = awards[record], !award.signers.isEmpty,
                !award.signers.contains(where: { $0.uppercased() == issuers[record] })
            else { continue }
            issues.append(
                Issue(
                    .wrongSigner,
                    at: batch.origin(record, .decisionNo),
                    field: .decisionNo,
                    value: batch.raw(record, .decisionNo),
                    arguments: [
                        "award": .code(list: "award", code: award.code),
                        "signer": .text(award.signers.joined(separator: ", ")),
                    ]
                )
            )
        }
    }
}
